"""Columns of text side by side in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.terminal.measuring import measure, wrap

_GAP = "  "
_FIRST = 20
"""The first column says what a row is about, and is so wide before others are given more than they need."""

_NARROWEST = 16
"""A column with long words is at least so wide, however long they are."""


def columns(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: frozenset[int], *, width: int
) -> list[str] | None:
    """The table in lines of at most ``width`` columns, its cells broken; None where it cannot be that narrow.

    Columns of ``numeric`` (places) are set to the right, and never broken.
    """
    widths = _widths(heads, rows, numeric, width=width)
    if widths is None:
        return None
    lines = [*_row(heads, widths, numeric), _GAP.join("─" * column for column in widths)]
    broken = [_row(row, widths, numeric) for row in rows]
    apart = any(len(row) > 1 for row in broken)
    for place, row in enumerate(broken):
        if apart and place:
            lines.append("")
        lines += row
    return lines


def _widths(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: frozenset[int], *, width: int
) -> list[int] | None:
    """As wide as the texts are, or where that is too much, each as narrow as it must be and the rest shared out."""
    texts = [[head, *(row[place] for row in rows)] for place, head in enumerate(heads)]
    wanted = [max(map(measure, column)) for column in texts]
    room = width - len(_GAP) * (len(heads) - 1)
    if sum(wanted) <= room:
        return wanted
    found = [
        max(max(map(measure, column[1:]), default=0), _longest_word(column[0]))
        if place in numeric
        else min(wanted[place], _NARROWEST, max(map(_longest_word, column)))
        for place, column in enumerate(texts)
    ]
    if sum(found) > room:
        return None
    found[0] += min(max(0, min(wanted[0], _FIRST) - found[0]), room - sum(found))
    for _ in range(room - sum(found)):
        narrowest = max(range(len(found)), key=lambda place: wanted[place] / max(1, found[place]))
        found[narrowest] += 1
    return found


def _longest_word(text: str) -> int:
    return max(map(measure, text.split()), default=0)


def _row(cells: Sequence[str], widths: Sequence[int], numeric: frozenset[int]) -> list[str]:
    parts = [wrap(cell, column) for cell, column in zip(cells, widths, strict=True)]
    lines = []
    for line in range(max(map(len, parts))):
        texts = [part[line] if line < len(part) else "" for part in parts]
        lines.append(
            _GAP.join(
                " " * (column - measure(text)) + text if place in numeric else text + " " * (column - measure(text))
                for place, (text, column) in enumerate(zip(texts, widths, strict=True))
            ).rstrip()
        )
    return lines
