"""The comments of a file, told apart from a ``#`` inside of a text by the places of its values."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from blueprint_cli.source.document import Document, Mapping, Node, Scalar
from blueprint_cli.text.span import Span

_SPEAKS_TO_US = re.compile(r"#[^\r\n]*blueprint:")
_SIGN = re.compile(r"(?<!\S)#")
_REST = re.compile(r"[^\r\n]*")


class Comment(NamedTuple):
    """A comment: the line and column (from 1) of its ``#``, the text after it, and its place.

    ``alone`` where nothing but blanks stands before it on its line.
    """

    line: int
    column: int
    text: str
    alone: bool
    span: Span


def comments(document: Document) -> tuple[Comment, ...]:
    """The comments of ``document`` in file order; none at once where none of them holds ``blueprint:``."""
    if not _SPEAKS_TO_US.search(document.text):
        return ()
    texts = sorted(_texts(document))
    starts = [span.start for span in texts]
    found: list[Comment] = []
    for sign in _SIGN.finditer(document.text):
        before = bisect_right(starts, sign.start()) - 1
        in_text = before >= 0 and sign.start() < texts[before].end
        in_comment = bool(found) and sign.start() < found[-1].span.end
        if not in_text and not in_comment:
            found.append(_comment(document, sign.start()))
    return tuple(found)


def _comment(document: Document, start: int) -> Comment:
    rest = _REST.match(document.text, start)
    span = Span(start, rest.end() if rest else start)
    line, column = document.lines.position(start)
    return Comment(
        line=line,
        column=column,
        text=document.text[span.start + 1 : span.end].strip(),
        alone=not document.lines.line(line)[: column - 1].strip(),
        span=span,
    )


def _texts(document: Document) -> list[Span]:
    """Where the scalars stand, keys among them; of a block of text, what follows its first line."""
    spans = []
    waiting: list[Node] = [document.root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        match node:
            case Scalar():
                spans.append(_without_header(document.text, node))
            case Mapping():
                waiting += [part for entry in node.entries for part in entry]
            case _:
                waiting += node.items
    return spans


def _without_header(text: str, scalar: Scalar) -> Span:
    start, end = scalar.span
    if scalar.plain or text[start : start + 1] not in {"|", ">"}:
        return scalar.span
    header = _REST.match(text, start, end)
    return Span(header.end() if header else start, end)
