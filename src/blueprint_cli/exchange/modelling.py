"""Modelling: a blueprint as JSON with everything resolved, for programs. Its schema is ``model.schema.json``."""

from __future__ import annotations

import json
from typing import Any

from blueprint_cli.analysis.crossings import crossings
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.model.blueprint import Blueprint

MODEL_VERSION = 1
"""Raised when a key changes its name or meaning; new keys do not raise it."""

LEFT_OUT = frozenset({"at", "path", "whole", "line_titles", "dimmed"})
"""What is about the file, or about what was selected of it, and not about the blueprint."""


def to_json(blueprint: Blueprint) -> str:
    """The blueprint with the names of ``model.blueprint``: every default filled in, every reference an id, durations in
    seconds, the links that ``flow`` adds among the others, and the lines with the lanes that they part."""
    own = {"links": _value(shown_links(blueprint)), "lines": _lines(blueprint)}
    document = {"generator": GENERATOR_MARK, "model": MODEL_VERSION, **_mapping(blueprint), **own}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _lines(blueprint: Blueprint) -> list[dict[str, str]]:
    return [
        {"line": line.value, "title": blueprint.line_titles[line], "above": crossing.above, "below": crossing.below}
        for crossing in crossings(blueprint)
        for line in crossing.lines
    ]


def _mapping(part: Any) -> dict[str, object]:
    """A named tuple by the names of its fields."""
    return {name: _value(held) for name, held in part._asdict().items() if name not in LEFT_OUT}


def _value(value: Any) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return int(value) if value.is_integer() else value
        case frozenset():
            return sorted(value)
        case tuple() if hasattr(value, "_asdict"):
            return _mapping(value)
        case _:
            return [_value(part) for part in value]
