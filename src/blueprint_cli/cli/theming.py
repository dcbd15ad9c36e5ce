"""Theming: the theme that a flag names, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blueprint_cli.cli.console import Console

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme


def choose(named: str, console: Console) -> Theme | None:
    """The theme ``named``, or None where its file has errors, which are then reported to standard error.

    What can hardly be read in it is told as well. Raises ``UsageError``, ``FileError``.
    """
    from blueprint_cli.cli.complaining import complain
    from blueprint_cli.pipeline.theming import dress
    from blueprint_cli.report.report import Checked

    themed = dress(named)
    if themed.diagnostics:
        complain(Checked(themed.path, themed.diagnostics, {themed.path: themed.text}), console)
    for note in themed.notes:
        start = note.place.start if note.place else None
        where = f"{themed.path}:{start.line}:{start.column}: " if start else ""
        console.note(where + note.message)
    return themed.theme
