"""The story of a blueprint: the journey read out, for those who cannot see the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import Blueprint, Card, Lane, LaneRole, Phase, Step

_STOPS = ".!?…。！？؟۔।"
"""What ends a sentence by itself."""


class Part(NamedTuple):
    """What happens in one lane in a moment."""

    lane: Lane
    cards: tuple[Card, ...]


class Moment(NamedTuple):
    """A step as it is told: the phase that begins with it, if one does, and what happens, customers first."""

    step: Step
    phase: Phase | None
    parts: tuple[Part, ...]


def tell(blueprint: Blueprint) -> str:
    """One plain paragraph: the title, then step by step what the customer does and what stands around it.

    It has no words of its own, only the file's and the titles of its lanes, and so is in the
    language of the blueprint.
    """
    return " ".join(_sentence(text) for text in _texts(blueprint))


def moments(blueprint: Blueprint) -> Iterator[Moment]:
    """The story, step by step. A card that spans steps is told where it starts."""
    grid = lay_out(blueprint)
    phases = {phase.id: phase for phase in blueprint.phases}
    lanes = sorted(blueprint.lanes, key=lambda lane: lane.role is not LaneRole.CUSTOMER)
    before = ""
    for step in blueprint.steps:
        begins = step.phase and step.phase != before
        yield Moment(step, phases[step.phase] if begins else None, tuple(_parts(step, lanes, grid)))
        before = step.phase


def _parts(step: Step, lanes: list[Lane], grid: Grid) -> Iterator[Part]:
    for lane in lanes:
        cards = grid.own.get((step.id, lane.id), ())
        if cards:
            yield Part(lane, cards)


def _texts(blueprint: Blueprint) -> Iterator[str]:
    yield blueprint.title
    for moment in moments(blueprint):
        if moment.phase:
            yield moment.phase.title
        yield f"{moment.step.number}. {moment.step.title}"
        yield from (f"{lane.title}: " + "; ".join(card.text for card in cards) for lane, cards in moment.parts)


def _sentence(text: str) -> str:
    """``text`` on one line, with a full stop where it has no end of its own."""
    text = " ".join(text.split())
    return text if text[-1:] in _STOPS else f"{text}."
