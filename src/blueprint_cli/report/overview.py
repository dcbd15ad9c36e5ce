"""All findings in a table of Markdown: what ``github`` adds to the summary of its step, where annotations run out."""

from __future__ import annotations

import re

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.report.addressing import address
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.report.telling import tell

_MARKS = re.compile(r"([\\`*_\[\]<>!|~&$])")
"""What Markdown could take for its own inside of a cell."""

_HEAD = "| level | place | finding | rule |\n|---|---|---|---|\n"
_LARGEST = 900_000
"""Bytes: GitHub refuses a summary of more than a mebibyte, all of it, and other steps write into it too."""


class Overview(Report):
    """A table, errors first; of a longer one than GitHub takes, as much as it takes and how many more there are."""

    def __init__(self, *, workspace: str = "") -> None:
        self._workspace = workspace
        self._rows: dict[Severity, list[str]] = {severity: [] for severity in Severity}

    def add(self, checked: Checked) -> str:
        """Nothing yet: a later file may have an error."""
        for diagnostic in checked.diagnostics:
            self._rows[diagnostic.severity].append(_row(diagnostic, self._workspace))
        return ""

    def finish(self) -> str:
        """The whole table."""
        rows = [row for rows in self._rows.values() for row in rows]
        if not rows:
            return "### Blueprints\n\nNothing to report.\n\n"
        shown, room = 0, _LARGEST
        while shown < len(rows) and len(rows[shown].encode()) <= room:
            room -= len(rows[shown].encode())
            shown += 1
        more = f"\nThere are {len(rows) - shown} more, which are too many for a summary.\n" if shown < len(rows) else ""
        return f"### Blueprints\n\n{_HEAD}{''.join(rows[:shown])}{more}\n"


def _row(diagnostic: Diagnostic, workspace: str) -> str:
    start = diagnostic.place.start
    where = f"{address(diagnostic.place.path, base=workspace)}:{start.line}:{start.column}"
    rule = f"{diagnostic.code} {diagnostic.name}"
    return f"| {diagnostic.severity} | {_text(where)} | {_text(tell(diagnostic))} | {rule} |\n"


def _text(text: str) -> str:
    return _MARKS.sub(r"\\\1", clean(text))
