"""The grid of steps and lanes: which card stands in which cell, and which steps it covers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint, Card, Link

Cell = tuple[str, str]
"""A step's id and a lane's."""


class Grid(NamedTuple):
    """Where the cards of a blueprint stand.

    ``order`` has the place of each step, from 0; ``cards`` each card by its id. ``own`` are the cards
    that start in a cell, ``covering`` those that reach into it from an earlier step, both in the
    order of the blueprint; a cell without such cards has no entry.
    """

    order: Mapping[str, int]
    cards: Mapping[str, Card]
    own: Mapping[Cell, tuple[Card, ...]]
    covering: Mapping[Cell, tuple[Card, ...]]

    def first(self, card: Card) -> int:
        """The place of the step in which ``card`` starts."""
        return self.order[card.step]

    def last(self, card: Card) -> int:
        """The place of the last step that ``card`` covers."""
        return self.order[card.step] + card.span - 1

    def present(self, step: str, lane: str) -> tuple[Card, ...]:
        """All cards that stand in a cell, its own before those that cover it."""
        return self.own.get((step, lane), ()) + self.covering.get((step, lane), ())

    def speaking(self, step: str, lane: str) -> tuple[Card, ...]:
        """The cards that stand for a cell: its own, and only where there are none those that cover it."""
        return self.own.get((step, lane), ()) or self.covering.get((step, lane), ())

    def is_backward(self, link: Link) -> bool:
        """Whether ``link`` leads back in time: its target ends before its source starts."""
        return self.last(self.cards[link.target]) < self.first(self.cards[link.source])


def lay_out(blueprint: Blueprint) -> Grid:
    """The grid of ``blueprint``."""
    steps = [step.id for step in blueprint.steps]
    order = {step: place for place, step in enumerate(steps)}
    own: dict[Cell, list[Card]] = {}
    covering: dict[Cell, list[Card]] = {}
    for card in blueprint.cards:
        own.setdefault((card.step, card.lane), []).append(card)
        start = order[card.step]
        for step in steps[start + 1 : start + card.span]:
            covering.setdefault((step, card.lane), []).append(card)
    return Grid(
        order=order,
        cards={card.id: card for card in blueprint.cards},
        own={cell: tuple(cards) for cell, cards in own.items()},
        covering={cell: tuple(cards) for cell, cards in covering.items()},
    )
