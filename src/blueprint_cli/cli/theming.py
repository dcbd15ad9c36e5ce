"""Theming: the theme that a flag names, or why there is none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from blueprint_cli.cli.console import Console

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme
    from blueprint_cli.pipeline.theming import Themed


def choose(named: str, console: Console) -> Theme | None:
    """The theme ``named``, or None where its file has errors, which are then reported to standard error.

    What can hardly be read in it is told as well. Raises ``UsageError``, ``FileError``.
    """
    from blueprint_cli.pipeline.theming import dress

    themed = dress(named)
    if themed.diagnostics:
        _tell_errors(themed, console)
    for note in themed.notes:
        start = note.place.start if note.place else None
        where = f"{themed.path}:{start.line}:{start.column}: " if start else ""
        console.note(where + note.message)
    return themed.theme


def _tell_errors(themed: Themed, console: Console) -> None:
    from shutil import get_terminal_size

    from blueprint_cli.report.formats import Reader, ReportFormat, begin
    from blueprint_cli.report.report import Checked

    reader = Reader(color=console.colors(sys.stderr), width=get_terminal_size((120, 0)).columns)
    report = begin(ReportFormat.FULL, reader)
    checked = Checked(themed.path, themed.diagnostics, {themed.path: themed.text})
    console.report(report.start() + report.add(checked) + report.finish())
