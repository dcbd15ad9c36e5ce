"""Measured values beside what they should be."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.analysis.targets import targets
from blueprint_cli.model.blueprint import Blueprint, Card, Metric, Reading, Step, Timing


class Verdict(StrEnum):
    """How a value stands to its target."""

    MET = "met"
    MISSED = "missed"
    UNKNOWN = "not judged"


class Measure(NamedTuple):
    """A reading of a metric on a step or card, and the target that holds for it: its own, else the metric's, else that
    of a goal that names the metric."""

    part: Step | Card
    metric: Metric
    reading: Reading
    target: float | None

    @property
    def verdict(self) -> Verdict:
        """Whether the target is met."""
        return judge(self.metric, self.reading.value, self.target)


def measures(blueprint: Blueprint) -> Iterator[Measure]:
    """The readings on steps, then those on cards."""
    metrics = {metric.id: metric for metric in blueprint.metrics}
    general = targets(blueprint)
    parts: tuple[Step | Card, ...] = (*blueprint.steps, *blueprint.cards)
    for part in parts:
        for reading in part.metrics:
            target = general.get(reading.metric) if reading.target is None else reading.target
            yield Measure(part, metrics[reading.metric], reading, target)


def judge(metric: Metric, value: float | None, target: float | None) -> Verdict:
    """Whether a value meets its target: not known without either, or where the metric does not say what is better."""
    if value is None or target is None:
        return Verdict.UNKNOWN
    if value == target:
        return Verdict.MET
    if not metric.better:
        return Verdict.UNKNOWN
    return Verdict.MET if (value > target) == (metric.better == "higher") else Verdict.MISSED


def judge_time(timing: Timing | None) -> Verdict:
    """Whether a time or a wait is within its target and its maximum: not known without what is the case or either.

    Of a range the upper end counts.
    """
    if timing is None or timing.actual is None:
        return Verdict.UNKNOWN
    wanted = [duration.high for duration in (timing.target, timing.max) if duration]
    if not wanted:
        return Verdict.UNKNOWN
    return Verdict.MET if timing.actual.high <= min(wanted) else Verdict.MISSED
