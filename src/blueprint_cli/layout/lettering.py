"""Texts in their place: from words broken into lines to labels with a baseline for each."""

from __future__ import annotations

from blueprint_cli.layout.measuring import Words
from blueprint_cli.layout.scene import Anchor, Label, TextLine, Tone
from blueprint_cli.model.blueprint import Direction

LEADING = 1.22
"""From baseline to baseline, in ems."""

_CAPITALS = 0.714
"""The height of Noto Sans' capitals, in ems: what looks centred is centred by these."""

_RIGHT_TO_LEFT = {"R", "AL"}


class Type:
    """A kind of text: its size in points, weight, anchor and tone."""

    __slots__ = ("anchor", "size", "tone", "weight")

    def __init__(self, size: float, weight: int, tone: Tone, anchor: Anchor = Anchor.MIDDLE) -> None:
        self.size = size
        self.weight = weight
        self.tone = tone
        self.anchor = anchor

    @property
    def leading(self) -> float:
        """From baseline to baseline in points."""
        return self.size * LEADING

    def height(self, words: Words) -> float:
        """How high the lines stand together, in points."""
        return len(words.lines) * self.leading


def letter(words: Words, kind: Type, x: float, top: float) -> Label:
    """A label whose lines start at height ``top``, one below the other, anchored at ``x``."""
    first = top + kind.leading / 2 + kind.size * _CAPITALS / 2
    return Label(
        lines=tuple(
            TextLine(x, first + index * kind.leading, text, width)
            for index, (text, width) in enumerate(zip(words.lines, words.widths, strict=True))
        ),
        size=kind.size,
        weight=kind.weight,
        anchor=kind.anchor,
        tone=kind.tone,
        direction=direction_of(" ".join(words.lines)),
    )


def center(words: Words, kind: Type, x: float, middle: float) -> Label:
    """A label whose lines are centred on height ``middle``."""
    return letter(words, kind, x, middle - kind.height(words) / 2)


def direction_of(text: str) -> Direction:
    """The way a text runs: that of its first strong character (UAX #9, rule P2)."""
    if text.isascii():
        return Direction.LEFT_TO_RIGHT
    import unicodedata

    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            break
        if kind in _RIGHT_TO_LEFT:
            return Direction.RIGHT_TO_LEFT
    return Direction.LEFT_TO_RIGHT
