"""The systems of a service: what the support lanes name, and the roles that are no people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from blueprint_cli.analysis.actors import Actor, Actors
from blueprint_cli.analysis.flow import links
from blueprint_cli.model.blueprint import Blueprint, Card, LaneRole

SYSTEM = "system"
"""The kind of a role that is no person."""


class System(NamedTuple):
    """A system by the text of its cards or the title of its role, its cards, and who is linked with them."""

    title: str
    cards: tuple[Card, ...]
    users: tuple[Actor, ...]


def systems(blueprint: Blueprint) -> tuple[System, ...]:
    """The systems, the most used first, else in the order of the blueprint. Case and spaces tell none apart."""
    roles = {role.id: role for role in blueprint.roles if role.kind == SYSTEM}
    support = {lane.id for lane in blueprint.lanes if lane.role is LaneRole.SUPPORT}
    titles: dict[str, str] = {}
    found: dict[str, list[Card]] = {}
    for card in blueprint.cards:
        named = [roles[role].title for role in card.by if role in roles]
        for title in named or ([card.text] if card.lane in support else []):
            key = " ".join(title.casefold().split())
            titles.setdefault(key, title)
            found.setdefault(key, []).append(card)
    users = _Users(blueprint)
    whole = [System(titles[key], tuple(cards), users.of(cards, titles[key])) for key, cards in found.items()]
    return tuple(sorted(whole, key=lambda system: -len(system.cards)))


class _Users:
    def __init__(self, blueprint: Blueprint) -> None:
        self._actors = Actors(blueprint)
        self._cards: Mapping[str, Card] = {card.id: card for card in blueprint.cards}
        self._support = {lane.id for lane in blueprint.lanes if lane.role is LaneRole.SUPPORT}
        self._linked: dict[str, list[str]] = {}
        for link in links(blueprint):
            self._linked.setdefault(link.source, []).append(link.target)
            self._linked.setdefault(link.target, []).append(link.source)

    def of(self, cards: Iterable[Card], system: str) -> tuple[Actor, ...]:
        """Who is linked with one of ``cards``, other systems and this one itself not counted."""
        ends = (self._cards[end] for card in cards for end in self._linked.get(card.id, ()))
        actors = (actor for end in ends if end.lane not in self._support for actor in self._actors.of(end))
        return tuple(dict.fromkeys(actor for actor in actors if actor.title != system))
