"""Colour for the terminal, by its own codes: findings quote brackets and colons that a markup would eat."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from blueprint_cli.diagnostics import Severity


class Paint(StrEnum):
    """What is said in which colour: those of the terminal's own sixteen, which its user has chosen."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    STRONG = "1"
    QUIET = "2"
    FRAME = "34"
    HELP = "1;32"
    ADDED = "32"
    REMOVED = "31"


SEVERITIES: Mapping[Severity, Paint] = {
    Severity.ERROR: Paint.ERROR,
    Severity.WARNING: Paint.WARNING,
    Severity.INFO: Paint.INFO,
}
"""The colour of each level."""


def paint(text: str, colour: Paint, *, on: bool) -> str:
    """``text`` in ``colour``, or as it is where colour is off or there is nothing to see."""
    return f"\x1b[{colour}m{text}\x1b[0m" if on and text else text
