"""Service blueprints as text: the library, which the commands are made of.

Values in, values out::

    from blueprint_cli import diff, lint, load, render

    loaded = load("coffee.blueprint.yaml")
    findings = lint(loaded)
    if loaded.blueprint:
        picture = render(loaded.blueprint, "svg")

What is wrong with a blueprint comes back as ``Diagnostic``; what the machine did to us is raised as a
``BlueprintError``. Nothing is printed, and no file is written. What this module does not name may change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blueprint_cli.analysis.changes.change import Change, Comparison
    from blueprint_cli.diagnostics import Diagnostic, Severity
    from blueprint_cli.errors import BlueprintError
    from blueprint_cli.model.blueprint import Blueprint
    from blueprint_cli.pipeline.choosing import Selection
    from blueprint_cli.pipeline.comparing import diff
    from blueprint_cli.pipeline.formats import Format
    from blueprint_cli.pipeline.linting import lint
    from blueprint_cli.pipeline.loading import Loaded, load, understand
    from blueprint_cli.pipeline.rendering import render
    from blueprint_cli.pipeline.style import Style
    from blueprint_cli.review.settings import Profile, Settings

__all__ = [
    "Blueprint",
    "BlueprintError",
    "Change",
    "Comparison",
    "Diagnostic",
    "Format",
    "Loaded",
    "Profile",
    "Selection",
    "Settings",
    "Severity",
    "Style",
    "diff",
    "lint",
    "load",
    "render",
    "understand",
]

_HOMES = {
    "Blueprint": "model.blueprint",
    "BlueprintError": "errors",
    "Change": "analysis.changes.change",
    "Comparison": "analysis.changes.change",
    "Diagnostic": "diagnostics",
    "Format": "pipeline.formats",
    "Loaded": "pipeline.loading",
    "Profile": "review.settings",
    "Selection": "pipeline.choosing",
    "Settings": "review.settings",
    "Severity": "diagnostics",
    "Style": "pipeline.style",
    "diff": "pipeline.comparing",
    "lint": "pipeline.linting",
    "load": "pipeline.loading",
    "render": "pipeline.rendering",
    "understand": "pipeline.loading",
}
"""In which module each name is. They are imported where they are asked for: the command line starts with none."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return globals().setdefault(name, getattr(import_module(f"{__name__}.{_HOMES[name]}"), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
