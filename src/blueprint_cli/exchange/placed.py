"""Cards that have been placed in lanes and steps: from a drawing to the steps of a sketch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.exchange.sketch import SketchCard, SketchLink, SketchStep
from blueprint_cli.model.blueprint import LinkKind


class Placed(NamedTuple):
    """A card in a lane and a step, by their places from 0."""

    lane: int
    step: int
    card: SketchCard


def filled(steps: Sequence[SketchStep], cards: Iterable[Placed]) -> tuple[SketchStep, ...]:
    """``steps`` with their cards, in the order of ``cards``."""
    cells: list[dict[int, tuple[SketchCard, ...]]] = [{} for _ in steps]
    for lane, step, card in cards:
        cells[step][lane] = (*cells[step].get(lane, ()), card)
    return tuple(replace(step, cells=held) for step, held in zip(steps, cells, strict=True))


def looped(links: Iterable[SketchLink], cards: Iterable[Placed]) -> tuple[SketchLink, ...]:
    """``links``, those that lead back in time as loops."""
    first = {placed.card.key: placed.step for placed in cards}
    last = {placed.card.key: placed.step + placed.card.span - 1 for placed in cards}
    return tuple(
        link._replace(kind=LinkKind.LOOP)
        if link.kind is LinkKind.FLOW and last[link.target] < first[link.source]
        else link
        for link in links
    )
