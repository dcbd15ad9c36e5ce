"""Sizes of paper and of slides."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

EDGE = 10.0
"""What a page leaves free around a picture, in points, besides the margin that the picture has itself."""
_MILLIMETRE = 72 / 25.4


class PageSize(StrEnum):
    """What pages may be: paper by its name, slides by the ratio of their sides."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    A4 = "A4"
    LETTER = "letter"
    LEGAL = "legal"
    TABLOID = "tabloid"
    WIDE_SLIDE = "16:9"
    SLIDE = "4:3"


class Turn(StrEnum):
    """How a page is held."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Paper(NamedTuple):
    """A page as it is held, in points (1/72 inch)."""

    width: float
    height: float

    @property
    def room(self) -> Paper:
        """What of it is for the picture."""
        return Paper(self.width - 2 * EDGE, self.height - 2 * EDGE)


_SHORT_AND_LONG = {
    PageSize.A0: (841 * _MILLIMETRE, 1189 * _MILLIMETRE),
    PageSize.A1: (594 * _MILLIMETRE, 841 * _MILLIMETRE),
    PageSize.A2: (420 * _MILLIMETRE, 594 * _MILLIMETRE),
    PageSize.A3: (297 * _MILLIMETRE, 420 * _MILLIMETRE),
    PageSize.A4: (210 * _MILLIMETRE, 297 * _MILLIMETRE),
    PageSize.LETTER: (612.0, 792.0),
    PageSize.LEGAL: (612.0, 1008.0),
    PageSize.TABLOID: (792.0, 1224.0),
    PageSize.WIDE_SLIDE: (540.0, 960.0),
    PageSize.SLIDE: (540.0, 720.0),
}
"""ISO 216, ANSI and the sizes of PowerPoint's slides, in points."""


def held(size: PageSize, turn: Turn) -> Paper:
    """A page of that size, held that way."""
    short, long = _SHORT_AND_LONG[size]
    return Paper(long, short) if turn is Turn.LANDSCAPE else Paper(short, long)


def turns(size: PageSize, turn: Turn | None) -> tuple[Turn, ...]:
    """The ways to hold a page, the usual one first: as is wished, slides as they are shown, else either."""
    if turn:
        return (turn,)
    if size in {PageSize.WIDE_SLIDE, PageSize.SLIDE}:
        return (Turn.LANDSCAPE,)
    return (Turn.LANDSCAPE, Turn.PORTRAIT)
