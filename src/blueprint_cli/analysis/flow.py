"""The links of a blueprint: those that are written, and those that its ``flow`` adds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import Blueprint, Card, Flow, LaneRole, Link, LinkKind

_ORDER = (LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT)
"""The roles between which ``full`` links the cards of a step, whatever the order of the lanes."""

_WAYS_ON = frozenset({LinkKind.FLOW, LinkKind.AGREEMENT})
"""The kinds of link that lead on in time."""

_Ends = tuple[str, str]
"""The ids of the cards at both ends of a link."""

_DECIMALS = 10
"""Where probabilities are rounded, so that 1 − 0.9 is 0.1."""


def links(blueprint: Blueprint) -> tuple[Link, ...]:
    """The written links, then the added ones by the step in which they start.

    Added links are told by ``auto``. Where the written links out of a card have probabilities, those
    added along the journey share what these leave of 1.
    """
    if blueprint.flow is Flow.NONE:
        return blueprint.links
    adding = _Adding(blueprint)
    return blueprint.links + _with_probabilities(adding.added(), blueprint.links, adding.ways())


class _Adding:
    """What adding links needs to know of a blueprint."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._grid: Grid = lay_out(blueprint)
        self._places = {card.id: place for place, card in enumerate(blueprint.cards)}
        self._roles = {lane.id: lane.role for lane in blueprint.lanes}
        self._onward: dict[str, list[Card]] = {}
        self._linked: dict[str, list[Card]] = {}
        for link in blueprint.links:
            self._note(link.source, link.target, link.kind)
            if link.kind is LinkKind.AGREEMENT:
                self._note(link.target, link.source, link.kind)

    def _note(self, source: str, target: str, kind: LinkKind) -> None:
        card = self._grid.cards[target]
        self._linked.setdefault(source, []).append(card)
        if kind in _WAYS_ON:
            self._onward.setdefault(source, []).append(card)

    def added(self) -> list[Link]:
        pairs = list(self._journey())
        if self._blueprint.flow is Flow.FULL:
            pairs += self._within_cells()
            pairs += self._between_roles()
        written = {(link.source, link.target) for link in self._blueprint.links if link.kind in _WAYS_ON}
        written |= {(link.target, link.source) for link in self._blueprint.links if link.kind is LinkKind.AGREEMENT}
        return [
            Link(source=source.id, target=target.id, auto=True, at=source.at)
            for source, target in {(source.id, target.id): (source, target) for source, target in pairs}.values()
            if not source.ends and (source.id, target.id) not in written
        ]

    def ways(self) -> frozenset[_Ends]:
        """The ends of what is added along the journey."""
        return frozenset((source.id, target.id) for source, target in self._journey())

    def _journey(self) -> Iterator[tuple[Card, Card]]:
        """In each customer lane a chain, but out of the cards that lead on to a customer by themselves."""
        chains: dict[str, list[Card]] = {}
        for card in self._blueprint.cards:
            if self._roles[card.lane] is LaneRole.CUSTOMER:
                chains.setdefault(card.lane, []).append(card)
        for chain in chains.values():
            yield from ((source, target) for source, target in pairwise(chain) if not self._leads_on(source))

    def _leads_on(self, card: Card) -> bool:
        return any(
            self._roles[target.lane] is LaneRole.CUSTOMER and not self._is_earlier(target, card)
            for target in self._onward.get(card.id, ())
        )

    def _is_earlier(self, target: Card, card: Card) -> bool:
        """Whether ``target`` stands before ``card``: wholly in earlier steps, or above it in its cell."""
        if (target.step, target.lane) == (card.step, card.lane):
            return self._places[target.id] <= self._places[card.id]
        return self._grid.last(target) < self._grid.first(card)

    def _within_cells(self) -> Iterator[tuple[Card, Card]]:
        for (_, lane), cards in self._grid.own.items():
            if self._roles[lane] in _ORDER and self._roles[lane] is not LaneRole.CUSTOMER:
                yield from pairwise(cards)

    def _between_roles(self) -> Iterator[tuple[Card, Card]]:
        """In each step every filled lane of a role to every filled lane of the next filled role."""
        lanes = {role: [lane.id for lane in self._blueprint.lanes if lane.role is role] for role in _ORDER}
        for step in self._blueprint.steps:
            filled = [
                cells for role in _ORDER if (cells := [c for lane in lanes[role] if (c := self._cell(step.id, lane))])
            ]
            for sources, targets in pairwise(filled):
                for source in (cell[-1] for cell in sources):
                    if not self._leaves_lane(source, step.id):
                        yield from ((source, cell[0]) for cell in targets)

    def _cell(self, step: str, lane: str) -> tuple[Card, ...]:
        return self._grid.speaking(step, lane)

    def _leaves_lane(self, card: Card, step: str) -> bool:
        """Whether a written link leads from ``card`` to another lane of ``step``."""
        place = self._grid.order[step]
        return any(
            target.lane != card.lane and self._grid.first(target) <= place <= self._grid.last(target)
            for target in self._linked.get(card.id, ())
        )


def _with_probabilities(added: Iterable[Link], written: Iterable[Link], ways: Collection[_Ends]) -> tuple[Link, ...]:
    """``added`` with what the probabilities of the ``written`` links leave to each of them that is one of the ``ways``.

    Ways are those along the journey: what else is added stands beside a choice, and is no branch of it. Where a
    written link says nothing of how likely it is, what is left may be its own.
    """
    added = tuple(added)
    given: dict[str, float] = {}
    unsaid = {link.source for link in written if link.probability is None and link.kind in _WAYS_ON}
    for link in written:
        if link.probability is not None and link.source not in unsaid:
            given[link.source] = given.get(link.source, 0.0) + link.probability
    sharing: dict[str, int] = {}
    for link in added:
        if (link.source, link.target) in ways:
            sharing[link.source] = sharing.get(link.source, 0) + 1
    return tuple(
        link._replace(probability=round(max(0.0, 1 - given[link.source]) / sharing[link.source], _DECIMALS))
        if link.source in given and (link.source, link.target) in ways
        else link
        for link in added
    )
