"""Cards: their words, the height these need, and their badges."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from blueprint_cli.layout.detailing import Detailing, Lines, set_lines
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import BOLD, REGULAR, Words, longest_word, measure, wrap
from blueprint_cli.layout.noting import Numbered, card_badge, corner_reach
from blueprint_cli.layout.scene import Badge, Box, CardBox, Label, Tone, Way
from blueprint_cli.layout.sizing import CARD_WIDTH
from blueprint_cli.layout.wording import MARK_LETTERS, Wording
from blueprint_cli.model.blueprint import Card, Lane, Mark, Step

TEXT = Type(12.0, REGULAR, Tone.CARD)
LETTER = Type(8.5, BOLD, Tone.BADGE)
PADDING = 5.0
"""Between a card's edge and its text in the widest font, left and right."""
INNER, BELOW_SIGNS = 7.0, 9.5
"""Between a card's edge and its text, above and below; and where signs stand on its corners."""
ABOVE_DETAILS = 2.0
LEAST_HEIGHT, WIDEST = 40.0, 168.0
WAY, WAY_INSET, WAY_ROOM = 9.0, 5.0, 20.0
"""The size of the sign of a card that leads somewhere, how far it stands from the lower right corner, and by
how much the text gives way to it."""
BADGE = 15.0
BADGE_PITCH = 17.0
BADGE_OUT = 5.0
"""How far a badge reaches beyond its card's right edge; half of it stands above the top edge."""


class Content(NamedTuple):
    """What stands in a card: its text and small print, broken to fit; and on its left corner, its remarks."""

    text: Words
    details: Lines
    numbered: Numbered | None
    signs: bool

    @property
    def inner(self) -> float:
        """How high text and small print stand together, in points."""
        return TEXT.height(self.text) + (self.details.height + ABOVE_DETAILS if self.details.words else 0.0)

    @property
    def height(self) -> float:
        """How high a card with this content must be, in points; with signs on its corners a little higher."""
        return max(LEAST_HEIGHT, self.inner + 2 * (BELOW_SIGNS if self.signs else INNER))


def card_width(cards: Iterable[Card]) -> float:
    """How wide cards are: as wide as the longest word needs, but for words so long that they are broken."""
    widths = [longest_word(card.text, TEXT.size, TEXT.weight) + 2 * PADDING + 1.0 for card in cards]
    return max([CARD_WIDTH, *(width for width in widths if width <= WIDEST)])


def fit(card: Card, detailing: Detailing, numbered: Numbered | None, width: float) -> Content:
    """The content of a card that is ``width`` points wide."""
    room = width - 2 * PADDING - (WAY_ROOM if way_of(card) else 0.0)
    return Content(
        text=wrap(card.text, room, TEXT.size, TEXT.weight),
        details=detailing.lines(card, room),
        numbered=numbered,
        signs=bool(card.marks) or corner_reach(numbered, card) > 0.0,
    )


def way_of(card: Card) -> Way | None:
    """Where the card leads to: what opens it up comes before what lies outside."""
    return Way.DETAILS if card.details else Way.URL if card.url else None


def card_box(card: Card, content: Content, box: Box, *, lane: Lane, step: Step, wording: Wording) -> CardBox:
    """The card, its content centred in ``box``, its marks in the top right corner."""
    text_height = TEXT.height(content.text)
    top = box.center.y - content.inner / 2
    way = way_of(card)
    return CardBox(
        id=card.id,
        step=card.step,
        lane=card.lane,
        role=lane.role,
        color=lane.color,
        status=card.status,
        box=box,
        label=letter(content.text, TEXT, box.center.x, top),
        title=wording.caption(card, lane, step),
        badges=tuple(_badge(mark, badge_box(box, place), wording) for place, mark in enumerate(card.marks)),
        href=card.details or card.url,
        details=set_lines(content.details, box.center.x, top + text_height + ABOVE_DETAILS),
        number=card_badge(content.numbered, card, box) if content.numbered else None,
        way=way,
        way_box=_way_box(box) if way else None,
    )


def _way_box(card: Box) -> Box:
    return Box(card.right - WAY - WAY_INSET, card.bottom - WAY - WAY_INSET, WAY, WAY)


def badge_box(card: Box, place: int) -> Box:
    """Where the badge of that place stands, from the top right corner leftwards."""
    return Box(card.right + BADGE_OUT - BADGE - place * BADGE_PITCH, card.y - BADGE / 2, BADGE, BADGE)


def badges_reach(count: int) -> float:
    """How far that many badges reach in from the card's right edge, with some air."""
    return count * BADGE_PITCH + BADGE - BADGE_PITCH - BADGE_OUT + 4.0 if count else 0.0


def _badge(mark: Mark, box: Box, wording: Wording) -> Badge:
    return Badge(mark=mark, title=wording.name(mark), box=box, label=badge_letter(mark, box))


def badge_letter(mark: Mark, box: Box) -> Label:
    """The letter of a mark, centred in its badge."""
    letter = MARK_LETTERS[mark]
    text = Words((letter,), (measure(letter, LETTER.size, LETTER.weight),))
    return center(text, LETTER, box.center.x, box.center.y)
