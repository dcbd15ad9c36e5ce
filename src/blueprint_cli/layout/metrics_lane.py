"""Measured values beside their targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from blueprint_cli.analysis.targets import aimed
from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, longest_word, wrap
from blueprint_cli.layout.scene import Anchor, Label, MetricsLane, Tone
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording, signed, toned
from blueprint_cli.model.blueprint import Blueprint, Lane, Step

AROUND_FIGURES = 10.0
METRICS_WIDTH = CARD_WIDTH + 2 * AROUND_FIGURES


WIDTH_BESIDE = 58.0
"""The longest line beside an arrow that passes the middle of a column, in any font, unless a word is longer."""


def metrics_height(blueprint: Blueprint, wording: Wording, passed: AbstractSet[int]) -> float:
    """How high the lane must be where time runs to the right, and arrows pass it at the steps ``passed``."""
    heights = [
        _height(_figures(blueprint, step, wording, narrow=place in passed))
        for place, step in enumerate(blueprint.steps)
    ]
    return max(heights, default=0.0) + 2 * AROUND_FIGURES


def metrics_heights(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How high the values of each step stand together where time runs down."""
    return [_height(_figures(blueprint, step, wording)) for step in blueprint.steps]


def metrics_widths(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How wide the values of each step are beside arrows where time runs to the right, in any font."""
    found = [_figures(blueprint, step, wording, narrow=True) for step in blueprint.steps]
    return [max((words.width for words, _ in figures), default=0.0) * OTHER_FONT for figures in found]


def metrics_lane(blueprint: Blueprint, lane: Lane, room: LaneRoom, *, wording: Wording) -> MetricsLane:
    """The values of each step, in the middle of it and of the lane; past the arrows that pass there."""
    right = room.timeline is Timeline.RIGHT
    aside = room.box.center.y if right else room.box.center.x
    labels: list[Label] = []
    said: list[str] = []
    for place, step in enumerate(blueprint.steps):
        past = room.past_arrows(place)
        figures = _figures(blueprint, step, wording, narrow=right and past is not None)
        said += [read(step, figures)] if figures else []
        height = _height(figures)
        x, y = room.point(room.steps.middle(place) if past is None else past, aside)
        top = y if not right and past is not None else y - height / 2
        for words, kind in figures:
            labels.append(letter(words, kind, x, top))
            top += kind.height(words)
    return MetricsLane(lane=lane.id, labels=tuple(labels), said="; ".join(said))


def read(step: Step, words: Sequence[tuple[Words, Type]]) -> str:
    """What stands at a step, on one line."""
    return f"{step.title}: {', '.join(' '.join(text.lines) for text, _ in words)}"


def width_beside(said: Iterable[tuple[str, Type]]) -> float:
    """How long the lines of figures may be beside an arrow: no word is broken for it."""
    return max(
        [WIDTH_BESIDE, *(min(longest_word(text, kind.size, kind.weight) + 0.1, CARD_WIDTH) for text, kind in said)]
    )


def _height(figures: Sequence[tuple[Words, Type]]) -> float:
    return sum(kind.height(words) for words, kind in figures)


def _figures(blueprint: Blueprint, step: Step, wording: Wording, *, narrow: bool = False) -> list[tuple[Words, Type]]:
    """The values of a step and of its cards, each once; ``narrow`` where they stand beside an arrow."""
    anchor = Anchor.START if narrow else Anchor.MIDDLE
    said = [
        (text, Type(10.0, REGULAR if tone is Tone.VALUE else SEMIBOLD, tone, anchor))
        for text, tone in _said(blueprint, step, wording)
    ]
    width = width_beside(said) if narrow else CARD_WIDTH
    return [(wrap(text, width, kind.size, kind.weight), kind) for text, kind in said]


def _said(blueprint: Blueprint, step: Step, wording: Wording) -> Iterator[tuple[str, Tone]]:
    metrics = aimed(blueprint)
    readings = [*step.metrics]
    for card in blueprint.cards:
        if card.step == step.id:
            readings += card.metrics
    found = dict.fromkeys(wording.figure(metrics[reading.metric], reading) for reading in readings)
    yield from ((signed(text, verdict), toned(verdict, Tone.VALUE)) for text, verdict in found)
