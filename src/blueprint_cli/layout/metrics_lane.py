"""Measured values beside their targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import REGULAR, SEMIBOLD, Words, wrap
from blueprint_cli.layout.scene import Label, MetricsLane, Tone
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Lane, Step

AROUND_FIGURES = 10.0
METRICS_WIDTH = CARD_WIDTH + 2 * AROUND_FIGURES


def metrics_height(blueprint: Blueprint, wording: Wording) -> float:
    """How high the lane must be where time runs to the right."""
    return max(metrics_heights(blueprint, wording), default=0.0) + 2 * AROUND_FIGURES


def metrics_heights(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How high the values of each step stand together."""
    return [_height(list(_figures(blueprint, step, wording))) for step in blueprint.steps]


def metrics_lane(blueprint: Blueprint, lane: Lane, room: LaneRoom, *, wording: Wording) -> MetricsLane:
    """The values of each step, in the middle of it and of the lane."""
    center = room.box.center
    aside = center.y if room.timeline is Timeline.RIGHT else center.x
    labels: list[Label] = []
    said: list[str] = []
    for place, step in enumerate(blueprint.steps):
        figures = list(_figures(blueprint, step, wording))
        said += [read(step, figures)] if figures else []
        x, y = room.point(room.steps.middle(place), aside)
        top = y - _height(figures) / 2
        for words, kind in figures:
            labels.append(letter(words, kind, x, top))
            top += kind.height(words)
    return MetricsLane(lane=lane.id, labels=tuple(labels), said="; ".join(said))


def read(step: Step, words: Sequence[tuple[Words, Type]]) -> str:
    """What stands at a step, on one line."""
    return f"{step.title}: {', '.join(' '.join(text.lines) for text, _ in words)}"


def _height(figures: Sequence[tuple[Words, Type]]) -> float:
    return sum(kind.height(words) for words, kind in figures)


def _figures(blueprint: Blueprint, step: Step, wording: Wording) -> Iterator[tuple[Words, Type]]:
    """The values of a step and of its cards, each once."""
    metrics = {metric.id: metric for metric in blueprint.metrics}
    readings = [*step.metrics]
    for card in blueprint.cards:
        if card.step == step.id:
            readings += card.metrics
    for text, tone in dict.fromkeys(wording.figure(metrics[reading.metric], reading) for reading in readings):
        kind = Type(10.0, SEMIBOLD if tone is Tone.MISSED else REGULAR, tone)
        yield wrap(text, CARD_WIDTH, kind.size, kind.weight), kind
