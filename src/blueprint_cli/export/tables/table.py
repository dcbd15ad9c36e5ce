"""A blueprint in words: everything that it says, as a table of steps and lanes with what belongs to it.

Plain frozen data between ``tabling``, which makes it, and what writes it down or draws it in a terminal. Every text
is as the author or the language has it: nothing is escaped, broken or measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from blueprint_cli.layout.scene import Way
from blueprint_cli.model.blueprint import CardStatus, Direction, LaneRole, Line, LinkKind, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A card in words. ``first`` is the place of its column from 0, ``span`` how many columns it covers.

    ``signs`` are its status and marks in words, ``details`` its small print, a line each. ``note`` is the number of
    its remarks. ``href`` is as in the file, ``way`` what it is: whoever makes a link of it looks whether it is safe.
    """

    id: str
    text: str
    first: int
    span: int
    status: CardStatus
    marks: tuple[Mark, ...]
    signs: tuple[str, ...]
    details: tuple[str, ...]
    note: int | None
    href: str
    way: Way | None
    dimmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a lane meets a step: the cards that start here, those that reach in, or what a value lane says."""

    items: tuple[Item, ...] = ()
    covering: tuple[Item, ...] = ()
    values: tuple[str, ...] = ()


class Feeling(NamedTuple):
    """A value from -2 to 2 of an emotion curve, at the place of its column, and how it is written."""

    column: int
    value: float
    said: str


class Curve(NamedTuple):
    """How the customers of one lane feel; ``title`` is that lane's."""

    title: str
    feelings: tuple[Feeling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A lane: a cell for each column. ``color`` is the author's hue, or empty; an emotion lane has ``curves``."""

    id: str
    title: str
    description: str
    role: LaneRole
    color: str
    cells: tuple[Cell, ...]
    curves: tuple[Curve, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider:
    """A line of interaction, visibility or internal interaction, between two lanes named by their titles."""

    lines: tuple[Line, ...]
    titles: tuple[str, ...]
    above: str
    below: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A step. ``facts`` are its own times, feeling and measures, where no lane says them."""

    id: str
    number: int
    title: str
    description: str
    facts: tuple[str, ...]
    note: int | None


class Run(NamedTuple):
    """Neighbouring columns of one phase; a run of steps without a phase has no title."""

    title: str
    description: str
    first: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a link: its card, what that is called where the link is listed, and the place of its column."""

    card: str
    name: str
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A link. ``label`` is what it says, ``facts`` its kind where that is not plain flow, and its probability."""

    source: End
    target: End
    kind: LinkKind
    label: str
    facts: tuple[str, ...]
    dimmed: bool

    def arrow(self, direction: Direction) -> str:
        """An arrow from the source to the target in a line that runs that way: no reader turns it around."""
        if self.kind is LinkKind.AGREEMENT:
            return "↔"
        return "→" if direction is Direction.LEFT_TO_RIGHT else "←"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Numbered remarks on a card or a step, a line each; ``about`` names what they are on.

    ``part`` is the id of a card, or ``step:`` and that of a step.
    """

    number: int
    part: str
    about: str
    lines: tuple[str, ...]


class Term(NamedTuple):
    """A role, goal or metric, and what the file says of it."""

    title: str
    facts: tuple[str, ...]


class Glossary(NamedTuple):
    """The terms of one kind."""

    title: str
    terms: tuple[Term, ...]


class Sign(NamedTuple):
    """A sign that occurs, and what it is called."""

    shows: Mark | LinkKind | CardStatus
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The table's own words, in the language of the blueprint."""

    lane: str
    phase: str
    links: str
    notes: str
    dimmed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A whole blueprint, or a view of one, in words. ``prefix`` starts every id of a document that holds it.

    ``about`` are the lines below the title, ``record`` state, version, owner and the like.
    """

    prefix: str
    title: str
    language: str
    direction: Direction
    about: tuple[str, ...]
    record: tuple[str, ...]
    heads: Heads
    columns: tuple[Column, ...]
    runs: tuple[Run, ...]
    rows: tuple[Row | Divider, ...]
    connections: tuple[Connection, ...]
    notes: tuple[Note, ...]
    glossaries: tuple[Glossary, ...]
    legend: tuple[Sign, ...]
