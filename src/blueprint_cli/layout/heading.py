"""What stands above the lanes where time runs to the right: phase bars and step titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import SEMIBOLD, Words, wrap
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.scene import Box, PhaseBar, StepHeading, Tone
from blueprint_cli.layout.steps import Steps
from blueprint_cli.model.blueprint import Blueprint, Phase, Step

PHASE = Type(11.5, SEMIBOLD, Tone.PHASE)
STEP = Type(11.0, SEMIBOLD, Tone.STEP)

PHASE_PADDING, PHASE_INSET, PHASES_APART = 5.0, 14.0, 6.0
"""Above and below a phase's title; left and right of it; from bar to bar, which meet in mid gutter."""
STEP_ABOVE, STEP_BELOW = 7.0, 7.0
NOTE_ROOM = 22.0
"""What the number of a step's notes takes up beside its title."""


class Heading:
    """Phase bars and step headings over the columns of ``steps``, from ``top`` down to ``bottom``."""

    def __init__(self, blueprint: Blueprint, steps: Steps, top: float, numbers: Mapping[str, Numbered]) -> None:
        self.phases = phase_bars(blueprint, steps, top)
        below = max((bar.box.bottom for bar in self.phases), default=top)
        self.steps = step_headings(blueprint, steps, below, numbers)
        self.bottom = self.steps[0].box.bottom


def phase_bars(blueprint: Blueprint, steps: Steps, top: float) -> tuple[PhaseBar, ...]:
    """A bar over each run of neighbouring steps of one phase, all of one height, from ``top`` down."""
    bars = []
    for phase, first, last in phase_runs(blueprint):
        start, end = phase_ends(steps, first, last)
        words = wrap(phase.title, end - start - 2 * PHASE_INSET, PHASE.size, PHASE.weight)
        box = Box(start, top, end - start, PHASE.height(words) + 2 * PHASE_PADDING)
        bars.append((phase, blueprint.steps[first], box, words))
    height = max((box.height for _, _, box, _ in bars), default=0.0)
    return tuple(phase_bar(phase, step, box._replace(height=height), words) for phase, step, box, words in bars)


def phase_runs(blueprint: Blueprint) -> Iterator[tuple[Phase, int, int]]:
    """Each phase with the places of the first and the last step of a run of its steps."""
    phases = {phase.id: phase for phase in blueprint.phases}
    first = 0
    for index, step in enumerate(blueprint.steps):
        following = blueprint.steps[index + 1].phase if index + 1 < len(blueprint.steps) else None
        if step.phase != following:
            if step.phase:
                yield phases[step.phase], first, index
            first = index + 1


def phase_ends(steps: Steps, first: int, last: int) -> tuple[float, float]:
    """Where the bar of the steps from ``first`` to ``last`` begins and ends along time."""
    return steps.before(first) + PHASES_APART / 2, steps.after(last) - PHASES_APART / 2


def phase_bar(phase: Phase, step: Step, box: Box, words: Words) -> PhaseBar:
    """The bar in its box, its title in the middle."""
    return PhaseBar(
        id=phase.id,
        title=phase.title,
        description=phase.description,
        step=step.id,
        box=box,
        label=center(words, PHASE, box.center.x, box.center.y),
    )


def step_headings(
    blueprint: Blueprint, steps: Steps, top: float, numbers: Mapping[str, Numbered]
) -> tuple[StepHeading, ...]:
    """The numbered titles of the steps, each as wide as its column, all of one height, from ``top`` down."""
    texts = []
    for index, step in enumerate(blueprint.steps):
        room = steps.length(index) - (2 * NOTE_ROOM if f"step:{step.id}" in numbers else 0.0)
        texts.append(wrap(f"{step.number} {step.title}", room, STEP.size, STEP.weight))
    height = max(STEP.height(words) for words in texts) + STEP_ABOVE + STEP_BELOW
    headings = []
    for index, (step, words) in enumerate(zip(blueprint.steps, texts, strict=True)):
        box = Box(steps.start(index), top, steps.length(index), height)
        numbered = numbers.get(f"step:{step.id}")
        headings.append(
            StepHeading(
                id=step.id,
                number=step.number,
                title=step.title,
                description=step.description,
                box=box,
                label=letter(words, STEP, box.center.x, box.y + STEP_ABOVE),
                note=numbered.badge(box.x, box.y + STEP_ABOVE + STEP.leading / 2) if numbered else None,
                phase=step.phase,
            )
        )
    return tuple(headings)
