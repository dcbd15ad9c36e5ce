from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic, Fix, Note, Place, Severity
from blueprint_cli.text.span import Lines, Span

Find = Callable[..., Diagnostic]


def place(text: str, part: str, path: str = "a.yaml") -> Place:
    lines = Lines(text)
    start = text.index(part)
    return Place(
        path=path,
        span=Span(start, start + len(part)),
        start=lines.position(start),
        end=lines.position(start + len(part)),
    )


@pytest.fixture
def find() -> Find:
    """A finding at the first ``part`` of ``text``, with notes at other parts of it."""

    def find(
        text: str,
        part: str,
        *,
        severity: Severity = Severity.WARNING,
        message: str = "something is wrong",
        way_out: str = "",
        notes: tuple[tuple[str, str], ...] = (),
        fix: Fix | None = None,
        path: str = "a.yaml",
    ) -> Diagnostic:
        return Diagnostic(
            code="BP103",
            name="empty-lane",
            severity=severity,
            message=message,
            help=way_out,
            place=place(text, part, path),
            route=("lanes", 1),
            element="backstage",
            notes=tuple(Note(message=said, place=place(text, about, path) if about else None) for said, about in notes),
            fix=fix,
        )

    return find


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, which is in no repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
