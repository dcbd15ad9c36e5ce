"""Deleting: entries and items, taken out of a text with the lines and commas that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from blueprint_cli.diagnostics import Route
from blueprint_cli.source.document import Document
from blueprint_cli.source.siblings import LostError, Siblings, around, check_anchors, line_start, next_line
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Span

_DASHES = re.compile(r"[ \t]*(?:-[ \t]+)+")
_COMMENT = re.compile(r"(?<!\S)#")
_COMMA = re.compile(r"[ \t]*,")
_REST_IN_BRACKETS = re.compile(r"[ \t]*(?P<comma>,?)(?:[ \t]+#[^\r\n]*|[ \t]*)(?=[\r\n]|\Z)")
_BLANK = re.compile(r"\s*")

_Group = tuple[Siblings, set[int]]
"""The parts of one mapping or list, and the numbers of those that go."""


def delete(document: Document, routes: Iterable[Route]) -> Iterator[Edit]:
    """The edits that take out the entries and items at ``routes``.

    Where nothing would be left of a mapping or list, it goes with the key that holds it. Raises ``LostError`` where
    the root would go, and where an alias elsewhere repeats what goes.
    """
    for siblings, numbers in _outermost(_emptied(document, routes)):
        for first, last in _runs(sorted(numbers)):
            edits = _from_brackets if siblings.bracketed else _from_lines
            for edit in edits(document, siblings, first, last=last):
                check_anchors(document, edit.span)
                yield edit


def _emptied(document: Document, routes: Iterable[Route]) -> dict[Route, _Group]:
    """What goes, by the route of what holds it; the deepest first, for what is left empty goes as well."""
    groups: dict[Route, _Group] = {}
    waiting: dict[int, set[Route]] = {}
    for route in routes:
        waiting.setdefault(len(route), set()).add(route)
    for depth in range(max(waiting, default=0), -1, -1):
        for route in sorted(waiting.get(depth, ()), key=repr):
            siblings, number = around(document, route)
            _, numbers = groups.setdefault(route[:-1], (siblings, set()))
            numbers.add(number)
            if len(numbers) == len(siblings):
                del groups[route[:-1]]
                waiting.setdefault(depth - 1, set()).add(route[:-1])
    return groups


def _outermost(groups: dict[Route, _Group]) -> Iterator[_Group]:
    """Those of ``groups`` that do not lie in something that goes anyway."""
    for holder, group in groups.items():
        around_it = ((holder[:depth], holder[depth]) for depth in range(len(holder)) if holder[:depth] in groups)
        if not any(groups[outer][0].number(part) in groups[outer][1] for outer, part in around_it):
            yield group


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of neighbours."""
    first = last = numbers[0]
    for number in numbers[1:]:
        if number > last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _from_lines(document: Document, siblings: Siblings, first: int, *, last: int) -> Iterator[Edit]:
    """Each part of a run with its lines; what follows the first on the line of a dash moves up to it."""
    number = first
    start = siblings.start(first)
    before = document.text[line_start(document, start) : start]
    if before.strip():
        if not _DASHES.fullmatch(before):
            raise LostError
        stop = next_line(document, siblings.end(first))
        number += 1
        while number <= last and line_start(document, siblings.start(number)) == stop:
            stop = next_line(document, siblings.end(number))
            number += 1
        blank = _BLANK.match(document.text, stop)
        yield _deletion(start, blank.end() if blank else stop)
    for own in range(number, last + 1):
        yield _deletion(line_start(document, siblings.start(own)), next_line(document, siblings.end(own)))


def _from_brackets(document: Document, siblings: Siblings, first: int, *, last: int) -> Iterator[Edit]:
    """A run with its lines where they hold nothing else, else with the comma before or behind it."""
    text = document.text
    start, end = siblings.start(first), siblings.end(last)
    rest = _REST_IN_BRACKETS.match(text, end)
    if rest and not text[line_start(document, start) : start].strip():
        comma = _COMMA.match(text, siblings.end(first - 1)) if first and not rest["comma"] else None
        if comma:
            yield _deletion(comma.start(), comma.end())
        yield _deletion(line_start(document, start), next_line(document, rest.end()))
        return
    if first:
        start = siblings.end(first - 1)
        gap = text[start : siblings.start(first)]
    else:
        gap, end = text[end : siblings.start(last + 1)], siblings.start(last + 1)
    if _COMMENT.search(gap):
        raise LostError
    yield _deletion(start, end)


def _deletion(start: int, end: int) -> Edit:
    return Edit(span=Span(start, end), replacement="")
