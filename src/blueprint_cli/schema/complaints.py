"""Complaints: what does not fit the schema, in the words of the format."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Place, Route
from blueprint_cli.schema.phrasing import allowed, example, found
from blueprint_cli.schema.published import Kind, Schema
from blueprint_cli.schema.suggesting import nearest
from blueprint_cli.schema.turns import heading_of, turned, wrapped
from blueprint_cli.schema.words import homes_of
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.source.problem import Code, problem, shown

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


class Asked(NamedTuple):
    """What is asked for at a place: the key it is about, how it is called, and a value that would do."""

    key: str
    name: str
    examples: list[Any]
    required: bool = False


class Complaints:
    """Adds what does not fit in one document to ``problems``."""

    def __init__(self, document: Document, kind: Kind, *, definitions: Schema) -> None:
        self._document = document
        self._kind = kind
        self._definitions = definitions
        self._suggestions = _SUGGESTIONS
        self.problems: list[Diagnostic] = []

    # The file as a whole

    def no_mapping(self, node: Node) -> None:
        nothing = isinstance(node, Scalar) and node.value is None
        self._add(
            "BP004",
            self._document.place(()),
            message="the file is empty" if nothing else f"a {self._kind} is a mapping, and here stands {found(node)}",
            help=f"{wrapped(node, self._kind)}the smallest {self._kind} is\n{SMALLEST[self._kind]}",
        )

    def other_version(self, node: Node, *, later: bool) -> None:
        key = self._kind.value
        self._add(
            "BP007",
            self._document.place((key,)),
            message=f"this tool reads version 1 of the format, and the file says {found(node)}",
            help=f"write `{key}: 1`" + (", or, if the file is right, install a later version" if later else ""),
            route=(key,),
        )

    # One value

    def wrong_type(self, node: Node, part: Schema, route: Route, *, asked: Asked) -> None:
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
        self._add("BP004", self._place(node, route), message=message, help=way_out, route=route)

    def _is_before_comment(self, node: Node) -> bool:
        """Whether something like ``#0a7`` follows that YAML takes for a comment."""
        return _COMMENTED_OUT.match(self._document.text, node.span.end) is not None

    def wrong_word(self, node: Scalar, words: list[Any], route: Route, *, asked: Asked) -> None:
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
        self._add("BP006", self._place(node, route), message=message, help=way_out, route=route)

    def wrong_text(self, node: Scalar, part: Schema, route: Route, *, asked: Asked) -> None:
        blank = not node.raw.strip()
        self._add(
            "BP006",
            self._place(node, route),
            message=f"{asked.name} is blank" if blank else f"{asked.name} cannot be {shown(node.raw)}",
            help=part["patternErrorMessage"],
            route=route,
        )

    def out_of_range(self, node: Scalar, part: Schema, route: Route, *, asked: Asked) -> None:
        low, high = part["minimum"], part.get("maximum")
        bounds = f"at least {low}" if high is None else f"from {low} to {high}"
        self._add(
            "BP006",
            self._place(node, route),
            message=f"{asked.name} must be {bounds}, and here stands {node.raw}",
            help=_for_example(asked),
            route=route,
        )

    def empty_list(self, node: Sequence, route: Route, *, asked: Asked) -> None:
        self._add(
            "BP006",
            self._place(node, route),
            message=f"{asked.name} is empty, and at least one is needed",
            help=_for_example(asked),
            route=route,
        )

    # Mappings

    def unknown_key(self, key: str, node: Mapping, part: Schema, route: Route, *, kind: str) -> str:
        """Note an unknown key; the known one that was meant, if there is one."""
        meant, hint = self._guess(key, node, part)
        keys = ", ".join(f"`{word}`" for word in part["properties"])
        self._add(
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

    def missing_key(self, key: str, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        heading = heading_of(node) if key == "title" else ""
        if heading:
            way_out = f"write {example(key, heading)}, and what is below it right under that, indented like `{key}`"
        else:
            way_out = f"add it, for example {example(key, part['examples'][0])}"
        self._add(
            "BP005",
            self._place(node, route),
            message=f"{kind} needs the key `{key}`",
            help=way_out,
            route=route,
        )

    def too_few_keys(self, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        keys = ", ".join(f"`{key}`" for key in part["properties"])
        message = f"{kind} needs at least one key"
        self._add("BP005", self._place(node, route), message=message, help=f"write at least one of {keys}", route=route)

    def too_many_keys(self, node: Mapping, part: Schema, route: Route, *, kind: str) -> None:
        message = f"{kind} has more keys here than it can have"
        self._add("BP006", self._place(node, route), message=message, help=part["errorMessage"], route=route)

    def _place(self, node: Node, route: Route) -> Place:
        """The value at ``route``; where nothing is written, its key."""
        written = node.span.end > node.span.start or not isinstance(node, Scalar)
        return self._document.place(route, "value" if written else "key")

    def _add(
        self,
        code: Code,
        place: Place,
        *,
        message: str,
        help: str,  # noqa: A002 - the name that Diagnostic gives it
        route: Route = (),
    ) -> None:
        self.problems.append(problem(code, place, message=message, help=help, route=route))


def _for_example(asked: Asked) -> str:
    return f"for example {example(asked.key, asked.examples[0])}"
