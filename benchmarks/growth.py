"""A plot of what drawing costs, by how much there is to draw, as an SVG of a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, log2
from typing import NamedTuple

from fixtures import Size

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 24, 48
INK, QUIET, OURS, THEIRS = "#1A202C", "#CBD5E0", "#2B6CB0", "#975A16"


class Drawn(NamedTuple):
    """What the drawing of one size took, in CPU seconds, and what Graphviz alone took where that was measured."""

    size: Size
    seconds: float
    bare: float | None = None


class _Scale(NamedTuple):
    """An axis that doubles: from ``2 ** low`` to ``2 ** high``, drawn from ``start`` to ``end``."""

    low: int
    high: int
    start: float
    end: float

    def place(self, value: float) -> float:
        return self.start + (self.end - self.start) * (log2(value) - self.low) / (self.high - self.low)

    def doublings(self) -> Iterator[float]:
        return (2.0**power for power in range(self.low, self.high + 1))


def plot(drawn: Sequence[Drawn]) -> str:
    """The SVG: a line for the tool, one for Graphviz alone, and the slope of what grows as its cards do."""
    bare = [(one.size.cards, one.bare) for one in drawn if one.bare is not None]
    ours = [(one.size.cards, one.seconds) for one in drawn]
    across = _scale([cards for cards, _ in ours], LEFT, WIDTH - RIGHT)
    up = _scale([seconds for _, seconds in (*ours, *bare)], HEIGHT - BOTTOM, TOP)
    parts = [*_axes(across, up, drawn), *_linear(across, up, drawn[-1])]
    parts += [*_line(across, up, ours, OURS, "blueprint render"), *_line(across, up, bare, THEIRS, "Graphviz alone")]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
    head += 'role="img" font-family="sans-serif" font-size="12">'
    title = "<title>CPU time of drawing, by the number of cards</title>"
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>'
    return "\n".join([head, title, ground, *parts, "</svg>"]) + "\n"


def _scale(values: Sequence[float], start: float, end: float) -> _Scale:
    return _Scale(floor(log2(min(values))), ceil(log2(max(values))), start, end)


def _axes(across: _Scale, up: _Scale, drawn: Sequence[Drawn]) -> Iterator[str]:
    for seconds in up.doublings():
        y = up.place(seconds)
        yield f'<path d="M{LEFT},{y:.1f}H{WIDTH - RIGHT}" stroke="{QUIET}"/>'
        yield _text(LEFT - 8, y + 4, f"{seconds:g} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms", anchor="end")
    for one in drawn:
        x = across.place(one.size.cards)
        yield f'<path d="M{x:.1f},{TOP}V{HEIGHT - BOTTOM}" stroke="{QUIET}"/>'
        yield _text(x, HEIGHT - BOTTOM + 18, f"{one.size.name}: {one.size.cards:,}", anchor="middle")
    yield _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "cards", anchor="middle")


def _linear(across: _Scale, up: _Scale, largest: Drawn) -> Iterator[str]:
    """Back from the largest, as steep as what doubles when the cards do."""
    each = largest.seconds / largest.size.cards
    fewest = max(2.0**across.low, 2.0**up.low / each)
    ends = ((cards, each * cards) for cards in (fewest, largest.size.cards))
    (x0, y0), (x1, y1) = ((across.place(cards), up.place(seconds)) for cards, seconds in ends)
    yield f'<path d="M{x0:.1f},{y0:.1f}L{x1:.1f},{y1:.1f}" stroke="{INK}" stroke-dasharray="2 4"/>'
    yield _text(x0 + 24, y0 - 6, "linear")


def _line(across: _Scale, up: _Scale, points: Sequence[tuple[float, float]], color: str, name: str) -> Iterator[str]:
    places = [(across.place(cards), up.place(seconds)) for cards, seconds in points]
    line = "L".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<path d="M{line}" fill="none" stroke="{color}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{color}"/>' for x, y in places)
    x, y = places[-1]
    yield _text(x + 10, y + 4, name, color=color)


def _text(x: float, y: float, text: str, *, anchor: str = "start", color: str = INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}">{text}</text>'
