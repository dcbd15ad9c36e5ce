"""Linting: what there is to say about a file, and its text with what can be put right put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import Loaded, understand

if TYPE_CHECKING:
    from blueprint_cli.review.rule import Known
    from blueprint_cli.review.settings import Settings
    from blueprint_cli.rewrite.fixing import Fixed


def lint(loaded: Loaded, settings: Settings | None = None, *, known: Known | None = None) -> tuple[Diagnostic, ...]:
    """Everything there is to say about a file: what stops a drawing, or else what the rules find that is not ``known``.

    Without ``settings`` the rules of the default profile run, but those that need to know what day it is.
    """
    if loaded.document is None or loaded.blueprint is None:
        return loaded.diagnostics
    from blueprint_cli.review.running import run
    from blueprint_cli.review.settings import Settings

    return run(loaded.blueprint, loaded.document, settings=settings or Settings(), known=known)


def fix(loaded: Loaded, settings: Settings, *, unsafe: bool) -> Fixed:
    """The text of a file with what ``lint`` offers to put right put right; with ``unsafe``, where the meaning may
    change too."""
    from blueprint_cli.rewrite.fixing import fix

    def look(text: str) -> tuple[Diagnostic, ...]:
        same = text == loaded.text
        return lint(loaded if same else understand(text.encode(), path=loaded.path), settings)

    return fix(loaded.text, look, path=loaded.path, unsafe=unsafe)
