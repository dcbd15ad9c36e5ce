"""The legend: exactly the signs that occur in this picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.layout.carding import BADGE
from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, measure
from blueprint_cli.layout.scene import (
    Anchor,
    Arrow,
    Box,
    CardBox,
    EmotionLane,
    Label,
    MetricsLane,
    Sample,
    TimeLane,
    Tone,
)
from blueprint_cli.layout.wording import Wording, signed, toned
from blueprint_cli.model.blueprint import CardStatus, LinkKind, Mark

WORDS = Type(10.0, REGULAR, Tone.LEGEND, Anchor.START)
ROW = 20.0
ARROW_WIDTH, CARD_WIDTH = 26.0, 22.0
BESIDE, APART = 6.0, 20.0
"""Between a sample and its words, and between entries."""


Shown: TypeAlias = Mark | LinkKind | CardStatus | Verdict


class Drawn(NamedTuple):
    """What a legend may have to explain."""

    cards: Sequence[CardBox]
    arrows: Sequence[Arrow]
    values: Sequence[EmotionLane | TimeLane | MetricsLane]


def legend(drawn: Drawn, within: Box, wording: Wording) -> tuple[tuple[Sample, ...], float]:
    """Samples in rows, from the top of ``within`` down, as wide as it; and where they end."""
    samples: list[Sample] = []
    x, y = within.x, within.y
    for shows in _occurring(drawn):
        name, kind = _words(shows, wording)
        width = _width(shows)
        words = Words((name,), (measure(name, kind.size, kind.weight),))
        length = width + words.width * OTHER_FONT
        if x > within.x and x + length > within.right:
            x, y = within.x, y + ROW
        box = Box(x, y + (ROW - BADGE) / 2, max(0.0, width - BESIDE), BADGE)
        samples.append(Sample(shows=shows, box=box, label=center(words, kind, x + width, box.center.y)))
        x += length + APART
    return tuple(samples), y + ROW if samples else within.y


def _occurring(drawn: Drawn) -> list[Shown]:
    marks = {badge.mark for card in drawn.cards for badge in card.badges}
    kinds = {arrow.kind for arrow in drawn.arrows}
    states = {card.status for card in drawn.cards} - {CardStatus.CONFIRMED}
    tones = {label.tone for label in _small_print(drawn)}
    return [
        *(mark for mark in Mark if mark in marks),
        *(verdict for verdict in (Verdict.MET, Verdict.MISSED) if toned(verdict, Tone.VALUE) in tones),
        *(kind for kind in LinkKind if kind in kinds),
        *(status for status in CardStatus if status in states),
    ]


def _small_print(drawn: Drawn) -> Iterator[Label]:
    for card in drawn.cards:
        yield from card.details
    for lane in drawn.values:
        if not isinstance(lane, EmotionLane):
            yield from lane.labels


def _words(shows: Shown, wording: Wording) -> tuple[str, Type]:
    """What an entry says, and how it is set: what became of a target as it stands in the picture."""
    name = wording.name(shows)
    if isinstance(shows, Verdict):
        return signed(name, shows), Type(WORDS.size, SEMIBOLD, toned(shows, WORDS.tone), WORDS.anchor)
    return name, WORDS


def _width(shows: Shown) -> float:
    """How wide a sample is, with the air before its words."""
    match shows:
        case Mark():
            return BADGE + BESIDE
        case LinkKind():
            return ARROW_WIDTH + BESIDE
        case CardStatus():
            return CARD_WIDTH + BESIDE
        case Verdict():
            return 0.0
