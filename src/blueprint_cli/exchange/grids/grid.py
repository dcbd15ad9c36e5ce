"""A grid: a sheet of texts in rows and columns, as every program for tables has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Extent(NamedTuple):
    """How many rows and columns a merged cell covers."""

    height: int = 1
    width: int = 1


_SINGLE = Extent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of texts, all of one length, counted from 0. ``merged`` has the cells that cover others, which are empty.

    ``name`` is what the sheet is called, ``title`` what stands above it. ``first`` is the number of the first row in
    the file, from 1. Where ``lettered``, a cell is called B3 and not row 3, column 2. Where ``is_turned``, rows are the
    columns of the file.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: Mapping[tuple[int, int], Extent] = field(default_factory=dict)
    title: str = ""
    first: int = 1
    lettered: bool = False
    is_turned: bool = False

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def extent(self, row: int, column: int) -> Extent:
        """What the cell covers."""
        return self.merged.get((row, column), _SINGLE)

    def place(self, row: int, column: int) -> str:
        """What the cell is called, for somebody who looks for it in the file."""
        if self.is_turned:
            row, column = column, row
        if self.lettered:
            return f"{self.name}!{letters(column)}{row + self.first}"
        return f"row {row + self.first}, column {column + 1}"

    def turned(self) -> Grid:
        """The same with rows and columns exchanged; places are called as before."""
        return replace(
            self,
            rows=tuple(zip(*self.rows, strict=True)),
            merged={(column, row): Extent(width, height) for (row, column), (height, width) in self.merged.items()},
            is_turned=not self.is_turned,
        )


def letters(column: int) -> str:
    """What a column, from 0, is called in a spreadsheet: A to Z, then AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def rectangular(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """``rows`` filled up with empty texts to the length of the longest, without empty rows and columns at the end."""
    width = max((place + 1 for row in rows for place, text in enumerate(row) if text.strip()), default=0)
    height = max((place + 1 for place, row in enumerate(rows) if any(map(str.strip, row))), default=0)
    return tuple(tuple((row + [""] * width)[:width]) for row in rows[:height])
