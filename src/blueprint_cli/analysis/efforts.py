"""Efforts: how long each role is busy with each card, how often that happens, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.analysis.frequencies import Frequencies
from blueprint_cli.analysis.timing import chosen
from blueprint_cli.model.blueprint import Blueprint, Card, Duration, Role

_HOUR = 3_600


class Range(NamedTuple):
    """A number that may only be known as a range; ``rough`` where it rests on working days of 24 hours."""

    low: float
    high: float
    rough: bool = False


class Effort(NamedTuple):
    """What a role does in one card: ``duration`` each time, ``often`` times for one customer who starts the journey."""

    card: Card
    role: Role
    duration: Duration
    often: float

    @property
    def hours(self) -> Range:
        """The hours for one customer who starts the journey."""
        low, high = (end / _HOUR * self.often for end in (self.duration.low, self.duration.high))
        return Range(low, high, self.duration.working)

    @property
    def cost(self) -> Range | None:
        """The same in the money of ``cost_per_hour``; None where the role has no such cost."""
        price = self.role.cost_per_hour
        hours = self.hours
        return None if price is None else Range(hours.low * price, hours.high * price, hours.rough)


def efforts(blueprint: Blueprint, often: Frequencies) -> tuple[Effort, ...]:
    """The efforts of all cards of the whole that name a role and have a time. Each of several roles is busy for all
    of it. Their waits are nobody's work."""
    whole = blueprint.whole or blueprint
    roles = {role.id: role for role in whole.roles}
    return tuple(
        Effort(card, roles[role], duration, often.cards[card.id])
        for card in whole.cards
        if (duration := chosen(card.time))
        for role in card.by
    )


def add_up(ranges: Iterable[Range | None]) -> Range | None:
    """The sum of those that are known, ranges added as ranges; None where none is."""
    known = [found for found in ranges if found]
    if not known:
        return None
    return Range(sum(r.low for r in known), sum(r.high for r in known), any(r.rough for r in known))
