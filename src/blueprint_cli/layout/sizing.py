"""From slots to points: how wide every column and gutter, how high every row and gap must be.

Everything an arrow or a label needs is added up here, before any coordinate is final, so that nothing
has to be squeezed in afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from blueprint_cli.layout.raster import Raster, Slots
from blueprint_cli.layout.steps import Axis
from blueprint_cli.layout.tracking import Run

CARD_WIDTH = 136.0
TRACK = 7.0
"""From track to track; 6 is the least that keeps arrows apart."""
BESIDE_CARD = 12.5
"""From a card to the nearest track: an arrowhead and a rounded elbow."""
BESIDE_BORDER = 8.0
PORT_PITCH_ACROSS, PORT_PITCH_DOWN = 15.0, 10.0
"""From port to port on a card's top or bottom, and on its sides, where there is room."""
PORT_INSET_ACROSS, PORT_INSET_DOWN = 22.0, 12.0
"""From a card's corner, where badges sit, to its first port; more across where a card has more badges."""
MOST_WIDENED, MOST_UNEVENLY = 36.0, 9.0
"""By how much a gutter is widened at most where there is width to fill, and by how much more than its siblings."""
EMPTY_GUTTER = 26.0
"""From a column of cards to the next, where nothing stands between them."""


class Least(NamedTuple):
    """How long the slots from ``first`` to ``last``, both of them gaps, must be together."""

    first: int
    last: int
    length: float


class Wishes:
    """What must fit, in points.

    ``columns`` and ``rows`` are the sizes of all slots without any arrow, ``widths`` and ``heights`` what some of
    them must be together. ``room`` is what a run's label needs beside it: above a level run, right of an upright
    one. ``gutters`` are least widths by slot, ``zones`` bands in gaps that tracks keep out of, ``insets`` how far
    from the sides of a column its ports must stay, and ``row_insets`` the same of rows. ``pitches`` are how far the
    runs that end at signs must stay apart. All columns together are to be ``width`` wide, if they can with no gutter
    ``widened`` by more; what gutters do not take of it comes before the last column if that ``holds_back``.
    """

    def __init__(
        self,
        columns: Sequence[float],
        rows: Sequence[float],
        *,
        widths: Sequence[Least] = (),
        heights: Sequence[Least] = (),
        width: float = 0.0,
        holds_back: bool = False,
    ) -> None:
        self.columns, self.rows = columns, rows
        self.widths, self.heights = widths, heights
        self.width, self.holds_back = width, holds_back
        self.room: dict[Run, float] = {}
        self.gutters: dict[int, float] = {}
        self.zones: dict[int, float] = {}
        self.insets: dict[int, float] = {}
        self.row_insets: dict[int, float] = {}
        self.pitches: Mapping[Run, float] = {}
        self.widened = MOST_WIDENED

    def inset(self, column: int) -> float:
        """How far from the sides of a column's slot its ports must stay."""
        return self.insets.get(column, PORT_INSET_ACROSS)

    def row_inset(self, row: int) -> float:
        """How far from the top and the bottom of a row's slot its ports must stay."""
        return self.row_insets.get(row, PORT_INSET_DOWN)


class Plan(NamedTuple):
    """The sizes of all slots, from 0 each way, and where each run lies."""

    across: Axis
    down: Axis
    places: Mapping[Run, float]

    def moved(self, right: float, down: float) -> Plan:
        """The same plan with its origin moved."""
        return Plan(
            across=self.across.moved(right),
            down=self.down.moved(down),
            places={run: at + (down if run.level else right) for run, at in self.places.items()},
        )


def size(raster: Raster, runs: Iterable[Run], wishes: Wishes) -> Plan:
    """Slots as small as their cards, tracks and labels allow, and every run in its place."""
    groups = _groups(runs, wishes)
    across, down = _axis(_widths(raster, groups, wishes)), _axis(_heights(raster, groups, wishes))
    places: dict[Run, float] = {}
    for group in groups:
        slots, axis = (raster.rows, down) if group.level else (raster.columns, across)
        places |= group.spread(_middle(slots, group, axis, wishes), _pitch(slots, group, axis, wishes))
    return Plan(across=across, down=down, places=places)


def _axis(sizes: Sequence[float]) -> Axis:
    return Axis(list(accumulate(sizes[:-1], initial=0.0)), sizes)


