"""How the schema and the values of a file are put into words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blueprint_cli.schema.published import Schema
from blueprint_cli.source.document import Mapping, Node, Scalar, Sequence
from blueprint_cli.source.problem import shown

_KINDS = frozenset({"Card", "Goal", "Lane", "Link", "Metric", "Phase", "Remark", "Role", "Step", "View"})
"""Titles of mappings that are called by them."""

_NOUNS = {
    "array": "a list",
    "boolean": "`true` or `false`",
    "integer": "a whole number",
    "null": "nothing",
    "number": "a number",
    "string": "a text",
}

_SPECIAL = " '\"#:,[]{}&*!|>%@`?-"
"""What makes it safer to put a text between quotes in an example."""


def called(part: Schema, name: str) -> str:
    """What a mapping is called: by its kind, or else by the ``name`` of its key."""
    title = part.get("title", "")
    if title in _KINDS:
        return _with_article(title.lower())
    return {"Blueprint": "the blueprint", "Registry": "an included file", "Theme": "the theme"}.get(title, name)


def allowed(part: Schema, definitions: Schema) -> str:
    """The forms that the schema allows: ``a text, a list or nothing``."""
    *others, last = dict.fromkeys(_forms(part, definitions))
    return f"{', '.join(others)} or {last}" if others else last


def _forms(part: Schema, definitions: Schema) -> Iterator[str]:
    if "$ref" in part:
        part = definitions[part["$ref"].rpartition("/")[2]]
    types = part.get("type", [])
    if "anyOf" in part:
        for branch in part["anyOf"]:
            yield from _forms(branch, definitions)
    elif "enum" in part:
        yield _one_of(part["enum"])
    elif types == "object":
        required = " and ".join(f"`{key}`" for key in part.get("required", ()))
        yield f"a mapping with {required}" if required else "a mapping"
    elif isinstance(types, list):
        yield _NOUNS["string"]
    elif types == "string" and "title" in part:
        yield _with_article(part["title"].lower())
    elif "maximum" in part:
        yield f"{_NOUNS[types]} from {part['minimum']} to {part['maximum']}"
    else:
        yield _NOUNS[types]


def _one_of(words: list[Any]) -> str:
    listed = ", ".join(f"`{_flow(word)}`" for word in words)
    return f"one of {listed}" if len(words) > 1 else listed


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"


def found(node: Node) -> str:
    """What stands in the file where something else is wanted."""
    match node:
        case Mapping():
            return "a mapping"
        case Sequence():
            return "a list"
        case Scalar(value=str()):
            return f"the text {shown(node.raw)}"
        case Scalar(value=bool()):
            return shown(node.raw)
        case _:
            return f"the number {shown(node.raw)}"


def example(key: str, value: Any) -> str:
    """A key with a value that would do, as one writes it."""
    return f"`{key}: {_flow(value)}`" if key else f"`{_flow(value)}`"


def _flow(value: Any) -> str:
    """A value of the schema's examples as YAML on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case str() if value[0] in _SPECIAL[1:] or ": " in value or " #" in value or value in {"", "%"}:
            return f'"{value}"'
        case _:
            return str(value)
