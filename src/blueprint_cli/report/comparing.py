"""What edits do to a text, as the lines that go and the lines that come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from blueprint_cli.text.edit import Edit, apply_edits
from blueprint_cli.text.span import Lines, Span


class Change(NamedTuple):
    """Neighbouring lines from the ``number``-th on (from 1), before and after."""

    number: int
    removed: tuple[str, ...]
    added: tuple[str, ...]


def compare(text: str, edits: Iterable[Edit]) -> tuple[Change, ...]:
    """The changes that ``edits`` make to ``text``, from top to bottom; lines that stay as they are left out."""
    lines = Lines(text)
    return tuple(_change(text, lines, group) for group in _groups(lines, sorted(edits, key=lambda edit: edit.span)))


def _groups(lines: Lines, edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """``edits``, those together that touch the same lines."""
    group: list[Edit] = []
    for edit in edits:
        if group and lines.position(edit.span.start).line > lines.position(group[-1].span.end).line:
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _change(text: str, lines: Lines, edits: list[Edit]) -> Change:
    first = lines.position(edits[0].span.start).line
    last = lines.position(edits[-1].span.end).line
    start = lines.offset(first)
    before = text[start : lines.offset(last)] + lines.line(last)
    shifted = [
        Edit(span=Span(edit.span.start - start, edit.span.end - start), replacement=edit.replacement) for edit in edits
    ]
    return _trimmed(first, before.split("\n"), apply_edits(before, shifted).split("\n"))


def _trimmed(number: int, removed: list[str], added: list[str]) -> Change:
    while removed and added and removed[-1] == added[-1]:
        removed, added = removed[:-1], added[:-1]
    while removed and added and removed[0] == added[0]:
        number, removed, added = number + 1, removed[1:], added[1:]
    return Change(number, tuple(removed), tuple(added))
