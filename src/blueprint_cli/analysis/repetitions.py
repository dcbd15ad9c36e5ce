"""Work that is done in several places: cards of actions that say the same, or nearly so."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from blueprint_cli.model.blueprint import Blueprint, Card, CardStatus, LaneRole

_ACTING = frozenset({LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.PARTNER})
"""Lanes of actions. A system that supports several steps is used several times and not redundant."""

_ALIKE = 0.75
"""The share of all words of two cards that must be in both (Jaccard's coefficient)."""

_FEWEST = 3
"""Cards of fewer words must have the same words."""


class Repetition(NamedTuple):
    """Cards that say the same, in the order of the blueprint, at least two. ``exact`` where all have the same words."""

    cards: tuple[Card, ...]
    exact: bool


def repetitions(blueprint: Blueprint) -> tuple[Repetition, ...]:
    """The repetitions of actions, without those that are to be removed. Of texts without words nothing is known."""
    roles = {lane.id: lane.role for lane in blueprint.lanes}
    groups: dict[frozenset[str], list[Card]] = {}
    for card in blueprint.cards:
        words = _words(card.text)
        if roles[card.lane] in _ACTING and card.status is not CardStatus.REMOVED and words:
            groups.setdefault(words, []).append(card)
    found = [Repetition(tuple(cards), exact=all_words_same) for cards, all_words_same in _merged(groups)]
    order = {card.id: place for place, card in enumerate(blueprint.cards)}
    return tuple(sorted(found, key=lambda repetition: order[repetition.cards[0].id]))


def _merged(groups: dict[frozenset[str], list[Card]]) -> list[tuple[list[Card], bool]]:
    """The groups of two cards or more, a group that is much alike an earlier one put to it."""
    merged: list[tuple[frozenset[str], list[Card], bool]] = []
    for words, cards in groups.items():
        like = next((place for place, (other, _, _) in enumerate(merged) if _are_alike(words, other)), None)
        if like is None:
            merged.append((words, list(cards), True))
        else:
            other, before, _ = merged[like]
            merged[like] = (other, before + cards, False)
    return [(cards, exact) for _, cards, exact in merged if len(cards) > 1]


def _are_alike(one: Collection[str], other: Collection[str]) -> bool:
    both = len(set(one) & set(other))
    return min(len(one), len(other)) >= _FEWEST and both >= _ALIKE * len(set(one) | set(other))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", normalize("NFKC", text).casefold()))
