"""The columns of a sheet that has a lane in each row: its steps, with their titles and phases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import shorten
from typing import NamedTuple

from blueprint_cli.exchange.grids.cells import AGAIN, split
from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.grids.rows import Row, Rows
from blueprint_cli.exchange.numbering import unnumbered
from blueprint_cli.exchange.sketch import Remark
from blueprint_cli.model.blueprint import LaneRole

NO_PHASE = "–"
_LONGEST = 40
"""Letters of a title that is made of what the customer does."""

_NUMBER = re.compile(r"[#(]?\s*[0-9]+(?:\.[0-9]+)*\s*[.)]?")


class Column(NamedTuple):
    """A step: the columns that it takes, its title, and its phase, which may be empty."""

    numbers: tuple[int, ...]
    title: str
    phase: str


class Columns(NamedTuple):
    """The steps of a sheet in its order, what is to be said of them, and rows of heads that give no titles."""

    steps: tuple[Column, ...]
    remarks: tuple[Remark, ...]
    others: tuple[Row, ...]


def columns(grid: Grid, heading: int, rows: Rows) -> Columns:
    """The steps of a sheet."""
    titles, phases = _heads(grid, heading, rows)
    every = (*rows.steps, *rows.heads, *rows.phases)
    others = [row for row in every if row not in (titles, phases) and not _only_counts(grid, heading, row)]
    groups = _groups(grid, heading, rows, titles)
    names = unnumbered([_at(grid, titles, numbers) for numbers in groups])
    of_phases = _phases(grid, phases, groups)
    remarks: list[Remark] = []
    found: list[Column] = []
    for place, numbers in enumerate(groups):
        title = names[place]
        if not title:
            phase = of_phases[place] if titles is None else ""
            doing = _doing(grid, rows, numbers)
            title = doing or (_named_by_phase(of_phases, place) if phase else f"Step {place + 1}")
            why = ", after what the customer does" if doing else ""
            at = grid.place(_title_row(grid, heading, rows, titles), numbers[0])
            remarks.append(Remark(at, f"the step has no title and is called “{title}”{why}"))
        found.append(Column(numbers, title, of_phases[place]))
    return Columns(tuple(found), tuple(remarks), tuple(others))


def _title_row(grid: Grid, heading: int, rows: Rows, titles: Row | None) -> int:
    """The row in which somebody would look for the titles of steps: of those that only count, or else the first that
    has anything."""
    counting = (row for row in (*rows.steps, *rows.heads) if _only_counts(grid, heading, row))
    row = titles or next(counting, None) or next(iter((*rows.phases, *rows.lanes)), None)
    return row.numbers[0] if row else 0


def _doing(grid: Grid, rows: Rows, numbers: Sequence[int]) -> str:
    """What the customer does first in a step, shortened to a title; empty where nothing says it."""
    texts = (
        grid.rows[number][at]
        for row in rows.lanes
        if row.meaning is LaneRole.CUSTOMER
        for number in row.numbers
        for at in numbers
    )
    first = next((cards[0] for text in texts if not text.startswith(AGAIN) and (cards := split(text))), "")
    return shorten(" ".join(first.split()), _LONGEST, placeholder="…")


def _heads(grid: Grid, heading: int, rows: Rows) -> tuple[Row | None, Row | None]:
    """The rows of the titles of steps and of phases.

    Of several rows the one with the most different texts has the steps; one that only counts has none. Where there are
    phases only, and another over each column, they are the steps.
    """
    counted = any(_only_counts(grid, heading, row) for row in (*rows.steps, *rows.heads))
    candidates = [row for row in (*rows.steps, *rows.heads) if not _only_counts(grid, heading, row)]
    by_variety = sorted(candidates, key=lambda row: -len({text for text in _texts(grid, heading, row) if text}))
    steps = by_variety[0] if by_variety else None
    phases = next(iter((*rows.phases, *by_variety[1:])), None)
    if steps is None and phases is not None and not counted and _differs(grid, heading, phases):
        return phases, None
    return steps, phases


def _differs(grid: Grid, heading: int, row: Row) -> bool:
    """Whether there is another text over each column."""
    texts = _texts(grid, heading, row)
    return all(texts) and len(set(texts)) == len(texts)


def _texts(grid: Grid, heading: int, row: Row) -> list[str]:
    return [text.strip() for text in grid.rows[row.numbers[0]][heading + 1 :]]


def _only_counts(grid: Grid, heading: int, row: Row) -> bool:
    return all(_NUMBER.fullmatch(text) for text in _texts(grid, heading, row) if text)


def _groups(grid: Grid, heading: int, rows: Rows, titles: Row | None) -> list[tuple[int, ...]]:
    """The columns of each step: those below a title that covers several, else each that holds anything."""
    counting = [*rows.lanes, *rows.values, *rows.said, *([titles] if titles else [])]
    held: set[int] = set()
    for row in counting:
        for number in row.numbers:
            for at, text in enumerate(grid.rows[number]):
                if text.strip():
                    held.update(range(at, at + grid.extent(number, at).width))
    groups: list[tuple[int, ...]] = []
    at = heading + 1
    while at < grid.width:
        width = grid.extent(titles.numbers[0], at).width if titles else 1
        numbers = tuple(range(at, min(at + width, grid.width)))
        if held.intersection(numbers):
            groups.append(numbers)
        at += width
    return groups


def _at(grid: Grid, row: Row | None, numbers: Sequence[int]) -> str:
    texts = (grid.rows[number][numbers[0]].strip() for number in row.numbers) if row else ()
    return " ".join(filter(None, texts))


def _phases(grid: Grid, row: Row | None, groups: Sequence[tuple[int, ...]]) -> list[str]:
    """The phase of each step. An empty cell belongs to the phase before it, unless the sheet says otherwise."""
    if row is None:
        return [""] * len(groups)
    number = row.numbers[0]
    texts = grid.rows[number]
    covered = {
        at + further: text
        for at, text in enumerate(texts)
        for further in range(grid.extent(number, at).width)
        if text.strip()
    }
    fills = all(grid.extent(number, at).width == 1 for at in range(len(texts)))
    fills = fills and not any(text.startswith(AGAIN) for text in texts)
    phases: list[str] = []
    for numbers in groups:
        text = covered.get(numbers[0], "").strip()
        if not text and fills and phases:
            text = phases[-1]
        phases.append("" if text == NO_PHASE else text.removeprefix(AGAIN).strip())
    return phases


def _named_by_phase(phases: Sequence[str], place: int) -> str:
    count = sum(phase == phases[place] for phase in phases[: place + 1])
    return f"{phases[place]} {count}"
