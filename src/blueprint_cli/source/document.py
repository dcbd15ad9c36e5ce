"""A YAML file as data with an address for every value."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from blueprint_cli.diagnostics import Place, Route
from blueprint_cli.text.span import Lines, Span


class Scalar:
    """A single value. ``raw`` is its text as YAML reads it; ``value`` what the core schema makes of it.

    ``plain`` is true where it stands unquoted; ``start`` and ``end`` are its span. Nodes are plain classes and no
    dataclasses, made without keywords, which take three times as long, and their spans are made when they are asked
    for: a file has thousands of them.
    """

    __slots__ = ("end", "plain", "raw", "start", "value")

    def __init__(
        self,
        raw: str,
        value: str | float | bool | None,  # noqa: FBT001 - a value that may be a truth is no switch
        plain: bool,  # noqa: FBT001 - see above
        start: int,
        end: int,
    ) -> None:
        self.raw = raw
        self.value = value
        self.plain = plain
        self.start = start
        self.end = end

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Sequence:
    """A list of nodes."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: int) -> None:
        self.items: list[Node] = []
        self.start = self.end = start

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Entry(NamedTuple):
    """A key and its value. The span of the key is where an unknown key is pointed at."""

    key: Scalar
    value: Node


class Mapping:
    """Values by the raw text of their keys, which is unique, in file order; and the keys by the same."""

    __slots__ = ("end", "keys", "start", "values")

    def __init__(self, start: int) -> None:
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}
        self.start = self.end = start

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def entries(self) -> list[Entry]:
        """The keys with their values."""
        return list(map(Entry, self.keys.values(), self.values.values()))


Node: TypeAlias = Scalar | Sequence | Mapping


class Document(NamedTuple):
    """One file that YAML could read.

    ``path`` is as the file was named. ``root`` may be shared in parts where aliases are used.
    ``data`` is the plain Python value of ``root`` (dicts, lists, str, int, float, bool, None).
    """

    path: str
    text: str
    root: Node
    data: object
    lines: Lines

    def node(self, route: Route) -> Node | None:
        """The node at the end of ``route``, or None where the route leads nowhere."""
        node: Node | None = self.root
        for part in route:
            node = _child(node, part)
        return node

    def scalar(self, route: Route) -> Scalar | None:
        """The scalar at the end of ``route``; where the route ends early, the one there, so that ``(…, "text")`` finds
        a card written as bare text and the label of a link written as ``a -> b: text``. None where there is none.
        """
        node: Node | None = self.root
        for part in route:
            if isinstance(node, Scalar):
                break
            node = _child(node, part) or _label(node)
        return node if isinstance(node, Scalar) else None

    def place(self, route: Route, part: Literal["value", "key"] = "value") -> Place:
        """The place of the value at ``route``, or of its key; where the route ends early, of the
        deepest part that exists (so ``(…, "customer", "text")`` finds a card written as bare text).
        """
        node: Node = self.root
        span = _narrow(node)
        for depth, step in enumerate(route):
            child = _child(node, step)
            if child is None:
                break
            last = depth == len(route) - 1
            if last and part == "key" and isinstance(node, Mapping) and isinstance(step, str):
                span = node.keys[step].span
            else:
                span = _narrow(child)
            node = child
        return self.place_of(span)

    def place_of(self, span: Span) -> Place:
        """The place of ``span`` in this document."""
        return Place(
            path=self.path, span=span, start=self.lines.position(span.start), end=self.lines.position(span.end)
        )


def _child(node: Node | None, part: str | int) -> Node | None:
    if isinstance(part, str):
        return node.values.get(part) if isinstance(node, Mapping) else None
    return node.items[part] if isinstance(node, Sequence) and 0 <= part < len(node.items) else None


def _label(node: Node | None) -> Node | None:
    """The one value of a link that YAML reads as a mapping."""
    match node:
        case Mapping(values=values) if len(values) == 1 and "->" in (arrow := next(iter(values))):
            return values[arrow]
        case _:
            return None


def _narrow(node: Node) -> Span:
    """Where to point for a node: a collection by its first key or item, as an editor would."""
    while not isinstance(node, Scalar):
        match node:
            case Mapping() if node.keys:
                return next(iter(node.keys.values())).span
            case Sequence() if node.items:
                node = node.items[0]
            case _:
                return node.span
    return node.span
