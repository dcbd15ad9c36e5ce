"""From slots to points: how wide every column and gutter, how high every row and gap must be.

Everything an arrow or a label needs is added up here, before any coordinate is final, so that nothing
has to be squeezed in afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from blueprint_cli.layout.lattice import Lattice
from blueprint_cli.layout.placing import Grid
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
BESIDE_SIGN = 3.0
"""From a sign to the edge of the lanes."""
MOST_WIDENED = 36.0
"""By how much a gutter is widened at most where there is width to fill."""
EMPTY_GAP, EMPTY_BORDER_GAP, EMPTY_GUTTER, OUTER_GUTTER = 16.0, 14.5, 26.0, 13.0


@dataclass(slots=True, kw_only=True)
class Wishes:
    """What must fit, apart from arrows, in points.

    ``room`` is what a run's label needs beside it: above a level run, right of an upright one. ``gutters`` are
    least widths by slot, ``zones`` bands in gaps that tracks keep out of, ``insets`` how far from the sides of
    a column its ports must stay. ``signs`` are the columns of signs, by slot, with their width, and ``pitches``
    how far the runs that end there must stay apart. All slots together are to be ``width`` wide, if they can.
    """

    card_width: float
    row_heights: Sequence[float]
    lane_heights: Sequence[float]
    room: dict[Run, float] = field(default_factory=dict)
    gutters: dict[int, float] = field(default_factory=dict)
    zones: dict[int, float] = field(default_factory=dict)
    insets: dict[int, float] = field(default_factory=dict)
    signs: Mapping[int, float] = field(default_factory=dict)
    pitches: Mapping[Run, float] = field(default_factory=dict)
    width: float = 0.0

    def inset(self, column: int) -> float:
        """How far from the sides of a column's slot its ports must stay."""
        return self.insets.get(column, PORT_INSET_ACROSS)


@dataclass(slots=True, kw_only=True)
class Axis:
    """Where each slot of one axis starts and how long it is, in points."""

    starts: Sequence[float]
    sizes: Sequence[float]

    def end(self, slot: int) -> float:
        """Where a slot ends."""
        return self.starts[slot] + self.sizes[slot]

    def moved(self, by: float) -> Axis:
        """The same slots, ``by`` points further on."""
        return Axis(starts=[start + by for start in self.starts], sizes=self.sizes)

    def part(self, first: int, last: int) -> Axis:
        """The slots from ``first`` to ``last``, counted anew from 0."""
        return Axis(starts=self.starts[first : last + 1], sizes=self.sizes[first : last + 1])


@dataclass(slots=True, kw_only=True)
class Plan:
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


def size(grid: Grid, lattice: Lattice, runs: Iterable[Run], wishes: Wishes) -> Plan:
    """Slots as small as their cards, tracks and labels allow, and every run in its place."""
    groups = _groups(runs, wishes)
    widths = _widths(lattice, groups, wishes)
    heights = _heights(grid, lattice, groups, wishes)
    across = Axis(starts=list(accumulate(widths[:-1], initial=0.0)), sizes=widths)
    down = Axis(starts=list(accumulate(heights[:-1], initial=0.0)), sizes=heights)
    places: dict[Run, float] = {}
    for group in groups:
        axis = down if group.level else across
        middle = _middle(lattice, group, axis, wishes)
        pitch = _pitch(lattice, group, axis, wishes)
        places |= group.spread(middle, pitch)
    return Plan(across=across, down=down, places=places)


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


def _widths(lattice: Lattice, groups: Iterable[_Group], wishes: Wishes) -> list[float]:
    last = lattice.width - 1
    widths = [wishes.card_width if slot % 2 else EMPTY_GUTTER for slot in range(lattice.width)]
    widths[0] = widths[last] = OUTER_GUTTER
    for slot, width in wishes.signs.items():
        widths[slot] = width
        widths[slot - 1 if slot == 1 else slot + 1] = BESIDE_SIGN
    for group in groups:
        if group.level:
            continue
        tracks = (group.count - 1) * TRACK
        if group.slot % 2:
            need = tracks + group.between + 2 * wishes.inset(group.slot)
        else:
            need = tracks + group.room + 2 * BESIDE_CARD
        widths[group.slot] = max(widths[group.slot], need)
    for slot, need in wishes.gutters.items():
        widths[slot] = max(widths[slot], need)
    _fill(widths, wishes)
    return widths


