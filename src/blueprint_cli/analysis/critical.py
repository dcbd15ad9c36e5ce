"""The critical path: the chain of cards, each leading on to the next, that takes longest.

It is the longest path through the links that lead forward (Kelley and Walker, Critical-path planning and scheduling,
1959). What leads back in time, loops, messages and what happens only at a failure take no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.analysis.timing import add, chosen
from blueprint_cli.model.blueprint import Blueprint, Card, Duration, LaneRole, LinkKind

_LEADING = frozenset({LinkKind.FLOW, LinkKind.AGREEMENT})

_NOTHING = Duration(low=0, high=0)


class Leg(NamedTuple):
    """A card on the path, and its time and wait together; None where nothing is known of it."""

    card: Card
    duration: Duration | None


class CriticalPath(NamedTuple):
    """The legs in their order, and how long they take together."""

    legs: tuple[Leg, ...]
    total: Duration


def critical_path(blueprint: Blueprint) -> CriticalPath | None:
    """The path of the whole of ``blueprint``; None where no card has a time. Of several as long, the first.

    What a step says of its own time stands for its customer's cards, and is that of the first of them.
    """
    whole = blueprint.whole or blueprint
    durations = _durations(whole)
    if not any(durations.values()):
        return None
    cards = {card.id: card for card in whole.cards}
    ends: dict[str, Duration] = {}
    came: dict[str, str] = {}
    sources = _sources(whole)
    for card in _in_order(list(cards), sources):
        before = max(
            (source for source in sources[card] if source in ends), key=lambda source: _length(ends[source]), default=""
        )
        ends[card] = add((ends.get(before), durations[card])) or _NOTHING
        came[card] = before
    last = max(cards, key=lambda end: _length(ends[end]))
    legs: list[Leg] = []
    at = last
    while at:
        legs.append(Leg(cards[at], durations[at]))
        at = came[at]
    return CriticalPath(tuple(reversed(legs)), ends[last])


def _length(duration: Duration) -> tuple[float, float]:
    return duration.high, duration.low


def _durations(blueprint: Blueprint) -> dict[str, Duration | None]:
    """How long each card (id) takes and is waited for."""
    times = {card.id: chosen(card.time) for card in blueprint.cards}
    waits = {card.id: chosen(card.wait) for card in blueprint.cards}
    customers = {lane.id for lane in blueprint.lanes if lane.role is LaneRole.CUSTOMER}
    own: dict[str, list[str]] = {step.id: [] for step in blueprint.steps}
    for card in blueprint.cards:
        if card.lane in customers:
            own[card.step].append(card.id)
    for step in blueprint.steps:
        for said, found in ((step.time, times), (step.wait, waits)):
            if said:
                found |= dict.fromkeys(own[step.id], None) | dict.fromkeys(own[step.id][:1], chosen(said))
    return {card.id: add((times[card.id], waits[card.id])) for card in blueprint.cards}


def _sources(blueprint: Blueprint) -> Mapping[str, list[str]]:
    """The cards (ids) that lead forward to each card."""
    grid = lay_out(blueprint)
    found: dict[str, list[str]] = {card.id: [] for card in blueprint.cards}
    for link in links(blueprint):
        if link.kind in _LEADING and link.source != link.target and not grid.is_backward(link):
            found[link.target].append(link.source)
    return found


def _in_order(cards: list[str], sources: Mapping[str, list[str]]) -> Iterator[str]:
    """``cards`` so that each comes after those that lead to it. Where they lead in a circle, the first comes first."""
    places = {card: place for place, card in enumerate(cards)}
    missing = {card: len(set(sources[card])) for card in cards}
    targets: dict[str, list[str]] = {card: [] for card in cards}
    for target, before in sources.items():
        for source in dict.fromkeys(before):
            targets[source].append(target)
    ready = [places[card] for card in cards if not missing[card]]
    done: set[str] = set()
    rest = iter(cards)
    while len(done) < len(cards):
        card = cards[heappop(ready)] if ready else next(card for card in rest if card not in done)
        done.add(card)
        yield card
        for target in targets[card]:
            missing[target] -= 1
            if not missing[target] and target not in done:
                heappush(ready, places[target])
