"""Time as an axis: what each step takes and what is waited in it, and the running total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.analysis.timing import StepTime, say, times
from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, wrap
from blueprint_cli.layout.metrics_lane import read, width_beside
from blueprint_cli.layout.scene import Anchor, Box, Label, TimeLane, Tone
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording, signed, toned
from blueprint_cli.model.blueprint import Blueprint, Duration, Lane, Timing

TIME_HEIGHT = 58.0
DURATION = Type(10.5, REGULAR, Tone.VALUE)
WAIT = Type(10.5, SEMIBOLD, Tone.WAIT)
DURATION_BESIDE = Type(10.5, REGULAR, Tone.VALUE, Anchor.START)
WAIT_BESIDE = Type(10.5, SEMIBOLD, Tone.WAIT, Anchor.START)
TOTAL = Type(9.5, REGULAR, Tone.DETAIL, Anchor.END)
ABOVE_AXIS, BELOW_AXIS, AROUND_TIMES, BESIDE_TICK = 4.0, 3.0, 6.0, 4.0
BESIDE_AXIS = 8.0
"""From an axis that runs down to the words on either side of it."""
SPENT_WIDTH, TOTAL_WIDTH = 104.0, 72.0
"""The longest lines right and left of an axis that runs down, in any font."""


def time_height(blueprint: Blueprint, wording: Wording, passed: AbstractSet[int]) -> float:
    """How high the lane must be where time runs to the right, and arrows pass it at the steps ``passed``."""
    above = below = 0.0
    for place, time in enumerate(times(blueprint)):
        figures = _figures(time, wording, Timeline.RIGHT, passed=place in passed)
        above, below = max(above, _height(figures.spent)), max(below, TOTAL.height(figures.total))
    return max(TIME_HEIGHT, 2 * (max(above + ABOVE_AXIS, below + BELOW_AXIS) + AROUND_TIMES))


def time_width(blueprint: Blueprint, wording: Wording) -> float:
    """How wide the lane must be where time runs down."""
    return sum(_breadths(blueprint, wording)) + 2 * AROUND_TIMES


def time_widths(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How wide the figures of each step are beside arrows where time runs to the right, in any font."""
    found = [_figures(time, wording, Timeline.RIGHT, passed=True) for time in times(blueprint)]
    return [max([figures.total.width, *(words.width for words, _ in figures.spent)]) * OTHER_FONT for figures in found]


