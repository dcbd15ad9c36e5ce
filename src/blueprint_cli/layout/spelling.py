"""Spelling: a text as runs of characters, each with the first of the families at hand that has them."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.layout.fonts import Family, face_of, families

if TYPE_CHECKING:
    from pathlib import Path

    import uharfbuzz

_JOINING = {"Mn", "Mc", "Me", "Cf"}
"""General categories of characters that belong to the one before."""


class Run(NamedTuple):
    """Neighbouring characters of one family; None where no family at hand has them."""

    text: str
    family: Family | None


def spell(text: str) -> list[Run]:
    """``text`` in as few runs as it takes. Marks stay with what they stand on, spaces with what is around them."""
    if text.isascii():
        return [Run(text, families()[0])]
    runs: list[Run] = []
    for character in text:
        last = runs[-1] if runs else None
        family = last.family if last and _joins(character, last) else family_of(character)
        if last and (family is last.family):
            runs[-1] = Run(last.text + character, family)
        elif last and last.text.isspace() and len(runs) > 1 and runs[-2].family is family:
            del runs[-1]
            runs[-1] = Run(runs[-1].text + last.text + character, family)
        else:
            runs.append(Run(character, family))
    return runs


@cache
def family_of(character: str) -> Family | None:
    """The first family at hand that has a character. What a private one stands for is each font's own affair."""
    if unicodedata.category(character) == "Co":
        return None
    return next((family for family in families() if _has(family, character)), None)


def _joins(character: str, last: Run) -> bool:
    if unicodedata.category(character) not in _JOINING:
        return False
    return last.family is None or _has(last.family, character) or family_of(character) is None


def _has(family: Family, character: str) -> bool:
    return _font(family.regular).get_nominal_glyph(ord(character)) is not None


@cache
def _font(file: Path) -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(face_of(file))
