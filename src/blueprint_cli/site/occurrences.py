"""What occurs where across all blueprints: people, systems and goals, known again by their titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from blueprint_cli.analysis.systems import SYSTEM
from blueprint_cli.analysis.systems import systems as systems_of
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.site.entry import Entry


class Occurrence(NamedTuple):
    """A blueprint in which something occurs, and on how many of its cards."""

    entry: Entry
    cards: int


class Subject(NamedTuple):
    """Somebody or something. ``kind`` is what a blueprint says it is, such as a team."""

    title: str
    kind: str
    occurrences: Sequence[Occurrence]

    @property
    def cards(self) -> int:
        return sum(occurrence.cards for occurrence in self.occurrences)


class _Named(NamedTuple):
    title: str
    cards: int
    kind: str = ""


def people(entries: Iterable[Entry]) -> Sequence[Subject]:
    """The roles that are no systems, those of the most blueprints first."""
    return _gather(entries, _roles)


def systems(entries: Iterable[Entry]) -> Sequence[Subject]:
    """The systems, as reports know them."""
    return _gather(entries, lambda blueprint: (_Named(one.title, len(one.cards)) for one in systems_of(blueprint)))


def goals(entries: Iterable[Entry]) -> Sequence[Subject]:
    """The goals, also those that no card serves."""
    return _gather(entries, _goals)


def _roles(blueprint: Blueprint) -> Iterator[_Named]:
    for role in blueprint.roles:
        cards = sum(role.id in card.by for card in blueprint.cards)
        if cards and role.kind != SYSTEM:
            yield _Named(role.title, cards, role.kind)


def _goals(blueprint: Blueprint) -> Iterator[_Named]:
    for goal in blueprint.goals:
        yield _Named(goal.title, sum(goal.id in card.goals for card in blueprint.cards))


def _gather(entries: Iterable[Entry], named: Callable[[Blueprint], Iterable[_Named]]) -> Sequence[Subject]:
    """Case and spaces tell none apart."""
    titles: dict[str, _Named] = {}
    found: dict[str, dict[str, Occurrence]] = {}
    for entry in entries:
        for one in named(entry.blueprint) if entry.blueprint else ():
            key = " ".join(one.title.casefold().split())
            titles[key] = titles.get(key, one)._replace(kind=titles[key].kind or one.kind) if key in titles else one
            places = found.setdefault(key, {})
            before = places[entry.path].cards if entry.path in places else 0
            places[entry.path] = Occurrence(entry, before + one.cards)
    subjects = [Subject(titles[key].title, titles[key].kind, tuple(places.values())) for key, places in found.items()]
    return sorted(subjects, key=lambda one: (-len(one.occurrences), -one.cards, one.title.casefold(), one.title))
