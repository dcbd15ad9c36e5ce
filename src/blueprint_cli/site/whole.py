"""All that the site's own pages tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from blueprint_cli.analysis.due import due
from blueprint_cli.diagnostics import Severity
from blueprint_cli.draw.theme import Theme
from blueprint_cli.site.entry import Entry
from blueprint_cli.site.occurrences import Subject, goals, people, systems
from blueprint_cli.site.relating import Relations


class Review(NamedTuple):
    """When a blueprint was last looked at, when it should be again, and whether that is past."""

    reviewed: str
    due: date | None
    is_late: bool


class Whole:
    """A site as it is on the day ``today``, in a ``theme``."""

    def __init__(
        self, title: str, entries: Sequence[Entry], relations: Relations, *, theme: Theme, today: date
    ) -> None:
        self.title = title
        self.entries = entries
        self.relations = relations
        self.theme = theme
        self._today = today

    @cached_property
    def people(self) -> Sequence[Subject]:
        return people(self.entries)

    @cached_property
    def systems(self) -> Sequence[Subject]:
        return systems(self.entries)

    @cached_property
    def goals(self) -> Sequence[Subject]:
        return goals(self.entries)

    @cached_property
    def found(self) -> Sequence[Entry]:
        """The blueprints in which something was found."""
        return [entry for entry in self.entries if entry.diagnostics]

    @cached_property
    def broken(self) -> Sequence[Entry]:
        """The blueprints that cannot be drawn."""
        return [entry for entry in self.entries if not entry.blueprint]

    def review(self, entry: Entry) -> Review | None:
        """Of a blueprint that was reviewed at all."""
        if entry.blueprint is None or not entry.blueprint.reviewed:
            return None
        day = due(entry.blueprint)
        return Review(entry.blueprint.reviewed, day, is_late=bool(day and self._today > day))


def counted(entry: Entry) -> Mapping[Severity, int]:
    """How many findings there are of each level that occurs, the gravest first."""
    levels = [found.severity for found in entry.diagnostics]
    return {level: levels.count(level) for level in Severity if level in levels}


def tallied(entry: Entry) -> Iterator[str]:
    """The same in words."""
    for level, number in counted(entry).items():
        yield f"{number} {level}" if level is Severity.INFO else numbered(number, level)


def numbered(number: int, thing: str) -> str:
    """A number of things: ``1 card``, ``2 cards``."""
    plural = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number} {thing if number == 1 else plural}"
