"""What Graphviz is given to draw of a scene: boxes, circles and curves, each under a key of its own.

The key names a shape in DOT and in the SVG that comes back. It is made of the part's kind and its place in
the scene, never of the user's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.draw.curving import Curve, curve
from blueprint_cli.layout.scene import Arrow, Badge, Box, CardBox, LaneBand, PhaseBar, Point, Sample, Scene, Stroke
from blueprint_cli.model.blueprint import CardStatus, Direction, LinkKind, Mark

GROUND = "ground"
STRIP = 4.0
"""How wide the strip in the lane's colour is, at the band's outer edge, in points."""

_SIGN = 14.0
_SIGN_OUT = 5.0


class Shape(NamedTuple):
    """A box, or the circle that fills it. ``part`` is what it shows, None for the canvas."""

    key: str
    box: Box
    part: LaneBand | PhaseBar | CardBox | Badge | Sample | None
    round: bool = False


class Route(NamedTuple):
    """A curve from the shape ``tail`` to the shape ``head``, or over the ground where it joins no cards."""

    key: str
    curve: Curve
    part: Arrow | Stroke | Sample
    tail: str = GROUND
    head: str = GROUND


def shapes(scene: Scene) -> Iterator[Shape]:
    """All that has an area, from the ground upwards."""
    yield Shape(GROUND, Box(0, 0, scene.width, scene.height), None)
    for index, lane in enumerate(scene.lanes):
        yield Shape(f"lane_{index}", lane.box, lane)
        yield Shape(f"strip_{index}", strip_box(lane, scene.direction), lane)
    for index, phase in enumerate(scene.phases):
        yield Shape(f"phase_{index}", phase.box, phase)
    for index, card in enumerate(scene.cards):
        yield from _card_shapes(index, card, scene.direction)
    for index, sample in enumerate(scene.legend):
        if not isinstance(sample.shows, LinkKind):
            yield Shape(f"sample_{index}", sample.box, sample, round=isinstance(sample.shows, Mark))


def routes(scene: Scene) -> Iterator[Route]:
    """All that runs from a point to another."""
    keys = {card.id: f"card_{index}" for index, card in enumerate(scene.cards)}
    for index, stroke in enumerate(scene.strokes):
        yield Route(f"line_{index}", _plain(stroke.start, stroke.end), stroke)
    for index, arrow in enumerate(scene.arrows):
        spline = curve(arrow.points, arrow.hops, both=arrow.both)
        yield Route(f"arrow_{index}", spline, arrow, keys.get(arrow.source, GROUND), keys.get(arrow.target, GROUND))
    for index, sample in enumerate(scene.legend):
        if isinstance(sample.shows, LinkKind):
            yield Route(f"sample_{index}", _sample_curve(sample, sample.shows, scene.direction), sample)


def strip_box(lane: LaneBand, direction: Direction) -> Box:
    """The strip at the edge of a lane at which reading starts."""
    x = lane.box.x if direction is Direction.LEFT_TO_RIGHT else lane.box.right - STRIP
    return Box(x, lane.box.y, STRIP, lane.box.height)


def sign_box(card: CardBox, direction: Direction) -> Box:
    """Where the sign of a card's status stands: on the corner at which reading starts, away from the marks."""
    x = card.box.x - _SIGN_OUT if direction is Direction.LEFT_TO_RIGHT else card.box.right + _SIGN_OUT - _SIGN
    return Box(x, card.box.y - _SIGN / 2, _SIGN, _SIGN)


def _card_shapes(index: int, card: CardBox, direction: Direction) -> Iterator[Shape]:
    yield Shape(f"card_{index}", card.box, card)
    if card.status is not CardStatus.CONFIRMED:
        yield Shape(f"sign_{index}", sign_box(card, direction), card, round=True)
    for place, badge in enumerate(card.badges):
        yield Shape(f"badge_{index}_{place}", badge.box, badge, round=True)


def _plain(start: Point, end: Point) -> Curve:
    return Curve((start, start, end, end), None, None)


def _sample_curve(sample: Sample, kind: LinkKind, direction: Direction) -> Curve:
    middle = sample.box.center.y
    ends = (Point(sample.box.x, middle), Point(sample.box.right, middle))
    return curve(ends if direction is Direction.LEFT_TO_RIGHT else ends[::-1], (), both=kind is LinkKind.AGREEMENT)
