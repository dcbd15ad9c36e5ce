"""What was measured, beside what it should be."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.measures import Measure, Verdict, measures
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.trends import Trend, trend, trend_of_time
from blueprint_cli.chapters.blocks import Basis, Block, Cell, Figure, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, duration
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, Step, Timing

_TRENDS = {Trend.BETTER: "better", Trend.WORSE: "worse", Trend.SAME: "as before", Trend.OTHER: "not judged"}

_HEADS = ("Step", "At", "Value", "Target", "Verdict", "Before", "Trend", "Date")


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each value of a metric, and each time that has a target, with the target, whether it is met, and the trend."""
    found = [measure for measure in measures(subject.blueprint) if measure.reading.value is not None]
    times = tuple(_times(subject))
    if not found and not times:
        return Untold("no step and no card has a value under `metrics`, or a time that was measured beside its target")
    return (*(_values(subject, found) if found else ()), *times)


def _values(subject: Subject, found: list[Measure]) -> Iterator[Block]:
    missed = sum(measure.verdict is Verdict.MISSED for measure in found)
    met = sum(measure.verdict is Verdict.MET for measure in found)
    yield Paragraph(
        text=f"{counted(len(found), 'value')}: {met} on target, {missed} off it, "
        f"{len(found) - met - missed} not judged."
    )
    rows = [
        (
            measure.metric.title,
            *_at(subject, measure.part),
            _value(measure.reading.value, measure.metric.unit),
            _value(measure.target, measure.metric.unit),
            measure.verdict.value,
            _value(measure.reading.previous, measure.metric.unit),
            _said(trend(measure.metric, measure.reading)),
            measure.reading.date,
        )
        for measure in found
    ]
    yield tabulate("Values and targets", ("Metric", *_HEADS), rows)
    yield Basis(
        text="The target is that of the value itself, else the metric's, else that of a goal that names the metric. A "
        "metric that does not say whether more is `better` is judged only where it is right on target."
    )


def _times(subject: Subject) -> Iterator[Block]:
    parts: tuple[Step | Card, ...] = (*subject.blueprint.steps, *subject.blueprint.cards)
    rows = [
        (kind, *_at(subject, part), *_timed(timing))
        for part in parts
        for kind, timing in (("time", part.time), ("wait", part.wait))
        if timing and timing.actual and (timing.target or timing.max or timing.previous)
    ]
    if rows:
        heads = ("Kind", "Step", "At", "Value", "Target", "At most", "Verdict", "Before", "Trend", "Date")
        yield tabulate("Times, waits and their targets", heads, rows)


def _timed(timing: Timing) -> tuple[Cell, ...]:
    actual, before = timing.actual, timing.previous
    return (
        *(duration(part) if part else "" for part in (actual, timing.target, timing.max)),
        _judged(timing),
        duration(before) if before else "",
        _said(trend_of_time(timing)),
        timing.date,
    )


def _judged(timing: Timing) -> str:
    """How an actual time stands to what it should be, by its upper end."""
    if timing.actual is None or not (timing.target or timing.max):
        return Verdict.UNKNOWN.value
    if timing.max and timing.actual.high > timing.max.high:
        return "past its maximum"
    if timing.target and timing.actual.high > timing.target.high:
        return "past its target"
    return Verdict.MET.value


def _at(subject: Subject, part: Step | Card) -> tuple[str, str]:
    return subject.step(part), "" if isinstance(part, Step) else words(part)


def _said(found: Trend | None) -> str:
    return _TRENDS[found] if found else ""


def _value(value: float | None, unit: str) -> Cell:
    if value is None:
        return ""
    return Figure(f"{write_number(value)} {unit}".strip().replace("-", "−"), value, value, unit)
