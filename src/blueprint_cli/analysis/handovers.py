"""Where work, word or responsibility passes from one to another: the links between actors, and across the lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from blueprint_cli.analysis.actors import Actor, Actors
from blueprint_cli.analysis.crossings import RANKS, lines_between
from blueprint_cli.analysis.flow import links
from blueprint_cli.model.blueprint import Blueprint, Card, Line, Link


class Handover(NamedTuple):
    """A link from ``source`` to ``target`` whose ends have other ``givers`` than ``takers``, or lie on two sides of
    the ``lines``, named from the customer inwards, without those that the author hid. An agreement passes both ways
    and is one hand-over."""

    link: Link
    source: Card
    target: Card
    givers: tuple[Actor, ...]
    takers: tuple[Actor, ...]
    lines: tuple[Line, ...]


def handovers(blueprint: Blueprint) -> tuple[Handover, ...]:
    """The hand-overs in the order of the steps in which they start, each link once. What customers do next is none."""
    cards = {card.id: card for card in blueprint.cards}
    order = {card.id: place for place, card in enumerate(blueprint.cards)}
    lanes = {lane.id: lane for lane in blueprint.lanes}
    actors = Actors(blueprint)
    found = []
    for link in links(blueprint):
        source, target = cards[link.source], cards[link.target]
        givers, takers = actors.of(source), actors.of(target)
        roles = lanes[source.lane].role, lanes[target.lane].role
        between = lines_between(*roles) if roles[0] in RANKS and roles[1] in RANKS else ()
        crossed = tuple(line for line in between if line in blueprint.line_titles)
        if givers and takers and (set(givers) != set(takers) or crossed):
            found.append(Handover(link, source, target, givers, takers, crossed))
    return tuple(sorted(found, key=lambda handover: order[handover.source.id]))


def count(found: Iterable[Handover]) -> Mapping[tuple[Actor, Actor], int]:
    """How often each hands over to each other. Where several do a card together, each of them counts."""
    counted: dict[tuple[Actor, Actor], int] = {}
    for handover in found:
        for giver in handover.givers:
            for taker in handover.takers:
                if giver != taker:
                    counted[giver, taker] = counted.get((giver, taker), 0) + 1
    return counted
