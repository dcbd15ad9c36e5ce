"""From a text to lines: what fits, in the fewest of them, whatever they are measured in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from blueprint_cli.layout.breaking import characters, parts, pieces

Ruler: TypeAlias = Callable[[str], float]
"""How wide a text on one line is, in the unit of the limit: ems for pictures, columns for terminals."""

_MEASURED_WHOLE = 1_000
"""Characters of a word that is measured anew for each place where it may break; of longer ones the widths of the
characters are added up, since nobody reads them."""


def fill(text: str, limit: float, ruler: Ruler, *, even: bool = False) -> list[str]:
    """``text`` in as few lines as fit ``limit``, each filled to the full, or all ``even``ly.

    Line breaks in the text are kept. A word that is too long for a line is broken where it has a joint, such as a
    hyphen, and else between characters.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        fitting = _fitting(paragraph, limit, ruler)
        lines += (_even if even else _filled)(fitting, limit, ruler) or [""]
    return lines


class _Piece(NamedTuple):
    """What a line is not broken within; ``gap`` is the space before it, empty at a break in a word."""

    gap: str
    text: str
    width: float


def _fitting(paragraph: str, limit: float, ruler: Ruler) -> list[_Piece]:
    """The pieces of a paragraph measured, and those wider than a line broken further."""
    fitting: list[_Piece] = []
    for gap, word in pieces(paragraph):
        width = ruler(word)
        if width <= limit:
            fitting.append(_Piece(gap, word, width))
            continue
        for part in parts(word):
            fitting += _broken(gap, part, limit, ruler)
            gap = ""
    return fitting


def _broken(gap: str, word: str, limit: float, ruler: Ruler) -> Iterator[_Piece]:
    part, width = "", 0.0
    is_long = len(word) > _MEASURED_WHOLE
    for character in characters(word):
        longer = width + ruler(character) if is_long else ruler(part + character)
        if part and longer > limit:
            yield _Piece(gap, part, width)
            gap, part, longer = "", character, ruler(character)
        else:
            part += character
        width = longer
    yield _Piece(gap, part, width)


def _even(known: list[_Piece], limit: float, ruler: Ruler) -> list[str]:
    """The pieces in as few lines as ``limit`` allows, the longest of them as short as can be."""
    best = _filled(known, limit, ruler)
    if len(best) < 2:
        return best
    low, high = limit * 0.4, limit
    for _ in range(7):
        middle = (low + high) / 2
        lines = _filled(known, middle, ruler)
        if len(lines) > len(best) or any(piece.width > middle for piece in known):
            low = middle
        else:
            best, high = lines, middle
    return best


def _filled(known: list[_Piece], limit: float, ruler: Ruler) -> list[str]:
    lines: list[str] = []
    line, width = "", 0.0
    space = ruler(" ")
    for piece in known:
        gap = space if piece.gap and line else 0.0
        if line and width + gap + piece.width > limit:
            lines.append(line)
            line, width, gap = "", 0.0, 0.0
        line += (" " if gap else "") + piece.text
        width += gap + piece.width
    return [*lines, line] if line else lines