def _fill(widths: list[float], wishes: Wishes) -> None:
    """Widen the gutters between columns, each by the same, until the width is filled that is wished for.

    What they do not take comes between the last step and the signs after it, if there are any.
    """
    inner = range(2, len(widths) - 2, 2)
    lack = wishes.width - sum(widths)
    if lack <= 0 or not inner:
        return
    share = min(lack / len(inner), MOST_WIDENED)
    for slot in inner:
        widths[slot] += share
    if len(widths) - 2 in wishes.signs:
        widths[inner[-1]] += lack - share * len(inner)


def _heights(grid: Grid, lattice: Lattice, groups: Iterable[_Group], wishes: Wishes) -> list[float]:
    heights = [EMPTY_GAP] * lattice.height
    rows = set(lattice.row_slot)
    for slot in lattice.gaps:
        if _at_border(lattice, slot):
            heights[slot] = EMPTY_BORDER_GAP
    for row, slot in enumerate(lattice.row_slot):
        heights[slot] = wishes.row_heights[row]
    for group in groups:
        if not group.level:
            continue
        tracks = (group.count - 1) * TRACK
        if group.slot in rows:
            need = (group.count - 1) * group.pitch + group.between + 2 * PORT_INSET_DOWN
        else:
            need = tracks + group.room + _before(lattice, group.slot) + _after(lattice, group.slot)
        heights[group.slot] = max(heights[group.slot], need)
    for slot, zone in wishes.zones.items():
        heights[slot] += zone
    _stretch(grid, lattice, heights, wishes)
    return heights


def _stretch(grid: Grid, lattice: Lattice, heights: list[float], wishes: Wishes) -> None:
    """Give lanes that are too low for their titles what they lack, half above and half below."""
    for rows, least in zip(grid.lane_rows, wishes.lane_heights, strict=True):
        first, last = lattice.row_slot[rows[0]] - 1, lattice.row_slot[rows[-1]] + 1
        lack = least - sum(heights[first : last + 1])
        if lack > 0:
            heights[first] += lack / 2
            heights[last] += lack / 2


def _at_border(lattice: Lattice, slot: int) -> bool:
    return slot in lattice.borders or slot + 1 in lattice.borders or slot in {0, lattice.height - 1}


def _before(lattice: Lattice, slot: int) -> float:
    """From the upper end of a gap to its first track."""
    return BESIDE_BORDER if slot in lattice.borders or slot == 0 else BESIDE_CARD


def _after(lattice: Lattice, slot: int) -> float:
    return BESIDE_BORDER if slot + 1 in lattice.borders or slot == lattice.height - 1 else BESIDE_CARD


def _middle(lattice: Lattice, group: _Group, axis: Axis, wishes: Wishes) -> float:
    """About which point the tracks of a group are spread."""
    start, length = axis.starts[group.slot], axis.sizes[group.slot]
    if not group.level:
        # Labels stand right of their run: what the last one needs lies right of all tracks.
        hanging = 0.0 if group.slot % 2 else group.rooms[-1]
        return start + (length - hanging) / 2
    if group.slot in lattice.row_slot:
        return start + length / 2
    zone = wishes.zones.get(group.slot, 0.0)
    before, after = _before(lattice, group.slot), _after(lattice, group.slot)
    if before < after:
        start += zone
    return start + before + (length - zone - before - after + group.rooms[0]) / 2


def _pitch(lattice: Lattice, group: _Group, axis: Axis, wishes: Wishes) -> float:
    """From track to track: as wide as ports like to stand on cards, as narrow as need be."""
    if group.count == 1:
        return 0.0
    if not group.level and group.slot % 2:
        wish, inset = PORT_PITCH_ACROSS, wishes.inset(group.slot)
    elif group.level and group.slot in lattice.row_slot:
        wish, inset = max(PORT_PITCH_DOWN, group.pitch), PORT_INSET_DOWN
    else:
        return TRACK
    free = axis.sizes[group.slot] - 2 * inset - group.between
    return min(wish, free / (group.count - 1))
