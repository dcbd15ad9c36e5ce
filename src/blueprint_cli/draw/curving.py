"""An arrow's upright and level runs as one Bézier spline: rounded elbows, hops over crossings, room for the heads.

The spline is a list of points, as Graphviz takes it: a start, then two control points and an end for each
piece. A straight piece has its own ends as control points, so that it can be told from a curve.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import NamedTuple

from blueprint_cli.layout.scene import Point

HEAD = 8.0
"""The length of an arrowhead, in points; less where the last run is short."""

_ELBOW = 6.0
_HOP = 4.0
_SMALLEST_HOP = 1.5
_CIRCLE = 0.5523  # how far a cubic's control points reach on a quarter circle of radius 1


class Curve(NamedTuple):
    """A spline, and the tips of the heads beyond its ends, where there are heads."""

    points: tuple[Point, ...]
    start_tip: Point | None
    end_tip: Point | None


def curve(points: tuple[Point, ...], hops: tuple[Point, ...], *, heads: tuple[bool, bool]) -> Curve:
    """The spline through ``points`` with ``heads`` at its start and at its end.

    Each of ``hops`` lies on a run; those that are too near to an elbow for even a small arc are passed over.
    """
    runs = [_Run(start, end) for start, end in pairwise(points)]
    _leave_room(runs, heads)
    spline = [runs[0].at(runs[0].begin)]
    for index, run in enumerate(runs):
        if index:
            spline += _elbow(runs[index - 1], run)
        spline += run.drawn(spline[-1], hops)
    at_start, at_end = heads
    return Curve(tuple(spline), points[0] if at_start else None, points[-1] if at_end else None)


class _Run:
    """One straight run, of which the part from ``begin`` to ``end`` (distances from its start) is drawn straight."""

    __slots__ = ("begin", "dx", "dy", "end", "length", "start")

    def __init__(self, start: Point, end: Point) -> None:
        across, down = end.x - start.x, end.y - start.y
        self.start = start
        self.length = hypot(across, down)
        self.dx, self.dy = (across / self.length, down / self.length) if self.length else (0.0, 0.0)
        self.begin, self.end = 0.0, self.length

    def at(self, distance: float, aside: float = 0.0) -> Point:
        """The point at a distance from the start, ``aside`` points above a level run or right of an upright one."""
        x, y = self.start.x + self.dx * distance, self.start.y + self.dy * distance
        if aside and abs(self.dx) > abs(self.dy):
            return Point(x, y - aside)
        return Point(x + aside, y)

    def drawn(self, at: Point, hops: tuple[Point, ...]) -> list[Point]:
        """The straight part, which begins ``at``, with an arc over each hop on it."""
        spline: list[Point] = []
        reached = self.begin
        for first, last in _bridges(self._distances(hops)):
            radius = min(_HOP, first - reached, self.end - last)
            if radius >= _SMALLEST_HOP:
                spline += _straight(at, self.at(first - radius)) + self._bridge(first, last, radius)
                at, reached = spline[-1], last + radius
        return spline + _straight(at, self.at(self.end))

    def _distances(self, hops: tuple[Point, ...]) -> list[float]:
        distances = []
        for hop in hops:
            across, down = hop.x - self.start.x, hop.y - self.start.y
            distance = across * self.dx + down * self.dy
            if abs(across * self.dy - down * self.dx) < 0.1 and self.begin <= distance <= self.end:
                distances.append(distance)
        return sorted(distances)

    def _bridge(self, first: float, last: float, radius: float) -> list[Point]:
        """Up a quarter circle, level over what is crossed, and down again."""
        reach = radius * _CIRCLE
        rise, fall = self.at(first, radius), self.at(last, radius)
        up = [self.at(first - radius, reach), self.at(first - reach, radius), rise]
        down = [self.at(last + reach, radius), self.at(last + radius, reach), self.at(last + radius)]
        return up + _straight(rise, fall) + down


def _leave_room(runs: list[_Run], heads: tuple[bool, bool]) -> None:
    """Shorten the straight parts: by the heads at the ends, and by a quarter circle on either side of a corner."""
    at_start, at_end = heads
    sharing = 2 if at_start and at_end and len(runs) == 1 else 1
    if at_end:
        runs[-1].end -= _head(runs[-1].length / sharing)
    if at_start:
        runs[0].begin += _head(runs[0].length / sharing)
    rooms = [(run.end - run.begin) / 2 for run in runs]
    rooms[0] *= 2  # there is one corner to share it
    rooms[-1] *= 2
    for index in range(len(runs) - 1):
        radius = min(_ELBOW, rooms[index], rooms[index + 1])
        runs[index].end -= radius
        runs[index + 1].begin += radius


def _head(room: float) -> float:
    """How long a head is: a little of the stroke is seen before it."""
    return min(HEAD, max(room - 3, room * 0.6))


def _elbow(before: _Run, after: _Run) -> list[Point]:
    """A quarter circle around the corner between two runs."""
    reach = after.begin * _CIRCLE
    return [before.at(before.end + reach), after.at(after.begin - reach), after.at(after.begin)]


def _bridges(distances: list[float]) -> list[tuple[float, float]]:
    """Hops at these distances along a run, those that would touch joined to one: (first, last) of each."""
    bridges: list[tuple[float, float]] = []
    for distance in distances:
        if bridges and distance - bridges[-1][1] < 2 * _HOP + 1:
            bridges[-1] = (bridges[-1][0], distance)
        else:
            bridges.append((distance, distance))
    return bridges


def _straight(start: Point, end: Point) -> list[Point]:
    if abs(start.x - end.x) + abs(start.y - end.y) < 0.01:
        return []
    return [start, end, end]
