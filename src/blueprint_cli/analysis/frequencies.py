"""How often each card happens for one customer who starts the journey, as the probabilities of the links say.

The customer's ways from card to card are taken for a Markov chain, and how often a card is met is what Kemeny and
Snell call the expected number of visits (Finite Markov Chains, 1960, chapter III): what comes in from the cards
before it, each times the probability of that way, and 1 where the journey starts. It is found by going over the
cards until nothing changes any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import FLOW_LANES, Blueprint, Card, LaneRole, Link, LinkKind

_WAYS = frozenset({LinkKind.FLOW, LinkKind.AGREEMENT})
"""Kinds of link that are a way on in any case; loops and failures are one only where a probability says so."""

_TURNS = 2_000
"""So often at most are the cards gone over: a way back that is taken 98 times of 100 has long settled by then."""

_SETTLED = 1e-10


class Frequencies(NamedTuple):
    """``cards`` is how often each card (id) happens, and ``steps`` how often each step is entered, on average.

    ``guessed`` are the customer's cards that part into ways without probabilities, taken for equally likely; and
    ``unknown`` the loops and failures without one, taken for never where nothing else leads there. ``endless`` where
    there is a loop that nobody leaves: then every card counts once.
    """

    cards: Mapping[str, float]
    steps: Mapping[str, float]
    guessed: tuple[Card, ...] = ()
    unknown: tuple[Link, ...] = ()
    endless: bool = False

    @property
    def weighs(self) -> bool:
        """Whether anything happens more or less often than once."""
        return any(abs(often - 1) > _SETTLED for often in self.cards.values())


class _Way(NamedTuple):
    source: str
    target: str
    probability: float


def frequencies(blueprint: Blueprint) -> Frequencies:
    """The frequencies of the whole of ``blueprint``."""
    return _Frequencies(blueprint.whole or blueprint).found()


class _Frequencies:
    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._grid: Grid = lay_out(blueprint)
        self._roles = {lane.id: lane.role for lane in blueprint.lanes}
        self._customer = [card for card in blueprint.cards if self._roles[card.lane] is LaneRole.CUSTOMER]
        self._links = [link for link in links(blueprint) if link.source != link.target]
        self._into: dict[str, list[Link]] = {}
        for link in self._links:
            self._into.setdefault(link.target, []).append(link)
        self._guessed: list[Card] = []
        self._unknown: list[Link] = []

    def found(self) -> Frequencies:
        ways = self._ways()
        visits = self._visits(ways)
        steps = self._steps(ways, visits or {card.id: 1.0 for card in self._customer})
        cards = self._cards(visits or {}, steps)
        return Frequencies(cards, steps, tuple(self._guessed), tuple(self._unknown), endless=visits is None)

    def _ways(self) -> list[_Way]:
        """The ways of the customers between their own cards."""
        customers = {card.id for card in self._customer}
        out: dict[str, list[Link]] = {}
        for link in self._links:
            if link.source in customers and link.target in customers and link.kind is not LinkKind.MESSAGE:
                if link.kind in _WAYS or link.probability is not None:
                    out.setdefault(link.source, []).append(link)
                else:
                    self._unknown.append(link)
        return [way for card in self._customer for way in self._parted(card, out.get(card.id, []))]

    def _parted(self, card: Card, out: list[Link]) -> Iterable[_Way]:
        """The ways out of a card: those without a probability share what the others leave, all together at most 1."""
        given = sum(link.probability for link in out if link.probability is not None)
        sharing = sum(link.probability is None for link in out)
        rest = max(0.0, 1 - given) / sharing if sharing else 0.0
        if sharing > 1:
            self._guessed.append(card)
        scale = 1 / given if given > 1 else 1.0
        for link in out:
            yield _Way(link.source, link.target, rest if link.probability is None else link.probability * scale)

    def _visits(self, ways: list[_Way]) -> dict[str, float] | None:
        """How often each of the customer's cards is met; None where that has no bound."""
        order = {card.id: place for place, card in enumerate(self._customer)}
        reached = {way.target for way in ways if order[way.source] < order[way.target]}
        into = _by_target(ways)
        visits = {card: 0.0 if card in reached else 1.0 for card in order}
        starts = dict(visits)
        for _ in range(_TURNS):
            change = 0.0
            for card, start in starts.items():
                often = start + sum(visits[way.source] * way.probability for way in into.get(card, ()))
                change, visits[card] = max(change, abs(often - visits[card])), often
            if change < _SETTLED:
                return visits
        return None

    def _steps(self, ways: list[_Way], visits: Mapping[str, float]) -> dict[str, float]:
        """How often each step is entered: from other steps, or at a start. The lane of customers with the most counts.

        Where no customer is, a step happens as often as the one before it.
        """
        cards = {card.id: card for card in self._customer}
        into = _by_target(ways)
        lanes: dict[str, dict[str, float]] = {}
        for card in self._customer:
            inner = [way for way in into.get(card.id, ()) if cards[way.source].step == card.step]
            entered = visits[card.id] - sum(visits[way.source] * way.probability for way in inner)
            lane = lanes.setdefault(card.step, {})
            lane[card.lane] = lane.get(card.lane, 0.0) + max(0.0, entered)
        found: dict[str, float] = {}
        before = 1.0
        for step in self._blueprint.steps:
            covering = [visits[card.id] for card in self._customer if self._covers(card, step.id)]
            before = max([*lanes.get(step.id, {}).values()] or covering or [before])
            found[step.id] = before
        return found

    def _covers(self, card: Card, step: str) -> bool:
        return self._grid.first(card) < self._grid.order[step] <= self._grid.last(card)

    def _cards(self, visits: Mapping[str, float], steps: Mapping[str, float]) -> dict[str, float]:
        """How often each card happens: one of the provider's as often as its step, or as the ways into it say."""
        found = {card.id: visits.get(card.id, steps[card.step]) for card in self._blueprint.cards}
        for card in self._blueprint.cards:
            into = self._into.get(card.id, [])
            is_provider = self._roles[card.lane] in FLOW_LANES and self._roles[card.lane] is not LaneRole.CUSTOMER
            if is_provider and into and not any(_is_certain(link) for link in into):
                self._unknown += [link for link in into if link.probability is None]
                found[card.id] = sum(found[link.source] * (link.probability or 0.0) for link in into)
        return found


def _is_certain(link: Link) -> bool:
    """Whether a way is gone whenever its source is: none that has a probability, or is for exceptions."""
    return link.probability is None and link.kind not in (LinkKind.LOOP, LinkKind.FAILURE)


def _by_target(ways: Iterable[_Way]) -> dict[str, list[_Way]]:
    found: dict[str, list[_Way]] = {}
    for way in ways:
        found.setdefault(way.target, []).append(way)
    return found
