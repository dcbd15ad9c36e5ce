"""What the lanes without cards draw: feelings as a curve, time as an axis, measured values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.timing import StepTime, say, times
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, measure, wrap
from blueprint_cli.layout.scene import (
    Anchor,
    Box,
    EmotionCurve,
    EmotionLane,
    Feeling,
    Label,
    MetricsLane,
    Point,
    TimeLane,
    Tone,
)
from blueprint_cli.layout.sizing import CARD_WIDTH, Axis
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Lane, LaneRole, Step

EMOTION_HEIGHT, AROUND_CURVE = 84.0, 14.0
TIME_HEIGHT = 58.0
AROUND_FIGURES = 10.0
STRONGEST = 2.0
"""Feelings run from -2 to 2."""

DURATION = Type(10.5, REGULAR, Tone.VALUE)
WAIT = Type(10.5, SEMIBOLD, Tone.WAIT)
TOTAL = Type(9.5, REGULAR, Tone.DETAIL, Anchor.END)
SCALE = Type(10.0, REGULAR, Tone.DETAIL, Anchor.END)
NAME = Type(9.0, SEMIBOLD, Tone.DETAIL, Anchor.START)
ABOVE_AXIS, BELOW_AXIS, AROUND_TIMES, BESIDE_TICK = 4.0, 3.0, 6.0, 4.0
BESIDE_CURVE, CURVE_WIDTH = 9.0, 4.0


def value_height(blueprint: Blueprint, lane: Lane, wording: Wording) -> float:
    """How high a value lane must be, in points."""
    match lane.role:
        case LaneRole.EMOTION:
            names = [_name(curve.title) for curve in curves(blueprint)]
            rows = sum(NAME.height(words) for words in names) if len(names) > 1 else 0.0
            return EMOTION_HEIGHT + 2 * rows
        case LaneRole.TIME:
            spent = times(blueprint)
            above = max(_time_height(_spent(time, wording)) for time in spent) + ABOVE_AXIS
            below = max(TOTAL.height(_total(time)) for time in spent) + BELOW_AXIS
            return max(TIME_HEIGHT, 2 * (max(above, below) + AROUND_TIMES))
        case _:
            columns = [list(_figures(blueprint, step, wording)) for step in blueprint.steps]
            rows = max((sum(kind.height(words) for words, kind in column) for column in columns), default=0.0)
            return rows + 2 * AROUND_FIGURES


def value_lane(
    blueprint: Blueprint, lane: Lane, box: Box, across: Axis, *, whole: Blueprint, wording: Wording
) -> EmotionLane | TimeLane | MetricsLane:
    """What a value lane draws in ``box``, over the columns of ``across``, for a stretch of the ``whole``."""
    match lane.role:
        case LaneRole.EMOTION:
            return _emotion_lane(blueprint, lane, box, across, whole=whole, wording=wording)
        case LaneRole.TIME:
            return _time_lane(blueprint, lane, box, across, wording)
        case _:
            return _metrics_lane(blueprint, lane, box, across, wording)


def _emotion_lane(
    blueprint: Blueprint, lane: Lane, box: Box, across: Axis, *, whole: Blueprint, wording: Wording
) -> EmotionLane:
    middle = box.center.y
    reach = box.height / 2 - AROUND_CURVE
    columns = {step.id: _column(across, index) for index, step in enumerate(blueprint.steps)}
    titles = {step.id: step.title for step in blueprint.steps}
    left, right = across.starts[1], across.end(len(across.sizes) - 2)
    everything = {curve.lane: curve.points for curve in curves(whole)}

    def place(x: float, value: float | None) -> Point | None:
        return None if value is None else Point(x, middle - reach * value / STRONGEST)

    found = []
    for curve in curves(blueprint):
        feelings = [
            Feeling(
                step=step,
                value=value,
                point=Point(columns[step], middle - reach * value / STRONGEST),
                title=f"{titles[step]}: {wording.signed(value)}",
            )
            for step, value in curve.points
        ]
        before, after = _beyond(curve.points, everything[curve.lane])
        found.append(
            EmotionCurve(
                lane=curve.lane,
                title=curve.title,
                feelings=tuple(feelings),
                before=place(left, before),
                after=place(right, after),
            )
        )
    if len(found) > 1:  # their names stand where they would go out
        found = [replace(curve, after=None) for curve in found]
    signs = [("+", middle - reach), ("−", middle + reach)]
    return EmotionLane(
        lane=lane.id,
        neutral=(Point(left, middle), Point(right, middle)),
        curves=tuple(found),
        labels=(
            *(center(_line(sign, SCALE), SCALE, left - 4.0, y) for sign, y in signs),
            *(_names(found, box) if len(found) > 1 else ()),
        ),
    )


def _beyond(
    here: Sequence[tuple[str, float]], everywhere: Sequence[tuple[str, float]]
) -> tuple[float | None, float | None]:
    """The feelings halfway to the one before those of a stretch, and halfway to the one after them."""
    places = {step: place for place, (step, _) in enumerate(everywhere)}
    before, after = places[here[0][0]] - 1, places[here[-1][0]] + 1
    return (
        (everywhere[before][1] + here[0][1]) / 2 if before >= 0 else None,
        (everywhere[after][1] + here[-1][1]) / 2 if after < len(everywhere) else None,
    )


def _names(curves: Sequence[EmotionCurve], box: Box) -> Iterator[Label]:
    """The names of several curves, each beside a point of its own, where no curve and no other name is."""
    taken = [Box(x - CURVE_WIDTH, y - CURVE_WIDTH, 2 * CURVE_WIDTH, 2 * CURVE_WIDTH) for x, y in _along(curves)]
    for curve in curves:
        words = _name(curve.title)
        place = _free(curve, words, box, taken)
        taken.append(place)
        yield letter(words, NAME, place.x, place.y)


def _free(curve: EmotionCurve, words: Words, box: Box, taken: Sequence[Box]) -> Box:
    """A place for the name of a curve, from its last point back; below all curves where none is free."""
    width, height = words.width * OTHER_FONT, NAME.height(words)
    for feeling in reversed(curve.feelings):
        x, y = feeling.point
        for left, top in (
            (x + BESIDE_CURVE, y - height / 2),
            (x + BESIDE_CURVE, y - height - BESIDE_CURVE),
            (x + BESIDE_CURVE, y + BESIDE_CURVE),
            (x - BESIDE_CURVE - width, y - height - BESIDE_CURVE),
            (x - BESIDE_CURVE - width, y + BESIDE_CURVE),
            (x - width / 2, y - height - BESIDE_CURVE),
            (x - width / 2, y + BESIDE_CURVE),
        ):
            place = Box(left, top, width, height)
            if box.y <= top and place.bottom <= box.bottom and place.right <= box.right and not _hit(place, taken):
                return place
    return Box(curve.feelings[0].point.x, box.bottom - height, width, height)


def _along(curves: Iterable[EmotionCurve]) -> Iterator[Point]:
    """Points along the curves, close enough that no text fits between them."""
    for curve in curves:
        yield curve.feelings[0].point
        for one, other in pairwise(feeling.point for feeling in curve.feelings):
            steps = max(2, int((other.x - one.x) / CURVE_WIDTH))
            for share in (index / steps for index in range(1, steps + 1)):
                bow = share * share * (3 - 2 * share)
                yield Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * bow)


def _hit(place: Box, taken: Iterable[Box]) -> bool:
    return any(
        place.x < other.right and other.x < place.right and place.y < other.bottom and other.y < place.bottom
        for other in taken
    )


def _name(title: str) -> Words:
    return wrap(title, CARD_WIDTH, NAME.size, NAME.weight)


def _time_lane(blueprint: Blueprint, lane: Lane, box: Box, across: Axis, wording: Wording) -> TimeLane:
    middle = box.center.y
    ends = [_end(across, index, len(blueprint.steps)) for index in range(len(blueprint.steps))]
    labels: list[Label] = []
    said: list[str] = []
    for index, (step, time) in enumerate(zip(blueprint.steps, times(blueprint), strict=True)):
        spent = _spent(time, wording)
        top = middle - ABOVE_AXIS - _time_height(spent)
        for words, kind in spent:
            labels.append(letter(words, kind, _column(across, index), top))
            top += kind.height(words)
        if spent and time.total:
            labels.append(letter(_total(time), TOTAL, ends[index] - BESIDE_TICK, middle + BELOW_AXIS))
            said.append(f"{_read(step, spent)} ({say(time.total)})")
    return TimeLane(
        lane=lane.id,
        axis=(Point(across.starts[1], middle), Point(ends[-1], middle)),
        ticks=tuple(Point(end, middle) for end in ends),
        labels=tuple(labels),
        said="; ".join(said),
    )


def _metrics_lane(blueprint: Blueprint, lane: Lane, box: Box, across: Axis, wording: Wording) -> MetricsLane:
    labels: list[Label] = []
    said: list[str] = []
    for index, step in enumerate(blueprint.steps):
        column = list(_figures(blueprint, step, wording))
        said += [_read(step, column)] if column else []
        top = box.center.y - sum(kind.height(words) for words, kind in column) / 2
        for words, kind in column:
            labels.append(letter(words, kind, _column(across, index), top))
            top += kind.height(words)
    return MetricsLane(lane=lane.id, labels=tuple(labels), said="; ".join(said))


def _read(step: Step, column: Sequence[tuple[Words, Type]]) -> str:
    """What stands over a step, on one line."""
    return f"{step.title}: {', '.join(' '.join(words.lines) for words, _ in column)}"


def _spent(time: StepTime, wording: Wording) -> list[tuple[Words, Type]]:
    spent = [(wrap(say(time.time), CARD_WIDTH, DURATION.size), DURATION)] if time.time else []
    if time.wait and time.wait.high:
        spent.append((wrap(wording.wait(say(time.wait)), CARD_WIDTH, WAIT.size, WAIT.weight), WAIT))
    return spent


def _total(time: StepTime) -> Words:
    """The running total, no wider than the way from tick to tick."""
    return wrap(say(time.total) if time.total else "", CARD_WIDTH - BESIDE_TICK, TOTAL.size)


def _time_height(spent: Sequence[tuple[Words, Type]]) -> float:
    return sum(kind.height(words) for words, kind in spent)


def _figures(blueprint: Blueprint, step: Step, wording: Wording) -> Iterator[tuple[Words, Type]]:
    """The values of a step and of its cards, each once."""
    metrics = {metric.id: metric for metric in blueprint.metrics}
    readings = [*step.metrics]
    for card in blueprint.cards:
        if card.step == step.id:
            readings += card.metrics
    for text, tone in dict.fromkeys(wording.figure(metrics[reading.metric], reading) for reading in readings):
        kind = Type(10.0, SEMIBOLD if tone is Tone.MISSED else REGULAR, tone)
        yield wrap(text, CARD_WIDTH, kind.size, kind.weight), kind


def _line(text: str, kind: Type) -> Words:
    return Words((text,), (measure(text, kind.size, kind.weight),))


def _column(across: Axis, index: int) -> float:
    return across.starts[2 * index + 1] + across.sizes[2 * index + 1] / 2


def _end(across: Axis, index: int, count: int) -> float:
    """Where a step ends on the axis: in the middle of the gutter after it, the last one with its column."""
    gutter = 2 * index + 2
    return across.end(gutter - 1) if index + 1 == count else across.starts[gutter] + across.sizes[gutter] / 2
