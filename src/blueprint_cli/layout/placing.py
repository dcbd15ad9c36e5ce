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
    """Columns and rows, both through the whole picture.

    ``step_columns`` gives each step's columns, ``lane_rows`` each lane's rows, in order. Columns before the
    first step and after the last one are for signs of where links go on.
    """

    columns: int
    rows: int
    step_columns: tuple[range, ...]
    lane_rows: tuple[range, ...]
    cells: Mapping[str, Cell]


def place(blueprint: Blueprint, *, before: bool = False, after: bool = False) -> Grid:
    """A cell for every card. Cards of a step and lane stack; a lane without cards has one row.

    There is one more column ``before`` the first step, and one ``after`` the last, where these are asked for.
    """
    columns = {step.id: index for index, step in enumerate(blueprint.steps, start=int(before))}
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
    return Grid(
        columns=before + len(columns) + after,
        rows=top,
        step_columns=tuple(range(column, column + 1) for column in columns.values()),
        lane_rows=tuple(lane_rows),
        cells=cells,
    )


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
