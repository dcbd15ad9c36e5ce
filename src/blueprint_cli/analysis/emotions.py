"""How customers feel, step by step: the curves of the emotion lane."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.model.blueprint import Blueprint, Lane, LaneRole, Step


class Curve(NamedTuple):
    """The feelings of the customers of one lane: steps (ids) with a value from −2 to 2, where one is known."""

    lane: str
    title: str
    points: tuple[tuple[str, float], ...]


def curves(blueprint: Blueprint) -> tuple[Curve, ...]:
    """A curve for each customer lane that has a value anywhere. Those of a view are of the whole."""
    whole = blueprint.whole or blueprint
    grid = lay_out(whole)

    def feeling(step: Step, lane: Lane) -> float | None:
        if step.emotion is not None:
            return step.emotion
        values = [card.emotion for card in grid.present(step.id, lane.id) if card.emotion is not None]
        return sum(values) / len(values) if values else None

    found = []
    for lane in whole.lanes:
        if lane.role is LaneRole.CUSTOMER:
            points = [(step.id, value) for step in blueprint.steps if (value := feeling(step, lane)) is not None]
            if points:
                found.append(Curve(lane=lane.id, title=lane.title, points=tuple(points)))
    return tuple(found)
