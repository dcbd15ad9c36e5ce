"""Waiting: which share of a journey's time the customer waits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.analysis.timing import StepTime, add
from blueprint_cli.model.blueprint import Duration

_NOTHING = Duration(low=0, high=0)


class Share(NamedTuple):
    """A part of a whole, from 0 to 1; ``low == high`` unless it rests on ranges."""

    low: float
    high: float


def share_of_wait(times: Iterable[StepTime]) -> Share | None:
    """The share of the waits in all time; None where no time is known, or none passes.

    With ranges it is least where the waits are shortest and all else takes longest, and the other way round.
    """
    known = list(times)
    wait = add(time.wait for time in known) or _NOTHING
    spent = add(time.time for time in known) or _NOTHING
    one, other = _share(wait.low, spent.high), _share(wait.high, spent.low)
    return None if one is None or other is None else Share(min(one, other), max(one, other))


def _share(part: float, rest: float) -> float | None:
    return part / (part + rest) if part + rest else None
