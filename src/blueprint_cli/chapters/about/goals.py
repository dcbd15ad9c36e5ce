"""The business goals, and the cards and metrics that serve each."""

from __future__ import annotations

from blueprint_cli.analysis.goals import Served, goals
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.chapters.blocks import Block, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each goal with what serves it; then what serves none, and the goals that nothing serves."""
    found = goals(subject.blueprint)
    if not found:
        return Untold("the file has no `goals`")
    rows = tuple(
        (
            served.goal.title,
            _target(served),
            "; ".join(f"{words(card)} ({subject.step(card)})" for card in served.cards),
            "; ".join(metric.title for metric in served.metrics),
        )
        for served in found
    )
    blocks: list[Block] = [tabulate("Goals", ("Goal", "Target", "Cards that serve it", "Metrics that serve it"), rows)]
    idle = [served.goal.title for served in found if not served.cards and not served.metrics]
    if idle:
        blocks.append(Paragraph(text=f"No card and no metric serves: {'; '.join(idle)}."))
    serving = {metric.id for served in found for metric in served.metrics}
    aimless = [metric.title for metric in subject.blueprint.metrics if metric.id not in serving]
    if aimless:
        blocks.append(Paragraph(text=f"Metrics that serve no goal: {'; '.join(aimless)}."))
    return tuple(blocks)


def _target(served: Served) -> str:
    goal = served.goal
    metric = next((metric for metric in served.metrics if metric.id == goal.metric), None)
    target = metric.target if goal.target is None and metric else goal.target
    unit = goal.unit or (metric.unit if metric else "")
    return "" if target is None else f"{write_number(target)} {unit}".strip()
