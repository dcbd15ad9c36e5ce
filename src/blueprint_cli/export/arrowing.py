"""Arrows as SVG: the curve that Graphviz drew in as few commands as it takes, and the heads at its ends."""

from __future__ import annotations

from math import hypot

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.theme import Head, LinkPen, Pen
from blueprint_cli.export.markup import paint
from blueprint_cli.export.tracing import Curve
from blueprint_cli.layout.scene import Point

_HALF_WIDTH = 0.45  # of a head, in its lengths
_OUTLINE = 0.15  # what the outline of a hollow head takes up at its tip, in its lengths
_OVERLAP = 2.0  # how far the stroke reaches into a full head, so that no seam shows between them


def write_arrow(curve: Curve, start: Point | None, end: Point | None, *, link: LinkPen, ground: str) -> str:
    """The stroke and its heads, whose tips are ``start`` and ``end`` where there are heads."""
    ends = ((curve[-1], end), (curve[0], start))
    heads = [_head(_point(base), tip, link, ground) for base, tip in ends if tip is not None]
    if link.head is Head.FULL:
        curve = _reaching(curve, start, end)
    return write_stroke(curve, link.pen) + "".join(heads)


def write_stroke(curve: Curve, pen: Pen) -> str:
    """A curve as a path."""
    dash = f' stroke-dasharray="{pen.dash}"' if pen.dash else ""
    stroke = f'{paint("stroke", pen.color)} stroke-width="{pen.width:g}"{dash}'
    return f'<path d="{_commands(curve)}" fill="none" {stroke}/>'


def _commands(curve: Curve) -> str:
    """Straight pieces, known by control points that are their ends, as H, V or L; the others as C."""
    at = curve[0]
    commands = [f"M{at}"]
    for index in range(1, len(curve), 3):
        first, second, end = curve[index : index + 3]
        if first != at or second != end:
            commands.append(f"C{first} {second} {end}")
        else:
            (x, y), (next_x, next_y) = at.split(","), end.split(",")
            commands.append(f"H{next_x}" if y == next_y else f"V{next_y}" if x == next_x else f"L{end}")
        at = end
    return "".join(commands)


def _reaching(curve: Curve, start: Point | None, end: Point | None) -> Curve:
    """The curve with its ends drawn out into the heads that it has."""
    reaching = curve if end is None else _drawn_out(curve, end)
    return reaching if start is None else _drawn_out(reaching[::-1], start)[::-1]


def _drawn_out(curve: Curve, tip: Point) -> Curve:
    """The curve with a longer last piece, or after an elbow, which is to keep its shape, with one piece more."""
    *before, control, end = curve
    inside = _inside(end, tip)
    return [*before, inside, inside] if control == end else [*curve, end, inside, inside]


def _inside(base: str, tip: Point) -> str:
    at = _point(base)
    share = min(0.5, _OVERLAP / (_distance(at, tip) or 1.0))
    return f"{decimal(at.x + (tip.x - at.x) * share)},{decimal(at.y + (tip.y - at.y) * share)}"


def _head(base: Point, tip: Point, link: LinkPen, ground: str) -> str:
    """A triangle from the end of the stroke to the tip; a hollow one is filled with the ground, its outline within."""
    if link.head is Head.HOLLOW:
        tip = Point(tip.x + (base.x - tip.x) * _OUTLINE, tip.y + (base.y - tip.y) * _OUTLINE)
    across = Point((base.y - tip.y) * _HALF_WIDTH, (tip.x - base.x) * _HALF_WIDTH)
    corners = ((base.x + across.x, base.y + across.y), tip, (base.x - across.x, base.y - across.y))
    shape = "L".join(f"{decimal(x)},{decimal(y)}" for x, y in corners)
    if link.head is Head.FULL:
        return f'<path class="head" d="M{shape}Z" {paint("fill", link.pen.color)}/>'
    outline = f'{paint("stroke", link.pen.color)} stroke-width="1.2" stroke-linejoin="round"'
    return f'<path class="head" d="M{shape}Z" {paint("fill", ground)} {outline}/>'


def _point(text: str) -> Point:
    x, y = text.split(",")
    return Point(float(x), float(y))


def _distance(one: Point, other: Point) -> float:
    return hypot(other.x - one.x, other.y - one.y)
