"""What a chapter is made of: plain values that every writer knows how to write, and no looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Figure(NamedTuple):
    """A number as it is said, and as it is: from ``low`` to ``high`` in ``unit``, the same where it is no range.

    ``rough`` where it rests on working days that are counted as 24 hours.
    """

    text: str
    low: float
    high: float
    unit: str
    rough: bool = False


Cell: TypeAlias = str | Figure
"""What stands in a cell of a table; an empty text where there is nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The title of a part of a chapter."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Whole sentences."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the numbers before it rest on, in small print."""

    text: str


class Item(NamedTuple):
    """An item of a list, and what belongs to it."""

    text: str
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Items one below the other."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under titles, each as long as ``columns``. ``numeric`` are the columns (places) of numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: frozenset[int] = frozenset()


class Bar(NamedTuple):
    """One bar: a figure for each series, one after the other; None where nothing is known."""

    label: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars beside each other, each made of the ``series``. All figures have one unit."""

    title: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]


class Series(NamedTuple):
    """A curve by name, with a value for each place; None where it has none."""

    title: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Curves over the same ``places``, between ``lowest`` and ``highest``."""

    title: str
    places: tuple[str, ...]
    series: tuple[Series, ...]
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """How often each of ``rows`` meets each of ``columns``; ``corner`` says which are which."""

    title: str
    corner: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


Block: TypeAlias = Heading | Paragraph | Basis | Listing | Table | Bars | Curves | Matrix
Blocks: TypeAlias = Sequence[Block]
