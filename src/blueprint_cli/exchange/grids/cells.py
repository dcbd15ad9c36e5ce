"""The cards of a cell: how several stand in one text, here and in the tables that people make."""

from __future__ import annotations

import re
from collections.abc import Sequence

BULLET = "• "
AGAIN = "… "
"""Before a text that is that of the cell before, which reaches into this one."""

_BULLET = re.compile(r"\s*(?:[•◦▪▫●○■□‣⁃*·–—-]|[0-9]{1,2}[.)])\s+")
_SEMICOLON = re.compile(r";\s+")


def split(text: str) -> tuple[str, ...]:
    """The texts of the cards in a cell.

    Where lines begin with bullets, each bullet begins a card, and the lines below belong to it. Else each line is a
    card; a single line has several between semicolons.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if any(_BULLET.match(line) for line in lines):
        return _by_bullets(lines)
    parts = lines if len(lines) > 1 else _SEMICOLON.split(text)
    return tuple(part.strip() for part in parts if part.strip(" ;\t\n"))


def join(texts: Sequence[str]) -> str:
    """A text that ``split`` takes apart into ``texts`` again."""
    if len(texts) == 1 and split(texts[0]) == tuple(texts) and not texts[0].startswith(AGAIN):
        return texts[0]
    return "\n".join(BULLET + text.replace("\n", "\n  ") for text in texts)


def _by_bullets(lines: Sequence[str]) -> tuple[str, ...]:
    """Where lines begin with our own bullets, others, and those that stand further in, are part of a text."""
    ours = any(line.startswith(BULLET) for line in lines)
    cards: list[str] = []
    for line in lines:
        found = BULLET if ours and line.startswith(BULLET) else None
        if not ours and (match := _BULLET.match(line)):
            found = match[0]
        if found is not None or not cards:
            cards.append(line[len(found or "") :].strip())
        else:
            cards[-1] += "\n" + line.strip()
    return tuple(filter(None, cards))
