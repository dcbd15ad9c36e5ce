"""Which card stands in which column and row: the grid, before any measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint, Card


class Cell(NamedTuple):
    """Where a card stands: columns ``first`` to ``last`` (both counted from 0, both its own) of ``row``."""

    first: int
    last: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Columns are steps. Rows run through the whole picture; ``lane_rows`` gives each lane's, in order."""

    columns: int
    rows: int
    lane_rows: tuple[range, ...]
    cells: Mapping[str, Cell]


def place(blueprint: Blueprint) -> Grid:
    """A cell for every card. Cards of a step and lane stack; a lane without cards has one row."""
    columns = {step.id: index for index, step in enumerate(blueprint.steps)}
    by_lane: dict[str, list[Card]] = {lane.id: [] for lane in blueprint.lanes}
    for card in blueprint.cards:
        by_lane[card.lane].append(card)
    cells: dict[str, Cell] = {}
    lane_rows: list[range] = []
    top = 0
    for lane in blueprint.lanes:
        placed = _stacked(by_lane[lane.id], columns, top)
        cells |= placed
        rows = max((cell.row for cell in placed.values()), default=top) - top + 1
        lane_rows.append(range(top, top + rows))
        top += rows
    return Grid(columns=len(columns), rows=top, lane_rows=tuple(lane_rows), cells=cells)


def _stacked(cards: Iterable[Card], columns: Mapping[str, int], top: int) -> dict[str, Cell]:
    """The cells of one lane: single cards stacked from the top, spanning ones in rows below them."""
    heights: dict[int, int] = {}
    cells: dict[str, Cell] = {}
    wide: list[Card] = []
    for card in cards:
        if card.span > 1:
            wide.append(card)
            continue
        column = columns[card.step]
        height = heights.get(column, 0)
        cells[card.id] = Cell(column, column, top + height)
        heights[column] = height + 1
    below = top + max(heights.values(), default=0)
    free: list[int] = []
    for card in wide:
        first = columns[card.step]
        row = next((index for index, column in enumerate(free) if column <= first), len(free))
        free[row : row + 1] = [first + card.span]
        cells[card.id] = Cell(first, first + card.span - 1, below + row)
    return cells
