"""A place for every link's label: on a run of its own arrow, clear of all else.

A label slides along the runs of its arrow, the longest level one first, to a place where it touches
nothing; on one line if that fits anywhere, else on several. One that finds no place wishes for room beside
the run that can best carry it, all is sized once more, and so on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, floor
from typing import TypeVar

from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, Words, wrap
from blueprint_cli.layout.raster import Raster
from blueprint_cli.layout.scene import Anchor, Box, Label, Point, Tone
from blueprint_cli.layout.sizing import Wishes
from blueprint_cli.layout.tracking import Run

LABEL = Type(9.5, REGULAR, Tone.LINK, Anchor.MIDDLE)
WIDTHS = (110.0, 64.0)
"""The longest line of a label, in points, in any font: the wish, and the resort where room is short."""
OFF_LINE = 2.5
"""Between a label and its own run."""
CLEARANCE, WIDE_CLEARANCE = 3.5, 10.0
"""Between a label and anything else: at least, and where there is room."""
_STEP = 6.0

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A label that has yet to find its place, broken in one way."""

    words: Words
    width: float
    height: float


def tags(text: str) -> list[Tag]:
    """The ways to break the words of a link, widest first; as wide as they may come out in any font."""
    found: dict[tuple[str, ...], Tag] = {}
    for widest in WIDTHS:
        words = wrap(text, widest, LABEL.size, LABEL.weight)
        found.setdefault(words.lines, Tag(words=words, width=words.width * OTHER_FONT, height=LABEL.height(words)))
    return list(found.values())


def reserve(one: Tag, runs: Sequence[Run], raster: Raster, wishes: Wishes) -> None:
    """Wish for the room that a label needs beside the best run of its arrow."""
    in_gaps = [run for run in runs if run.level and run.slot not in raster.rows.cards]
    in_gutters = [run for run in runs if not run.level and run.slot not in raster.columns.cards]
    if in_gaps:
        _room(wishes, _longest(in_gaps), one.height + OFF_LINE)
    elif in_gutters:
        _room(wishes, _longest(in_gutters), one.width + 2 * CLEARANCE)
    elif runs[0].level:
        _widen(wishes, raster, runs[0], one)
        if runs[0].tracks > 1:
            _room(wishes, runs[0], one.height + OFF_LINE)
    else:
        _open(wishes, raster, runs[0], one)


def _longest(runs: Sequence[Run]) -> Run:
    return max(runs, key=lambda run: run.high - run.low)


def _room(wishes: Wishes, run: Run, need: float) -> None:
    wishes.room[run] = max(wishes.room.get(run, 0.0), need)


def _widen(wishes: Wishes, raster: Raster, level: Run, one: Tag) -> None:
    """Wish for the first gutter that a level run goes through to be as wide as its label."""
    gutter = raster.columns.gaps(range(round(level.low), raster.columns.size))[0]
    need = one.width + 4 * CLEARANCE + 2 * OFF_LINE
    wishes.gutters[gutter] = max(wishes.gutters.get(gutter, 0.0), need)


def _open(wishes: Wishes, raster: Raster, upright: Run, one: Tag) -> None:
    """Wish for a band without tracks in the first gap that an upright arrow runs through."""
    slots = raster.rows.gaps(range(ceil(upright.low), floor(upright.high) + 1))
    if slots:
        wishes.zones[slots[0]] = max(wishes.zones.get(slots[0], 0.0), one.height)


def insist(one: Tag, runs: Sequence[Run], raster: Raster, wishes: Wishes) -> None:
    """Wish for more: everything along the arrow opens up for the label that found no place."""
    for run in runs:
        slots = range(round(run.low), round(run.high) + 1)
        if run.level:
            _more(wishes.room, run, one.height)
            if run.slot in raster.rows.cards:
                _more(wishes.zones, run.slot - 1, one.height)
            for slot in raster.columns.gaps(slots):
                _more(wishes.gutters, slot, one.width)
            continue
        _more(wishes.room, run, one.width)
        if run.slot in raster.columns.cards:
            wishes.insets[run.slot] = max(wishes.inset(run.slot), one.width + 3 * CLEARANCE)
        for slot in raster.rows.gaps(slots):
            _more(wishes.zones, slot, one.height)


