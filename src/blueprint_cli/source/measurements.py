"""Measured values as a table (CSV): what was measured where and when, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Place
from blueprint_cli.errors import FileError
from blueprint_cli.source.decoding import LARGEST, decode
from blueprint_cli.source.problem import problem, shown
from blueprint_cli.text.span import Lines, Span

_SEPARATORS = (",", ";", "\t")
_SAID = re.compile(r"sep=([,;\t])\r?\n")
"""How some spreadsheets say which separator a file has."""

_CARD, _STEP, _METRIC, _VALUE, _DATE = "card", "step", "metric", "value", "date"
_NEEDED = (_METRIC, _VALUE)


class Entry(NamedTuple):
    """What stands in a cell, without the spaces around it, and where."""

    text: str
    span: Span


class Row(NamedTuple):
    """One measurement as it was written. ``is_step`` where a step is named in a column of steps."""

    part: Entry
    is_step: bool
    metric: Entry
    value: Entry
    date: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurements:
    """The rows of one file. With ``comma``, one stands before decimals, since it does not part the cells."""

    path: str
    text: str
    comma: bool
    rows: tuple[Row, ...]
    lines: Lines = field(compare=False, repr=False)

    def place(self, entry: Entry) -> Place:
        """Where ``entry`` stands in the file."""
        return _place(self.path, entry.span, self.lines)


def read_measurements(content: bytes, *, path: str) -> tuple[Measurements | None, tuple[Diagnostic, ...]]:
    """The table in ``content``: commas, semicolons or tabs between cells, as its first line has them (RFC 4180).

    The first line names the columns, in any order and case: ``card`` or ``step`` (each may be named in either),
    ``metric``, ``value``, and ``date`` if there is one. Others are passed over. There are no measurements where one of
    these is missing or the text cannot be read. Raises ``FileError`` where there is too much of it.
    """
    if len(content) > LARGEST:
        raise FileError(
            f"{path} has more than {LARGEST // 1_000_000} MB of measured values",
            hint="leave out the rows of other services, and those of years ago",
        )
    text = decode(content, path=path)
    if isinstance(text, Diagnostic):
        return None, (text,)
    lines = Lines(text)
    said = _SAID.match(text)
    start = said.end() if said else 0
    head = text[start:].split("\n", 1)[0]
    separator = said[1] if said else max(_SEPARATORS, key=head.count)
    first, *rows = list(_rows(text, separator, start)) or [[Entry("", Span(0, 0))]]
    columns = {entry.text.casefold(): place for place, entry in reversed(list(enumerate(first)))}
    missing = tuple(_missing(first, columns, path=path, lines=lines))
    if missing:
        return None, missing
    found = tuple(_row(row, columns) for row in rows)
    return Measurements(path=path, text=text, comma=separator != ",", rows=found, lines=lines), ()


def _rows(text: str, separator: str, start: int) -> Iterator[list[Entry]]:
    """The rows in which anything stands."""
    between = re.escape(separator)
    cell = re.compile(rf' *"((?:[^"]|"")*)" *(?={between}|\r|\n|\Z)|([^{between}\r\n]*)')
    row: list[Entry] = []
    at = start
    while found := cell.match(text, at):  # always: what stands between quotes, else anything, also nothing
        row.append(_entry(found))
        at = found.end()
        if at < len(text) and text[at] == separator:
            at += 1
            continue
        if any(entry.text for entry in row):
            yield row
        row = []
        if at >= len(text):
            return
        at += 2 if text.startswith("\r\n", at) else 1


def _entry(found: re.Match[str]) -> Entry:
    quoted, plain = found.groups()
    if quoted is not None:
        return Entry(quoted.replace('""', '"').strip(), Span(found.start(1) - 1, found.end(1) + 1))
    start = found.start() + len(plain) - len(plain.lstrip())
    return Entry(plain.strip(), Span(start, start + len(plain.strip())))


def _missing(first: list[Entry], columns: Mapping[str, int], *, path: str, lines: Lines) -> Iterator[Diagnostic]:
    place = _place(path, Span(first[0].span.start, first[-1].span.end), lines)
    absent = [name for name in _NEEDED if name not in columns]
    absent += [_CARD] if _CARD not in columns and _STEP not in columns else []
    names = ", ".join(shown(entry.text) for entry in first if entry.text) or "none"
    for name in absent:
        yield problem(
            "BP005",
            place,
            message=f"there is no column `{name}`" + (f" or `{_STEP}`" if name == _CARD else ""),
            help=f"the first line names the columns: `card` or `step`, `metric`, `date` and `value`; it has {names}",
        )


def _row(row: list[Entry], columns: Mapping[str, int]) -> Row:
    end = Entry("", Span(row[-1].span.end, row[-1].span.end))

    def cell(name: str) -> Entry:
        place = columns.get(name, len(row))
        return row[place] if place < len(row) else end

    card, step = cell(_CARD), cell(_STEP)
    is_step = _STEP in columns and not card.text
    return Row(step if is_step else card, is_step, cell(_METRIC), cell(_VALUE), cell(_DATE))


def _place(path: str, span: Span, lines: Lines) -> Place:
    return Place(path=path, span=span, start=lines.position(span.start), end=lines.position(span.end))
