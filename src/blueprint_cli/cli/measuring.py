"""Measuring: measured values of a file laid over the one blueprint that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import read
from blueprint_cli.report.report import Checked


class Laid(NamedTuple):
    """The blueprint with its values, None where they could not be read; and the exit code so far."""

    blueprint: Blueprint | None
    code: int


def lay(blueprint: Blueprint, values: str, console: Console) -> Laid:
    """Lay the values in the file ``values``, if any is named, over ``blueprint``, and tell which of them fit nothing.

    Raises ``FileError`` where it cannot be read.
    """
    if not values:
        return Laid(blueprint, 0)
    from blueprint_cli.cli.complaining import complain
    from blueprint_cli.pipeline.measuring import measure

    measured = measure(blueprint, read(Path(values)), path=values)
    if measured.diagnostics:
        complain(Checked(values, measured.diagnostics, {values: measured.text}), console)
    return Laid(measured.blueprint, 1 if measured.diagnostics else 0)


def insist_on_one(found: Sequence[object], values: str) -> None:
    """Raise ``UsageError`` where there is more than one blueprint to lay values over."""
    if len(found) > 1:
        raise UsageError(
            f"{values} holds the values of one blueprint, and {len(found)} are named",
            hint="give each blueprint a file of values and a run of its own",
        )
