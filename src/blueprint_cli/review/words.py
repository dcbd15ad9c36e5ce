"""The words in which findings speak of cards, and of many of them."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST_QUOTE = 60
"""In characters: enough to recognise a card by, and the message stays one sentence."""

_LONGEST_LISTING = 4


def quote(text: str) -> str:
    """``text`` in quotes on one line, shortened where it is long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        kept = line[: _LONGEST_QUOTE - 1]
        line = kept.rsplit(" ", 1)[0].rstrip(",;:. ") + "…" if " " in kept else kept + "…"
    return f'"{line}"'


def counted(number: int, noun: str) -> str:
    """``1 card``, ``2 cards``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def joined(words: Sequence[str], conjunction: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}" if len(words) > 1 else "".join(words)


def listed(texts: Sequence[str]) -> str:
    """``texts`` in quotes; of many the first three, and how many there are more."""
    if len(texts) <= _LONGEST_LISTING:
        return joined([quote(text) for text in texts])
    shown = [quote(text) for text in texts[: _LONGEST_LISTING - 1]]
    return joined([*shown, f"{len(texts) - len(shown)} more"])
