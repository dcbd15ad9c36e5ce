"""A place for every link's label: on a run of its own arrow, clear of all else.

A label slides along the runs of its arrow, the longest level one first, to a place where it touches
nothing; on one line if that fits anywhere, else on several. One that finds no place wishes for room beside
the run that can best carry it, all is sized once more, and so on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, Words, wrap
from blueprint_cli.layout.raster import Raster
from blueprint_cli.layout.scene import Anchor, Box, Label, Point, Tone
from blueprint_cli.layout.sizing import Wishes
from blueprint_cli.layout.tracking import Run
from blueprint_cli.layout.wording import BETWEEN

LABEL = Type(9.5, REGULAR, Tone.LINK, Anchor.MIDDLE)
WIDTHS = (110.0, 64.0)
"""The longest line of a label, in points, in any font: the wish, and the resort where room is short."""
OFF_LINE, BESIDE = 2.5, 3.5
"""Between a label and its own run, level or upright."""
CLEARANCE, WIDE_CLEARANCE = 3.5, 10.0
"""Between a label and anything else: at least, never less than to its own run, and where there is room."""
CLEARANCE_DOWN = 4.5
"""The same above and below a label beside its run, where accents and descenders reach out of their line."""
CLEARANCE_ASIDE = 5.0
"""The same on the far side of a label beside an upright run: its own run stays the nearer one, also in a font that
sets signs wider than words."""
_LEADING = 1.4
"""What lies between a label's letters and the upper and lower edge of its box, and counts as clear."""
_STEP = 6.0


class Tag(NamedTuple):
    """A label that has yet to find its place, broken in one way."""

    words: Words
    width: float
    height: float


def tags(said: Sequence[str]) -> list[Tag]:
    """The ways to break what is said at a link, widest first; as wide as it may come out in any font.

    Where all of it does not fit on one line, each thing that is said has its own.
    """
    found: dict[tuple[str, ...], Tag] = {}
    for widest in WIDTHS:
        words = wrap(BETWEEN.join(said), widest, LABEL.size, LABEL.weight)
        if len(words.lines) > 1:
            words = wrap("\n".join(said), widest, LABEL.size, LABEL.weight)
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
        if runs[0].tracks > 1:
            _room(wishes, runs[0], one.width + 2 * CLEARANCE)


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


def insist(asks: Iterable[tuple[Tag, Sequence[Run]]], raster: Raster, wishes: Wishes) -> None:
    """Wish for more: everything along the arrows opens up for the labels that found no place there.

    A slot opens once for all labels that ask for it: they mostly stand at different places of it.
    """
    zones: dict[int, float] = {}
    gutters: dict[int, float] = {}
    for one, runs in asks:
        for run in runs:
            slots = range(round(run.low), round(run.high) + 1)
            wishes.room[run] = wishes.room.get(run, 0.0) + (one.height if run.level else one.width)
            if run.level:
                _most(zones, [run.slot - 1] if run.slot in raster.rows.cards else [], one.height)
                _most(gutters, raster.columns.gaps(slots), one.width)
            else:
                if run.slot in raster.columns.cards:
                    wishes.insets[run.slot] = max(wishes.inset(run.slot), one.width + 3 * CLEARANCE)
                _most(zones, raster.rows.gaps(slots), one.height)
    _add(wishes.zones, zones)
    _add(wishes.gutters, gutters)


def _most(wished: dict[int, float], slots: Iterable[int], need: float) -> None:
    for slot in slots:
        wished[slot] = max(wished.get(slot, 0.0), need)


def _add(wished: dict[int, float], more: Mapping[int, float]) -> None:
    for slot, by in more.items():
        wished[slot] = wished.get(slot, 0.0) + by


class Ground:
    """What stands within ``bounds`` already, found by place."""

    __slots__ = ("bounds", "boxes")

    def __init__(self, bounds: Box) -> None:
        self.bounds = bounds
        self.boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)

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


class _Offer(NamedTuple):
    """A place for a label: its box, the room to be kept free around it, and at which end it is held."""

    box: Box
    around: Box
    anchor: Anchor


def settle(ways: Iterable[Tag], points: Sequence[Point], covered: Ground) -> Label | None:
    """The label beside its arrow where it touches nothing, or None. What it takes up is added to ``covered``.

    A place well away from all other arrows, where nobody can take it for theirs, comes before a narrow one.
    """
    for clearance in (WIDE_CLEARANCE, CLEARANCE):
        for one in ways:
            for offer in _offers(one, points, clearance):
                if covered.free(offer.around):
                    covered.add(offer.around)
                    return _lettered(one, offer)
    return None


def _lettered(one: Tag, offer: _Offer) -> Label:
    """The label held at the end that is next to its run, so that it stays there in narrower fonts too."""
    box = offer.box
    at = {Anchor.START: box.x, Anchor.MIDDLE: box.center.x, Anchor.END: box.right}[offer.anchor]
    return letter(one.words, Type(LABEL.size, LABEL.weight, LABEL.tone, offer.anchor), at, box.y)


def _offers(one: Tag, points: Sequence[Point], clearance: float) -> Iterator[_Offer]:
    """Places along the arrow, the best first."""
    runs = sorted(pairwise(points), key=lambda run: (run[0].x == run[1].x, -abs(run[0].x - run[1].x)))
    for a, b in runs:
        yield from _along(one, a, b, clearance) if a.y == b.y else _beside(one, a, b, clearance)


def _along(one: Tag, a: Point, b: Point, clearance: float) -> Iterator[_Offer]:
    """Above a level run, and then below it."""
    low, high = min(a.x, b.x) + 4.0, max(a.x, b.x) - 4.0 - one.width
    away = clearance - _LEADING
    width, height = one.width + 2 * CLEARANCE, one.height + away + OFF_LINE / 2
    for x in _outward(low, high):
        top = a.y - OFF_LINE - one.height
        around = Box(x - CLEARANCE, top - away, width, height)
        yield _Offer(Box(x, top, one.width, one.height), around, Anchor.MIDDLE)
    for x in _outward(low, high):
        top = a.y + OFF_LINE - _LEADING  # above its letters a line has more air than below
        around = Box(x - CLEARANCE, a.y + OFF_LINE / 2, width, height)
        yield _Offer(Box(x, top, one.width, one.height), around, Anchor.MIDDLE)


def _beside(one: Tag, a: Point, b: Point, clearance: float) -> Iterator[_Offer]:
    """Right of an upright run, and left of it."""
    low, high = min(a.y, b.y) + 3.0, max(a.y, b.y) - 3.0 - one.height
    away = max(clearance, CLEARANCE_ASIDE)
    width, height = one.width + BESIDE / 2 + away, one.height + 2 * CLEARANCE_DOWN
    for y in _outward(low, high):
        top, right, left = y - CLEARANCE_DOWN, a.x + BESIDE, a.x - BESIDE - one.width
        around = Box(right - BESIDE / 2, top, width, height)
        yield _Offer(Box(right, y, one.width, one.height), around, Anchor.START)
        yield _Offer(Box(left, y, one.width, one.height), around._replace(x=left - away), Anchor.END)


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
