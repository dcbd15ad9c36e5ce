"""How long the steps of a blueprint take and are waited for, and how long the whole has taken by then."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.analysis.measures import Verdict, judge_time
from blueprint_cli.model.blueprint import Blueprint, Card, Duration, LaneRole, Timing

_DAY = 86_400


class StepTime(NamedTuple):
    """A step's time and wait, None where nothing is known of it, and the running total of both after it.

    ``on_time`` and ``waited_well`` say whether they are within their targets: those of the step, else of each card.
    ``timed`` and ``waited`` are what is written, where it is written in one place only and nothing was added up.
    """

    step: str
    time: Duration | None
    wait: Duration | None
    total: Duration | None
    on_time: Verdict
    waited_well: Verdict
    timed: Timing | None
    waited: Timing | None


def times(blueprint: Blueprint) -> tuple[StepTime, ...]:
    """The times of the steps of ``blueprint``. Those of a view are the times of the whole."""
    whole = blueprint.whole or blueprint
    customers = [lane.id for lane in whole.lanes if lane.role is LaneRole.CUSTOMER]
    cards: dict[tuple[str, str], list[Card]] = {}
    for card in whole.cards:
        cards.setdefault((card.step, card.lane), []).append(card)
    found: dict[str, StepTime] = {}
    total: Duration | None = None
    for step in whole.steps:
        cells = [cards.get((step.id, lane), []) for lane in customers]
        time = chosen(step.time) or _longest(add(chosen(card.time) for card in cell) for cell in cells)
        wait = chosen(step.wait) or _longest(add(chosen(card.wait) for card in cell) for cell in cells)
        total = add((total, time, wait))
        customer = [card for cell in cells for card in cell]
        timed = [step.time] if chosen(step.time) else [card.time for card in customer]
        waited = [step.wait] if chosen(step.wait) else [card.wait for card in customer]
        found[step.id] = StepTime(
            step=step.id,
            time=time,
            wait=wait,
            total=total,
            on_time=_worst(timed),
            waited_well=_worst(waited),
            timed=_only(timed),
            waited=_only(waited),
        )
    return tuple(found[step.id] for step in blueprint.steps)


def chosen(timing: Timing | None) -> Duration | None:
    """Of what is written the nearest to what happens: actual, else target, else max."""
    return (timing.actual or timing.target or timing.max) if timing else None


def add(durations: Iterable[Duration | None]) -> Duration | None:
    """The sum, ranges added as ranges; None where nothing is known."""
    known = [duration for duration in durations if duration]
    if not known:
        return None
    return Duration(
        low=sum(duration.low for duration in known),
        high=sum(duration.high for duration in known),
        working=any(duration.working for duration in known),
    )


def say(duration: Duration) -> str:
    """A duration as people write it: ``1h 30m``, ``5m–10m``, and with ≈ where it counts working days."""
    low, high = _spell(duration.low), _spell(duration.high)
    return ("≈ " if duration.working else "") + (low if low == high else f"{low}–{high}")


def say_own(duration: Duration) -> str:
    """A duration that was written as it is, no sum: working days stay working days, ``22wd``."""
    days = [end / _DAY for end in (duration.low, duration.high)]
    if not duration.working or any(day != int(day) for day in days):
        return say(duration)
    low, high = (f"{int(day)}wd" for day in days)
    return low if low == high else f"{low}–{high}"


def _worst(timings: Iterable[Timing | None]) -> Verdict:
    """Missed where one of them is, else met where one is."""
    verdicts = {judge_time(timing) for timing in timings}
    return next((verdict for verdict in (Verdict.MISSED, Verdict.MET) if verdict in verdicts), Verdict.UNKNOWN)


def _only(timings: Iterable[Timing | None]) -> Timing | None:
    """The one that says something; None where none does, or several do."""
    known = [timing for timing in timings if chosen(timing)]
    return known[0] if len(known) == 1 else None


def _longest(durations: Iterable[Duration | None]) -> Duration | None:
    known = [duration for duration in durations if duration]
    return max(known, key=lambda duration: (duration.high, duration.low), default=None)


def _spell(seconds: float) -> str:
    rest = round(seconds)
    pieces = []
    for size, unit in ((_DAY, "d"), (3_600, "h"), (60, "m"), (1, "s")):
        count, rest = divmod(rest, size)
        if count:
            pieces.append(f"{count}{unit}")
    return " ".join(pieces) or "0m"
