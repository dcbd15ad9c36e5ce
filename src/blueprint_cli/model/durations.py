"""Durations as they are written: ``45s``, ``1h30m``, ``5wd``, ``5m..10m``."""

from __future__ import annotations

import re

from blueprint_cli.model.blueprint import Duration

_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800, "wd": 86_400}
"""A day is 24 hours, a working day too; a week is seven days."""

_LENGTH = r"(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:wd|[smhdw]))+"
_INTERVAL = r"(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:mo|wd|[smhdwy]))+"
_PIECE = r"([0-9]+(?:\.[0-9]+)?)(wd|[smhdw])"
# Compiled where a blueprint has times: many have none, and to load this is part of every start.


def read_duration(text: str) -> Duration | None:
    """The duration that ``text`` says, in seconds; None where it says none.

    A range written backwards is kept as it stands: lint speaks of it.
    """
    low, dots, high = text.partition("..")
    if not re.fullmatch(_LENGTH, low) or (dots and not re.fullmatch(_LENGTH, high)):
        return None
    return Duration(low=_seconds(low), high=_seconds(high or low), working="wd" in text)


def is_interval(text: str) -> bool:
    """Whether ``text`` is how often to review: a duration that may also count in months and years."""
    return re.fullmatch(_INTERVAL, text) is not None


def _seconds(text: str) -> float:
    return sum(float(number) * _SECONDS[unit] for number, unit in re.findall(_PIECE, text))
