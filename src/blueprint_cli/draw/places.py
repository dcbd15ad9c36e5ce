"""Places and curves in the words of DOT.

Graphviz' y axis points upwards; here every y is the scene's with its sign turned, so that what comes back as
SVG stands where the scene says, with nothing to move.
"""

from __future__ import annotations

from blueprint_cli.draw.curving import Curve
from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.layout.scene import Box, Point

HEADER = f"""// {GENERATOR_MARK}
digraph {{
graph [charset="UTF-8" notranslate=true outputorder=nodesfirst pad=0]
node [fixedsize=shape label="" margin=0 shape=box]
"""
"""How our DOT begins. ``fixedsize=shape``: a label that is too wide changes nothing and is not warned of."""


def place(box: Box) -> str:
    """The attributes of a node that fills ``box``; its size is in inches."""
    x, y = box.center
    return f'pos="{x:.3f},{-y:.3f}" width={box.width / 72:.6f} height={box.height / 72:.6f}'


def spline(curve: Curve) -> str:
    """The value of ``pos`` of an edge without heads."""
    texts = []
    last, text = None, ""
    for point in curve.points:
        if point is not last:  # the ends of straight pieces come twice and three times
            last, text = point, spot(point)
        texts.append(text)
    return " ".join(texts)


def spline_with_heads(curve: Curve) -> str:
    """The value of ``pos`` of an edge with a head at each end that has a tip."""
    end = f"e,{spot(curve.end_tip)} " if curve.end_tip else ""
    start = f"s,{spot(curve.start_tip)} " if curve.start_tip else ""
    return start + end + spline(curve)


def spot(point: Point) -> str:
    """A point as DOT writes it."""
    return f"{decimal(point.x)},{decimal(-point.y)}"
