from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]


def lint_text(text: str, *, path: str = "a.blueprint.yaml", settings: Settings | None = None) -> tuple[Diagnostic, ...]:
    loaded = understand(dedent(text).encode(), path=path)
    assert loaded.document is not None, loaded.diagnostics
    assert loaded.blueprint is not None, loaded.diagnostics
    return run(loaded.blueprint, loaded.document, settings=settings)


@pytest.fixture
def lint() -> Lint:
    """What lint says of a blueprint; ``only`` names the one rule to run."""

    def lint(text: str, *only: str, path: str = "a.blueprint.yaml", **settings: object) -> tuple[Diagnostic, ...]:
        return lint_text(text, path=path, settings=Settings(select=only, **settings))  # type: ignore[arg-type] - checked by the dataclass

    return lint
