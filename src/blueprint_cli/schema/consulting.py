"""Consulting: what the schema says of a place in a file, for those who are writing one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.diagnostics import Route
from blueprint_cli.schema.published import Schema, schema

_SAYS = ("description", "markdownDescription", "examples")
"""What a place says of itself, before what a definition says that it refers to."""


def consult(route: Route, *, definition: str = "") -> tuple[Schema, ...]:
    """The parts of the schema that speak of the value at ``route``, one for each form that the value may take.

    The route starts in a blueprint, or in the mapping that ``definition`` is of. None where no value
    may stand. Each part says of itself what the schema says of the place, and holds no references.
    """
    parts = list(_forms(schema()["definitions"][definition] if definition else schema()))
    for step in route:
        parts = [form for part in parts for found in _below(part, step) for form in _forms(found)]
    return tuple(parts)


def _forms(part: Schema) -> Iterator[Schema]:
    if "$ref" in part:
        own = {key: value for key, value in part.items() if key != "$ref"}
        yield from _forms(_put(own, schema()["definitions"][part["$ref"].rpartition("/")[2]]))
    elif "anyOf" in part:
        own = {key: part[key] for key in _SAYS if key in part}
        for form in part["anyOf"]:
            yield from _forms(_put(own, form))
    else:
        yield part


def _put(own: Schema, other: Schema) -> Schema:
    """What a place says of itself, over what ``other`` says."""
    hidden = {"markdownDescription"} if "description" in own else set()
    return {key: value for key, value in other.items() if key not in hidden} | own


def _below(part: Schema, step: str | int) -> Iterator[Schema]:
    """What ``part`` says of an item, or of the value under a key."""
    if isinstance(step, int):
        if "items" in part:
            yield part["items"]
        return
    named = part.get("properties", {}).get(step)
    if named is not None:
        yield named
        return
    matching = [found for pattern, found in part.get("patternProperties", {}).items() if re.search(pattern, step)]
    rest = part.get("additionalProperties")
    if matching:
        yield from matching
    elif isinstance(rest, dict):
        yield rest
