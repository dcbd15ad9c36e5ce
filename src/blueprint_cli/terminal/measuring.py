"""How many columns of a terminal a text takes, and where it breaks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

_MARKS = frozenset({"Mn", "Me", "Cf"})
_JOINING = _MARKS | {"Mc", "Sk"}
"""Categories of characters that may be one for readers with what stands beside them."""

_SYLLABLES = (range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xD7B0, 0xD800))
_VOWELS_AND_FINALS = range(0x1160, 0x1200)
"""Parts of Korean syllables; these stand within the cell of the first part."""

_FLAGS = range(0x1F1E6, 0x1F200)
_AS_EMOJI = "\ufe0f"

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0010ffff]")
"""Scripts that break elsewhere than at spaces, and emoji."""

_PIECES = re.compile(r"(?:[^ /-]|[/-](?=\d))+[/-]* *|[/-]+ *| +")

_KEPT = 4096
"""Texts whose parts are kept: each is asked for several times, and Unicode's rules take milliseconds."""


def measure(text: str) -> int:
    """The columns that ``text`` takes on one line: none for marks, two for wide characters and for emoji.

    As Kuhn's ``wcwidth`` and UAX #11 have it, but cluster by cluster: the parts of an emoji take two together.
    """
    return len(text) if text.isascii() else sum(map(_width, clusters(text)))


def clusters(text: str) -> Iterable[str]:
    """The characters of ``text`` as readers see them (UAX #29)."""
    return text if all(map(_stands_alone, text)) else _clusters(text)


def wrap(text: str, limit: int) -> list[str]:
    """``text`` in lines of at most ``limit`` columns, at least 2, broken where Unicode allows it (UAX #14).

    Line breaks in the text are kept. A word that is longer than a line is broken between characters.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, width = "", 0
        for piece in _pieces(paragraph):
            for part in _fitting(piece, limit):
                if line and width + measure(part.rstrip()) > limit:
                    lines.append(line.rstrip())
                    line, width = "", 0
                part = part if line else part.lstrip()
                line, width = line + part, width + measure(part)
        lines.append(line.rstrip())
    return lines


@cache
def _stands_alone(character: str) -> bool:
    code = ord(character)
    joining = code in _FLAGS or any(code in parts for parts in _SYLLABLES)
    return character != "\r" and not joining and unicodedata.category(character) not in _JOINING


@cache
def _width(cluster: str) -> int:
    widths = [_character_width(character) for character in cluster]
    return 2 if _AS_EMOJI in cluster or 2 in widths else sum(widths)


def _character_width(character: str) -> int:
    if ord(character) in _VOWELS_AND_FINALS or unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


@lru_cache(maxsize=_KEPT)
def _clusters(text: str) -> tuple[str, ...]:
    from uniseg.graphemecluster import grapheme_clusters

    return tuple(grapheme_clusters(text))


@lru_cache(maxsize=_KEPT)
def _pieces(paragraph: str) -> tuple[str, ...]:
    """The parts between which a line may break, each with the spaces after it."""
    if not _WITHOUT_SPACES.search(paragraph):
        return tuple(_PIECES.findall(paragraph))
    from uniseg.linebreak import line_break_units

    return tuple(line_break_units(paragraph))


def _fitting(piece: str, limit: int) -> list[str]:
    if measure(piece.rstrip()) <= limit:
        return [piece]
    parts, width = [""], 0
    for cluster in clusters(piece):
        width += _width(cluster)
        if parts[-1] and width > limit and cluster.strip():
            parts.append("")
            width = _width(cluster)
        parts[-1] += cluster
    return parts
