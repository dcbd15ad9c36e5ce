"""The emotion curve: how the customer feels from step to step."""

from __future__ import annotations

from blueprint_cli.analysis.emotions import curves
from blueprint_cli.chapters.blocks import Basis, Block, Curves, Paragraph, Series
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, signed
from blueprint_cli.chapters.subject import Subject

_STRONGEST = 2.0


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """A curve for each lane of customers, with its lowest and its highest point."""
    found = curves(subject.blueprint)
    if not found:
        return Untold("no step and no customer's card has an `emotion`")
    steps = subject.blueprint.steps
    blocks: list[Block] = []
    for curve in found:
        (low, least), (high, most) = (pick(curve.points, key=lambda point: point[1]) for pick in (min, max))
        who = f"{curve.title}: the" if len(found) > 1 else "The"
        blocks.append(
            Paragraph(
                text=f"{who} lowest point is {subject.step(subject.steps[low])} ({signed(least)}), "
                f"the highest {subject.step(subject.steps[high])} ({signed(most)})."
            )
        )
    blocks.append(
        Curves(
            title="Feelings by step, from −2 to +2",
            places=tuple(subject.step(step) for step in steps),
            series=tuple(
                Series(curve.title, tuple(dict(curve.points).get(step.id) for step in steps)) for curve in found
            ),
            lowest=-_STRONGEST,
            highest=_STRONGEST,
        )
    )
    known = len({step for curve in found for step, _ in curve.points})
    blocks.append(
        Basis(
            text=f"Given for {known} of {counted(len(steps), 'step')}: a step's own value, else the mean of its "
            "customer's cards."
        )
    )
    return tuple(blocks)
