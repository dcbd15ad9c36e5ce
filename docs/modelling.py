"""The JSON Schema of exported models, made from the classes that they are written from."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from enum import StrEnum
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.exchange.modelling import LEFT_OUT, MODEL_VERSION
from blueprint_cli.model.blueprint import Blueprint, Line

Schema: TypeAlias = dict[str, Any]

_LINE = {
    "type": "object",
    "description": "A line of interaction, visibility or internal interaction, and the lanes (ids) that it parts.",
    "properties": {
        "line": {"enum": [line.value for line in Line]},
        **{key: {"type": "string"} for key in ("title", "above", "below")},
    },
    "required": ["line", "title", "above", "below"],
    "additionalProperties": False,
}


def model_schema() -> str:
    """The schema as a file (draft 7)."""
    definitions: dict[str, Schema] = {}
    whole = _object(Blueprint, definitions)
    own = {
        "generator": {"const": GENERATOR_MARK},
        "model": {"const": MODEL_VERSION, "description": "The version of this format."},
        **whole["properties"],
        "lines": {"type": "array", "items": _LINE},
    }
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A resolved service blueprint",
        "description": "What `blueprint export -f json` writes: every default filled in, every reference an id, "
        "durations in seconds. New keys may be added to version 1.",
        "type": "object",
        "properties": own,
        "required": list(own),
        "definitions": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object(kind: type, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(kind)
    properties = {name: _schema(hints[name], definitions) for name in _names(kind)}
    about = " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split()).replace("``", "`")
    return {"type": "object", "description": about, "properties": properties, "required": list(properties)}


def _names(kind: Any) -> Iterator[str]:
    yield from (name for name in kind._fields if name not in LEFT_OUT)


def _schema(hint: Any, definitions: dict[str, Schema]) -> Schema:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _schema(inner[0], definitions)}
    if NoneType in inner:
        (kind,) = (part for part in inner if part is not NoneType)
        return {"anyOf": [_schema(kind, definitions), {"type": "null"}]}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [word.value for word in hint]}
    plain = {str: "string", bool: "boolean", int: "integer", float: "number"}
    if hint in plain:
        return {"type": plain[hint]}
    name = hint.__name__.lower()
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(hint, definitions)
    return {"$ref": f"#/definitions/{name}"}
