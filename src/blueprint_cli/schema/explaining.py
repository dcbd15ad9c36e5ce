"""Explaining: why a document does not have the shape that the schema asks for, in the format's words.

Whether a document fits is said fast, and why it does not is said badly by validators: they speak of
branches and patterns, about values without places. So once the answer is no, the schema is walked here
together with the nodes of the file. Where several forms are allowed, the one is held against a value that is
of its type, and nothing is said about the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Place, Route
from blueprint_cli.schema.fitting import ended
from blueprint_cli.schema.phrasing import allowed, called, example, found
from blueprint_cli.schema.published import Kind, Schema, schema
from blueprint_cli.schema.suggesting import nearest
from blueprint_cli.schema.turns import heading_of, turned, wrapped
from blueprint_cli.schema.words import homes_of
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.source.problem import Code, problem, shown
from blueprint_cli.text.span import Span

_JUDGED_BY_THE_MODEL = frozenset({"id", "duration", "interval", "date", "language"})
"""Definitions whose values the model looks at, and says it better: it knows the calendar and the languages."""

_COMMENTED_OUT = re.compile(r"[ \t]+#\w")

_ODD_START = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000]")

_SUGGESTIONS = 1_000
"""Unknown words that are compared with the known ones. Past them they are still told, without a suggestion."""

SMALLEST = {
    Kind.BLUEPRINT: """blueprint: 1
title: Coffee to go
steps:
  - title: Order
    customer: Orders a drink""",
    Kind.THEME: """theme: 1
