"""Ids: what is one, and which one a title gives."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_ASCII_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]*")
_ASCII_OTHERS = re.compile(r"[^0-9a-z_]+")
_STARTS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl"})
"""Letters and digits of any script; the letter numbers hold the zero of Chinese and Japanese."""


def slug(title: str) -> str:
    """The id that a title gives: folded to small letters, everything between words one ``-``.

    Empty where no letter or digit is left.
    """
    folded = normalize("NFKC", normalize("NFKC", title).casefold())
    if folded.isascii():
        return _ASCII_OTHERS.sub("-", folded).lstrip("-_").rstrip("-")
    words = "".join(character if _belongs(character) else " " for character in folded).split()
    dashed = "-".join(words)
    return next((dashed[at:] for at, character in enumerate(dashed) if category(character) in _STARTS), "")


def is_id(word: str) -> bool:
    """Whether ``word`` may be an id: letters and digits of any script, then also marks, ``_`` and ``-``."""
    if word.isascii():
        return _ASCII_ID.fullmatch(word) is not None
    return category(word[0]) in _STARTS and all(character == "-" or _belongs(character) for character in word)


def what_is_an_id(name: str) -> str:
    """The rule for ids, and the id that ``name`` would make: the way out for one that is none."""
    own = slug(name)
    rule = "an id is letters, digits, `_` and `-`, and starts with a letter or digit"
    return f"{rule}: write `{own}`" if own else rule


def _belongs(character: str) -> bool:
    kind = category(character)
    return kind in _STARTS or kind[0] == "M" or character == "_"
