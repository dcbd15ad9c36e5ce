"""From runs to lines: the corners of every arrow in points, and where one hops over another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from blueprint_cli.layout.scene import Box, Point
from blueprint_cli.layout.tracking import Run

HOP = 3.0
"""The radius of a hop; it keeps this far and a little more from the corners of its run."""


def stretch(runs: Sequence[Run], places: Mapping[Run, float], source: Box, target: Box) -> tuple[Point, ...]:
    """The corners of one arrow, from the edge of its source card to that of its target."""
    first, last = runs[0], runs[-1]
    points = [_port(first, places, source, toward=_beyond(runs, 0, places, target))]
    for one, other in pairwise(runs):
        points.append(Point(places[other], places[one]) if one.level else Point(places[one], places[other]))
    points.append(_port(last, places, target, toward=_beyond(runs, -1, places, source)))
    return tuple(points)


def _beyond(runs: Sequence[Run], end: int, places: Mapping[Run, float], other: Box) -> float:
    """Where the run at that end of the arrow leads to: its neighbour, or the card at the other end."""
    if len(runs) > 1:
        return places[runs[1 if end == 0 else -2]]
    return other.center.x if runs[0].level else other.center.y


def _port(run: Run, places: Mapping[Run, float], card: Box, *, toward: float) -> Point:
    if run.level:
        return Point(card.right if toward > card.center.x else card.x, places[run])
    return Point(places[run], card.bottom if toward > card.center.y else card.y)


def hops(arrows: Sequence[Sequence[Point]]) -> list[tuple[Point, ...]]:
    """For each arrow, the points at which its level runs cross upright runs of others, in its own order."""
    uprights = sorted(
        (a.x, min(a.y, b.y), max(a.y, b.y), index)
        for index, points in enumerate(arrows)
        for a, b in pairwise(points)
        if a.x == b.x
    )
    columns = [upright[0] for upright in uprights]
    return [
        tuple(point for a, b in pairwise(points) if a.y == b.y for point in _crossings(a, b, index, uprights, columns))
        for index, points in enumerate(arrows)
    ]


def _crossings(
    a: Point, b: Point, arrow: int, uprights: Sequence[tuple[float, float, float, int]], columns: Sequence[float]
) -> list[Point]:
    low, high = min(a.x, b.x) + 2 * HOP, max(a.x, b.x) - 2 * HOP
    found = uprights[bisect_right(columns, low) : bisect_left(columns, high)]
    points = [Point(x, a.y) for x, top, bottom, other in found if other != arrow and top + HOP < a.y < bottom - HOP]
    return points if a.x < b.x else points[::-1]
