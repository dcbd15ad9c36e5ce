"""Formatting: a text in its canonical layout."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import shown


class Formatted(NamedTuple):
    """A file in its canonical layout.

    ``after`` is None where YAML could not read the file without a problem, and ``diagnostics`` say which.
    """

    before: str
    after: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def reformat(content: bytes, *, path: str) -> Formatted:
    """The text in ``content`` in its canonical layout. Raises ``BlueprintError`` where it would not say the same."""
    from blueprint_cli.rewrite.formatting import canonical
    from blueprint_cli.source.reading import read

    document, problems = read(content, path=path)
    if document is None or problems:
        return Formatted(shown(content), None, problems)
    return Formatted(document.text, canonical(document))
