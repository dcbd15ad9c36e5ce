"""Findings one to a line: the format ``concise``, for editors, ``grep`` and long lists.

``coffee.blueprint.yaml:7:5: BP103 the lane "Backstage" holds no card``
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.painting import Paint, paint

_PAINTS = {Severity.ERROR: Paint.ERROR, Severity.WARNING: Paint.WARNING, Severity.INFO: Paint.INFO}


def render(diagnostics: Iterable[Diagnostic], *, texts: Mapping[str, str], color: bool = False) -> str:  # noqa: ARG001 - the signature of every format
    """The findings, one to a line; nothing where there are none. ``texts`` are not needed."""
    return "".join(f"{_line(diagnostic, color=color)}\n" for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic, *, color: bool) -> str:
    place = diagnostic.place
    where = f"{clean(place.path)}:{place.start.line}:{place.start.column}:"
    code = paint(diagnostic.code, _PAINTS[diagnostic.severity], on=color)
    return f"{where} {code} {clean(diagnostic.message)}"
