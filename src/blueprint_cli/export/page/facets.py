"""Facets: by what the cards of a page can be filtered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from blueprint_cli.analysis.viewing import select
from blueprint_cli.errors import UsageError
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.vocabulary import Vocabulary
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, CardStatus, Mark


class Option(NamedTuple):
    """A value that cards have: what it is called, and the cards (ids) that have it."""

    value: str
    title: str
    cards: tuple[str, ...]


class Facet(NamedTuple):
    """One property of cards with the values that occur. ``key`` is its word in addresses of the page."""

    key: str
    title: str
    options: tuple[Option, ...]


def facets(material: Material, said: Vocabulary) -> Iterator[Facet]:
    """The facets by which something can be told from something else, in the words of the page's language."""
    blueprint = material.blueprint
    wording = Wording(blueprint.language)
    for key, titles, values in (
        ("lane", {lane.id: lane.title for lane in blueprint.lanes}, _lanes),
        ("phase", {phase.id: phase.title for phase in blueprint.phases}, _phases),
        ("role", {role.id: role.title for role in blueprint.roles}, _roles),
        ("mark", {mark.value: wording.name(mark) for mark in Mark}, _marks),
        ("status", {status.value: wording.name(status) for status in CardStatus}, _statuses),
        ("tag", {tag: tag for card in blueprint.cards for tag in card.tags}, _tags),
        ("view", {view.id: view.title for view in blueprint.views}, _views),
    ):
        options = tuple(_options(titles, values(blueprint)))
        if options and not _is_idle(options, len(blueprint.cards)):
            yield Facet(key, said[key], options)


def _options(titles: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> Iterator[Option]:
    """The values with cards, in the order of ``titles``; ``pairs`` are of a card's id and a value."""
    found: dict[str, list[str]] = {}
    for card, value in pairs:
        found.setdefault(value, []).append(card)
    yield from (Option(value, title, tuple(found[value])) for value, title in titles.items() if value in found)


def _is_idle(options: tuple[Option, ...], cards: int) -> bool:
    """Whether there is one value only, and all cards have it."""
    return len(options) == 1 and len(options[0].cards) == cards


def _lanes(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    yield from ((card.id, card.lane) for card in blueprint.cards)


def _phases(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    """The phases of all steps that a card covers."""
    places = {step.id: place for place, step in enumerate(blueprint.steps)}
    for card in blueprint.cards:
        covered = blueprint.steps[places[card.step] :][: card.span]
        yield from ((card.id, phase) for phase in dict.fromkeys(step.phase for step in covered if step.phase))


def _roles(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    shown = _shown(blueprint, "by")
    yield from ((card.id, role) for card in shown for role in dict.fromkeys(card.by))


def _marks(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    shown = _shown(blueprint, "marks")
    yield from ((card.id, mark) for card in shown for mark in dict.fromkeys(card.marks))


def _statuses(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    yield from ((card.id, card.status) for card in _shown(blueprint, "status"))


def _tags(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    yield from ((card.id, tag) for card in blueprint.cards for tag in dict.fromkeys(card.tags))


def _views(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    """What the file's own views keep of the cards that are here; a view that is drawn already has no others in it."""
    if blueprint.view:
        return
    known = {card.id for card in blueprint.cards}
    for view in blueprint.views:
        try:
            kept = select(blueprint, view=view.id)
        except UsageError:  # it keeps none of the cards that are left
            continue
        yield from ((card.id, view.id) for card in kept.cards if card.id in known)


def _shown(blueprint: Blueprint, part: str) -> tuple[Card, ...]:
    return () if part in blueprint.hide else blueprint.cards
