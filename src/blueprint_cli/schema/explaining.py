"""Explaining: why a document does not have the shape that the schema asks for, in the format's words.

Whether a document fits is said fast, and why it does not is said badly by validators: they speak of
branches and patterns, about values without places. So once the answer is no, the schema is walked here
together with the nodes of the file. Where several forms are allowed, the one is held against a value that is
of its type, and nothing is said about the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from blueprint_cli.diagnostics import Diagnostic, Route
from blueprint_cli.schema.complaints import Asked, Complaints
from blueprint_cli.schema.fitting import ended
from blueprint_cli.schema.phrasing import called
from blueprint_cli.schema.published import Kind, Schema, schema
from blueprint_cli.schema.turns import heading_of
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.text.span import Span

_JUDGED_BY_THE_MODEL = frozenset({"id", "duration", "interval", "date", "language"})
"""Definitions whose values the model looks at, and says it better: it knows the calendar and the languages."""


def explain(document: Document, root: Schema, kind: Kind = Kind.BLUEPRINT) -> tuple[Diagnostic, ...]:
    """What is wrong with ``document`` by ``root``, a part of the schema of its kind, sorted by place.

    Each thing is said once.
    """
    definitions = schema(kind)["definitions"]
    complaints = Complaints(document, kind, definitions=definitions)
    _Explainer(complaints, definitions, kind=kind).explain(document.root, root)
    once: dict[tuple[str, Span, str], Diagnostic] = {}
    for noted in complaints.problems:
        once.setdefault((noted.code, noted.place.span, noted.message), noted)
    return tuple(sorted(once.values(), key=lambda noted: (noted.place.span, noted.code)))


class _Explainer:
    """One document on its walk along the schema."""

    def __init__(self, complaints: Complaints, definitions: Schema, *, kind: Kind) -> None:
        self._complaints = complaints
        self._definitions = definitions
        self._kind = kind

    def explain(self, node: Node, root: Schema) -> None:
        """Walk the whole document, unless it is of a later version: of that nothing else can be said."""
        if not isinstance(node, Mapping):
            self._complaints.no_mapping(node)
            return
        version = node.values.get(self._kind)
        if version and self._check_version(version):
            return
        self._check(node, root, (), asked=Asked("", "the file", []))

    def _check_version(self, node: Node) -> bool:
        """Note a version that is not 1; whether it is a later one."""
        value = node.value if isinstance(node, Scalar) else None
        key = self._kind.value
        if value is None:
            self._complaints.wrong_type(node, {"enum": [1]}, (key,), asked=Asked(key, f"`{key}`", [1], required=True))
            return False
        number = 0 if isinstance(value, bool | str) else value
        if number == 1:
            return False
        later = number > 1
        self._complaints.other_version(node, later=later)
        return later

    # One value

    def _check(self, node: Node, part: Schema, route: Route, *, asked: Asked) -> None:
        """Note what is wrong with ``node`` by one part of the schema."""
        reference = part.get("$ref", "").rpartition("/")[2]
        if reference in _JUDGED_BY_THE_MODEL and self._has_type(node, part):
            return
        if reference:
            part = {**self._definitions[reference], **part}
            del part["$ref"]
        asked = asked._replace(examples=asked.examples or part.get("examples", []))
        branches = part.get("anyOf", [part])
        branch = next((branch for branch in branches if self._has_type(node, branch)), None)
        if branch is None:
            self._complaints.wrong_type(node, part, route, asked=asked)
        elif branch is not part:
            self._check(node, branch, route, asked=asked)
        else:
            self._check_value(node, part, route, asked=asked)

    def _has_type(self, node: Node, part: Schema) -> bool:
        if "$ref" in part:
            reference = part["$ref"].rpartition("/")[2]
            if reference in _JUDGED_BY_THE_MODEL:
                return isinstance(node, Scalar) and node.value is not None
            part = self._definitions[reference]
        types = part.get("type", ())
        return not types or not _types(node).isdisjoint([types] if isinstance(types, str) else types)

    def _check_value(self, node: Node, part: Schema, route: Route, *, asked: Asked) -> None:
        match node:
            case Scalar():
                self._check_scalar(node, part, route, asked=asked)
            case Sequence():
                self._check_list(node, part, route, asked=asked)
            case _:
                self._check_mapping(node, part, route, asked=asked)

    def _check_scalar(self, node: Scalar, part: Schema, route: Route, *, asked: Asked) -> None:
        value = node.value
        if "enum" in part and value not in part["enum"]:
            self._complaints.wrong_word(node, part["enum"], route, asked=asked)
        elif isinstance(value, str):
            if "pattern" in part and not re.search(ended(part["pattern"]), value):
                self._complaints.wrong_text(node, part, route, asked=asked)
        elif value is not None and not part.get("minimum", value) <= value <= part.get("maximum", value):
            self._complaints.out_of_range(node, part, route, asked=asked)

    def _check_list(self, node: Sequence, part: Schema, route: Route, *, asked: Asked) -> None:
        if len(node.items) < part.get("minItems", 0):
            self._complaints.empty_list(node, route, asked=asked)
        for index, item in enumerate(node.items if "items" in part else ()):
            name = f"item {index + 1} of {asked.name}"
            self._check(item, part["items"], (*route, index), asked=Asked(asked.key, name, asked.examples))

    # Mappings

    def _check_mapping(self, node: Mapping, part: Schema, route: Route, *, asked: Asked) -> None:
        kind = called(part, asked.name)
        meant = set()
        heading = heading_of(node) if "title" in part.get("required", ()) and "title" not in node.keys else ""
        for key, value, value_part in _parts(node, part):
            if key == heading:
                continue  # the keys below it are told of once they stand where they belong
            if value_part is False:
                meant.add(self._complaints.unknown_key(key, node, part, route, kind=kind))
            elif (*route, key) != (self._kind,):
                required = key in part.get("required", ())
                asked_here = Asked(key, f"`{key}`", value_part.get("examples", []), required)
                self._check(value, value_part, (*route, key), asked=asked_here)
        rules = [part]
        if "if" in part:
            refused = any(answer is False for *_, answer in _parts(node, part["if"]))
            rules.append(part["else" if refused else "then"])
        for rule in rules:
            missing = [key for key in rule.get("required", ()) if key not in node.values and key not in meant]
            for key in missing:
                self._complaints.missing_key(key, node, part["properties"][key], route, kind=kind)
            self._check_size(node, {**part, **rule}, route, kind=kind)

    def _check_size(self, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        if len(node.values) < part.get("minProperties", 0):
            self._complaints.too_few_keys(node, part, route, kind=kind)
        elif len(node.values) > part.get("maxProperties", len(node.values)):
            self._complaints.too_many_keys(node, part, route, kind=kind)


def _parts(node: Mapping, part: Schema) -> Iterator[tuple[str, Node, Any]]:
    """The keys of a mapping with their values, and what the schema asks of each; False of one that it refuses."""
    properties, patterns = part.get("properties", {}), part.get("patternProperties", {})
    for key, value in node.values.items():
        if key in properties:
            yield key, value, properties[key]
        else:
            matching = (part for pattern, part in patterns.items() if re.search(pattern, key))
            yield key, value, next(matching, part.get("additionalProperties", {}))


def _types(node: Node) -> frozenset[str]:
    """The JSON Schema types of a node."""
    match node:
        case Mapping():
            return frozenset({"object"})
        case Sequence():
            return frozenset({"array"})
        case Scalar(value=None):
            return frozenset({"null"})
        case Scalar(value=bool()):
            return frozenset({"boolean"})
        case Scalar(value=str()):
            return frozenset({"string"})
        case _:
            number = node.value
            whole = isinstance(number, int) or (isinstance(number, float) and number.is_integer())
            return frozenset({"number", "integer"}) if whole else frozenset({"number"})
