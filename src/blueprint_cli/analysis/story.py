"""The story of a blueprint: the journey read out, for those who cannot see the picture."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import Blueprint, Lane, LaneRole, Step

_STOPS = ".!?…。！？؟۔।"
"""What ends a sentence by itself."""


def tell(blueprint: Blueprint) -> str:
    """One plain paragraph: the title, then step by step what the customer does and what stands around it.

    It has no words of its own, only the file's and the titles of its lanes, and so is in the
    language of the blueprint. A card that spans steps is told where it starts.
    """
    return " ".join(_sentence(part) for part in _parts(blueprint))


def _parts(blueprint: Blueprint) -> Iterator[str]:
    grid = lay_out(blueprint)
    phases = {phase.id: phase.title for phase in blueprint.phases}
    lanes = sorted(blueprint.lanes, key=lambda lane: lane.role is not LaneRole.CUSTOMER)
    yield blueprint.title
    before = ""
    for step in blueprint.steps:
        if step.phase and step.phase != before:
            yield phases[step.phase]
        before = step.phase
        yield from _step(step, lanes, grid)


def _step(step: Step, lanes: list[Lane], grid: Grid) -> Iterator[str]:
    yield f"{step.number}. {step.title}"
    for lane in lanes:
        cards = grid.own.get((step.id, lane.id), ())
        if cards:
            yield f"{lane.title}: " + "; ".join(card.text for card in cards)


def _sentence(text: str) -> str:
    """``text`` on one line, with a full stop where it has no end of its own."""
    text = " ".join(text.split())
    return text if text[-1:] in _STOPS else f"{text}."
