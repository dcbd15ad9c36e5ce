"""Numbers as chapters say them: with their unit, ranges as ranges, and with ≈ where working days are in them."""

from __future__ import annotations

from blueprint_cli.analysis.efforts import Range
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.timing import say
from blueprint_cli.analysis.waiting import Share
from blueprint_cli.chapters.blocks import Figure
from blueprint_cli.model.blueprint import Duration

SECONDS, HOURS, MONEY, PERCENT, TIMES = "s", "h", "money", "%", "times"


def duration(found: Duration) -> Figure:
    """A duration, in seconds."""
    return Figure(say(found), found.low, found.high, SECONDS, found.working)


def roughly(found: Duration) -> str:
    """A duration that was weighed, and so is no more exact than to a minute where it takes an hour or more."""
    low, high = (round(end / 60) * 60 if end >= 3_600 else end for end in (found.low, found.high))
    return say(found._replace(low=low, high=high))


def money(found: Range) -> Figure:
    """A sum in the money of ``cost_per_hour``, whichever that is."""
    return _ranged(found, MONEY, "")


def hours(found: Range) -> Figure:
    """Hours, said as a duration."""
    low, high = found.low * 3_600, found.high * 3_600
    return Figure(roughly(Duration(low=low, high=high, working=found.rough)), found.low, found.high, HOURS, found.rough)


def per_hour(found: Range) -> Figure:
    """How many an hour."""
    return _ranged(found, "1/h", "")


def share(found: Share) -> Figure:
    """A part of a whole, in per cent."""
    return _ranged(Range(100 * found.low, 100 * found.high), PERCENT, " %")


def often(value: float) -> Figure:
    """How often something happens for one customer who starts the journey."""
    return Figure(f"{number(value)} ×", value, value, TIMES)


def counted(value: int, one: str, many: str = "") -> str:
    """So many of something: ``1 card``, ``3 cards``."""
    return f"{value} {one if value == 1 else many or one + 's'}"


def said(value: int, one: str, many: str) -> str:
    """The form of a word that goes with so many."""
    return one if value == 1 else many


def number(value: float) -> str:
    """A number with as many decimals as are of use."""
    return write_number(round(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)).replace("-", "−")


def signed(value: float) -> str:
    """A number with its sign."""
    return ("+" if value > 0 else "") + number(value)


def _ranged(found: Range, unit: str, said: str) -> Figure:
    low, high = number(found.low), number(found.high)
    text = ("≈ " if found.rough else "") + (low if low == high else f"{low}–{high}") + said
    return Figure(text, found.low, found.high, unit, found.rough)
