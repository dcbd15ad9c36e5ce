"""What stands beside the lanes where time runs down: phase bars, and step titles next to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.layout.heading import (
    NOTE_ROOM,
    PHASE,
    PHASE_PADDING,
    PHASES_APART,
    phase_bar,
    phase_ends,
    phase_runs,
)
from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import SEMIBOLD, Words, longest_word, wrap
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.scene import Anchor, Box, PhaseBar, StepHeading, Tone
from blueprint_cli.layout.steps import Steps
from blueprint_cli.model.blueprint import Blueprint, Phase

STEP = Type(11.0, SEMIBOLD, Tone.STEP, Anchor.START)
STEP_WIDTH = 124.0
"""The width of the column of step titles."""
NARROWEST_PHASE, WIDEST_PHASE = 64.0, 116.0
PHASE_INSET, POINTED = 8.0, 8.0
"""Left and right of a phase's title; and what the point of a bar takes up, above and below its title."""
BESIDE_PHASES, BESIDE_STEPS = 12.0, 10.0
"""From the bars to the step titles, and from these to the lanes."""


class _Run(NamedTuple):
    """Neighbouring steps of one phase, by their places, and its title."""

    phase: Phase
    first: int
    last: int
    words: Words


class Beside:
    """The words beside the lanes, broken to fit two columns that are ``width`` wide with the space after each.

    There is one for phases wherever the picture ``has_phases``, if only on another page.
    """

    def __init__(self, blueprint: Blueprint, numbers: Mapping[str, Numbered], *, has_phases: bool) -> None:
        self._steps = blueprint.steps
        self._has_phases = has_phases
        self._numbers = numbers
        self._phase_width = _phase_width(blueprint)
        room = self._phase_width - 2 * PHASE_INSET
        self._runs = [
            _Run(phase, first, last, wrap(phase.title, room, PHASE.size, PHASE.weight))
            for phase, first, last in phase_runs(blueprint)
        ]
        self._words = [
            wrap(f"{step.number} {step.title}", self._room(step.id), STEP.size, STEP.weight) for step in self._steps
        ]

    @property
    def width(self) -> float:
        """From the margin to the lanes."""
        phases = self._phase_width + BESIDE_PHASES if self._has_phases else 0.0
        return phases + STEP_WIDTH + BESIDE_STEPS

    def heights(self) -> list[float]:
        """How high each step must be for its title and for its share of its phase's title."""
        heights = [STEP.height(words) for words in self._words]
        for run in self._runs:
            need = PHASE.height(run.words) + 2 * (PHASE_PADDING + POINTED) + PHASES_APART
            for place in range(run.first, run.last + 1):
                heights[place] = max(heights[place], need / (run.last + 1 - run.first))
        return heights

    def phases(self, steps: Steps, x: float) -> tuple[PhaseBar, ...]:
        """The bars from ``x`` on."""
        bars = []
        for run in self._runs:
            start, end = phase_ends(steps, run.first, run.last)
            box = Box(x, start, self._phase_width, end - start)
            bars.append(phase_bar(run.phase, self._steps[run.first], box, run.words))
        return tuple(bars)

    def headings(self, steps: Steps, right: float) -> tuple[StepHeading, ...]:
        """The numbered titles, their column ``right`` of which the lanes begin; each level with its first cards."""
        x = right - BESIDE_STEPS - STEP_WIDTH
        headings = []
        for place, (step, words) in enumerate(zip(self._steps, self._words, strict=True)):
            numbered = self._numbers.get(f"step:{step.id}")
            middle = steps.middle(place)
            headings.append(
                StepHeading(
                    id=step.id,
                    number=step.number,
                    title=step.title,
                    description=step.description,
                    box=Box(x, steps.start(place), STEP_WIDTH, steps.length(place)),
                    label=center(words, STEP, x, middle),
                    note=numbered.badge(x + STEP_WIDTH - NOTE_ROOM, middle) if numbered else None,
                    phase=step.phase,
                )
            )
        return tuple(headings)

    def _room(self, step: str) -> float:
        return STEP_WIDTH - (NOTE_ROOM if f"step:{step}" in self._numbers else 0.0)


def _phase_width(blueprint: Blueprint) -> float:
    """As wide as the longest word of a title needs, within reason."""
    words = [longest_word(phase.title, PHASE.size, PHASE.weight) for phase in blueprint.phases]
    return min(max([NARROWEST_PHASE, *(width + 2 * PHASE_INSET + 1.0 for width in words)]), WIDEST_PHASE)
