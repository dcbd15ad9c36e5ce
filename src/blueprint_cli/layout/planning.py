"""What is settled before anything has a size: cells, words, and the way of every arrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from blueprint_cli.layout.banding import Bands
from blueprint_cli.layout.carding import Content, fit
from blueprint_cli.layout.columns import Columns
from blueprint_cli.layout.cutting import Course, End, Stretch
from blueprint_cli.layout.detailing import Detailing
from blueprint_cli.layout.lattice import Lattice, lay, slots_of
from blueprint_cli.layout.passages import Passages, passages
from blueprint_cli.layout.placing import Cell, Grid, place
from blueprint_cli.layout.raster import Area, Raster
from blueprint_cli.layout.routing import Stand, route
from blueprint_cli.layout.sizing import EMPTY_GUTTER
from blueprint_cli.layout.surveying import Survey
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.tracking import Run, track
from blueprint_cli.model.blueprint import VALUE_LANES


class Berth(NamedTuple):
    """Where a course of a stretch begins and ends: the slots of two cards, or of a card and a sign."""

    source: Area
    target: Area


class Topology(NamedTuple):
    """A stretch of a blueprint, and how it hangs together in the picture.

    ``bands`` are the words around the cards. ``places`` are the slots of each card, ``steps`` the first and the last
    slot of each step, ``lanes`` those of each lane, both of them gaps. ``berths`` and ``runs`` are those of the
    stretch's courses, one arrow each. ``passages`` are those of the lanes that draw values.
    """

    whole: Survey
    stretch: Stretch
    raster: Raster
    bands: Bands | Columns
    places: Mapping[str, Area]
    steps: Sequence[tuple[int, int]]
    lanes: Sequence[tuple[int, int]]
    contents: Mapping[str, Content]
    berths: Sequence[Berth]
    runs: Sequence[Sequence[Run]]
    passages: Mapping[str, Passages]


def plan(whole: Survey, stretch: Stretch) -> Topology:
    """The topology of a stretch of a blueprint."""
    before, after = -1 in stretch.beyond, 1 in stretch.beyond
    grid = place(stretch.blueprint, whole.timeline, before=before, after=after)
    lattice = lay(grid)
    raster = Raster.of(lattice, whole.timeline)
    berthing = _Berthing(whole, stretch, grid)
    cells = [berthing.cells(course) for course in stretch.courses]
    stands = [
        (_stand(lattice, source, course.source), _stand(lattice, target, course.target))
        for course, (source, target) in zip(stretch.courses, cells, strict=True)
    ]
    paths = route(lattice, stands, whole.timeline)
    runs = track([raster.path(path) for path in paths])
    steps = [(2 * columns[0] + 1, 2 * columns[-1] + 1) for columns in grid.step_columns]
    lanes = [(lattice.row_slot[rows[0]] - 1, lattice.row_slot[rows[-1]] + 1) for rows in grid.lane_rows]
    passed = _passages(whole, stretch, lanes, runs)

    def area(cell: Cell) -> Area:
        return raster.area(*slots_of(lattice, cell))

    return Topology(
        whole=whole,
        stretch=stretch,
        raster=raster,
        bands=_bands(whole, stretch, {lane: found.passed(steps) for lane, found in passed.items()}),
        places={card: area(cell) for card, cell in grid.cells.items()},
        steps=steps,
        lanes=lanes,
        contents=_contents(whole, stretch),
        berths=[Berth(area(source), area(target)) for source, target in cells],
        runs=runs,
        passages=passed,
    )


def _passages(
    whole: Survey, stretch: Stretch, lanes: Sequence[tuple[int, int]], arrows: Sequence[Sequence[Run]]
) -> dict[str, Passages]:
    return {
        lane.id: passages((run for runs in arrows for run in runs), slots, whole.timeline)
        for lane, slots in zip(stretch.blueprint.lanes, lanes, strict=True)
        if lane.role in VALUE_LANES
    }


def _bands(whole: Survey, stretch: Stretch, passed: Mapping[str, AbstractSet[int]]) -> Bands | Columns:
    """The words around the cards; in lanes that draw values, arrows pass the steps ``passed``."""
    if whole.timeline is Timeline.RIGHT:
        return Bands(stretch.blueprint, whole.wording, passed)
    has_phases = any(step.phase for step in whole.blueprint.steps)
    return Columns(stretch.blueprint, whole.wording, stretch.numbers, has_phases=has_phases)


class _Berthing:
    """Finds the cells between which courses run.

    A sign stands in the lane to which its link leads, so that the two signs of a link stand in the same lane.
    """

    def __init__(self, whole: Survey, stretch: Stretch, grid: Grid) -> None:
        lanes = zip((lane.id for lane in stretch.blueprint.lanes), grid.lane_rows, strict=True)
        self._rows = dict(lanes)
        self._lanes = {card.id: card.lane for card in whole.blueprint.cards}
        self._grid = grid
        self._signs: Counter[Cell] = Counter()

    def cells(self, course: Course) -> tuple[Cell, Cell]:
        """The cells of the two ends."""
        source, target = course.source, course.target
        rows = self._rows[self._lanes[target.card]]
        if source.beyond:
            return self._sign(source, rows, near=target), self._grid.cells[target.card]
        if target.beyond:
            return self._grid.cells[source.card], self._sign(target, rows, near=source)
        return self._grid.cells[source.card], self._grid.cells[target.card]

    def _sign(self, end: End, rows: range, *, near: End) -> Cell:
        """At the edge beyond which the card stands, level with the near card or where there are fewest signs yet."""
        column = 0 if end.beyond < 0 else self._grid.columns - 1
        level = self._grid.cells[near.card].row
        cells = [Cell(column, column, row) for row in rows]
        fewest = min(cells, key=lambda cell: (cell.row != level, self._signs[cell], abs(cell.row - level)))
        self._signs[fewest] += 1
        return fewest


def _stand(lattice: Lattice, cell: Cell, end: End) -> Stand:
    """Arrows come to a sign, and leave it, on the side of the steps."""
    return Stand(*slots_of(lattice, cell), side=-end.beyond)


def _contents(whole: Survey, stretch: Stretch) -> dict[str, Content]:
    detailing = Detailing(stretch.blueprint, whole.wording)
    contents: dict[str, Content] = {}
    for card in stretch.blueprint.cards:
        columns = card.span if whole.timeline is Timeline.RIGHT else 1
        least_width = whole.card_width * columns + EMPTY_GUTTER * (columns - 1)
        contents[card.id] = fit(card, detailing, stretch.numbers.get(card.id), least_width)
    return contents
