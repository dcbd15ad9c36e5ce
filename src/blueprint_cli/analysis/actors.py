"""Who does what: the roles that a card names, or where it names none, the lane that it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.model.blueprint import FLOW_LANES, Blueprint, Card


class Actor(NamedTuple):
    """A role, or a lane that stands for those who are not named. Ids of roles and lanes may be the same."""

    id: str
    title: str
    is_role: bool


class Actors:
    """The actors of one blueprint."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._roles = {role.id: Actor(role.id, role.title, is_role=True) for role in blueprint.roles}
        self._lanes: Mapping[str, Actor] = {
            lane.id: Actor(lane.id, lane.title, is_role=False) for lane in blueprint.lanes if lane.role in FLOW_LANES
        }

    def of(self, card: Card) -> tuple[Actor, ...]:
        """Who does ``card``: nobody where it stands in a lane of evidence, policies or notes and names no role."""
        if card.by:
            return tuple(self._roles[role] for role in card.by)
        lane = self._lanes.get(card.lane)
        return (lane,) if lane else ()
