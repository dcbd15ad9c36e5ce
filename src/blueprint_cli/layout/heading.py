"""What stands above the lanes: phase bars and step titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import SEMIBOLD, Words, wrap
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.scene import Box, PhaseBar, StepHeading, Tone
from blueprint_cli.layout.sizing import Axis
from blueprint_cli.model.blueprint import Blueprint, Phase, Step

PHASE = Type(11.5, SEMIBOLD, Tone.PHASE)
STEP = Type(11.0, SEMIBOLD, Tone.STEP)

PHASE_PADDING, PHASE_INSET, PHASES_APART = 5.0, 14.0, 6.0
"""Above and below a phase's title; left and right of it; from bar to bar, which meet in mid gutter."""
STEP_ABOVE, STEP_BELOW = 7.0, 7.0
NOTE_ROOM = 22.0
"""What the number of a step's notes takes up beside its title."""


class Heading:
    """Phase bars and step headings over the columns of ``across``, from ``top`` down to ``bottom``."""

    def __init__(self, blueprint: Blueprint, across: Axis, top: float, numbers: Mapping[str, Numbered]) -> None:
        self.phases = phase_bars(blueprint, across, top)
        below = max((bar.box.bottom for bar in self.phases), default=top)
        self.steps = step_headings(blueprint, across, below, numbers)
        self.bottom = self.steps[0].box.bottom


def phase_bars(blueprint: Blueprint, across: Axis, top: float) -> tuple[PhaseBar, ...]:
    """A bar over each run of neighbouring steps of one phase, all of one height, from ``top`` down."""
    bars = []
    for phase, first, last in _runs(blueprint):
        start = _middle(across, 2 * first) + PHASES_APART / 2
        end = _middle(across, 2 * last + 2) - PHASES_APART / 2
        words = wrap(phase.title, end - start - 2 * PHASE_INSET, PHASE.size, PHASE.weight)
        box = Box(start, top, end - start, PHASE.height(words) + 2 * PHASE_PADDING)
        bars.append((phase, blueprint.steps[first], box, words))
    height = max((box.height for _, _, box, _ in bars), default=0.0)
    return tuple(_bar(phase, step, box._replace(height=height), words) for phase, step, box, words in bars)


def _middle(across: Axis, gutter: int) -> float:
    """The middle of a gutter, or the outer edge of an outermost one."""
    if gutter == 0:
        return across.starts[0]
    return across.end(gutter) if gutter == len(across.sizes) - 1 else across.starts[gutter] + across.sizes[gutter] / 2


def _bar(phase: Phase, step: Step, box: Box, words: Words) -> PhaseBar:
    return PhaseBar(
        id=phase.id,
        title=phase.title,
        description=phase.description,
        step=step.id,
        box=box,
        label=center(words, PHASE, box.center.x, box.center.y),
    )


def _runs(blueprint: Blueprint) -> Iterator[tuple[Phase, int, int]]:
    """Each phase with the first and last column of a run of its steps."""
    phases = {phase.id: phase for phase in blueprint.phases}
    first = 0
    for index, step in enumerate(blueprint.steps):
        following = blueprint.steps[index + 1].phase if index + 1 < len(blueprint.steps) else None
        if step.phase != following:
            if step.phase:
                yield phases[step.phase], first, index
            first = index + 1


def step_headings(
    blueprint: Blueprint, across: Axis, top: float, numbers: Mapping[str, Numbered]
) -> tuple[StepHeading, ...]:
    """The numbered titles of the steps, each as wide as its column, all of one height, from ``top`` down."""
    texts = []
    for index, step in enumerate(blueprint.steps):
        room = across.sizes[2 * index + 1] - (2 * NOTE_ROOM if f"step:{step.id}" in numbers else 0.0)
        texts.append(wrap(f"{step.number} {step.title}", room, STEP.size, STEP.weight))
    height = max(STEP.height(words) for words in texts) + STEP_ABOVE + STEP_BELOW
    headings = []
    for index, (step, words) in enumerate(zip(blueprint.steps, texts, strict=True)):
        slot = 2 * index + 1
        box = Box(across.starts[slot], top, across.sizes[slot], height)
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
