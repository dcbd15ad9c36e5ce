"""Measured values beside what they should be."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.analysis.targets import targets
from blueprint_cli.model.blueprint import Blueprint, Card, Metric, Reading, Step


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
        """Whether the target is met: not known without one, or where the metric does not say what is better."""
        value = self.reading.value
        if value is None or self.target is None:
            return Verdict.UNKNOWN
        if value == self.target:
            return Verdict.MET
        if not self.metric.better:
            return Verdict.UNKNOWN
        return Verdict.MET if (value > self.target) == (self.metric.better == "higher") else Verdict.MISSED


def measures(blueprint: Blueprint) -> Iterator[Measure]:
    """The readings on steps, then those on cards."""
    metrics = {metric.id: metric for metric in blueprint.metrics}
    general = targets(blueprint)
    parts: tuple[Step | Card, ...] = (*blueprint.steps, *blueprint.cards)
    for part in parts:
        for reading in part.metrics:
            target = general.get(reading.metric) if reading.target is None else reading.target
            yield Measure(part, metrics[reading.metric], reading, target)
