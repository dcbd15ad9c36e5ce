"""Goals, and what of a blueprint serves each: cards, and metrics."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint, Card, Goal, Metric


class Served(NamedTuple):
    """A goal, and the cards and metrics that serve it: either may be none."""

    goal: Goal
    cards: tuple[Card, ...]
    metrics: tuple[Metric, ...]


def goals(blueprint: Blueprint) -> tuple[Served, ...]:
    """Each goal of the blueprint, in its order. A metric serves it where either names the other."""
    return tuple(
        Served(
            goal,
            tuple(card for card in blueprint.cards if goal.id in card.goals),
            tuple(metric for metric in blueprint.metrics if goal.id in metric.goals or metric.id == goal.metric),
        )
        for goal in blueprint.goals
    )