def time_heights(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How high each step must be where time runs down, for what stands on either side of the axis."""
    found = [_figures(time, wording, Timeline.DOWN) for time in times(blueprint)]
    return [max(_height(figures.spent), TOTAL.height(figures.total)) for figures in found]


def time_lane(blueprint: Blueprint, lane: Lane, room: LaneRoom, *, wording: Wording) -> TimeLane:
    """The axis through the lane, with a tick at the end of each step."""
    box, steps, timeline = room.box, room.steps, room.timeline
    aside = box.center.y if timeline is Timeline.RIGHT else _axis(blueprint, box, wording)
    last = len(blueprint.steps) - 1
    ends = [steps.after(place) if place < last else steps.end(place) for place in range(last + 1)]
    labels: list[Label] = []
    said: list[str] = []
    for place, (step, time) in enumerate(zip(blueprint.steps, times(blueprint), strict=True)):
        figures = _figures(time, wording, timeline, passed=room.past_arrows(place) is not None)
        labels += _spent_labels(figures.spent, room, place, aside)
        if figures.spent and time.total:
            labels.append(_total_label(figures.total, room, place, (ends[place], aside)))
            said.append(f"{read(step, figures.spent)} ({say(time.total)})")
    return TimeLane(
        lane=lane.id,
        axis=(room.point(steps.start(0), aside), room.point(ends[-1], aside)),
        ticks=tuple(room.point(end, aside) for end in ends),
        labels=tuple(labels),
        said="; ".join(said),
    )


def _spent_labels(spent: Sequence[tuple[Words, Type]], room: LaneRoom, place: int, axis: float) -> Iterator[Label]:
    """Above an axis that runs to the right, or right of one that runs down; past the arrows that pass there."""
    middle, past, height = room.steps.middle(place), room.past_arrows(place), _height(spent)
    if room.timeline is Timeline.RIGHT:
        x, top = middle if past is None else past, axis - ABOVE_AXIS - height
    else:
        x, top = axis + BESIDE_AXIS, middle - height / 2 if past is None else past
    for words, kind in spent:
        yield letter(words, kind, x, top)
        top += kind.height(words)


def _total_label(total: Words, room: LaneRoom, place: int, tick: tuple[float, float]) -> Label:
    """Below an axis that runs to the right, or left of one that runs down; before the tick that it belongs to."""
    end, axis = tick
    if room.timeline is Timeline.RIGHT:
        return letter(total, TOTAL, room.before_arrows(place, end - BESIDE_TICK), axis + BELOW_AXIS)
    return letter(total, TOTAL, axis - BESIDE_AXIS, room.before_arrows(place, end) - TOTAL.height(total))


def _axis(blueprint: Blueprint, box: Box, wording: Wording) -> float:
    """Where an axis that runs down lies, so that what stands on both sides of it is in the middle of the lane."""
    left, right = _breadths(blueprint, wording)
    return box.x + (box.width - left - right) / 2 + left


def _breadths(blueprint: Blueprint, wording: Wording) -> tuple[float, float]:
    """What stands left and right of an axis that runs down, with the space between."""
    found = [_figures(time, wording, Timeline.DOWN) for time in times(blueprint)]
    totals = [figures.total.width for figures in found]
    beside = [words.width for figures in found for words, _ in figures.spent]
    return max(totals) * OTHER_FONT + BESIDE_AXIS, max(beside, default=0.0) * OTHER_FONT + BESIDE_AXIS


class _Figures(NamedTuple):
    """What a step takes and waits, and the running total, broken into lines."""

    spent: Sequence[tuple[Words, Type]]
    total: Words


def _figures(time: StepTime, wording: Wording, timeline: Timeline, *, passed: bool = False) -> _Figures:
    """The figures of a step; narrow where arrows pass it, as far as time runs to the right."""
    total = say(time.total) if time.total else ""
    duration, wait = (DURATION_BESIDE, WAIT_BESIDE) if passed or timeline is Timeline.DOWN else (DURATION, WAIT)
    said = [_judged(_spell(time.time, time.timed, time.on_time, wording), time.on_time, duration)] if time.time else []
    if time.wait and time.wait.high:
        waited = wording.wait(_spell(time.wait, time.waited, time.waited_well, wording))
        said.append(_judged(waited, time.waited_well, wait))
    width, total_width = SPENT_WIDTH, TOTAL_WIDTH
    if timeline is Timeline.RIGHT:
        width, total_width = CARD_WIDTH, CARD_WIDTH - BESIDE_TICK  # no wider than the way from tick to tick
        if passed:
            width = total_width = width_beside([*said, (total, TOTAL)])
    return _Figures(
        [(wrap(text, width, kind.size, kind.weight), kind) for text, kind in said],
        wrap(total, total_width, TOTAL.size),
    )


def _spell(duration: Duration, written: Timing | None, verdict: Verdict, wording: Wording) -> str:
    """A time; with its target, where it is told that this was met or missed, and it is one target."""
    return say(duration) if written is None or verdict is Verdict.UNKNOWN else wording.timing(written)


def _judged(text: str, verdict: Verdict, kind: Type) -> tuple[str, Type]:
    """A time with the sign of what became of its target, and how it is set."""
    weight = kind.weight if verdict is Verdict.UNKNOWN else SEMIBOLD
    return signed(text, verdict), Type(kind.size, weight, toned(verdict, kind.tone), kind.anchor)


def _height(spent: Sequence[tuple[Words, Type]]) -> float:
    return sum(kind.height(words) for words, kind in spent)
