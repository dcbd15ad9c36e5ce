"""Findings one to a line: the format ``concise``, for editors, ``grep`` and long lists.

``coffee.blueprint.yaml:7:5: BP103 the lane "Backstage" holds no card``
"""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.painting import SEVERITIES, paint
from blueprint_cli.report.report import Checked, Report


class Concise(Report):
    """The findings, one to a line; nothing where there are none."""

    def __init__(self, *, color: bool = False) -> None:
        self._color = color

    def add(self, checked: Checked) -> str:
        """The lines of the next file."""
        return "".join(f"{self._line(diagnostic)}\n" for diagnostic in checked.diagnostics)

    def _line(self, diagnostic: Diagnostic) -> str:
        place = diagnostic.place
        where = f"{clean(place.path)}:{place.start.line}:{place.start.column}:"
        code = paint(diagnostic.code, SEVERITIES[diagnostic.severity], on=self._color)
        return f"{where} {code} {clean(diagnostic.message)}"
