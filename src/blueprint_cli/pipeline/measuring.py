"""Measuring: a blueprint with the values that were measured of its service."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.blueprint import Blueprint


class Measured(NamedTuple):
    """``blueprint`` is there unless the table of values could not be read. ``diagnostics`` are on rows that fit nothing
    in it, or on why it could not be read, and ``text`` is that of the table."""

    blueprint: Blueprint | None
    diagnostics: tuple[Diagnostic, ...]
    text: str


def measure(blueprint: Blueprint, content: bytes, *, path: str) -> Measured:
    """Lay the measured values in ``content``, a CSV, over ``blueprint``. Raises ``FileError`` where it is too large."""
    from blueprint_cli.model.overlaying import overlay
    from blueprint_cli.source.measurements import read_measurements

    measurements, problems = read_measurements(content, path=path)
    if measurements is None:
        return Measured(None, problems, content.decode("utf-8", errors="replace").lstrip("\ufeff"))
    laid, unfit = overlay(blueprint, measurements)
    return Measured(laid, unfit, measurements.text)
