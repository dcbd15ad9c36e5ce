"""The lattice on which arrows run: columns and the gutters between them, rows and the gaps between those.

Both axes are cut into slots. Across (x), slot ``2c + 1`` is column ``c``, even slots are gutters. Down (y),
each row is a slot, and between rows lies a gap; where two lanes meet there are two, one above and one
below the border, so that no arrow ever has to run on it. A card blocks its slots, a column for signs all of
its rows; all others are free.
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from blueprint_cli.layout.placing import Cell, Grid


class Lattice(NamedTuple):
    """``row_slot`` gives each row's slot. ``gaps`` are the slots between rows, ``gap_rows`` the row below each.

    ``across[y][x]`` counts the blocked slots of row slot ``y`` left of ``x``, ``down[x][y]`` those of
    slot ``x`` above ``y``: a stretch is free where its two counts are equal.
    """

    width: int
    height: int
    row_slot: tuple[int, ...]
    gaps: tuple[int, ...]
    borders: tuple[int, ...]
    across: list[list[int]]
    down: list[list[int]]

    def free_across(self, y: int, first: int, last: int) -> bool:
        """Whether nothing stands in slots ``first`` to ``last`` of ``y``, both included."""
        return first > last or self.across[y][last + 1] == self.across[y][first]

    def free_down(self, x: int, first: int, last: int) -> bool:
        """Whether nothing stands in slots ``first`` to ``last`` of ``x``, both included."""
        return first > last or self.down[x][last + 1] == self.down[x][first]


def lay(grid: Grid) -> Lattice:
    """The lattice of a grid. ``borders`` are the gaps just below a border between two lanes."""
    row_slot, gaps, borders = _slots(grid)
    width, height = 2 * grid.columns + 1, gaps[-1] + 1
    blocked = [[0] * width for _ in range(height)]
    for cell in grid.cells.values():
        for x in range(2 * cell.first + 1, 2 * cell.last + 2):
            blocked[row_slot[cell.row]][x] = 1
    for column in set(range(grid.columns)) - {column for columns in grid.step_columns for column in columns}:
        for y in row_slot:
            blocked[y][2 * column + 1] = 1
    return Lattice(
        width=width,
        height=height,
        row_slot=tuple(row_slot),
        gaps=tuple(gaps),
        borders=tuple(borders),
        across=[list(accumulate(line, initial=0)) for line in blocked],
        down=[list(accumulate(line, initial=0)) for line in zip(*blocked, strict=True)],
    )


def _slots(grid: Grid) -> tuple[list[int], list[int], list[int]]:
    row_slot: list[int] = []
    gaps = [0]
    borders: list[int] = []
    slot = 0
    for rows in grid.lane_rows:
        if rows.start:
            slot += 1
            gaps.append(slot)
            borders.append(slot)
        for _ in rows:
            row_slot.append(slot + 1)
            slot += 2
            gaps.append(slot)
    return row_slot, gaps, borders


def slots_of(lattice: Lattice, cell: Cell) -> tuple[int, int, int]:
    """The first and last slot across, and the slot down, that a card in ``cell`` fills."""
    return 2 * cell.first + 1, 2 * cell.last + 1, lattice.row_slot[cell.row]
