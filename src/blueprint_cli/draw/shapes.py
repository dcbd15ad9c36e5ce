"""What Graphviz is given to draw of a scene: boxes, circles and curves, each under a key of its own.

The key names a shape in DOT and in the SVG that comes back. It is made of the part's kind and its place in
the scene, never of the user's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.draw.curving import Curve, curve
from blueprint_cli.layout.moving import change
from blueprint_cli.layout.scene import (
    Arrow,
    Badge,
    Box,
    CardBox,
    EmotionCurve,
    EmotionLane,
    Feeling,
    LaneBand,
    NumberBadge,
    PhaseBar,
    Point,
    Sample,
    Scene,
    Sign,
    Stroke,
    TimeLane,
)
from blueprint_cli.model.blueprint import CardStatus, Direction, LinkKind, Mark

GROUND = "ground"
STRIP = 4.0
"""How wide the strip in the lane's colour is, at the band's outer edge, in points."""

_DOT = 8.0
_TICK = 8.0
_SIGN = 14.0
_SIGN_OUT = 5.0


class Shape(NamedTuple):
    """A box, or the circle that fills it. ``part`` is what it shows, None for the canvas."""

    key: str
    box: Box
    part: LaneBand | PhaseBar | CardBox | Badge | NumberBadge | Sign | Feeling | Sample | None
    round: bool = False


class Route(NamedTuple):
    """A curve from the shape ``tail`` to the shape ``head``, or over the ground where it joins no cards."""

    key: str
    curve: Curve
    part: Arrow | Stroke | EmotionLane | EmotionCurve | TimeLane | Sample
    tail: str = GROUND
    head: str = GROUND


def shapes(scene: Scene) -> Iterator[Shape]:
    """All that has an area, from the ground upwards."""
    yield Shape(GROUND, Box(0, 0, scene.width, scene.height), None)
    yield from _frame_shapes(scene)
    for index, card in enumerate(scene.cards):
        yield from _card_shapes(index, card, scene.direction)
    for index, sign in enumerate(scene.signs):
        yield Shape(f"onward_{index}", sign.box, sign)
    for index, values in enumerate(scene.values):
        if isinstance(values, EmotionLane):
            yield from _dots(index, values)
    for index, entry in enumerate(scene.appendix):
        yield Shape(f"entry_{index}", entry.badge.box, entry.badge)
    for index, sample in enumerate(scene.legend):
        if not isinstance(sample.shows, LinkKind | Verdict):
            yield Shape(f"sample_{index}", sample.box, sample, round=isinstance(sample.shows, Mark))


def routes(scene: Scene) -> Iterator[Route]:
    """All that runs from a point to another."""
    keys = {card.id: f"card_{index}" for index, card in enumerate(scene.cards)}
    for index, stroke in enumerate(scene.strokes):
        yield Route(f"line_{index}", _plain(stroke.start, stroke.end), stroke)
    for index, values in enumerate(scene.values):
        if isinstance(values, EmotionLane):
            yield from _emotion_routes(index, values)
        elif isinstance(values, TimeLane):
            yield from _time_routes(index, values)
    for index, arrow in enumerate(scene.arrows):
        spline = curve(arrow.points, arrow.hops, heads=arrow.heads)
        yield Route(f"arrow_{index}", spline, arrow, keys.get(arrow.source, GROUND), keys.get(arrow.target, GROUND))
    for index, sample in enumerate(scene.legend):
        if isinstance(sample.shows, LinkKind):
            yield Route(f"sample_{index}", _sample_curve(sample, sample.shows, scene.direction), sample)


def strip_box(lane: LaneBand, direction: Direction) -> Box:
    """The strip at the edge of a lane at which reading starts: its head, if it is a column."""
    if lane.is_column:
        return lane.box._replace(height=STRIP)
    x = lane.box.x if direction is Direction.LEFT_TO_RIGHT else lane.box.right - STRIP
    return Box(x, lane.box.y, STRIP, lane.box.height)


def sign_box(card: CardBox, direction: Direction) -> Box:
    """Where the sign of a card's status stands: on the corner at which reading starts, away from the marks."""
    x = card.box.x - _SIGN_OUT if direction is Direction.LEFT_TO_RIGHT else card.box.right + _SIGN_OUT - _SIGN
    return Box(x, card.box.y - _SIGN / 2, _SIGN, _SIGN)


