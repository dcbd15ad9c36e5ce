"""The legend: exactly the signs that occur in this picture."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.layout.carding import BADGE
from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, Words, measure
from blueprint_cli.layout.scene import Anchor, Arrow, Box, CardBox, Sample, Tone
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import CardStatus, LinkKind, Mark

WORDS = Type(10.0, REGULAR, Tone.LEGEND, Anchor.START)
ROW = 20.0
ARROW_WIDTH, CARD_WIDTH = 26.0, 22.0
BESIDE, APART = 6.0, 20.0
"""Between a sample and its words, and between entries."""


def legend(
    cards: Sequence[CardBox], arrows: Sequence[Arrow], within: Box, wording: Wording
) -> tuple[tuple[Sample, ...], float]:
    """Samples in rows, from the top of ``within`` down, as wide as it; and where they end."""
    samples: list[Sample] = []
    x, y = within.x, within.y
    for shows in _occurring(cards, arrows):
        name = wording.name(shows)
        width = _width(shows)
        words = Words((name,), (measure(name, WORDS.size),))
        length = width + BESIDE + words.width * OTHER_FONT
        if x > within.x and x + length > within.right:
            x, y = within.x, y + ROW
        box = Box(x, y + (ROW - BADGE) / 2, width, BADGE)
        samples.append(Sample(shows=shows, box=box, label=center(words, WORDS, box.right + BESIDE, box.center.y)))
        x += length + APART
    return tuple(samples), y + ROW if samples else within.y


def _occurring(cards: Sequence[CardBox], arrows: Sequence[Arrow]) -> list[Mark | LinkKind | CardStatus]:
    marks = {badge.mark for card in cards for badge in card.badges}
    kinds = {arrow.kind for arrow in arrows}
    states = {card.status for card in cards} - {CardStatus.CONFIRMED}
    return [
        *(mark for mark in Mark if mark in marks),
        *(kind for kind in LinkKind if kind in kinds),
        *(status for status in CardStatus if status in states),
    ]


def _width(shows: Mark | LinkKind | CardStatus) -> float:
    match shows:
        case Mark():
            return BADGE
        case LinkKind():
            return ARROW_WIDTH
        case CardStatus():
            return CARD_WIDTH