def _more(wished: dict[Key, float], key: Key, by: float) -> None:
    wished[key] = wished.get(key, 0.0) + by


@dataclass(slots=True)
class Ground:
    """What stands within ``bounds`` already, found by place."""

    bounds: Box
    boxes: defaultdict[tuple[int, int], list[Box]] = field(default_factory=lambda: defaultdict(list))

    def add(self, box: Box) -> None:
        """Take up the room of ``box``."""
        for cell in _cells(box):
            self.boxes[cell].append(box)

    def free(self, box: Box) -> bool:
        """Whether ``box`` lies within bounds and touches nothing."""
        if box.x < self.bounds.x or box.right > self.bounds.right:
            return False
        return not any(_touch(box, other) for cell in _cells(box) for other in self.boxes.get(cell, ()))


def ground(bounds: Box, boxes: Iterable[Box], arrows: Iterable[Sequence[Point]]) -> Ground:
    """The ground covered by boxes and arrows, each arrow as thin boxes along its runs."""
    covered = Ground(bounds)
    for box in boxes:
        covered.add(box)
    for points in arrows:
        for a, b in pairwise(points):
            covered.add(Box(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)))
    return covered


def settle(ways: Iterable[Tag], points: Sequence[Point], covered: Ground) -> Label | None:
    """The label beside its arrow where it touches nothing, or None. What it takes up is added to ``covered``.

    A place well away from all other arrows, where nobody can take it for theirs, comes before a narrow one.
    """
    for clearance in (WIDE_CLEARANCE, CLEARANCE):
        for one in ways:
            for box, around in _offers(one, points, clearance):
                if covered.free(around):
                    covered.add(around)
                    return letter(one.words, LABEL, box.center.x, box.y)
    return None


def _offers(one: Tag, points: Sequence[Point], clearance: float) -> Iterator[tuple[Box, Box]]:
    """Places along the arrow, the best first, each with the room to be kept free around it."""
    runs = sorted(pairwise(points), key=lambda run: (run[0].x == run[1].x, -abs(run[0].x - run[1].x)))
    for a, b in runs:
        yield from _along(one, a, b, clearance) if a.y == b.y else _beside(one, a, b, clearance)


def _along(one: Tag, a: Point, b: Point, clearance: float) -> Iterator[tuple[Box, Box]]:
    """Above a level run, and then below it."""
    low, high = min(a.x, b.x) + 4.0, max(a.x, b.x) - 4.0 - one.width
    width, height, away = one.width + 2 * CLEARANCE, one.height + OFF_LINE / 2, clearance - CLEARANCE
    for x in _outward(low, high):
        top = a.y - OFF_LINE - one.height
        yield Box(x, top, one.width, one.height), Box(x - CLEARANCE, top - away, width, height + away)
    for x in _outward(low, high):
        top = a.y + OFF_LINE
        yield (
            Box(x, top, one.width, one.height),
            Box(x - CLEARANCE, top - OFF_LINE / 2, width, height + away),
        )


def _beside(one: Tag, a: Point, b: Point, clearance: float) -> Iterator[tuple[Box, Box]]:
    """Right of an upright run, and left of it."""
    low, high = min(a.y, b.y) + 3.0, max(a.y, b.y) - 3.0 - one.height
    width, height = one.width + CLEARANCE + clearance, one.height + OFF_LINE
    for y in _outward(low, high):
        top = y - OFF_LINE / 2
        right, left = a.x + CLEARANCE + 1.0, a.x - CLEARANCE - 1.0 - one.width
        yield Box(right, y, one.width, one.height), Box(right - CLEARANCE, top, width, height)
        yield Box(left, y, one.width, one.height), Box(left - clearance, top, width, height)


def _outward(low: float, high: float) -> Iterator[float]:
    """From the middle outwards; nothing where ``high`` lies before ``low``."""
    if high < low:
        return
    middle, reach = (low + high) / 2, (high - low) / 2
    yield middle
    away = _STEP
    while away <= reach:
        yield middle - away
        yield middle + away
        away += _STEP


_CELL = 96.0


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


def _touch(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
