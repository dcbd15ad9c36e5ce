"""The collaboration: a blueprint with its pools, and the picture by which everything is placed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.analysis.flow import links
from blueprint_cli.exchange.bpmn.pools import Party, Pool, pools, rearranged
from blueprint_cli.exchange.bpmn.symbols import Placed, Symbol, placed, symbol
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.scene import Box, CardBox, Scene
from blueprint_cli.model.blueprint import Blueprint, Card, Lane

POOL_HEAD, LANE_HEAD = 30.0, 30.0
"""How wide the titles of pools and lanes stand, upright, at their left."""
_BEFORE, _AFTER = 46.0, 46.0
"""The room for start events before the first cards, and for end events after the last."""
_SMALL_PRINT = frozenset(
    {"pains", "opportunities", "questions", "policies", "notes", "channel", "by", "time", "metrics", "goals", "legend"}
)


class Element(NamedTuple):
    """A card in its place: its id in the file, its pool (None for notes) and what it is drawn as."""

    id: str
    card: Card
    drawn: CardBox
    pool: Pool | None
    placed: Placed


class Collaboration(NamedTuple):
    """Everything that is to be written. ``elements`` are by the ids of cards, in reading order."""

    blueprint: Blueprint
    scene: Scene
    pools: tuple[Pool, ...]
    elements: Mapping[str, Element]

    def box(self, lanes: tuple[Lane, ...]) -> Box:
        """The place of lanes that lie below each other, as a pool; there is room for events on both sides."""
        bands = {band.id: band.box for band in self.scene.lanes}
        boxes = [bands[lane.id] for lane in lanes]
        cards = [card.box for card in self.scene.cards]
        left = min([boxes[0].x, *(card.x - POOL_HEAD - LANE_HEAD - _BEFORE for card in cards)])
        right = max([boxes[0].right, *(card.right + _AFTER for card in cards)])
        top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
        return Box(left, top, right - left, bottom - top)


def collaboration(blueprint: Blueprint) -> Collaboration:
    """The collaboration of ``blueprint``, its lanes in the order that pools need."""
    ordered = rearranged(blueprint)
    parts = pools(ordered)
    kinds = _kinds(ordered, parts)
    scene = arrange(_roomy(ordered, kinds))
    drawn = {card.id: card for card in scene.cards}
    homes = _homes(parts)
    elements = {
        card.id: Element(
            f"{_PREFIXES.get(kinds[card.id], 'task')}-{number}",
            card,
            drawn[card.id],
            homes.get(card.lane),
            placed(kinds[card.id], drawn[card.id].box),
        )
        for number, card in enumerate(ordered.cards, 1)
    }
    return Collaboration(ordered, scene, parts, elements)


_PREFIXES = {Symbol.DECISION: "decision", Symbol.TIMER: "wait", Symbol.EVIDENCE: "evidence", Symbol.NOTE: "note"}


def _homes(parts: tuple[Pool, ...]) -> dict[str, Pool]:
    return {lane.id: pool for pool in parts for lane in pool.lanes}


def _kinds(blueprint: Blueprint, parts: tuple[Pool, ...]) -> dict[str, Symbol]:
    """What each card becomes."""
    homes = _homes(parts)
    lanes = {card.id: card.lane for card in blueprint.cards}
    crossing = {
        end
        for link in links(blueprint)
        if homes.get(lanes[link.source]) != homes.get(lanes[link.target])
        for end in (link.source, link.target)
    }
    roles = {lane.id: lane.role for lane in blueprint.lanes}
    acting = {role.id: role.kind for role in blueprint.roles}
    return {card.id: symbol(card, roles[card.lane], acting, crossing) for card in blueprint.cards}


def _roomy(blueprint: Blueprint, kinds: Mapping[str, Symbol]) -> Blueprint:
    """What is drawn of it: texts without small print, and room for symbols above them."""
    cards = tuple(card._replace(text=kinds[card.id].reserved + card.text) for card in blueprint.cards)
    return blueprint._replace(cards=cards, hide=blueprint.hide | _SMALL_PRINT)


def is_inside(one: Element, other: Element) -> bool:
    """Whether a sequence flow can lead from one to the other."""
    return one.pool is not None and one.pool == other.pool and one.placed.symbol.is_node and other.placed.symbol.is_node


def is_customer(element: Element) -> bool:
    """Whether it is part of a customer's own process, which begins and ends where nothing leads."""
    return element.pool is not None and element.pool.party is Party.CUSTOMER
