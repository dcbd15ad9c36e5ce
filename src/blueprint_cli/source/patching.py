"""Patching: changes to the values of a file, as edits to its text.

A file is edited by the places of its values and never written back from data: comments, quotes, order and line ends
stay as they are, and so does all that no change speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import assert_never

from blueprint_cli.diagnostics import Route
from blueprint_cli.source.changes import Append, Change, Delete, Insert, Rename, Replace, Value
from blueprint_cli.source.deleting import delete
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.source.siblings import LostError, Siblings, around, check_anchors, find, line_end, line_start
from blueprint_cli.source.spelling import Quote, spell
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Span

_COMMENT = re.compile(r"(?<!\S)#")
_HEADER = re.compile(r"[|>][^\r\n]*#")


def patch(document: Document, changes: Iterable[Change]) -> tuple[Edit, ...] | None:
    """The edits to the text of ``document`` that make all of ``changes``, in the order of the text.

    None where one of them cannot be made without another that nobody asked for: to what an alias repeats elsewhere,
    or to a comment in the midst of what is replaced. What is deleted takes its lines with it, and the comment behind
    it; comments on lines of their own above it stay.
    """
    try:
        edits = sorted(_edits(document, list(changes)), key=lambda edit: edit.span)
    except LostError:
        return None
    overlapping = any(after.span.start < before.span.end for before, after in pairwise(edits))
    return None if overlapping or not edits else tuple(edits)


def _edits(document: Document, changes: list[Change]) -> Iterator[Edit]:
    yield from delete(document, [change.at for change in changes if isinstance(change, Delete)])
    for change in changes:
        match change:
            case Delete():
                pass  # all at once, above: what is left of a list depends on all of them
            case Replace(at, value):
                yield _replace(document, at, value)
            case Rename(at, key):
                yield _rename(document, at, key)
            case Insert():
                yield _insert(document, change)
            case Append(at, value):
                yield _append(document, at, value)
            case _:
                assert_never(change)


def _replace(document: Document, at: Route, value: Value) -> Edit:
    siblings, number = around(document, at)
    span = siblings.value(number)
    node = siblings.nodes[number]
    check_anchors(document, Span(siblings.start(number), span.end))
    if siblings.is_alias(number):
        return Edit(span=span, replacement=spell(value, bracketed=siblings.bracketed))
    if _holds_comment(document, node):
        raise LostError
    quote = _quote(document, node)
    if isinstance(node, Scalar) and not isinstance(value, str):
        quote = '"' if quote == '"' and siblings.bracketed else ""  # as in JSON, where everything is quoted
    written = spell(value, bracketed=siblings.bracketed, quote=quote)
    if isinstance(node, Scalar):
        apart = span.start == span.end
        return Edit(span=span, replacement=_apart(document, siblings, number, written=written) if apart else written)
    return _in_place_of_lines(document, siblings, number, written=written)


def _apart(document: Document, siblings: Siblings, number: int, *, written: str) -> str:
    """``written`` where nothing stood: with a blank between it and what is before it."""
    before = document.text[siblings.start(number) : siblings.value(number).start]
    if siblings.keys and ":" not in before[len(siblings.keys[number].raw) :]:
        raise LostError  # a lone word within braces is a key, and has no colon yet
    return written if before[-1:].isspace() else f" {written}"


def _in_place_of_lines(document: Document, siblings: Siblings, number: int, *, written: str) -> Edit:
    """``written`` where a list or mapping stood: on the line of its key or dash, and else deeper than that."""
    start, end = siblings.value(number)
    head = siblings.keys[number].span.end if siblings.keys else siblings.start(number)
    sign = document.text.index(":" if siblings.keys else "-", head) + 1 if not siblings.bracketed else start
    gap = document.text[sign:start]
    if not ("\n" in gap or "\r" in gap):
        return Edit(span=Span(start, end), replacement=written)
    if gap.isspace():
        return Edit(span=Span(sign, end), replacement=f" {written}")
    indent = document.lines.position(siblings.start(number)).column + 1
    return Edit(span=Span(line_start(document, start), end), replacement=f"{' ' * indent}{written}")


def _holds_comment(document: Document, node: Node) -> bool:
    """Whether a comment stands in the midst of ``node``: between its texts, or behind the sign of a block of text."""
    text = document.text
    done = node.span.start
    for scalar in _scalars(node):
        start, end = scalar.span
        if _COMMENT.search(text, done, start) or (not scalar.plain and _HEADER.match(text, start, end)):
            return True
        done = max(done, end)
    return _COMMENT.search(text, done, node.span.end) is not None


def _scalars(node: Node) -> list[Scalar]:
    """The keys and values in ``node``, in the order of the text; what aliases repeat of earlier text is among them."""
    match node:
        case Scalar():
            return [node]
        case Mapping():
            return [each for entry in node.entries for each in (entry.key, *_scalars(entry.value))]
        case _:
            return [each for item in node.items for each in _scalars(item)]


def _rename(document: Document, at: Route, key: str) -> Edit:
    siblings, number = around(document, at)
    if not isinstance(siblings.parent, Mapping) or key in siblings.parent.keys:
        raise LostError
    own = siblings.keys[number]
    written = spell(key, bracketed=siblings.bracketed, quote=_quote(document, own))
    return Edit(span=own.span, replacement=written)


def _insert(document: Document, change: Insert) -> Edit:
    spot = find(document, change.at)
    mapping = spot.node
    if not isinstance(mapping, Mapping) or change.key in mapping.keys:
        raise LostError
    siblings = Siblings(document, mapping, bracketed=spot.bracketed)
    quote = _quote(document, mapping)
    key = spell(change.key, bracketed=spot.bracketed, quote=quote)
    written = f"{key}: {spell(change.value, bracketed=spot.bracketed, quote=quote)}"
    after = siblings.number(change.after) if change.after else len(siblings) - 1
    return _add(document, siblings, after, written=written)


def _append(document: Document, at: Route, value: Value) -> Edit:
    spot = find(document, at)
    if not isinstance(spot.node, Sequence):
        raise LostError
    siblings = Siblings(document, spot.node, bracketed=spot.bracketed)
    written = spell(value, bracketed=spot.bracketed, quote=_quote(document, spot.node))
    return _add(document, siblings, len(siblings) - 1, written=written if spot.bracketed else f"- {written}")


def _add(document: Document, siblings: Siblings, after: int, *, written: str) -> Edit:
    """A further entry or item behind the one numbered ``after``; within the brackets where there is none."""
    text = document.text
    if not siblings.bracketed:
        newline = "\r\n" if "\r\n" in text else "\n"
        start = siblings.start(0)
        indent = " " * (document.lines.position(start).column - 1)
        return _insertion(line_end(document, siblings.end(after)), f"{newline}{indent}{written}")
    opening = siblings.parent.span.start
    if not text.startswith(("[", "{"), opening):
        raise LostError  # a lone pair in a list: `[a -> b: text]`
    if len(siblings):
        return _insertion(siblings.end(after), f", {written}")
    room = " " if text[opening] == "{" else ""
    closes = text.startswith(("]", "}"), opening + 1)
    return _insertion(opening + 1, f"{room}{written}{room if closes else ''}")


def _insertion(offset: int, written: str) -> Edit:
    return Edit(span=Span(offset, offset), replacement=written)


def _quote(document: Document, node: Node) -> Quote:
    """The quotes of a scalar; of a mapping or list those that JSON puts around everything."""
    match node:
        case Scalar():
            first = document.text[node.span.start : node.span.start + 1]
            return "'" if first == "'" and not node.plain else '"' if first == '"' and not node.plain else ""
        case Mapping():
            keys = list(node.keys.values())
            return '"' if keys and all(_quote(document, key) == '"' for key in keys) else ""
        case _:
            texts = [item for item in node.items if isinstance(item, Scalar) and isinstance(item.value, str)]
            return '"' if texts and all(_quote(document, text) == '"' for text in texts) else ""
