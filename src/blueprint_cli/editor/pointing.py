"""Pointing: which key or value of a file stands at a place in its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.diagnostics import Route
from blueprint_cli.model.references import At
from blueprint_cli.source.document import Document, Mapping, Node, Scalar
from blueprint_cli.text.span import Span


class Spot(NamedTuple):
    """A key, or a value that is neither a list nor a mapping, and the way to it."""

    route: Route
    at: At
    scalar: Scalar


def point(document: Document, offset: int) -> Spot | None:
    """The key or value at ``offset``; None between them."""
    route: Route = ()
    node: Node | None = document.root
    while node is not None and not isinstance(node, Scalar):
        inner = next((each for each in _inner(node) if _holds(each[1].span, offset)), None)
        if inner is None:
            return None
        part, found, is_key = inner
        route = (*route, part)
        if is_key and isinstance(found, Scalar):
            return Spot(route, "key", found)
        node = found
    return Spot(route, "value", node) if node else None


def _inner(node: Node) -> Iterator[tuple[str | int, Node, bool]]:
    """What a list or mapping holds: its part of the route, its node, and whether that is a key."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.raw, key, True
            yield key.raw, value, False
    elif not isinstance(node, Scalar):
        for index, item in enumerate(node.items):
            yield index, item, False


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end
