"""Which way each arrow takes through the lattice: fewest crossings, then bends, then length.

All is said as where time runs to the right: a level run is one along time, an upright one leads across the lanes.

For every link the sensible shapes of up to four bends are listed once (straight, L, Z, U and their
combinations through the gutters and gaps next to its cards). Links then choose in turn, shortest
first, the shape that is cheapest among the arrows already there, and choose again until none
changes its mind or the rounds are used up (rip-up and reroute, after Lee, Bose and Hwang 1976).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from blueprint_cli.layout.lattice import Lattice
from blueprint_cli.layout.timeline import Timeline

Corner: TypeAlias = tuple[int, int]
Path: TypeAlias = tuple[Corner, ...]
"""Corners in slots, from a slot of the source card to one of the target card; runs alternate."""

CROSSING, BEND, SHARED, GRAZE = 100.0, 26.0, 1.2, 14.0
WRONG_SIDE, STRAIGHT_BACK = 34.0, 64.0
"""For leaving or arriving against the way of time, and for going back in time in a straight line: a
way back is told from a way on by going round."""
ROUNDS = 4


class Pace(NamedTuple):
    """What a slot costs along time (x) and across the lanes (y): its usual size, by 20 points."""

    along: float
    aside: float


PACES = {Timeline.RIGHT: Pace(4.25, 2.0), Timeline.DOWN: Pace(2.0, 2.75)}
"""Cards are wider than high, and where two lanes meet there is one slot more."""


class Stand(NamedTuple):
    """The slots that a card, or a sign, fills: ``left`` to ``right`` across, ``y`` down.

    ``side`` is the only one by which arrows come and go: -1 for the left one, 1 for the right one, 0 for any.
    """

    left: int
    right: int
    y: int
    side: int = 0


def route(lattice: Lattice, links: Sequence[tuple[Stand, Stand]], timeline: Timeline = Timeline.RIGHT) -> list[Path]:
    """A path for each link, given the cards at its ends."""
    choices = [_choices(lattice, source, target, PACES[timeline]) for source, target in links]
    traffic = _Traffic(lattice)
    order = sorted(range(len(links)), key=lambda link: (choices[link][0][0], link))
    chosen: list[Path] = [()] * len(links)
    for _ in range(ROUNDS):
        changed = False
        for link in order:
            old = chosen[link]
            traffic.count(old, -1)
            chosen[link] = traffic.cheapest(choices[link])
            traffic.count(chosen[link], 1)
            changed = changed or chosen[link] != old
        if not changed:
            break
    return chosen


class _Traffic:
    """How many arrows run through each slot: ``passing`` without a turn in it, ``running`` at all."""

    __slots__ = ("level_passing", "level_running", "upright_passing", "upright_running")

    def __init__(self, lattice: Lattice) -> None:
        def by_row() -> list[list[int]]:
            return [[0] * lattice.width for _ in range(lattice.height)]

        def by_column() -> list[list[int]]:
            return [[0] * lattice.height for _ in range(lattice.width)]

        self.upright_passing, self.level_passing = by_row(), by_column()
        self.upright_running, self.level_running = by_column(), by_row()

    def count(self, path: Path, by: int) -> None:
        """Add the path to the traffic, or with ``by=-1`` take it out."""
        for (x0, y0), (x1, y1) in pairwise(path):
            if y0 == y1:
                low, high = (x0, x1) if x0 < x1 else (x1, x0)
                running = self.level_running[y0]
                for x in range(low, high + 1):
                    running[x] += by
                for x in range(low + 1, high):
                    self.level_passing[x][y0] += by
            else:
                low, high = (y0, y1) if y0 < y1 else (y1, y0)
                running = self.upright_running[x0]
                for y in range(low, high + 1):
                    running[y] += by
                for y in range(low + 1, high):
                    self.upright_passing[y][x0] += by

    def cheapest(self, choices: Sequence[tuple[float, Path]]) -> Path:
        """The path whose own cost and cost in this traffic are least; ``choices`` are sorted by the first."""
        best, best_cost = choices[0][1], float("inf")
        for cost, path in choices:
            if cost >= best_cost:
                break
            cost = self._cost(path, cost, most=best_cost)
            if cost < best_cost:
                best, best_cost = path, cost
        return best

    def _cost(self, path: Path, cost: float, *, most: float) -> float:
        """What a path costs in this traffic on top of ``cost``, or any that is not below ``most`` where it is not."""
        for (x0, y0), (x1, y1) in pairwise(path):
            if y0 == y1:
                low, high = (x0, x1) if x0 < x1 else (x1, x0)
                crossings = sum(self.upright_passing[y0][low + 1 : high])
                shared = sum(self.level_running[y0][low : high + 1])
            else:
                low, high = (y0, y1) if y0 < y1 else (y1, y0)
                crossings = sum(self.level_passing[x0][low + 1 : high])
                shared = sum(self.upright_running[x0][low : high + 1])
            cost += CROSSING * crossings + SHARED * shared
            if cost >= most:
                return cost
        for x, y in path[1:-1]:
            cost += GRAZE * (self.upright_passing[y][x] + self.level_passing[x][y])
        return cost


def _choices(lattice: Lattice, source: Stand, target: Stand, pace: Pace) -> list[tuple[float, Path]]:
    """Every shape that is free of cards, with its own cost, cheapest first."""
    ways = _Ways(lattice, source, target)
    paths = list(ways.all() if source != target else ways.loops())
    if source.side or target.side:
        paths = [path for path in paths if _by_its_side(path, source, target)]
    if not paths:
        paths = list(ways.around())
    return sorted((_own_cost(path, source, target, pace), path) for path in paths)


def _by_its_side(path: Path, source: Stand, target: Stand) -> bool:
    """Whether a path leaves and arrives level, and by the one side where there is but one."""
    (x0, y0), (x1, y1) = path[:2]
    if source.side and (y0 != y1 or (x1 - x0) * source.side < 0):
        return False
    (x0, y0), (x1, y1) = path[-1], path[-2]
    return not target.side or (y0 == y1 and (x1 - x0) * target.side > 0)


def _own_cost(path: Path, source: Stand, target: Stand, pace: Pace) -> float:
    along = aside = 0
    x, y = path[0]
    for corner_x, corner_y in path:
        if corner_x != x:
            along += abs(corner_x - x)
            x = corner_x
        elif corner_y != y:
            aside += abs(corner_y - y)
            y = corner_y
    cost = BEND * (len(path) - 2) + pace.along * along + pace.aside * aside
    if target.left > source.right:
        against = (path[1][0] < path[0][0]) + (path[-1][0] < path[-2][0])
        cost += WRONG_SIDE * against
    elif target.right < source.left and len(path) == 2 and not (source.side or target.side):
        cost += STRAIGHT_BACK
    return cost


class _Ways:
    """The shapes that a link may take between its two cards."""

    def __init__(self, lattice: Lattice, source: Stand, target: Stand) -> None:
        self.lattice = lattice
        self.source = source
        self.target = target
        self.gutters = _gutters(lattice, source, target)
        self.gaps = sorted({*_gaps(lattice, source.y), *_gaps(lattice, target.y)})
        self.columns = _columns(source, target)
        self._leaving = self._turns(source)
        self._arriving = self._turns(target)
        self._out = {x: self._rises(x, source) for x, _ in self.columns}
        self._into = {x: self._rises(x, target) for _, x in self.columns}

    def _turns(self, stand: Stand) -> dict[int, list[int]]:
        """The gutters that a level run from the card's side gets to, and the gaps to which it may go on from there."""
        return {
            x: [y for y in self.gaps if self._clear_down(x, stand.y, y)]
            for x in self.gutters
            if self._reaches(stand, x)
        }

    def _rises(self, x: int, stand: Stand) -> list[int]:
        """The gaps that an upright run from the card's slot ``x`` gets to."""
        return [y for y in self.gaps if self._upright_free(x, stand.y, y, own=True)]

    def all(self) -> Iterator[Path]:
        """Shapes by their number of bends."""
        yield from self._straight()
        yield from self._one_bend()
        yield from self._level_upright_level()
        yield from self._upright_level_upright()
        yield from self._three_bends()
        yield from self._four_bends()

    def loops(self) -> Iterator[Path]:
        """From a card around its corner to itself; nothing stands there but arrows."""
        card = self.source
        for x, side in ((card.right + 1, card.right), (card.left - 1, card.left)):
            for y in (card.y - 1, card.y + 1):
                yield ((side, card.y), (x, card.y), (x, y), (side, y), (side, card.y))

    def around(self) -> Iterator[Path]:
        """Past the spanning cards that bar every other way, by the nearest gutters that are open all along."""
        for first in _gaps(self.lattice, self.source.y):
            for last in _gaps(self.lattice, self.target.y):
                for x in self._open_gutters(first, last) if first != last else ():
                    out, into = _nearest(self.source, x), _nearest(self.target, x)
                    yield (
                        (out, self.source.y),
                        (out, first),
                        (x, first),
                        (x, last),
                        (into, last),
                        (into, self.target.y),
                    )

    def _open_gutters(self, first: int, last: int) -> Iterator[int]:
        """The nearest one on either side of the source's left edge; the outermost are always open."""
        start = self.source.left - 1
        for gutters in (range(start, -1, -2), range(start + 2, self.lattice.width, 2)):
            yield next(x for x in gutters if self.lattice.free_down(x, min(first, last), max(first, last)))

    def _straight(self) -> Iterator[Path]:
        source, target = self.source, self.target
        if source.y == target.y:
            if self._level_free(source, target.left if target.left > source.right else target.right, target):
                right = target.left > source.right
                yield (
                    (source.right if right else source.left, source.y),
                    (target.left if right else target.right, target.y),
                )
            return
        for x in range(max(source.left, target.left), min(source.right, target.right) + 1, 2):
            if self._upright_free(x, source.y, target.y):
                yield ((x, source.y), (x, target.y))
                return

    def _one_bend(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for out, into in self.columns:
            if not source.left <= into <= source.right and source.y != target.y:
                start = source.right if into > source.right else source.left
                if self._reaches(source, into) and self._upright_free(into, target.y, source.y, own=True):
                    yield ((start, source.y), (into, source.y), (into, target.y))
            if not target.left <= out <= target.right and source.y != target.y:
                end = target.right if out > target.right else target.left
                if self._reaches(target, out) and self._upright_free(out, source.y, target.y, own=True):
                    yield ((out, source.y), (out, target.y), (end, target.y))

    def _level_upright_level(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for x in self._leaving:
            if x in self._arriving and self._clear_down(x, source.y, target.y):
                yield ((_side(source, x), source.y), (x, source.y), (x, target.y), (_side(target, x), target.y))

    def _upright_level_upright(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for out, into in self.columns:
            if out != into:
                for y in self._out[out]:
                    if y in self._into[into]:
                        yield ((out, source.y), (out, y), (into, y), (into, target.y))

    def _three_bends(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for out, into in self.columns:
            for x, gaps in self._leaving.items():
                for y in gaps if x != into else ():
                    if y in self._into[into]:
                        yield ((_side(source, x), source.y), (x, source.y), (x, y), (into, y), (into, target.y))
            for x, gaps in self._arriving.items():
                for y in gaps if x != out else ():
                    if y in self._out[out]:
                        yield ((out, source.y), (out, y), (x, y), (x, target.y), (_side(target, x), target.y))

    def _four_bends(self) -> Iterator[Path]:
        yield from self._level_first()
        yield from self._upright_first()

    def _level_first(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for first, gaps in self._leaving.items():
            start = ((_side(source, first), source.y), (first, source.y))
            for last, others in self._arriving.items():
                end = ((last, target.y), (_side(target, last), target.y))
                for y in gaps if first != last else ():
                    if y in others:
                        yield (*start, (first, y), (last, y), *end)

    def _upright_first(self) -> Iterator[Path]:
        source, target = self.source, self.target
        for out, into in self.columns:
            for first in self._out[out]:
                for last in self._into[into]:
                    for x in self.gutters:
                        if self._clear_down(x, first, last):
                            yield (
                                (out, source.y),
                                (out, first),
                                (x, first),
                                (x, last),
                                (into, last),
                                (into, target.y),
                            )

    def _reaches(self, stand: Stand, x: int) -> bool:
        """Whether a level run from the card's side gets to slot ``x``."""
        if x > stand.right:
            return self.lattice.free_across(stand.y, stand.right + 1, x)
        return x < stand.left and self.lattice.free_across(stand.y, x, stand.left - 1)

    def _level_free(self, source: Stand, x: int, target: Stand) -> bool:
        """Whether a level run from source to target meets nothing between them."""
        if x > source.right:
            return self.lattice.free_across(source.y, source.right + 1, target.left - 1)
        return self.lattice.free_across(source.y, target.right + 1, source.left - 1)

    def _upright_free(self, x: int, start: int, end: int, *, own: bool = False) -> bool:
        """Whether slots between ``start``, where a card stands, and ``end`` are free; with ``own``, ``end`` too."""
        if start == end:
            return False
        if end > start:
            return self.lattice.free_down(x, start + 1, end if own else end - 1)
        return self.lattice.free_down(x, end if own else end + 1, start - 1)

    def _clear_down(self, x: int, one: int, other: int) -> bool:
        """Whether slots from ``one`` to ``other``, two of them at least and both included, are free."""
        if one < other:
            return self.lattice.free_down(x, one, other)
        return one > other and self.lattice.free_down(x, other, one)


def _nearest(stand: Stand, x: int) -> int:
    """The slot of a card from which it is not far to the gutter ``x``."""
    return stand.left if x < stand.left else stand.right if x > stand.right else x + 1


def _side(stand: Stand, x: int) -> int:
    return stand.right if x > stand.right else stand.left


def _columns(source: Stand, target: Stand) -> list[tuple[int, int]]:
    """The slots at which an upright run may leave and arrive: for spanning cards, those nearest the other."""
    if source.left == source.right and target.left == target.right:
        return [(source.left, target.left)]
    out = [min(max(x, source.left), source.right) for x in (target.left, target.right)]
    into = [min(max(x, target.left), target.right) for x in (source.left, source.right)]
    return sorted({(one, other) for one in out for other in into})


def _gutters(lattice: Lattice, source: Stand, target: Stand) -> list[int]:
    """The gutters beside either card."""
    beside = {source.left - 1, source.right + 1, target.left - 1, target.right + 1}
    return sorted(x for x in beside if 0 <= x < lattice.width)


def _gaps(lattice: Lattice, y: int) -> list[int]:
    """The gaps next to a row: one above and below, two where a border lies there."""
    gaps = [y - 1, y + 1]
    if y - 1 in lattice.borders:
        gaps.append(y - 2)
    if y + 2 in lattice.borders:
        gaps.append(y + 2)
    return gaps
