"""Feelings as curves about a neutral line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.analysis.emotions import curves
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import OTHER_FONT, SEMIBOLD, Words, measure, wrap
from blueprint_cli.layout.scene import Anchor, Box, EmotionCurve, EmotionLane, Feeling, Label, Point, Tone
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.steps import BESIDE_ARROW, LaneRoom
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Lane

EMOTION_BREADTH, AROUND_CURVE = 84.0, 14.0
"""From edge to edge of a lane, and from its edges to the strongest feelings."""
STRONGEST = 2.0
"""Feelings run from -2 to 2."""
BESIDE_CURVE, CURVE_WIDTH = 9.0, 4.0
SCALE = Type(11.0, SEMIBOLD, Tone.VALUE, Anchor.END)
SCALE_ABOVE = Type(11.0, SEMIBOLD, Tone.VALUE, Anchor.MIDDLE)
NAME = Type(9.0, SEMIBOLD, Tone.DETAIL, Anchor.START)
BESIDE_SCALE, BELOW_SCALE = 4.0, 7.0
"""From a sign of the scale to where curves begin: from its edge, and from its middle."""


def emotion_height(blueprint: Blueprint) -> float:
    """How high the lane must be where time runs to the right."""
    names = [_name(curve.title) for curve in curves(blueprint)]
    rows = sum(NAME.height(words) for words in names) if len(names) > 1 else 0.0
    return EMOTION_BREADTH + 2 * rows


def emotion_width(blueprint: Blueprint) -> float:
    """How wide the lane must be where time runs down: the names of several curves stand beside their ends."""
    names = [_name(curve.title).width * OTHER_FONT for curve in curves(blueprint)]
    aside = max(names) + BESIDE_CURVE if len(names) > 1 else 0.0
    return max(EMOTION_BREADTH, 2 * aside)


class _Scale(NamedTuple):
    """Where feelings stand: aside from the ``middle`` of the lane, the strongest by ``reach``."""

    room: LaneRoom
    middle: float
    reach: float

    def point(self, along: float, value: float) -> Point:
        """Good feelings stand above the middle, or after it in the way of reading."""
        way = -value if self.room.timeline is Timeline.RIGHT else value
        return self.room.point(along, self.middle + self.reach * way / STRONGEST)

    @property
    def ends(self) -> tuple[float, float]:
        """Where the first step begins and the last one ends."""
        return self.room.steps.start(0), self.room.steps.end(len(self.room.steps.slots) - 1)


def emotion_lane(
    blueprint: Blueprint, lane: Lane, room: LaneRoom, *, whole: Blueprint, wording: Wording
) -> EmotionLane:
    """The curves of a stretch of the ``whole``."""
    box, right = room.box, room.timeline is Timeline.RIGHT
    middle, breadth = (box.center.y, box.height) if right else (box.center.x, box.width)
    scale = _Scale(room, middle, breadth / 2 - AROUND_CURVE)
    start, end = scale.ends
    found = list(_curves(blueprint, scale, whole=whole, wording=wording))
    if len(found) > 1:  # their names stand where they would go out
        found = [curve._replace(after=None) for curve in found]
    return EmotionLane(
        lane=lane.id,
        neutral=(scale.point(start, 0.0), scale.point(end, 0.0)),
        curves=tuple(found),
        labels=(*_signs(scale), *(_names(found, room) if len(found) > 1 else ())),
    )


def _curves(blueprint: Blueprint, scale: _Scale, *, whole: Blueprint, wording: Wording) -> Iterator[EmotionCurve]:
    places = {step.id: place for place, step in enumerate(blueprint.steps)}
    titles = {step.id: step.title for step in blueprint.steps}
    everything = {curve.lane: curve.points for curve in curves(whole)}
    start, end = scale.ends
    for curve in curves(blueprint):
        feelings = [
            Feeling(
                step=step,
                value=value,
                point=scale.point(scale.room.steps.middle(places[step]), value),
                title=f"{titles[step]}: {wording.signed(value)}",
            )
            for step, value in curve.points
        ]
        before, after = _beyond(curve.points, everything[curve.lane])
        yield EmotionCurve(
            lane=curve.lane,
            title=curve.title,
            feelings=tuple(feelings),
            before=None if before is None else scale.point(start, before),
            after=None if after is None else scale.point(end, after),
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


def _signs(scale: _Scale) -> Iterator[Label]:
    """A plus and a minus where the curves begin."""
    for sign, value in (("+", STRONGEST), ("−", -STRONGEST)):
        words = Words((sign,), (measure(sign, SCALE.size, SCALE.weight),))
        x, y = scale.point(scale.ends[0], value)
        if scale.room.timeline is Timeline.RIGHT:
            yield center(words, SCALE, x - BESIDE_SCALE, y)
        else:
            yield center(words, SCALE_ABOVE, x, y - BELOW_SCALE)


def _names(curves: Sequence[EmotionCurve], room: LaneRoom) -> Iterator[Label]:
    """The names of several curves, each beside a point of its own, where no curve and no other name is."""
    along = _along(curves, room)
    taken = [Box(x - CURVE_WIDTH, y - CURVE_WIDTH, 2 * CURVE_WIDTH, 2 * CURVE_WIDTH) for x, y in along]
    taken += _arrows(room)
    for curve in curves:
        words = _name(curve.title)
        place = _free(curve, words, room, taken)
        taken.append(place)
        yield letter(words, NAME, place.x, place.y)


def _free(curve: EmotionCurve, words: Words, room: LaneRoom, taken: Sequence[Box]) -> Box:
    """A place for the name of a curve, from its last point back, else anywhere; below all curves where none is free."""
    area, width, height = _beside_steps(room), words.width * OTHER_FONT, NAME.height(words)
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
            if _inside(place, area) and not _hit(place, taken):
                return place
    free = (place for place in _everywhere(area, width, height) if not _hit(place, taken))
    return next(free, Box(area.x, area.bottom - height, width, height))


def _beside_steps(room: LaneRoom) -> Box:
    """The part of the lane that lies beside its steps."""
    right, start = room.timeline is Timeline.RIGHT, room.steps.start(0)
    x, y = (start, room.box.y) if right else (room.box.x, start)
    return Box(x, y, room.box.right - x, room.box.bottom - y)


def _arrows(room: LaneRoom) -> Iterator[Box]:
    """The room that arrows through the lane take up."""
    for at in (place for places in room.passing.values() for place in places):
        if room.timeline is Timeline.RIGHT:
            yield Box(at - BESIDE_ARROW, room.box.y, 2 * BESIDE_ARROW, room.box.height)
        else:
            yield Box(room.box.x, at - BESIDE_ARROW, room.box.width, 2 * BESIDE_ARROW)


def _everywhere(area: Box, width: float, height: float) -> Iterator[Box]:
    """Places for a name all over an area, from its lower edge up."""
    for row in range(int(area.height // height)):
        for column in range(int((area.width - width) // CURVE_WIDTH) + 1):
            yield Box(area.x + column * CURVE_WIDTH, area.bottom - (row + 1) * height, width, height)


def _inside(place: Box, area: Box) -> bool:
    return area.x <= place.x and area.y <= place.y and place.right <= area.right and place.bottom <= area.bottom


def _along(curves: Iterable[EmotionCurve], room: LaneRoom) -> Iterator[Point]:
    """Points along the curves, close enough that no text fits between them."""
    for curve in curves:
        yield curve.feelings[0].point
        for one, other in pairwise(feeling.point for feeling in curve.feelings):
            (start, low), (end, high) = room.point(*one), room.point(*other)
            steps = max(2, int((end - start) / CURVE_WIDTH))
            for share in (index / steps for index in range(1, steps + 1)):
                bow = share * share * (3 - 2 * share)
                yield room.point(start + (end - start) * share, low + (high - low) * bow)


def _hit(place: Box, taken: Iterable[Box]) -> bool:
    return any(
        place.x < other.right and other.x < place.right and place.y < other.bottom and other.y < place.bottom
        for other in taken
    )


def _name(title: str) -> Words:
    return wrap(title, CARD_WIDTH, NAME.size, NAME.weight)
