"""Gathering: what rules look at, computed once for a blueprint."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.analysis.crossings import RANKS, crossings
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.lint.facts import Facts
from blueprint_cli.model.blueprint import Blueprint, Card, Lane, LaneRole, Link, Step

_BACKSTAGE = RANKS[LaneRole.BACKSTAGE]


def gather(blueprint: Blueprint) -> Facts:
    """The facts of a whole blueprint, not of a view of it."""
    drawn = links(blueprint)
    grid = lay_out(blueprint)
    return Facts(
        blueprint=blueprint,
        links=drawn,
        crossings=crossings(blueprint),
        grid=grid,
        lanes={lane.id: lane for lane in blueprint.lanes},
        steps={step.id: step for step in blueprint.steps},
        present=_present(blueprint.steps, grid),
        touching=_touching(blueprint.cards, drawn),
        met=frozenset(_met(blueprint.lanes)),
    )


def _present(steps: Sequence[Step], grid: Grid) -> dict[str, frozenset[str]]:
    present: dict[str, set[str]] = {step.id: set() for step in steps}
    for step, lane in (*grid.own, *grid.covering):
        present[step].add(lane)
    return {step: frozenset(lanes) for step, lanes in present.items()}


def _touching(cards: Sequence[Card], drawn: Sequence[Link]) -> dict[str, tuple[Link, ...]]:
    touching: dict[str, list[Link]] = {card.id: [] for card in cards}
    for link in drawn:
        touching[link.source].append(link)
        if link.target != link.source:
            touching[link.target].append(link)
    return {card: tuple(found) for card, found in touching.items()}


def _met(lanes: Sequence[Lane]) -> list[str]:
    """The evidence lanes that are not below the line of visibility, with nothing in sight next to them."""
    met = []
    for place, lane in enumerate(lanes):
        if lane.role is LaneRole.EVIDENCE:
            above = [RANKS[other.role] for other in reversed(lanes[:place]) if other.role in RANKS]
            below = [RANKS[other.role] for other in lanes[place + 1 :] if other.role in RANKS]
            beside = above[:1] + below[:1]
            if not beside or min(beside) < _BACKSTAGE:
                met.append(lane.id)
    return met