def _frame_shapes(scene: Scene) -> Iterator[Shape]:
    for index, lane in enumerate(scene.lanes):
        yield Shape(f"lane_{index}", lane.box, lane)
        yield Shape(f"strip_{index}", strip_box(lane, scene.direction), lane)
    for index, phase in enumerate(scene.phases):
        yield Shape(f"phase_{index}", phase.box, phase)
    for index, step in enumerate(scene.steps):
        if step.note:
            yield Shape(f"note_{index}", step.note.box, step.note)


def _card_shapes(index: int, card: CardBox, direction: Direction) -> Iterator[Shape]:
    yield Shape(f"card_{index}", card.box, card)
    if card.status is not CardStatus.CONFIRMED:
        yield Shape(f"sign_{index}", sign_box(card, direction), card, round=True)
    if card.number:
        yield Shape(f"number_{index}", card.number.box, card.number)
    for place, badge in enumerate(card.badges):
        yield Shape(f"badge_{index}_{place}", badge.box, badge, round=True)


def dot_box(feeling: Feeling) -> Box:
    """The dot on an emotion curve."""
    return Box(feeling.point.x - _DOT / 2, feeling.point.y - _DOT / 2, _DOT, _DOT)


def _dots(index: int, lane: EmotionLane) -> Iterator[Shape]:
    for line, emotion in enumerate(lane.curves):
        for place, feeling in enumerate(emotion.feelings):
            yield Shape(f"feeling_{index}_{line}_{place}", dot_box(feeling), feeling, round=True)


def _emotion_routes(index: int, lane: EmotionLane) -> Iterator[Route]:
    yield Route(f"neutral_{index}", _plain(*lane.neutral), lane)
    for line, emotion in enumerate(lane.curves):
        if len(emotion.points) > 1:
            yield Route(f"emotion_{index}_{line}", _smooth(emotion, upright=_is_upright(lane.neutral)), emotion)


def _time_routes(index: int, lane: TimeLane) -> Iterator[Route]:
    yield Route(f"axis_{index}", _plain(*lane.axis), lane)
    across, down = (_TICK / 2, 0.0) if _is_upright(lane.axis) else (0.0, _TICK / 2)
    for place, (x, y) in enumerate(lane.ticks):
        yield Route(f"tick_{index}_{place}", _plain(Point(x - across, y - down), Point(x + across, y + down)), lane)


def _is_upright(line: tuple[Point, Point]) -> bool:
    return line[0].x == line[1].x


def _smooth(emotion: EmotionCurve, *, upright: bool) -> Curve:
    """Level at every feeling, or ``upright`` where time runs down: the curve never goes beyond what was felt."""
    if upright:
        return Curve(tuple(map(_turned, _smooth(change(emotion, _turn), upright=False).points)), None, None)
    spline = list(emotion.points[:1])
    for start, end in pairwise(emotion.points):
        middle = (start.x + end.x) / 2
        if start is emotion.before:
            spline += [*reversed(_half(end, start)), end]
        elif end is emotion.after:
            spline += [*_half(start, end), end]
        else:
            spline += [Point(middle, start.y), Point(middle, end.y), end]
    return Curve(tuple(spline), None, None)


def _turn(part: object) -> Point | None:
    return _turned(part) if isinstance(part, Point) else None


def _turned(point: Point) -> Point:
    return Point(point.y, point.x)


def _half(feeling: Point, edge: Point) -> tuple[Point, Point]:
    """The control points from a feeling to the middle of the way to the next one, which is out of sight."""
    near = Point((feeling.x + edge.x) / 2, feeling.y)
    return near, Point((near.x + edge.x) / 2, (feeling.y + edge.y) / 2)


def _plain(start: Point, end: Point) -> Curve:
    return Curve((start, start, end, end), None, None)


def _sample_curve(sample: Sample, kind: LinkKind, direction: Direction) -> Curve:
    middle = sample.box.center.y
    ends = (Point(sample.box.x, middle), Point(sample.box.right, middle))
    heads = (kind is LinkKind.AGREEMENT, True)
    return curve(ends if direction is Direction.LEFT_TO_RIGHT else ends[::-1], (), heads=heads)