extends: light
fonts: Inter""",
}
"""The smallest file of each kind that says something, for one who has nothing yet."""


class _Asked(NamedTuple):
    """What is asked for at a place: the key it is about, how it is called, and a value that would do."""

    key: str
    name: str
    examples: list[Any]
    required: bool = False


def explain(document: Document, root: Schema, kind: Kind = Kind.BLUEPRINT) -> tuple[Diagnostic, ...]:
    """What is wrong with ``document`` by ``root``, a part of the schema of its kind, sorted by place.

    Each thing is said once.
    """
    explainer = _Explainer(document, kind)
    explainer.explain(root)
    once: dict[tuple[str, Span, str], Diagnostic] = {}
    for noted in explainer.problems:
        once.setdefault((noted.code, noted.place.span, noted.message), noted)
    return tuple(sorted(once.values(), key=lambda noted: (noted.place.span, noted.code)))


class _Explainer:
    """One document on its walk along the schema."""

    def __init__(self, document: Document, kind: Kind) -> None:
        self._document = document
        self._kind = kind
        self._definitions: Schema = schema(kind)["definitions"]
        self._suggestions = _SUGGESTIONS
        self.problems: list[Diagnostic] = []

    def explain(self, root: Schema) -> None:
        """Walk the whole document, unless it is of a later version: of that nothing else can be said."""
        node = self._document.root
        if not isinstance(node, Mapping):
            self._note_no_mapping(node)
            return
        version = node.values.get(self._kind)
        if version and self._check_version(version):
            return
        self._check(node, root, (), asked=_Asked("", "the file", []))

    # The file as a whole

    def _note_no_mapping(self, node: Node) -> None:
        nothing = isinstance(node, Scalar) and node.value is None
        self._note(
            "BP004",
            self._document.place(()),
            message="the file is empty" if nothing else f"a {self._kind} is a mapping, and here stands {found(node)}",
            help=f"{wrapped(node, self._kind)}the smallest {self._kind} is\n{SMALLEST[self._kind]}",
        )

    def _check_version(self, node: Node) -> bool:
        """Note a version that is not 1; whether it is a later one."""
        value = node.value if isinstance(node, Scalar) else None
        key = self._kind.value
        if value is None:
            self._note_type(node, {"enum": [1]}, (key,), asked=_Asked(key, f"`{key}`", [1], required=True))
            return False
        number = 0 if isinstance(value, bool | str) else value
        if number == 1:
            return False
        later = number > 1
        self._note(
            "BP007",
            self._document.place((key,)),
            message=f"this tool reads version 1 of the format, and the file says {found(node)}",
            help=f"write `{key}: 1`" + (", or, if the file is right, install a later version" if later else ""),
            route=(key,),
        )
        return later

    # One value

    def _check(self, node: Node, part: Schema, route: Route, *, asked: _Asked) -> None:
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
            self._note_type(node, part, route, asked=asked)
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

    def _check_value(self, node: Node, part: Schema, route: Route, *, asked: _Asked) -> None:
        match node:
            case Scalar():
                self._check_scalar(node, part, route, asked=asked)
            case Sequence():
                self._check_list(node, part, route, asked=asked)
            case _:
                self._check_mapping(node, part, route, asked=asked)

    def _check_scalar(self, node: Scalar, part: Schema, route: Route, *, asked: _Asked) -> None:
        value = node.value
        if "enum" in part and value not in part["enum"]:
            self._note_word(node, part["enum"], route, asked=asked)
        elif isinstance(value, str):
            if "pattern" in part and not re.search(ended(part["pattern"]), value):
                self._note_pattern(node, part, route, asked=asked)
        elif value is not None and not part.get("minimum", value) <= value <= part.get("maximum", value):
            self._note_range(node, part, route, asked=asked)

    def _check_list(self, node: Sequence, part: Schema, route: Route, *, asked: _Asked) -> None:
        if len(node.items) < part.get("minItems", 0):
            self._note(
                "BP006",
                self._place(node, route),
                message=f"{asked.name} is empty, and at least one is needed",
                help=_for_example(asked),
                route=route,
            )
        for index, item in enumerate(node.items if "items" in part else ()):
            name = f"item {index + 1} of {asked.name}"
            self._check(item, part["items"], (*route, index), asked=_Asked(asked.key, name, asked.examples))

    # Mappings

    def _check_mapping(self, node: Mapping, part: Schema, route: Route, *, asked: _Asked) -> None:
        kind = called(part, asked.name)
        meant = set()
        heading = heading_of(node) if "title" in part.get("required", ()) and "title" not in node.keys else ""
        for key, value, value_part in _parts(node, part):
            if key == heading:
                continue  # the keys below it are told of once they stand where they belong
            if value_part is False:
                meant.add(self._note_key(key, node, part, route, kind=kind))
            elif (*route, key) != (self._kind,):
                required = key in part.get("required", ())
                asked_here = _Asked(key, f"`{key}`", value_part.get("examples", []), required)
                self._check(value, value_part, (*route, key), asked=asked_here)
        rules = [part]
        if "if" in part:
            refused = any(answer is False for *_, answer in _parts(node, part["if"]))
            rules.append(part["else" if refused else "then"])
        for rule in rules:
            missing = [key for key in rule.get("required", ()) if key not in node.values and key not in meant]
            for key in missing:
                self._note_missing(key, node, part["properties"][key], route, kind=kind)
            self._check_size(node, {**part, **rule}, route, kind=kind)

    def _check_size(self, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        place = self._place(node, route)
        if len(node.values) < part.get("minProperties", 0):
            keys = ", ".join(f"`{key}`" for key in part["properties"])
            message = f"{kind} needs at least one key"
            self._note("BP005", place, message=message, help=f"write at least one of {keys}", route=route)
        elif len(node.values) > part.get("maxProperties", len(node.values)):
            message = f"{kind} has more keys here than it can have"
            self._note("BP006", place, message=message, help=part["errorMessage"], route=route)

    # What is wrong

    def _note_key(self, key: str, node: Mapping, part: Schema, route: Route, *, kind: str) -> str:
        """Note an unknown key; the known one that was meant, if there is one."""
        meant, hint = self._guess(key, node, part)
        keys = ", ".join(f"`{word}`" for word in part["properties"])
        self._note(
            "BP003",
            self._document.place_of(node.keys[key].span),
            message=f"{kind} has no key {shown(key)}",
            help=f"{hint}{kind} takes {keys}, and keys that begin with `x-`",
            route=(*route, key),
        )
        return meant

    def _guess(self, key: str, node: Mapping, part: Schema) -> tuple[str, str]:
        """The key that was meant by an unknown one, if there is one, and a hint at how it came about."""
        known = [word for word in part["properties"] if word not in node.values]
        odd = _ODD_START.match(key)
        if odd:
            sign = f"a character that only looks like a space (U+{ord(odd[0]):04X})"
            return "", f"it is indented with {sign}: put plain spaces in its place; "
        glued = re.match(r"([^:]+):(.+)", key)
        if glued and glued[1] in known:
            return glued[1], f"put a space after the colon: `{glued[1]}: {glued[2]}`; "
        value = node.values[key]
        if self._document.text[node.span.start] == "{" and value.span.start == value.span.end:
            return "", "between braces a comma ends a text: put a text with a comma in it between quotes; "
        self._suggestions -= 1
        near = nearest(key, known) if self._suggestions >= 0 else ""
        if near:
            return near, f"did you mean `{near}`? "
        homes = homes_of(key, self._kind)
        if homes:
            return "", f"`{key}` is a key of {' and of '.join(homes)}: look at the indentation; "
        return "", ""

    def _note_missing(self, key: str, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        heading = heading_of(node) if key == "title" else ""
        if heading:
            way_out = f"write {example(key, heading)}, and what is below it right under that, indented like `{key}`"
        else:
            way_out = f"add it, for example {example(key, part['examples'][0])}"
        self._note(
            "BP005",
            self._place(node, route),
            message=f"{kind} needs the key `{key}`",
            help=way_out,
            route=route,
        )

    def _note_type(self, node: Node, part: Schema, route: Route, *, asked: _Asked) -> None:
        must = f"must be {allowed(part, self._definitions)}"
        way_out = turned(node, part) or _for_example(asked)
        if not isinstance(node, Scalar) or node.value is not None:
            message = f"{asked.name} {must}, and here stands {found(node)}"
        else:
            message = f"{asked.name} is empty, and {must}"
            if self._is_before_comment(node):
                way_out = f"what follows a `#` is a comment: put it between quotes, {way_out}"
            elif isinstance(route[-1], str) and not asked.required:
                way_out += "; or delete the key"
        self._note("BP004", self._place(node, route), message=message, help=way_out, route=route)

    def _is_before_comment(self, node: Node) -> bool:
        """Whether something like ``#0a7`` follows that YAML takes for a comment."""
        return _COMMENTED_OUT.match(self._document.text, node.span.end) is not None

    def _note_word(self, node: Scalar, words: list[Any], route: Route, *, asked: _Asked) -> None:
        if words == [False]:
            way_out = "write a text to call the line otherwise, or `false` to leave it out"
        else:
            self._suggestions -= 1
            near = nearest(node.raw, words) if self._suggestions >= 0 else ""
            listed = ", ".join(f"`{word}`" for word in words)
            way_out = (f"did you mean `{near}`? " if near else "") + f"possible are {listed}"
        if asked.key == "lanes":
            way_out += "; a lane of your own is " + example("", {"title": node.raw, "role": "backstage"})
        message = f"{asked.name} cannot be {shown(node.raw)}"
        self._note("BP006", self._place(node, route), message=message, help=way_out, route=route)

    def _note_pattern(self, node: Scalar, part: Schema, route: Route, *, asked: _Asked) -> None:
        blank = not node.raw.strip()
        self._note(
            "BP006",
            self._place(node, route),
            message=f"{asked.name} is blank" if blank else f"{asked.name} cannot be {shown(node.raw)}",
            help=part["patternErrorMessage"],
            route=route,
        )

    def _note_range(self, node: Scalar, part: Schema, route: Route, *, asked: _Asked) -> None:
        low, high = part["minimum"], part.get("maximum")
        bounds = f"at least {low}" if high is None else f"from {low} to {high}"
        self._note(
            "BP006",
            self._place(node, route),
            message=f"{asked.name} must be {bounds}, and here stands {node.raw}",
            help=_for_example(asked),
            route=route,
        )

    def _place(self, node: Node, route: Route) -> Place:
        """The value at ``route``; where nothing is written, its key."""
        written = node.span.end > node.span.start or not isinstance(node, Scalar)
        return self._document.place(route, "value" if written else "key")

    def _note(
        self,
        code: Code,
        place: Place,
        *,
        message: str,
        help: str,  # noqa: A002 - the name that Diagnostic gives it
        route: Route = (),
    ) -> None:
        self.problems.append(problem(code, place, message=message, help=help, route=route))


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


def _for_example(asked: _Asked) -> str:
    return f"for example {example(asked.key, asked.examples[0])}"
