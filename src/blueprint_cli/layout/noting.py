"""Numbers on cards and steps that people have remarks on, and the appendix that says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.analysis.remarks import Noted, RemarkKind, remarks
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import BOLD, OTHER_FONT, REGULAR, Words, measure, wrap
from blueprint_cli.layout.scene import Anchor, Box, Entry, NumberBadge, Tone
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, CardStatus

NUMBER = Type(8.5, BOLD, Tone.BADGE)
TEXT = Type(10.5, REGULAR, Tone.NOTE, Anchor.START)
HEIGHT = 15.0
OUT = 5.0
"""How far a number reaches beyond its card's left edge; half of it stands above the top edge."""
BESIDE, APART, GUTTER = 8.0, 5.0, 32.0
COLUMN = 420.0
"""The least width of a column of the appendix."""
WIDEST = 640.0
"""The most of it: of longer lines, readers lose the next one."""
STATUS_ROOM = 17.0
"""What the sign of a card's status takes up in the same corner."""


class Numbered(NamedTuple):
    """The remarks on a card or step, in words, the kind of the gravest, and the number they go by."""

    number: int
    kind: RemarkKind
    said: str

    def badge(self, x: float, middle: float) -> NumberBadge:
        """The badge whose left edge is at ``x``."""
        figure = str(self.number)
        words = Words((figure,), (measure(figure, NUMBER.size, NUMBER.weight),))
        box = Box(x, middle - HEIGHT / 2, number_width(self.number), HEIGHT)
        return NumberBadge(
            number=self.number,
            kind=self.kind,
            title=self.said,
            box=box,
            label=center(words, NUMBER, box.center.x, box.center.y),
        )


def number(blueprint: Blueprint, wording: Wording) -> dict[str, Numbered]:
    """The numbers of cards, by id, and of steps, by ``step:`` and id, in the order in which they are read."""
    noted: dict[str, tuple[Noted, ...]] = {}
    for step in blueprint.steps:
        noted[f"step:{step.id}"] = remarks(blueprint, step)
        noted |= {card.id: remarks(blueprint, card) for card in blueprint.cards if card.step == step.id}
    filled = [(part, notes) for part, notes in noted.items() if notes]
    return {
        part: Numbered(index, notes[0].kind, "\n".join(map(wording.remark, notes)))
        for index, (part, notes) in enumerate(filled, start=1)
    }


def number_width(figure: int) -> float:
    """How wide the badge of a number is: square for one digit."""
    text = str(figure)
    return max(HEIGHT, measure(text, NUMBER.size, NUMBER.weight) * OTHER_FONT + 6.0)


def card_badge(numbered: Numbered, card: Card, box: Box) -> NumberBadge:
    """The number in the top left corner of a card, right of the sign of its status."""
    beside = 0.0 if card.status is CardStatus.CONFIRMED else STATUS_ROOM
    return numbered.badge(box.x - OUT + beside, box.y)


def corner_reach(numbered: Numbered | None, card: Card) -> float:
    """How far signs in a card's top left corner reach in from its left edge."""
    beside = 0.0 if card.status is CardStatus.CONFIRMED else STATUS_ROOM
    width = number_width(numbered.number) if numbered else 0.0
    return beside + width - OUT if beside or width else 0.0


def corner_box(numbered: Numbered | None, card: Card, box: Box) -> Box:
    """What the signs in a card's top left corner cover."""
    return Box(box.x - OUT, box.y - HEIGHT / 2, corner_reach(numbered, card) + OUT, HEIGHT)


def append(numbers: Mapping[str, Numbered], within: Box, above: float) -> tuple[tuple[Entry, ...], float]:
    """The appendix from the top of ``within`` down, in as many columns as fit; and where it ends.

    Where there is nothing to append, that is ``above``, where all else ends.
    """
    if not numbers:
        return (), above
    columns = max(1, min(int((within.width + GUTTER) // (COLUMN + GUTTER)), len(numbers)))
    width = min(WIDEST, (within.width - (columns - 1) * GUTTER) / columns)
    indent = number_width(max(numbered.number for numbered in numbers.values())) + BESIDE
    texts = [(part, numbered, wrap(numbered.said, width - indent, TEXT.size)) for part, numbered in numbers.items()]
    heights = [max(HEIGHT, TEXT.height(words)) + APART for _, _, words in texts]
    entries: list[Entry] = []
    bottom = within.y
    for column, share in enumerate(_columns(heights, columns)):
        x, y = within.x + column * (width + GUTTER), within.y
        for index in share:
            part, numbered, words = texts[index]
            badge = numbered.badge(x, y + HEIGHT / 2)
            top = y + HEIGHT / 2 - TEXT.leading / 2
            entries.append(Entry(badge=badge, card=part, label=letter(words, TEXT, x + indent, top)))
            y += heights[index]
        bottom = max(bottom, y)
    return tuple(entries), bottom


def _columns(heights: Sequence[float], count: int) -> Iterable[list[int]]:
    """The entries shared out over columns of about one height, in order."""
    goal = sum(heights) / count
    columns: list[list[int]] = [[] for _ in range(count)]
    total = 0.0
    for index, height in enumerate(heights):
        columns[min(count - 1, int((total + height / 2) // goal))].append(index)
        total += height
    return columns
