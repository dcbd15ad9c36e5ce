"""Linting: what there is to say about a file that is being written, as ``blueprint lint`` says it of that file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.configuration.resolving import Configurations, Wish
from blueprint_cli.configuration.reviewing import review, today
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.editor.desk import File, Kind
from blueprint_cli.errors import BlueprintError
from blueprint_cli.pipeline import linting
from blueprint_cli.review.settings import Settings
from blueprint_cli.schema.checking import check_registry
from blueprint_cli.source.reading import read


class Linted(NamedTuple):
    """What was found in a file; ``trouble`` is what is wrong with its settings, for which others were taken."""

    found: tuple[Diagnostic, ...] = ()
    trouble: str = ""


@lru_cache(maxsize=64)  # asked again of the same text, whenever somebody hovers
def lint(file: File) -> Linted:
    """All about a blueprint, but for what its baseline knows; of a file that blueprints include, its shape."""
    if file.kind is Kind.REGISTRY:
        document, problems = read(file.text.encode(), path=file.path)
        return Linted(problems + (check_registry(document) if document else ()))
    try:
        return Linted(_configured(file))
    except BlueprintError as error:
        hint = f" ({error.hint})" if error.hint else ""
        return Linted(linting.lint(file.loaded, Settings(today=today())), f"{error}{hint}")


def _configured(file: File) -> tuple[Diagnostic, ...]:
    """What is found under the settings of the file's folder. Raises ``BlueprintError`` where these cannot be meant."""
    path = Path(file.path)
    configuration = Configurations(Wish({})).of(path)
    return () if configuration.excludes(path) else review(file.loaded, configuration)
