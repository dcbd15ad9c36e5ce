"""Findings file by file: the format ``grouped``, for reading a long list::

coffee.blueprint.yaml
   7:5   warning  the lane "Backstage" holds no card  BP103 empty-lane
  12:11  error    the card links to itself  BP201 self-link
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.painting import SEVERITIES, Paint, paint
from blueprint_cli.report.report import Checked, Report

_LEVEL = max(map(len, Severity))


class Grouped(Report):
    """The findings under the names of their files, with an empty line between these; nothing where there are none."""

    def __init__(self, *, color: bool = False) -> None:
        self._color = color
        self._between = ""

    def add(self, checked: Checked) -> str:
        """The next file, and after it those that it includes, as far as there are findings in them."""
        pieces: list[str] = []
        for path, found in groupby(checked.diagnostics, key=lambda diagnostic: diagnostic.place.path):
            heading = paint(clean(path), Paint.STRONG, on=self._color)
            rows = "".join(f"{row}\n" for row in self._rows(list(found)))
            pieces.append(f"{self._between}{heading}\n{rows}")
            self._between = "\n"
        return "".join(pieces)

    def _rows(self, found: list[Diagnostic]) -> Iterator[str]:
        """A row for each finding, the rule last: messages are long and differ, so columns after them would not fit."""
        lines = _widest(str(diagnostic.place.start.line) for diagnostic in found)
        columns = _widest(str(diagnostic.place.start.column) for diagnostic in found)
        for diagnostic in found:
            start = diagnostic.place.start
            level = paint(f"{diagnostic.severity:{_LEVEL}}", SEVERITIES[diagnostic.severity], on=self._color)
            rule = paint(f"{diagnostic.code} {diagnostic.name}", Paint.QUIET, on=self._color)
            yield f"  {start.line:>{lines}}:{start.column:<{columns}}  {level}  {clean(diagnostic.message)}  {rule}"


def _widest(texts: Iterable[str]) -> int:
    return max(map(len, texts))
