"""Feelings as curves of characters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil, copysign

from blueprint_cli.export.tables.table import Curve, Feeling
from blueprint_cli.terminal.canvas import Canvas, Paint
from blueprint_cli.terminal.measuring import wrap

_ROWS = 5
"""A row for each whole feeling from 2 to -2."""

_POINT, _PAINT = "●", Paint.BLUE
_INSET = 2
_BEND = 3
"""How far before a point the curve bends."""


def draw_curves(canvas: Canvas, curves: Sequence[Curve], y: int, columns: Mapping[int, range]) -> int:
    """The curves from row ``y`` on, over the columns of a band, by their places; the row below the last.

    Several stand one below the other, each below the title of its lane.
    """
    first, last = min(columns), max(columns)
    start, end = columns[first].start, columns[last].stop
    for curve in curves:
        for line in wrap(curve.title, end - start) if len(curves) > 1 else ():
            canvas.put(start, y, line, Paint.QUIET)
            y += 1
        canvas.stroke(start, y + _ROWS // 2, "┈" * (end - start), Paint.QUIET)
        _draw(canvas, curve, y, columns)
        y += _ROWS
    return y


def _draw(canvas: Canvas, curve: Curve, y: int, columns: Mapping[int, range]) -> None:
    shown = [feeling for feeling in curve.feelings if feeling.column in columns]
    points = [(columns[feeling.column].start + _INSET, y + _row(feeling)) for feeling in shown]
    for point, following in pairwise(points):
        _run(canvas, point, following)
    for (x, level), feeling in zip(points, shown, strict=True):
        canvas.stroke(x, level, _POINT, _PAINT)
        canvas.put(x + 1, level, f" {feeling.said} ", _PAINT)


def _row(feeling: Feeling) -> int:
    """Weak feelings count as whole ones, so that a good one is never on the neutral row."""
    return _ROWS // 2 - int(copysign(ceil(abs(feeling.value)), feeling.value))


def _run(canvas: Canvas, start: tuple[int, int], end: tuple[int, int]) -> None:
    """From point to point, level as long as can be."""
    (x, level), (to, target) = start, end
    bend = to - _INSET - _BEND
    if level == target:
        canvas.stroke(x, level, "─" * (to - x), _PAINT)
        return
    turn, back = ("╮", "╰") if target > level else ("╯", "╭")
    canvas.stroke(x, level, "─" * (bend - x) + turn, _PAINT)
    for between in range(min(level, target) + 1, max(level, target)):
        canvas.stroke(bend, between, "│", _PAINT)
    canvas.stroke(bend, target, back + "─" * (to - bend - 1), _PAINT)
