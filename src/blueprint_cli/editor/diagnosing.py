"""Diagnosing: what was found in a file, as an editor shows it."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.editor.desk import File

_SOURCE = "blueprint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}

_UNNECESSARY = frozenset({"BP114", "BP604"})
"""Rules about what could be left out as it stands: editors show it faded."""


def diagnose(file: File, found: Iterable[Diagnostic]) -> dict[str, list[types.Diagnostic]]:
    """What was ``found`` in ``file`` and in what it includes, by the address of the file in which it lies."""
    shown: dict[str, list[types.Diagnostic]] = {file.uri: []}
    for diagnostic in found:
        location = file.location(diagnostic.place.path, diagnostic.place.span)
        if location:
            shown.setdefault(location.uri, []).append(_diagnostic(file, diagnostic, location.range))
    return shown


def _diagnostic(file: File, diagnostic: Diagnostic, where: types.Range) -> types.Diagnostic:
    """There is no ``codeDescription``: it would need a page on the web. Hovering shows the page of the rule."""
    return types.Diagnostic(
        range=where,
        message="\n".join([diagnostic.message, *filter(None, [diagnostic.help]), *_remarks(diagnostic)]),
        severity=_SEVERITIES[diagnostic.severity],
        code=diagnostic.code,
        source=_SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if file.client.faded and diagnostic.code in _UNNECESSARY else None,
        related_information=_related(file, diagnostic) or None,
    )


def _remarks(diagnostic: Diagnostic) -> list[str]:
    return [note.message for note in diagnostic.notes if note.place is None]


def _related(file: File, diagnostic: Diagnostic) -> list[types.DiagnosticRelatedInformation]:
    """What else the finding is about, place by place."""
    related = []
    for note in diagnostic.notes if file.client.related else ():
        location = file.location(note.place.path, note.place.span) if note.place else None
        if location:
            related.append(types.DiagnosticRelatedInformation(location, note.message))
    return related
