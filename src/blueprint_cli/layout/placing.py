"""Which card stands in which column and row: the grid, before any measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint, Card


class Cell(NamedTuple):
    """Where a card stands: columns ``first`` to ``last`` (both counted from 0, both its own) of ``row``."""

    first: int
    last: int
    row: int


class Grid(NamedTuple):
    """Columns and rows, both through the whole picture.

    ``step_columns`` gives each step's columns, ``lane_rows`` each lane's rows, in order. Columns before the
    first step and after the last one are for signs of where links go on.
    """

    columns: int
    rows: int
    step_columns: tuple[range, ...]
    lane_rows: tuple[range, ...]
    cells: Mapping[str, Cell]


def place(
    blueprint: Blueprint, timeline: Timeline = Timeline.RIGHT, *, before: bool = False, after: bool = False
) -> Grid:
    """A cell for every card. Cards of a step and lane stand one below the other, whichever way time runs.

    Where it runs to the right, a lane has a row for each of them; where it runs down, a step has a column for each.
    A lane without cards has one row. There is one more column ``before`` the first step, and one ``after`` the
    last, where these are asked for.
    """
    columns = _columns(blueprint, timeline, first=int(before))
    by_lane: dict[str, list[Card]] = {lane.id: [] for lane in blueprint.lanes}
    for card in blueprint.cards:
        by_lane[card.lane].append(card)
    cells: dict[str, Cell] = {}
    lane_rows: list[range] = []
    top = 0
    for lane in blueprint.lanes:
        stacking = _Stacking(columns, top, along=timeline is Timeline.DOWN)
        placed = stacking.cells(by_lane[lane.id])
        cells |= placed
        rows = max((cell.row for cell in placed.values()), default=top) - top + 1
        lane_rows.append(range(top, top + rows))
        top += rows
    return Grid(
        columns=max(steps.stop for steps in columns.values()) + after,
        rows=top,
        step_columns=tuple(columns.values()),
        lane_rows=tuple(lane_rows),
        cells=cells,
    )


def _columns(blueprint: Blueprint, timeline: Timeline, *, first: int) -> dict[str, range]:
    """The columns of each step: one, or where time runs down, as many as cards stand in its fullest cell."""
    deep = dict.fromkeys((step.id for step in blueprint.steps), 1)
    if timeline is Timeline.DOWN:
        for (step, _), cards in Counter((card.step, card.lane) for card in blueprint.cards if card.span == 1).items():
            deep[step] = max(deep[step], cards)
    columns: dict[str, range] = {}
    for step, count in deep.items():
        columns[step] = range(first, first + count)
        first += count
    return columns


class _Stacking:
    """The cells of one lane: single cards from the top of their cell down, spanning ones in rows after them.

    Where cards stand ``along`` time, a spanning one takes the first row in which nothing stands beside its steps.
    """

    def __init__(self, columns: Mapping[str, range], top: int, *, along: bool) -> None:
        self._columns = columns
        self._order = list(columns)
        self._top = top
        self._along = along

    def cells(self, cards: Sequence[Card]) -> dict[str, Cell]:
        """The cells of the lane's cards."""
        cells = self._single(card for card in cards if card.span == 1)
        rows = max((cell.row + 1 for cell in cells.values()), default=self._top)
        taken = [{cell.first for cell in cells.values()}] if self._along else []
        first = self._top if self._along else rows
        for card in (card for card in cards if card.span > 1):
            columns = self._spanned(card)
            row = next((index for index, others in enumerate(taken) if others.isdisjoint(columns)), len(taken))
            taken[row:] = taken[row:] or [set()]
            taken[row].update(columns)
            cells[card.id] = Cell(columns.start, columns.stop - 1, first + row)
        return cells

    def _single(self, cards: Iterable[Card]) -> dict[str, Cell]:
        stacked: Counter[str] = Counter()
        cells: dict[str, Cell] = {}
        for card in cards:
            column, row = self._columns[card.step].start, self._top
            if self._along:
                column += stacked[card.step]
            else:
                row += stacked[card.step]
            cells[card.id] = Cell(column, column, row)
            stacked[card.step] += 1
        return cells

    def _spanned(self, card: Card) -> range:
        place = self._order.index(card.step)
        return range(self._columns[card.step].start, self._columns[self._order[place + card.span - 1]].stop)
