"""The JSON Schema of the format, as editors get it: the one source of what a file may look like."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]
"""A part of the JSON Schema."""


def schema_text() -> str:
    """The JSON Schema (draft 7) as it is published."""
    return (Path(__file__).parent / "blueprint.schema.json").read_text(encoding="utf-8")


@cache
def schema() -> Schema:
    """The JSON Schema as data. Read only by who explains what is wrong: to check, the text is enough."""
    import json

    read: Schema = json.loads(schema_text())
    return read
