"""Highlighting: which cards stand out, and which stand back behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.analysis.naming import match
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint, Card, Lane, Mark, Phase, Role, Step


def highlight(blueprint: Blueprint, names: Iterable[str]) -> Blueprint:
    """``blueprint`` with all cards dimmed but those that are named, in any of these ways.

    A name is that of a card, lane, step, phase, role, tag or mark, by id or, where it has one, by title. Raises
    ``UsageError`` where there is none of them of a name.
    """
    names = tuple(names)
    if not names:
        return blueprint
    naming = _Naming(blueprint)
    bright = {card for name in names for card in naming.cards(name)}
    return blueprint._replace(dimmed=frozenset(card.id for card in blueprint.cards) - bright)


class _Naming:
    """What the names of one blueprint mean."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._grid = lay_out(blueprint)
        self._steps = blueprint.steps
        self._firsts = {cards[0].id: f"{step}.{lane}" for (step, lane), cards in self._grid.own.items()}
        self._parts = list(_named(blueprint)) + [(first, first) for first in self._firsts.values()]

    def cards(self, name: str) -> Iterator[str]:
        """The cards (ids) that one name means: none where only the whole has them, and not what is selected of it."""
        meant = match(name, self._parts)
        if not meant:
            raise UsageError(
                f"the blueprint has nothing called {name}",
                hint="highlight cards, lanes, steps, phases, roles and tags by their ids, or marks such as fail",
            )
        for card in self._blueprint.cards:
            if not meant.isdisjoint(self._names(card)):
                yield card.id

    def _names(self, card: Card) -> Iterator[str]:
        """All by which a card can be meant."""
        first = self._grid.first(card)
        for step in self._steps[first : first + card.span]:
            yield from (step.id, step.phase)
        yield from (card.id, self._firsts.get(card.id, card.id), card.lane, *card.by, *card.tags, *card.marks)


def _named(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    """The ids and titles of all that a blueprint, or the whole that it was selected from, knows by name."""
    for each in (blueprint, blueprint.whole or blueprint):
        parts: list[Lane | Step | Phase | Role] = [*each.lanes, *each.steps, *each.phases, *each.roles]
        yield from ((part.id, part.title) for part in parts)
        for card in each.cards:
            yield from ((word, word) for word in (card.id, *card.tags))
    yield from ((mark, mark) for mark in Mark)
