"""Time as an axis: what each step takes and what is waited in it, and the running total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.analysis.timing import StepTime, say, times
from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, wrap
from blueprint_cli.layout.metrics_lane import read
from blueprint_cli.layout.scene import Anchor, Box, Label, TimeLane, Tone
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Lane

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


def time_height(blueprint: Blueprint, wording: Wording) -> float:
    """How high the lane must be where time runs to the right."""
    spent = times(blueprint)
    above = max(_height(_spent(time, wording, Timeline.RIGHT)) for time in spent) + ABOVE_AXIS
    below = max(TOTAL.height(_total(time, Timeline.RIGHT)) for time in spent) + BELOW_AXIS
    return max(TIME_HEIGHT, 2 * (max(above, below) + AROUND_TIMES))


def time_width(blueprint: Blueprint, wording: Wording) -> float:
    """How wide the lane must be where time runs down."""
    return sum(_breadths(blueprint, wording)) + 2 * AROUND_TIMES


def time_heights(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How high each step must be where time runs down, for what stands on either side of the axis."""
    return [
        max(_height(_spent(time, wording, Timeline.DOWN)), TOTAL.height(_total(time, Timeline.DOWN)))
        for time in times(blueprint)
    ]


def time_lane(blueprint: Blueprint, lane: Lane, room: LaneRoom, *, wording: Wording) -> TimeLane:
    """The axis through the lane, with a tick at the end of each step."""
    box, steps, timeline = room
    aside = box.center.y if timeline is Timeline.RIGHT else _axis(blueprint, box, wording)
    last = len(blueprint.steps) - 1
    ends = [steps.after(place) if place < last else steps.end(place) for place in range(last + 1)]
    labels: list[Label] = []
    said: list[str] = []
    for place, (step, time) in enumerate(zip(blueprint.steps, times(blueprint), strict=True)):
        spent, total = _spent(time, wording, timeline), _total(time, timeline)
        labels += _spent_labels(spent, timeline, steps.middle(place), aside)
        if spent and time.total:
            labels.append(_total_label(total, timeline, ends[place], aside))
            said.append(f"{read(step, spent)} ({say(time.total)})")
    return TimeLane(
        lane=lane.id,
        axis=(room.point(steps.start(0), aside), room.point(ends[-1], aside)),
        ticks=tuple(room.point(end, aside) for end in ends),
        labels=tuple(labels),
        said="; ".join(said),
    )


def _spent_labels(
    spent: Sequence[tuple[Words, Type]], timeline: Timeline, middle: float, axis: float
) -> Iterator[Label]:
    """Above an axis that runs to the right, or right of one that runs down."""
    right = timeline is Timeline.RIGHT
    top = axis - ABOVE_AXIS - _height(spent) if right else middle - _height(spent) / 2
    for words, kind in spent:
        yield letter(words, kind, middle if right else axis + BESIDE_AXIS, top)
        top += kind.height(words)


def _total_label(total: Words, timeline: Timeline, end: float, axis: float) -> Label:
    """Below an axis that runs to the right, or left of one that runs down; before the tick that it belongs to."""
    if timeline is Timeline.RIGHT:
        return letter(total, TOTAL, end - BESIDE_TICK, axis + BELOW_AXIS)
    return letter(total, TOTAL, axis - BESIDE_AXIS, end - TOTAL.height(total))


def _axis(blueprint: Blueprint, box: Box, wording: Wording) -> float:
    """Where an axis that runs down lies, so that what stands on both sides of it is in the middle of the lane."""
    left, right = _breadths(blueprint, wording)
    return box.x + (box.width - left - right) / 2 + left


def _breadths(blueprint: Blueprint, wording: Wording) -> tuple[float, float]:
    """What stands left and right of an axis that runs down, with the space between."""
    spent = times(blueprint)
    totals = [_total(time, Timeline.DOWN).width for time in spent]
    beside = [words.width for time in spent for words, _ in _spent(time, wording, Timeline.DOWN)]
    return max(totals) * OTHER_FONT + BESIDE_AXIS, max(beside, default=0.0) * OTHER_FONT + BESIDE_AXIS


def _spent(time: StepTime, wording: Wording, timeline: Timeline) -> list[tuple[Words, Type]]:
    right = timeline is Timeline.RIGHT
    width = CARD_WIDTH if right else SPENT_WIDTH
    duration, wait = (DURATION, WAIT) if right else (DURATION_BESIDE, WAIT_BESIDE)
    spent = [(wrap(say(time.time), width, duration.size), duration)] if time.time else []
    if time.wait and time.wait.high:
        spent.append((wrap(wording.wait(say(time.wait)), width, wait.size, wait.weight), wait))
    return spent


def _total(time: StepTime, timeline: Timeline) -> Words:
    """The running total, no wider than the way from tick to tick."""
    width = CARD_WIDTH - BESIDE_TICK if timeline is Timeline.RIGHT else TOTAL_WIDTH
    return wrap(say(time.total) if time.total else "", width, TOTAL.size)


def _height(spent: Sequence[tuple[Words, Type]]) -> float:
    return sum(kind.height(words) for words, kind in spent)
