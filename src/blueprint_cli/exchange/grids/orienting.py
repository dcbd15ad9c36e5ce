"""Orienting: where in a sheet the titles of lanes stand, and which way the steps run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.matching import Meaning, fold, match
from blueprint_cli.exchange.sketch import RemarkKind
from blueprint_cli.model.blueprint import LaneRole

_SEARCHED = 40
"""Rows and columns in which titles are looked for: those of a sheet stand near its upper left corner."""


class Oriented(NamedTuple):
    """A sheet with a lane in each row: ``heading`` is the column of their titles, ``lanes`` how many are known."""

    grid: Grid
    heading: int
    lanes: int


def orient(grid: Grid, meanings: Mapping[str, Meaning]) -> Oriented:
    """``grid``, turned where its lanes are columns. ``meanings`` has the lanes that the user named, by folded title."""
    turned = grid.turned()
    across, down = _best(grid, meanings), _best(turned, meanings)
    is_across = (across[1], -across[0]) >= (down[1], -down[0])
    return Oriented(grid, *across) if is_across else Oriented(turned, *down)


def _best(grid: Grid, meanings: Mapping[str, Meaning]) -> tuple[int, int]:
    """The column that has the most titles of lanes, and how many different ones."""
    counts = [(_count(grid, column, meanings), -column) for column in range(min(grid.width, _SEARCHED))]
    lanes, column = max(counts, default=(0, 0))
    return -column, lanes


def _count(grid: Grid, column: int, meanings: Mapping[str, Meaning]) -> int:
    titles = [row[column] for row in grid.rows]
    known = [found.meaning for title in titles if (found := match(title))]
    return len({meaning for meaning in known if isinstance(meaning, LaneRole | RemarkKind)}) + len(
        {fold(title) for title in titles} & set(meanings)
    )
