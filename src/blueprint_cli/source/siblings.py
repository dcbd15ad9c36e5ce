"""Siblings: where the entries of one mapping, or the items of one list, stand in the text.

The nodes of a document know where their values are. An edit needs more: the dash before an item, the key before a
value, the alias that stands where a value is repeated.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from blueprint_cli.diagnostics import Route
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.text.span import Span

_DASH = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]*(?=-(?:\s|$))")
_GAP = re.compile(r"(?:[\s,]|(?<=[\s,])#[^\r\n]*)*")
_ANCHOR = re.compile(r"(?<![^\s,\[\]{}:-])&([^\s,\[\]{}]+)")
_TAIL = re.compile(r"[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?=[\r\n]|\Z)")
_ALIAS = re.compile(r"[\s:-]*(\*[^\s,\[\]{}]+)")


class LostError(Exception):
    """Something stands where it cannot be told apart: the text is odd, and best left to its author."""


def line_start(document: Document, offset: int) -> int:
    """Where the line begins that ``offset`` lies on."""
    return document.lines.offset(document.lines.position(offset).line)


def line_end(document: Document, offset: int) -> int:
    """The end of the line on which a value ends, behind its comment. Raises ``LostError`` where more stands there."""
    return _match(_TAIL, document.text, offset).end()


def next_line(document: Document, offset: int) -> int:
    """Where the line begins that follows the one on which a value ends. Raises ``LostError`` as ``line_end`` does."""
    line = document.lines.position(line_end(document, offset)).line
    return document.lines.offset(line + 1) if line < len(document.lines) else len(document.text)


def check_anchors(document: Document, span: Span) -> None:
    """Raise ``LostError`` where something in ``span`` has a name by which an alias further down repeats it."""
    if _is_repeated(document.text, span):
        raise LostError


def _is_repeated(text: str, span: Span) -> bool:
    return any(
        re.search(rf"\*{re.escape(name)}(?![^\s,\[\]{{}}])", text[span.end :])
        for name in _ANCHOR.findall(text, span.start, span.end)
    )


class Spot(NamedTuple):
    """A node, and whether it stands within brackets or braces, its own among them."""

    node: Node
    bracketed: bool


def find(document: Document, route: Route) -> Spot:
    """The node at ``route``. Raises ``LostError`` where there is none, or where an alias repeats what holds it."""
    spot = _spot(document, document.root, bracketed=False)
    for part in route:
        siblings = _children(document, spot)
        number = siblings.number(part)
        if siblings.is_alias(number) or siblings.is_repeated(number):
            raise LostError
        spot = _spot(document, siblings.nodes[number], bracketed=spot.bracketed)
    return spot


def around(document: Document, route: Route) -> tuple[Siblings, int]:
    """The entry or item at ``route`` among its siblings, and its number. Raises ``LostError`` as ``find`` does."""
    if not route:
        raise LostError
    siblings = _children(document, find(document, route[:-1]))
    return siblings, siblings.number(route[-1])


def _spot(document: Document, node: Node, *, bracketed: bool) -> Spot:
    opens = not isinstance(node, Scalar) and document.text.startswith(("[", "{"), node.span.start)
    return Spot(node, bracketed or opens)


def _children(document: Document, spot: Spot) -> Siblings:
    if isinstance(spot.node, Scalar):
        raise LostError
    return Siblings(document, spot.node, bracketed=spot.bracketed)


class Siblings:
    """The parts of ``parent``, by their numbers from 0.

    ``keys`` are those of a mapping; a list has none. ``bracketed`` where they stand within brackets or braces, their
    parent's or others around it.
    """

    def __init__(self, document: Document, parent: Mapping | Sequence, *, bracketed: bool) -> None:
        self.bracketed = bracketed
        self.parent = parent
        self._text = document.text
        self.keys = list(parent.keys.values()) if isinstance(parent, Mapping) else []
        self.nodes = list(parent.values.values()) if isinstance(parent, Mapping) else parent.items
        self._aliases = list(self._find_aliases()) if "*" in document.text and "&" in document.text else []

    def __len__(self) -> int:
        return len(self.nodes)

    def number(self, part: str | int) -> int:
        """The number of the entry or item that ``part`` of a route names. Raises ``LostError`` where there is none."""
        if isinstance(self.parent, Mapping):
            if isinstance(part, str) and part in self.parent.keys:
                return list(self.parent.keys).index(part)
        elif isinstance(part, int) and 0 <= part < len(self):
            return part
        raise LostError

    def is_alias(self, number: int) -> bool:
        """Whether the value is one that stands elsewhere and is only repeated here."""
        return bool(self._aliases and self._aliases[number])

    def is_repeated(self, number: int) -> bool:
        """Whether an alias further down repeats the value."""
        if not self._aliases:
            return False
        return _is_repeated(self._text, Span(self.start(number), self.value(number).start))

    def value(self, number: int) -> Span:
        """Where the value stands, or the alias that stands for it."""
        alias = self._aliases[number] if self._aliases else None
        return alias or self.nodes[number].span

    def start(self, number: int) -> int:
        """Where the whole begins: at its dash, at its key, or within brackets after the comma before it."""
        before = self.value(number - 1).end if number else self.parent.span.start + self._opens()
        if self.bracketed:
            return _match(_GAP, self._text, before).end()
        if self.keys:
            return self.keys[number].span.start
        return _match(_DASH, self._text, before).end()

    def end(self, number: int) -> int:
        """Where its value ends."""
        return self.value(number).end

    def _opens(self) -> int:
        """The length of the bracket with which it opens, which a lone pair within brackets lacks too."""
        return int(self._text.startswith(("[", "{"), self.parent.span.start))

    def _find_aliases(self) -> list[Span | None]:
        found: list[Span | None] = []
        floor = self.parent.span.start + self._opens()
        for number, node in enumerate(self.nodes):
            if self.keys:
                floor = self.keys[number].span.end
            span = None
            if node.span.start < floor:  # what an alias repeats stands before it, and all else after
                start = floor if self.keys else _match(_GAP if self.bracketed else _DASH, self._text, floor).end()
                span = Span(*_match(_ALIAS, self._text, start).span(1))
            found.append(span)
            floor = (span or node.span).end
        return found


def _match(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str]:
    found = pattern.match(text, start)
    if found is None:
        raise LostError
    return found
