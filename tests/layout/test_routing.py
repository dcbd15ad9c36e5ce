"""Which way arrows go: on hand-made grids, where the right answer is plain."""

from __future__ import annotations

from itertools import pairwise

from blueprint_cli.layout.lattice import Lattice, lay, slots_of
from blueprint_cli.layout.placing import Cell, Grid
from blueprint_cli.layout.routing import Path, Stand, route
from blueprint_cli.layout.tracking import track


def grid(*cells: Cell, lanes: tuple[int, ...], columns: int) -> Grid:
    """A grid with a card in each cell, named by its number, and so many rows in each lane."""
    rows: list[range] = []
    for count in lanes:
        start = rows[-1].stop if rows else 0
        rows.append(range(start, start + count))
    named = {str(index): cell for index, cell in enumerate(cells)}
    steps = tuple(range(column, column + 1) for column in range(columns))
    return Grid(columns=columns, rows=sum(lanes), step_columns=steps, lane_rows=tuple(rows), cells=named)


def ways(grid: Grid, *links: tuple[int, int]) -> tuple[Lattice, list[Path]]:
    """The path of each link."""
    lattice = lay(grid)
    stands = {name: Stand(*slots_of(lattice, cell)) for name, cell in grid.cells.items()}
    return lattice, route(lattice, [(stands[str(one)], stands[str(other)]) for one, other in links])


def test_neighbours_in_a_lane_are_joined_by_a_straight_line() -> None:
    _, (path,) = ways(grid(Cell(0, 0, 0), Cell(1, 1, 0), lanes=(1,), columns=2), (0, 1))
    assert path == ((1, 1), (3, 1))


def test_neighbours_in_a_step_are_joined_by_a_straight_line() -> None:
    _, (path,) = ways(grid(Cell(0, 0, 0), Cell(0, 0, 1), lanes=(1, 1), columns=1), (0, 1))
    assert len(path) == 2
    assert path[0][0] == path[1][0]


def test_a_straight_line_runs_through_empty_cells() -> None:
    _, (path,) = ways(grid(Cell(0, 0, 0), Cell(0, 0, 2), Cell(1, 1, 1), lanes=(1, 1, 1), columns=2), (0, 1))
    assert len(path) == 2


def test_a_card_in_between_is_gone_round() -> None:
    cells = (Cell(0, 0, 0), Cell(1, 1, 0), Cell(2, 2, 0))
    _, (path,) = ways(grid(*cells, lanes=(1,), columns=3), (0, 2))
    assert len(path) == 4


def test_a_way_back_in_time_goes_round_and_not_straight() -> None:
    _, paths = ways(grid(Cell(0, 0, 0), Cell(1, 1, 0), lanes=(1,), columns=2), (0, 1), (1, 0))
    assert [len(path) for path in paths] == [2, 4]


def test_a_spanning_card_is_entered_below_the_card_that_leads_to_it() -> None:
    _, (path,) = ways(grid(Cell(1, 1, 0), Cell(0, 2, 1), lanes=(1, 1), columns=3), (0, 1))
    assert len(path) == 2
    assert path[0][0] == path[1][0] == 3


def test_where_spanning_cards_bar_the_columns_of_both_the_way_leads_through_the_nearest_open_gutter() -> None:
    cells = (Cell(1, 1, 0), Cell(0, 3, 1), Cell(0, 3, 2), Cell(1, 1, 3), Cell(5, 5, 0))
    _, (path,) = ways(grid(*cells, lanes=(1, 1, 1, 1), columns=6), (0, 3))
    assert {x for x, _ in path} <= {0, 3} or {x for x, _ in path} <= {3, 8}


def test_a_link_from_a_card_to_itself_goes_around_its_corner() -> None:
    lattice, (path,) = ways(grid(Cell(0, 0, 0), Cell(1, 1, 0), lanes=(1,), columns=2), (0, 0))
    card = (1, lattice.row_slot[0])
    assert path[0] == path[-1] == card
    assert len(set(path[1:-1])) == 3
    assert all(abs(x - card[0]) <= 1 and abs(y - card[1]) <= 1 for x, y in path)


def test_where_a_spanning_card_bars_all_columns_the_way_leads_outside() -> None:
    cells = (Cell(0, 0, 0), Cell(0, 2, 1), Cell(0, 0, 2))
    lattice, (path,) = ways(grid(*cells, lanes=(1, 1, 1), columns=3), (0, 2))
    assert any(x in {0, lattice.width - 1} for x, _ in path)


def test_no_path_enters_a_slot_where_a_card_stands() -> None:
    cells = [Cell(column, column, row) for column in range(4) for row in range(4) if (column, row) != (1, 2)]
    made = grid(*cells, lanes=(2, 1, 1), columns=4)
    links = [(one, other) for one in range(len(cells)) for other in range(len(cells)) if one != other]
    lattice, paths = ways(made, *links)
    blocked = {(x, y) for cell in cells for first, last, y in [slots_of(lattice, cell)] for x in range(first, last + 1)}
    for path in paths:
        assert not set(_inner(path)) & blocked


def test_runs_of_a_slot_that_meet_have_tracks_of_their_own() -> None:
    cells = [Cell(column, column, row) for column in range(3) for row in range(3)]
    _, paths = ways(
        grid(*cells, lanes=(1, 1, 1), columns=3),
        *[(one, other) for one in range(9) for other in range(9) if one != other],
    )
    runs = [run for arrow in track(paths) for run in arrow]
    for one in runs:
        for other in runs:
            if one is not other and one.level == other.level and one.slot == other.slot:
                apart = one.high < other.low or other.high < one.low
                assert apart or one.track != other.track


def test_nested_detours_do_not_cross() -> None:
    cells = [Cell(column, column, 0) for column in range(6)]
    _, paths = ways(grid(*cells, lanes=(1,), columns=6), (0, 5), (1, 4), (2, 4))
    arrows = track(paths)
    levels = [run for arrow in arrows for run in arrow if run.level]
    uprights = [run for arrow in arrows for run in arrow if not run.level]
    crossings = [
        (one, other)
        for one in levels
        for other in uprights
        if one.link != other.link
        and one.start() < other.place() < one.end()
        and other.start() < one.place() < other.end()
    ]
    assert crossings == []


def _inner(path: Path) -> list[tuple[int, int]]:
    """The slots of a path without those of the cards at its ends."""
    slots: list[tuple[int, int]] = []
    for (x0, y0), (x1, y1) in pairwise(path):
        for x in range(min(x0, x1), max(x0, x1) + 1):
            slots += [(x, y) for y in range(min(y0, y1), max(y0, y1) + 1)]
    return [slot for slot in slots if slot not in {path[0], path[-1]}]
