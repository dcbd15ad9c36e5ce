"""What was measured, beside what it should be."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.measures import Measure, Verdict, measures
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.chapters.blocks import Basis, Block, Cell, Figure, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Step


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each value of a metric with its target, and whether that is met."""
    found = [measure for measure in measures(subject.blueprint) if measure.reading.value is not None]
    if not found:
        return Untold("no step and no card has a value under `metrics`")
    return tuple(_blocks(subject, found))


def _blocks(subject: Subject, found: list[Measure]) -> Iterator[Block]:
    missed = sum(measure.verdict is Verdict.MISSED for measure in found)
    met = sum(measure.verdict is Verdict.MET for measure in found)
    yield Paragraph(
        text=f"{counted(len(found), 'value')}: {met} on target, {missed} off it, "
        f"{len(found) - met - missed} not judged."
    )
    rows = tuple(
        (
            measure.metric.title,
            subject.step(measure.part),
            "" if isinstance(measure.part, Step) else words(measure.part),
            _value(measure.reading.value, measure.metric.unit),
            _value(measure.target, measure.metric.unit),
            measure.verdict.value,
            measure.reading.date,
        )
        for measure in found
    )
    yield tabulate("Values and targets", ("Metric", "Step", "At", "Value", "Target", "Verdict", "Date"), rows)
    yield Basis(
        text="The target is that of the value itself, else the metric's, else that of a goal that names the metric. A "
        "metric that does not say whether more is `better` is judged only where it is right on target."
    )


def _value(value: float | None, unit: str) -> Cell:
    if value is None:
        return ""
    return Figure(f"{write_number(value)} {unit}".strip().replace("-", "−"), value, value, unit)
