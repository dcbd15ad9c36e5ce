"""How many columns of a terminal a text takes, and where it breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from blueprint_cli.layout.filling import fill

_MARKS = frozenset({"Mn", "Me", "Cf"})
_JOINING = _MARKS | {"Mc", "Sk"}
"""Categories of characters that may be one for readers with what stands beside them."""

_SYLLABLES = (range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xD7B0, 0xD800))
_VOWELS_AND_FINALS = range(0x1160, 0x1200)
"""Parts of Korean syllables; these stand within the cell of the first part."""

_FLAGS = range(0x1F1E6, 0x1F200)
_AS_EMOJI = "\ufe0f"

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
    """``text`` in lines of at most ``limit`` columns, at least 2, broken where a picture breaks it, too.

    Line breaks in the text are kept. A word that is longer than a line is broken at its joints, and else between
    characters.
    """
    return fill(text, limit, measure)


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
