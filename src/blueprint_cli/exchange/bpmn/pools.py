"""Pools: who takes part, as BPMN has it: each customer, the organisation with its lanes, each partner."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Lane, LaneRole

_ORGANISATION = frozenset({LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT})


class Party(StrEnum):
    """Whose a pool is."""

    CUSTOMER = "customer"
    ORGANISATION = "organisation"
    PARTNER = "partner"


class Pool(NamedTuple):
    """A participant. ``lanes`` are all that stand in its place, in order; it is divided where it is an organisation."""

    id: str
    title: str
    party: Party
    lanes: tuple[Lane, ...]


def pools(blueprint: Blueprint) -> tuple[Pool, ...]:
    """The pools of ``blueprint``, from top to bottom; lanes of policies, notes and values are in none of them."""
    customers = [lane for lane in blueprint.lanes if lane.role is LaneRole.CUSTOMER]
    seen, own = _evidence(blueprint.lanes, has_customer=bool(customers))
    partners = [lane for lane in blueprint.lanes if lane.role is LaneRole.PARTNER]
    found: list[tuple[str, Party, tuple[Lane, ...]]] = []
    for number, lane in enumerate(customers):
        found.append((lane.title, Party.CUSTOMER, (*(() if number else seen), lane)))
    if own:
        found.append((blueprint.title, Party.ORGANISATION, tuple(own)))
    found += [(lane.title, Party.PARTNER, (lane,)) for lane in partners]
    return tuple(Pool(f"pool-{number}", *pool) for number, pool in enumerate(found, 1))


def rearranged(blueprint: Blueprint) -> Blueprint:
    """``blueprint`` without lanes of values, the lanes of each pool together, and those that are in none below them."""
    pooled = [lane for pool in pools(blueprint) for lane in pool.lanes]
    known = {lane.id for lane in pooled} | {lane.id for lane in blueprint.lanes if lane.role in VALUE_LANES}
    lanes = (*pooled, *(lane for lane in blueprint.lanes if lane.id not in known))
    places = {lane.id: place for place, lane in enumerate(lanes)}
    steps = {step.id: place for place, step in enumerate(blueprint.steps)}
    cards = sorted(blueprint.cards, key=lambda card: (steps[card.step], places[card.lane]))
    return blueprint._replace(lanes=lanes, cards=tuple(cards))


def _evidence(lanes: Sequence[Lane], *, has_customer: bool) -> tuple[tuple[Lane, ...], list[Lane]]:
    """The lanes of evidence that the customer has, and the lanes of the organisation, its own evidence among them."""
    inside = False
    seen: list[Lane] = []
    own: list[Lane] = []
    for lane in lanes:
        inside = inside or lane.role in _ORGANISATION
        if lane.role in _ORGANISATION or (lane.role is LaneRole.EVIDENCE and (inside or not has_customer)):
            own.append(lane)
        elif lane.role is LaneRole.EVIDENCE:
            seen.append(lane)
    return tuple(seen), own
