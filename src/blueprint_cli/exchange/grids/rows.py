"""The rows of a sheet that has a lane in each, by what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.matching import Heading, Meaning, fold, match, match_line
from blueprint_cli.exchange.sketch import Remark, RemarkKind
from blueprint_cli.model.blueprint import VALUE_LANES, LaneRole, Line


class Row(NamedTuple):
    """What stands under one title, in one row or several; ``meaning`` is None where the title is no known one."""

    title: str
    numbers: tuple[int, ...]
    meaning: Meaning | None


class Rows(NamedTuple):
    """The rows by kind. ``heads`` are those above the lanes without a title, ``values`` those that are of the steps.

    ``said`` are those that say something of a step's cards, ``lines`` has the rows in which the three lines
    are named; ``title`` is what stands above it all.
    """

    lanes: tuple[Row, ...]
    steps: tuple[Row, ...]
    phases: tuple[Row, ...]
    values: tuple[Row, ...]
    said: tuple[Row, ...]
    heads: tuple[Row, ...]
    lines: Mapping[Line, int]
    title: str
    remarks: tuple[Remark, ...]


class _Told(NamedTuple):
    """A text that belongs to no lane, and where it stands."""

    place: str
    text: str


_OF_STEPS = frozenset({Heading.WAIT, Heading.DESCRIPTION, Heading.OWNER, *VALUE_LANES})


def sort(grid: Grid, heading: int, meanings: Mapping[str, Meaning]) -> Rows:
    """The rows of ``grid`` by what their titles in the column ``heading`` mean; ``meanings`` has those given."""
    rows = _titled(grid, heading, meanings)
    first = _first_lane(rows)
    above = [row for place, row in enumerate(rows) if row.meaning is None and (place < first or not row.title)]
    below = [row for row in rows[first:] if isinstance(row.meaning, LaneRole) or (row.meaning is None and row.title)]
    heads = tuple(row for row in above if _width(grid, row, heading) > 1 or (row is above[-1] and not row.title))
    above_it = list(_above(grid, heading, [row for row in above if row not in heads]))
    lines = {line: row.numbers[0] for row in rows if (line := match_line(row.title))}
    return Rows(
        lanes=tuple(row for row in below if row.meaning not in VALUE_LANES and _holds(grid, row, heading)),
        steps=tuple(row for row in rows if row.meaning is Heading.STEP),
        phases=tuple(row for row in rows if row.meaning is Heading.PHASE),
        values=tuple(row for row in rows if row.meaning in _OF_STEPS),
        said=tuple(row for row in rows if isinstance(row.meaning, RemarkKind)),
        heads=heads,
        lines=lines,
        title=above_it[0].text if above_it else "",
        remarks=(
            *(Remark(told.place, f"“{_short(told.text)}” above the table is left out") for told in above_it[1:]),
            *_without_cells(grid, heading, below),
        ),
    )


def _first_lane(rows: Sequence[Row]) -> int:
    """The place of the first lane: below the titles of phases and steps, or else the first that is known."""
    known = next((place for place, row in enumerate(rows) if isinstance(row.meaning, LaneRole)), len(rows))
    titles = [place for place, row in enumerate(rows[:known]) if row.meaning in (Heading.STEP, Heading.PHASE)]
    return titles[-1] + 1 if titles else known


def _titled(grid: Grid, heading: int, meanings: Mapping[str, Meaning]) -> list[Row]:
    """The rows that hold anything, with those below each that have no title of their own, once lanes have begun."""
    rows: list[Row] = []
    begun = False
    for number, texts in enumerate(grid.rows):
        if not any(text.strip() for text in texts):
            continue
        title = " ".join(texts[heading].split())
        meaning = meanings.get(fold(title)) or (found.meaning if (found := match(title)) else None)
        begun = begun or isinstance(meaning, LaneRole | RemarkKind)
        if not title and begun and rows:
            rows[-1] = rows[-1]._replace(numbers=(*rows[-1].numbers, number))
        else:
            rows.append(Row(title, (number,), meaning))
    return rows


def _width(grid: Grid, row: Row, heading: int) -> int:
    """How many cells beside the title hold a text."""
    return sum(bool(text.strip()) for number in row.numbers for text in grid.rows[number][heading + 1 :])


def _holds(grid: Grid, row: Row, heading: int) -> bool:
    return bool(row.meaning) or _width(grid, row, heading) > 0


def _above(grid: Grid, heading: int, rows: Iterable[Row]) -> Iterator[_Told]:
    """What stands above the table: in the file, whichever way the table lies."""
    for row in rows:
        for column, text in enumerate(grid.rows[row.numbers[0]]):
            if text.strip():
                yield _Told(grid.place(row.numbers[0], column), text.strip())
    for column in range(heading):
        for number, texts in enumerate(grid.rows):
            if grid.is_turned and texts[column].strip():
                yield _Told(grid.place(number, column), texts[column].strip())


def _without_cells(grid: Grid, heading: int, rows: Iterable[Row]) -> Iterator[Remark]:
    """Titles without cells, and what stands left of the titles."""
    for row in rows:
        if not _holds(grid, row, heading):
            yield Remark(grid.place(row.numbers[0], heading), f"“{_short(row.title)}” has no cells and is left out")
    for column in range(0 if grid.is_turned else heading):
        numbers = [number for number, texts in enumerate(grid.rows) if texts[column].strip()]
        if numbers:
            yield Remark(grid.place(numbers[0], column), "what stands before the titles of the lanes is left out")


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
