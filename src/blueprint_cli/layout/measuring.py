"""How wide a text is and where it breaks: in the fonts at hand, with room for a viewer's other font.

Widths are advances as HarfBuzz shapes them in the first font at hand that has the characters. Those that
none has are given the width that Unicode's East Asian Width (UAX #11) suggests: wide ones an em, marks
nothing, others 0.62 em.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.layout.breaking import parts, pieces
from blueprint_cli.layout.filling import fill
from blueprint_cli.layout.fonts import face_of, shipped_font

if TYPE_CHECKING:
    from pathlib import Path

    import uharfbuzz

REGULAR, SEMIBOLD, BOLD = 400, 600, 700

OTHER_FONT = 1.17
"""How much wider a text may come out in a viewer's own font: DejaVu Sans, the widest in common use,
sets running text 1.14 to 1.17 times as wide as Noto Sans."""


class Words(NamedTuple):
    """A text broken into lines, with the width of each in points."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def width(self) -> float:
        return max(self.widths, default=0.0)


def measure(text: str, size: float, weight: int = REGULAR) -> float:
    """The width of ``text`` on one line, in points, at ``size`` points."""
    return _advance(text, weight) * size


def wrap(text: str, limit: float, size: float, weight: int = REGULAR) -> Words:
    """``text`` in as few lines as fit ``limit`` points in any common font, evenly filled.

    Line breaks in the text are kept. A word that is too long for a line is broken where it has a joint, such as a
    hyphen, and else between graphemes.
    """
    lines = fill(text, limit / OTHER_FONT / size, lambda part: _advance(part, weight), even=True)
    return Words(tuple(lines), tuple(_advance(line, weight) * size for line in lines))


def longest_word(text: str, size: float, weight: int = REGULAR) -> float:
    """The width in any common font, in points, of the longest part of ``text`` that need not be broken."""
    words = (part for paragraph in text.split("\n") for piece in pieces(paragraph) for part in parts(piece.text))
    return max((_advance(word, weight) for word in words), default=0.0) * size * OTHER_FONT


def unshipped(texts: str) -> str:
    """The characters of ``texts`` that no font at hand has, sorted, each once."""
    from blueprint_cli.layout.spelling import family_of

    return "".join(sorted(character for character in set(texts) if not _known(character) and not family_of(character)))


@cache
def _advance(text: str, weight: int) -> float:
    """The width of ``text`` in ems."""
    if not text:
        return 0.0
    if all(map(_known, text)):
        return _shaped(text, shipped_font(), weight)
    from blueprint_cli.layout.spelling import spell

    return sum(
        _shaped(run, family.file(weight), weight) if family else sum(map(_guessed_width, run))
        for run, family in spell(text)
    )


def _shaped(text: str, file: Path, weight: int) -> float:
    """The width in ems of characters that a font has."""
    import uharfbuzz

    font = _font(file, weight)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    total: int = sum(position.x_advance for position in buffer.glyph_positions)
    return float(total / font.face.upem)


def _guessed_width(character: str) -> float:
    if _known(character):  # a space, between words that no font has
        return _advance(character, REGULAR)
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in {"W", "F"} else 0.62


def _known(character: str) -> bool:
    """Whether Noto Sans has a character."""
    return character <= "~" or _font(shipped_font(), REGULAR).get_nominal_glyph(ord(character)) is not None


@cache
def _font(file: Path, weight: int) -> uharfbuzz.Font:
    import uharfbuzz

    font = uharfbuzz.Font(face_of(file))
    font.set_variations({"wght": float(weight)})
    return font
