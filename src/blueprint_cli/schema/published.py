"""The JSON Schemas of the formats, as editors get them: the one source of what a file may look like."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]
"""A part of the JSON Schema."""


class Kind(StrEnum):
    """What a file may be. The value is also the key that says the version of its format."""

    BLUEPRINT = "blueprint"
    THEME = "theme"
    MODEL = "model"
    """What ``export`` writes as JSON."""


def schema_text(kind: Kind = Kind.BLUEPRINT) -> str:
    """The JSON Schema (draft 7) as it is published."""
    return (Path(__file__).parent / f"{kind}.schema.json").read_text(encoding="utf-8")


@cache
def schema(kind: Kind = Kind.BLUEPRINT) -> Schema:
    """The JSON Schema as data."""
    import json

    read: Schema = json.loads(schema_text(kind))
    return read
