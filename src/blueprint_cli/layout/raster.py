"""The lattice as it lies in the picture: which of its axes runs across and which runs down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.layout.lattice import Lattice
from blueprint_cli.layout.routing import Path
from blueprint_cli.layout.timeline import Timeline


class Slots(NamedTuple):
    """The slots of one axis: those in which ``cards`` stand, and gaps.

    ``opening`` are the gaps that begin at a border between lanes or at the edge of them all, ``closing`` those that
    end at one.
    """

    size: int
    cards: frozenset[int]
    opening: frozenset[int] = frozenset()
    closing: frozenset[int] = frozenset()

    def gaps(self, among: Iterable[int]) -> list[int]:
        """The gaps ``among`` some slots."""
        return [slot for slot in among if slot not in self.cards]


class Area(NamedTuple):
    """The slots that a card or a sign fills: the first and the last one across, and down."""

    left: int
    right: int
    top: int
    bottom: int


class Raster(NamedTuple):
    """Slots across the picture and down it."""

    timeline: Timeline
    columns: Slots
    rows: Slots

    @classmethod
    def of(cls, lattice: Lattice, timeline: Timeline) -> Raster:
        """A lattice with its time to the right, or turned, with its time down."""
        along = Slots(lattice.width, frozenset(range(1, lattice.width, 2)))
        aside = Slots(
            lattice.height,
            frozenset(lattice.row_slot),
            opening=frozenset({0, *lattice.borders}),
            closing=frozenset({lattice.height - 1, *(slot - 1 for slot in lattice.borders)}),
        )
        return cls(timeline, along, aside) if timeline is Timeline.RIGHT else cls(timeline, aside, along)

    def area(self, first: int, last: int, row: int) -> Area:
        """What fills the slots from ``first`` to ``last`` along time, and one slot across the lanes."""
        right = self.timeline is Timeline.RIGHT
        return Area(first, last, row, row) if right else Area(row, row, first, last)

    def path(self, path: Path) -> Path:
        """A path of the lattice, its corners in slots across and down."""
        return path if self.timeline is Timeline.RIGHT else tuple((y, x) for x, y in path)
