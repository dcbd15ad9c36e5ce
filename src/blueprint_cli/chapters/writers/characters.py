"""Pictures in characters: bars, and places on a scale."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.chapters.blocks import Bar, Bars, Figure

SIGNS = ("█", "░")
"""The first series of bars, and the second."""

_LEAST = "▏"
"""What is there, and too little to be drawn."""

_MIDDLE = "│"


def highest(bars: Bars) -> float:
    """The length of the longest bar."""
    return max((sum(_high(figure) for figure in bar.figures) for bar in bars.bars), default=0.0)


def draw_bar(bar: Bar, longest: float, width: int) -> str:
    """A bar, the longest of which is ``width`` characters; ranges to their upper end."""
    if not longest:
        return ""
    drawn = ""
    for figure, sign in zip(bar.figures, SIGNS, strict=False):
        size = round(_high(figure) / longest * width)
        drawn += sign * size or (_LEAST if _high(figure) else "")
    return drawn


def said(bar: Bar, series: Sequence[str]) -> str:
    """The figures of a bar in words: the first as it is, the others by name."""
    parts = [
        figure.text if place == 0 else f"{series[place].lower()} {figure.text}"
        for place, figure in enumerate(bar.figures)
        if figure and (place == 0 or figure.high)
    ]
    return ", ".join(parts)


def draw_scale(value: float | None, lowest: float, highest: float, *, half: int) -> str:
    """Where ``value`` lies on a line of ``2 * half + 1`` characters, whose middle is marked."""
    line = ["·"] * (2 * half + 1)
    line[half] = _MIDDLE
    if value is not None:
        line[round((value - lowest) / (highest - lowest) * 2 * half)] = "●"
    return "".join(line)


def _high(figure: Figure | None) -> float:
    return max(figure.low, figure.high) if figure else 0.0