class _Group:
    """Runs side by side in one slot."""

    __slots__ = ("count", "level", "pitch", "rooms", "runs", "slot")

    def __init__(self, run: Run) -> None:
        self.level = run.level
        self.slot = run.slot
        self.count = run.tracks
        self.runs: list[Run] = []
        self.rooms = [0.0] * run.tracks
        self.pitch = TRACK

    @property
    def room(self) -> float:
        """What the labels beside its runs add, up to the last."""
        return sum(self.rooms)

    @property
    def between(self) -> float:
        """What labels add between the first and the last track."""
        return self.room - self.rooms[0 if self.level else -1]

    def spread(self, middle: float, pitch: float) -> dict[Run, float]:
        """Each run's coordinate; the tracks, with the room between them, lie evenly about ``middle``."""
        at = middle - ((self.count - 1) * pitch + self.between) / 2
        tracks = []
        for index, room in enumerate(self.rooms):
            before = room if self.level and index else 0.0
            tracks.append(at + before)
            at += before + pitch + (0.0 if self.level else room)
        return {run: tracks[run.track] for run in self.runs}


def _groups(runs: Iterable[Run], wishes: Wishes) -> list[_Group]:
    groups: dict[tuple[bool, int, int], _Group] = {}
    for run in runs:
        group = groups.get((run.level, run.slot, run.group))
        if group is None:
            group = groups[run.level, run.slot, run.group] = _Group(run)
        group.runs.append(run)
        group.rooms[run.track] = max(group.rooms[run.track], wishes.room.get(run, 0.0))
        group.pitch = max(group.pitch, wishes.pitches.get(run, 0.0))
    return list(groups.values())


def _widths(raster: Raster, groups: Iterable[_Group], wishes: Wishes) -> list[float]:
    widths = list(wishes.columns)
    for group in groups:
        if not group.level:
            widths[group.slot] = max(widths[group.slot], _need(raster.columns, group, wishes.inset(group.slot)))
    for slot, need in wishes.gutters.items():
        widths[slot] = max(widths[slot], need)
    _stretch(widths, wishes.widths)
    _fill(raster.columns, widths, wishes)
    return widths


def _heights(raster: Raster, groups: Iterable[_Group], wishes: Wishes) -> list[float]:
    heights = list(wishes.rows)
    for group in groups:
        if group.level:
            heights[group.slot] = max(heights[group.slot], _need(raster.rows, group, wishes.row_inset(group.slot)))
    for slot, zone in wishes.zones.items():
        heights[slot] += zone
    _stretch(heights, wishes.heights)
    return heights


def _need(slots: Slots, group: _Group, inset: float) -> float:
    """What runs need of their slot: with their ports ``inset`` from the corners of cards, or beside cards."""
    if group.slot in slots.cards:
        return (group.count - 1) * group.pitch + group.between + 2 * inset
    return (group.count - 1) * TRACK + group.room + _before(slots, group.slot) + _after(slots, group.slot)


def _before(slots: Slots, slot: int) -> float:
    """From where a gap begins to its first track."""
    return BESIDE_BORDER if slot in slots.opening else BESIDE_CARD


def _after(slots: Slots, slot: int) -> float:
    return BESIDE_BORDER if slot in slots.closing else BESIDE_CARD


def _stretch(sizes: list[float], leasts: Iterable[Least]) -> None:
    """Give slots that are too short together what they lack, half before and half after."""
    for first, last, least in leasts:
        lack = least - sum(sizes[first : last + 1])
        if lack > 0:
            sizes[first] += lack / 2
            sizes[last] += lack / 2


def _fill(slots: Slots, widths: list[float], wishes: Wishes) -> None:
    """Widen the gutters between columns, each by the same, until the width is filled that is wished for."""
    inner = slots.gaps(range(1, slots.size - 1))
    lack = wishes.width - sum(widths)
    if lack <= 0 or not inner:
        return
    share = min(lack / len(inner), wishes.widened)
    for slot in inner:
        widths[slot] += share
    if wishes.holds_back:
        widths[inner[-1]] += lack - share * len(inner)


def _middle(slots: Slots, group: _Group, axis: Axis, wishes: Wishes) -> float:
    """About which point the tracks of a group are spread."""
    start, length = axis.starts[group.slot], axis.sizes[group.slot]
    if group.slot in slots.cards:
        return start + length / 2
    before, after = _before(slots, group.slot), _after(slots, group.slot)
    if not group.level:
        # Labels stand right of their run: what the last one needs lies right of all tracks.
        return start + (length - group.rooms[-1] + (before - after)) / 2
    zone = wishes.zones.get(group.slot, 0.0)
    if before < after:
        start += zone
    return start + before + (length - zone - before - after + group.rooms[0]) / 2


def _pitch(slots: Slots, group: _Group, axis: Axis, wishes: Wishes) -> float:
    """From track to track: as wide as ports like to stand on cards, as narrow as need be."""
    if group.count == 1:
        return 0.0
    if group.slot not in slots.cards:
        return TRACK
    wish, inset = max(PORT_PITCH_ACROSS, group.pitch), wishes.inset(group.slot)
    if group.level:
        wish, inset = max(PORT_PITCH_DOWN, group.pitch), wishes.row_inset(group.slot)
    free = axis.sizes[group.slot] - 2 * inset - group.between
    return min(wish, free / (group.count - 1))
