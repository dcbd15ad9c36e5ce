"""Arrows in characters: which cells an arrow takes from box to box, and the signs that it is drawn with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blueprint_cli.export.tables.table import Connection
from blueprint_cli.model.blueprint import LinkKind
from blueprint_cli.terminal.boxing import LEVEL, UPRIGHT, Box
from blueprint_cli.terminal.canvas import Canvas, Paint
from blueprint_cli.terminal.folding import GUTTER
from blueprint_cli.terminal.measuring import measure


class Spot(NamedTuple):
    """A place on the sheet."""

    x: int
    y: int


class _Pen(NamedTuple):
    """What a kind of link is drawn with: level and upright runs, four corners, and heads right, left, down, up."""

    level: str
    upright: str
    corners: str
    heads: str


_ROUND = "╭╮╰╯"
_FULL, _HOLLOW = "▶◀▼▲", "▷◁▽△"
PENS = {
    LinkKind.FLOW: _Pen("─", "│", _ROUND, _FULL),
    LinkKind.AGREEMENT: _Pen("─", "│", _ROUND, _FULL),
    LinkKind.MESSAGE: _Pen("╌", "╎", _ROUND, _HOLLOW),
    LinkKind.LOOP: _Pen("┄", "┆", _ROUND, _FULL),
    LinkKind.FAILURE: _Pen("━", "┃", "┏┓┗┛", _HOLLOW),
}

_SOLID = frozenset({LinkKind.FLOW, LinkKind.AGREEMENT, LinkKind.MESSAGE})
"""Kinds that are told by their heads alone; others only by a run of some length."""

_PORTS_TRIED = 7
"""On each side of a box, from the middle outwards."""

_PORTS = {(1, 0): "├", (-1, 0): "┤", (0, 1): "┬", (0, -1): "┴"}
_BORDERS = frozenset(LEVEL + UPRIGHT)
_DIVIDER = frozenset("─╌")


class Arrowing:
    """The arrows of one band of a drawing. ``dividers`` are the rows of the three lines, which arrows may cross."""

    def __init__(self, canvas: Canvas, boxes: Sequence[Box], dividers: frozenset[int]) -> None:
        self._canvas = canvas
        self._boxes = {box.item.id: box for box in boxes}
        self._dividers = dividers

    def draw(self, connections: Sequence[Connection]) -> frozenset[int]:
        """Draw the links that have a clear way, then their labels; the places of those that are all told by now."""
        ways = {place: way for place, connection in enumerate(connections) if (way := self._draw(connection))}
        return frozenset(place for place, way in ways.items() if self._label(way, connections[place]))

    def _draw(self, connection: Connection) -> Sequence[Spot]:
        """The way of a link from border to border; empty where none is clear."""
        source, target = self._boxes.get(connection.source.card), self._boxes.get(connection.target.card)
        if source is None or target is None or source is target:
            return ()
        for corners in _ways(source, target):
            if not self._is_open(corners):
                continue
            way = _cells(corners)
            if self._is_clear(way):
                self._stroke(way, connection.kind, _paint(connection))
                return way
        return ()

    def _is_open(self, corners: Sequence[Spot]) -> bool:
        """Whether a way begins and ends on borders that nothing else touches."""
        return self._canvas.at(*corners[0]) in _BORDERS and self._canvas.at(*corners[-1]) in _BORDERS

    def _is_clear(self, way: Sequence[Spot]) -> bool:
        """Whether there is a way between its ends, and nothing in it."""
        return len(way) > 2 and all(map(self._is_free, way, way[1:-1], way[2:]))

    def _is_free(self, before: Spot, here: Spot, after: Spot) -> bool:
        sign = self._canvas.at(*here)
        crossing = here.y in self._dividers and before.x == here.x == after.x and sign in _DIVIDER
        return sign == " " or crossing

    def _stroke(self, way: Sequence[Spot], kind: LinkKind, paint: Paint) -> None:
        pen, both = PENS[kind], kind is LinkKind.AGREEMENT
        first, last = way[1], way[-2]
        for before, here, after in zip(way, way[1:-1], way[2:], strict=False):
            self._canvas.stroke(*here, _sign(pen, before, here, after), paint)
        if both:
            self._canvas.stroke(*first, _head(pen, first, way[0]), paint)
        else:
            self._canvas.stroke(*way[0], _PORTS[_step(way[0], first)], paint)
        self._canvas.stroke(
            *last, _double(last, way[-1]) if both and first == last else _head(pen, last, way[-1]), paint
        )

    def _label(self, way: Sequence[Spot], connection: Connection) -> bool:
        """Say what a drawn link says, if there is room; whether there was."""
        shown = connection.kind in _SOLID or len(way) > 4
        facts = connection.facts[1:] if shown and connection.kind is not LinkKind.FLOW else connection.facts
        text = ", ".join(filter(None, (connection.label, *facts)))
        if not text:
            return True
        size = measure(text)
        place = next(self._places(way, size), None) if "\n" not in text else None
        if place:
            self._canvas.put(*place, text, _paint(connection))
        return place is not None

    def _places(self, way: Sequence[Spot], size: int) -> Iterator[Spot]:
        """Where a label of that size can stand beside an upright run."""
        for spot in way[1:-1]:
            if spot.y not in self._dividers:
                for x in (spot.x + 2, spot.x - 1 - size):
                    if self._is_empty(x, spot, size):
                        yield Spot(x, spot.y)

    def _is_empty(self, x: int, beside: Spot, size: int) -> bool:
        around = range(x - 1, x + size + 1)
        inside = around[0] >= 0 and around[-1] < self._canvas.width
        return inside and all(self._canvas.at(place, beside.y) == " " for place in around)


def _paint(connection: Connection) -> Paint:
    return Paint.QUIET if connection.dimmed else Paint.PLAIN


def _ways(source: Box, target: Box) -> Iterator[list[Spot]]:
    """The corners of the ways from border to border that may be tried, the plainest first."""
    rows = [y for y in _inner_rows(source) if target.y < y < target.bottom]
    columns = [x for x in _inner_columns(source) if target.x < x < target.right]
    forward = source.right < target.x
    out, into = (source.right, target.x) if forward else (source.x, target.right)
    if forward or target.right < source.x:
        yield from ([Spot(out, y), Spot(into, y)] for y in rows)
        yield from _bent(source, target, out, into)
    down = source.bottom < target.y
    if down or target.bottom < source.y:
        start, end = (source.bottom, target.y) if down else (source.y, target.bottom)
        yield from ([Spot(x, start), Spot(x, end)] for x in columns)
        if not columns:
            for x in _inner_columns(target):
                yield from ([Spot(out, y), Spot(x, y), Spot(x, end)] for y in _inner_rows(source))


def _bent(source: Box, target: Box, out: int, into: int) -> Iterator[list[Spot]]:
    """Twice bent, in the gutter before the target."""
    back = 1 if out > into else -1
    for bend in range(into + 2 * back, into + (GUTTER - 1) * back, back):
        for start in _inner_rows(source):
            yield from (
                [Spot(out, start), Spot(bend, start), Spot(bend, end), Spot(into, end)]
                for end in _inner_rows(target)
                if end != start
            )


def _inner_rows(box: Box) -> list[int]:
    return _from_middle(range(box.y + 1, box.bottom))[:_PORTS_TRIED]


def _inner_columns(box: Box) -> list[int]:
    return _from_middle(range(box.x + 3, box.right - 2))[:_PORTS_TRIED]


def _from_middle(places: range) -> list[int]:
    middle = (places.start + places.stop - 1) / 2
    return sorted(places, key=lambda place: (abs(place - middle), place))


def _cells(corners: Sequence[Spot]) -> list[Spot]:
    """All places from corner to corner."""
    cells = [corners[0]]
    for corner in corners[1:]:
        while cells[-1] != corner:
            x, y = _step(cells[-1], corner)
            cells.append(Spot(cells[-1].x + x, cells[-1].y + y))
    return cells


def _step(start: Spot, end: Spot) -> tuple[int, int]:
    """One step on the way to a place straight ahead."""
    return (end.x > start.x) - (end.x < start.x), (end.y > start.y) - (end.y < start.y)


def _sign(pen: _Pen, before: Spot, here: Spot, after: Spot) -> str:
    into, out = _step(before, here), _step(here, after)
    if into == out:
        return pen.level if into[0] else pen.upright
    sides = {(-into[0], -into[1]), out}
    right, down = (1, 0) in sides, (0, 1) in sides
    return pen.corners[(0 if down else 2) + (0 if right else 1)]


def _head(pen: _Pen, here: Spot, towards: Spot) -> str:
    return pen.heads[[(1, 0), (-1, 0), (0, 1), (0, -1)].index(_step(here, towards))]


def _double(here: Spot, towards: Spot) -> str:
    return "↔" if _step(here, towards)[0] else "↕"
