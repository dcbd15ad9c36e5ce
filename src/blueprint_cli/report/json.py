"""Findings for programs: the format ``json``, one document, described by ``docs/findings.schema.json``.

``version`` rises when a reader of the old form would be misled; new members may come without it.
"""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.diagnostics import Diagnostic, Fix, Note, Place
from blueprint_cli.report.array import Array
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.text.span import Lines, Position

VERSION = 1


class Json(Report):
    """One JSON document, also where there is nothing to tell.

    Lines and columns count from 1, columns in code points; ``end`` is where the next character would stand. A fix
    is given by places of the file that its finding is in.
    """

    def __init__(self) -> None:
        self._findings = Array(depth=1)

    def start(self) -> str:
        """The document up to its findings."""
        return f'{{\n  "version": {VERSION},\n  "findings": ['

    def add(self, checked: Checked) -> str:
        """The findings of the next file."""
        return "".join(self._findings.add(finding(diagnostic, checked.texts)) for diagnostic in checked.diagnostics)

    def finish(self) -> str:
        """The end of the document."""
        return f"{self._findings.close()}\n}}\n"


def finding(diagnostic: Diagnostic, texts: Mapping[str, str]) -> dict[str, object]:
    """A finding as plain data, with its places and its fix."""
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "help": diagnostic.help,
        **_place(diagnostic.place),
        "route": list(diagnostic.route),
        "element": diagnostic.element,
        "notes": [_note(note) for note in diagnostic.notes],
        "fix": _fix(diagnostic.fix, texts.get(diagnostic.place.path, "")),
    }


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def _note(note: Note) -> dict[str, object]:
    return {"message": note.message, "place": _place(note.place) if note.place else None}


def _fix(fix: Fix | None, text: str) -> dict[str, object] | None:
    if fix is None:
        return None
    lines = Lines(text)
    edits = [
        {
            "start": _position(lines.position(edit.span.start)),
            "end": _position(lines.position(edit.span.end)),
            "replacement": edit.replacement,
        }
        for edit in fix.edits
    ]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}
