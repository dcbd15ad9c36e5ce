"""Reviewing: what ``blueprint lint`` would say of one file, under the settings that hold for it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from blueprint_cli.configuration.configuration import Configuration
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.linting import lint
from blueprint_cli.pipeline.loading import Loaded
from blueprint_cli.review.baseline import read_baseline
from blueprint_cli.review.settings import choose


def review(loaded: Loaded, configuration: Configuration) -> tuple[Diagnostic, ...]:
    """What is found in a file today, but for what its baseline knows. Raises ``BlueprintError``."""
    settings = configuration.rules_for(Path(loaded.path))._replace(today=today())
    baseline = configuration.path("lint", "baseline")
    if baseline is None:
        return lint(loaded, settings)
    ran = {rule.code for rule, _ in choose(settings, loaded.path)}
    return lint(loaded, settings, known=read_baseline(baseline).known(loaded.path, ran))


def today() -> date:
    """The day it is where the user is."""
    return datetime.now().astimezone().date()
