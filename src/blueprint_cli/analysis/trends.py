"""Trends: whether what was measured is better than what was measured before it."""

from __future__ import annotations

from enum import StrEnum

from blueprint_cli.model.blueprint import Duration, Metric, Reading, Timing


class Trend(StrEnum):
    """How a value stands to the one before it. ``OTHER`` where nobody says whether more is better."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    OTHER = "other"


def trend(metric: Metric, reading: Reading) -> Trend | None:
    """The trend of a value; None where it or the one before it is not known."""
    if reading.value is None or reading.previous is None:
        return None
    if reading.value == reading.previous:
        return Trend.SAME
    if not metric.better:
        return Trend.OTHER
    return Trend.BETTER if (reading.value > reading.previous) == (metric.better == "higher") else Trend.WORSE


def trend_of_time(timing: Timing) -> Trend | None:
    """The trend of a time or a wait, of which less is better; ranges are compared by their upper ends, then their
    lower ones."""
    if timing.actual is None or timing.previous is None:
        return None
    now, before = _length(timing.actual), _length(timing.previous)
    return Trend.SAME if now == before else Trend.BETTER if now < before else Trend.WORSE


def _length(duration: Duration) -> tuple[float, float]:
    return duration.high, duration.low
