"""When a blueprint should be looked at again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Blueprint

if TYPE_CHECKING:
    from datetime import date

_USUAL = "6mo"
_PIECE = r"([0-9]+(?:\.[0-9]+)?)(mo|wd|[smhdwy])"
_MONTHS = {"mo": 1, "y": 12}
_DAYS = {"s": 1 / 86_400, "m": 1 / 1_440, "h": 1 / 24, "d": 1, "wd": 1, "w": 7}
"""A working day counts as a day, as in all sums of the format."""


def due(blueprint: Blueprint) -> date | None:
    """The day after which its next review is late.

    None where it was never reviewed or is retired, or where that day is past the calendar's end.
    """
    from datetime import date

    if not blueprint.reviewed or blueprint.status == "retired":
        return None
    return _after(date.fromisoformat(blueprint.reviewed), blueprint.review_every or _USUAL)


def _after(reviewed: date, interval: str) -> date | None:
    """The end of an interval that begins on that day; None where that is past the calendar's end."""
    from datetime import date, timedelta

    pieces = [(float(number), unit) for number, unit in re.findall(_PIECE, interval)]
    months = int(sum(number * _MONTHS.get(unit, 0) for number, unit in pieces)) + reviewed.month - 1
    days = sum(number * _DAYS.get(unit, 0) for number, unit in pieces)
    year, month = reviewed.year + months // 12, months % 12 + 1
    try:
        first = date(year, month, 1)
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
        return first.replace(day=min(reviewed.day, last)) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
