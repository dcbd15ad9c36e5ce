"""Gathering: what rules look at, computed once for a blueprint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from blueprint_cli.analysis.crossings import crossings, evidence_in_sight
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import Blueprint, Card, Link, Step
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.texts import texts
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from datetime import date


def gather(blueprint: Blueprint, document: Document, *, today: date | None = None) -> Facts:
    """The facts of a whole blueprint, not of a view of it, as they are on the day ``today``.

    ``document`` is the file that it was built from.
    """
    drawn = links(blueprint)
    grid = lay_out(blueprint)
    present = _present(blueprint.steps, grid)
    touching = _touching(blueprint.cards, drawn)
    return Facts(
        blueprint=blueprint,
        links=drawn,
        crossings=crossings(blueprint),
        grid=grid,
        lanes={lane.id: lane for lane in blueprint.lanes},
        steps={step.id: step for step in blueprint.steps},
        present=present,
        surroundings=_surroundings(blueprint, grid, present, touching=touching),
        touching=touching,
        chains=frozenset(link.at for before, link in pairwise(blueprint.links) if link.at == before.at),
        met=evidence_in_sight(blueprint.lanes),
        texts=tuple(texts(blueprint)),
        document=document,
        today=today,
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


def _surroundings(
    blueprint: Blueprint,
    grid: Grid,
    present: Mapping[str, frozenset[str]],
    *,
    touching: Mapping[str, tuple[Link, ...]],
) -> dict[str, frozenset[str]]:
    surroundings = {}
    for card in blueprint.cards:
        lanes = present[card.step]
        if card.span > 1:
            covered = blueprint.steps[grid.first(card) : grid.last(card) + 1]
            lanes = lanes.union(*(present[step.id] for step in covered))
        ends = {end for link in touching[card.id] for end in (link.source, link.target)} - {card.id}
        surroundings[card.id] = lanes | {grid.cards[end].lane for end in ends}
    return surroundings
