"""Cards: their words, the height these need, and their badges."""

from __future__ import annotations

from blueprint_cli.layout.lettering import Type, center
from blueprint_cli.layout.measuring import BOLD, REGULAR, Words, measure, wrap
from blueprint_cli.layout.scene import Badge, Box, CardBox, Label, Tone
from blueprint_cli.layout.wording import MARK_LETTERS, MARK_NAMES, caption
from blueprint_cli.model.blueprint import Card, Lane, Mark, Step

TEXT = Type(12.0, REGULAR, Tone.CARD)
LETTER = Type(8.5, BOLD, Tone.BADGE)
PADDING = 5.0
"""Between a card's edge and its text in the widest font, left and right."""
INNER = 7.0
"""Between a card's edge and its text, above and below."""
LEAST_HEIGHT = 40.0
BADGE = 15.0
BADGE_PITCH = 17.0
BADGE_OUT = 5.0
"""How far a badge reaches beyond its card's right edge; half of it stands above the top edge."""


def words(card: Card, width: float) -> Words:
    """The card's text, broken to fit a card ``width`` points wide."""
    return wrap(card.text, width - 2 * PADDING, TEXT.size, TEXT.weight)


def height(text: Words) -> float:
    """How high a card with this text must be, in points."""
    return max(LEAST_HEIGHT, TEXT.height(text) + 2 * INNER)


def card_box(card: Card, text: Words, box: Box, lane: Lane, step: Step) -> CardBox:
    """The card, its text centred in ``box``, its marks in the top right corner."""
    return CardBox(
        id=card.id,
        step=card.step,
        lane=card.lane,
        role=lane.role,
        color=lane.color,
        status=card.status,
        box=box,
        label=center(text, TEXT, box.center.x, box.center.y),
        title=caption(card, lane, step),
        badges=tuple(_badge(mark, badge_box(box, place)) for place, mark in enumerate(card.marks)),
        href=card.url or card.details,
    )


def badge_box(card: Box, place: int) -> Box:
    """Where the badge of that place stands, from the top right corner leftwards."""
    return Box(card.right + BADGE_OUT - BADGE - place * BADGE_PITCH, card.y - BADGE / 2, BADGE, BADGE)


def badges_reach(count: int) -> float:
    """How far that many badges reach in from the card's right edge, with some air."""
    return count * BADGE_PITCH + BADGE - BADGE_PITCH - BADGE_OUT + 4.0 if count else 0.0


def _badge(mark: Mark, box: Box) -> Badge:
    return Badge(mark=mark, title=MARK_NAMES[mark], box=box, label=badge_letter(mark, box))


def badge_letter(mark: Mark, box: Box) -> Label:
    """The letter of a mark, centred in its badge."""
    letter = MARK_LETTERS[mark]
    text = Words((letter,), (measure(letter, LETTER.size, LETTER.weight),))
    return center(text, LETTER, box.center.x, box.center.y)
