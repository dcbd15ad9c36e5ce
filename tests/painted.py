"""What stands on what in a finished SVG: for tests that look at colours as a reader would."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"


class Written(NamedTuple):
    """A text, its colour, and the colour of what is painted right below it."""

    text: str
    color: str
    ground: str


class _Shape(NamedTuple):
    corners: list[tuple[float, float]]
    fill: str


def written(svg: str) -> list[Written]:
    """Every line of text in ``svg`` with the uppermost filled shape that its beginning stands on."""
    shapes: list[_Shape] = []
    found = []
    for element in ET.fromstring(svg.encode()).iter():
        if element.tag == f"{SVG}text":
            found += [_written(line, element, shapes) for line in [*element, element] if line.text]
        elif element.get("fill", "none") != "none":
            shapes.append(_Shape(_corners(element), element.get("fill", "")))
    return found


def _written(line: ET.Element, text: ET.Element, shapes: list[_Shape]) -> Written:
    x, y, size = float(line.get("x", 0)), float(line.get("y", 0)), float(text.get("font-size", 0))
    aside = {"start": 1, "middle": 0, "end": -1}[text.get("text-anchor", "start")]
    ground = next(shape.fill for shape in reversed(shapes) if _holds(shape.corners, x + aside, y - size / 3))
    return Written(line.text or "", text.get("fill", ""), ground)


def _corners(element: ET.Element) -> list[tuple[float, float]]:
    if element.tag == f"{SVG}path":
        return _outline(element.get("d", ""))
    if element.tag == f"{SVG}circle":
        x, y, radius = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
        left, top, right, bottom = x - radius, y - radius, x + radius, y + radius
    else:
        left, top, width, height = (float(element.get(name, 0)) for name in ("x", "y", "width", "height"))
        right, bottom = left + width, top + height
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _outline(commands: str) -> list[tuple[float, float]]:
    corners = []
    x = y = 0.0
    for kind, numbers in re.findall(r"([MLHV])([^MLHVZC]*)", commands):
        values = [float(number) for number in numbers.split(",")]
        x = values[0] if kind in "MLH" else x
        y = values[-1] if kind in "MLV" else y
        corners.append((x, y))
    return corners


def _holds(corners: list[tuple[float, float]], x: float, y: float) -> bool:
    """Whether a point lies within a polygon: a ray from it crosses the outline an odd number of times."""
    inside = False
    for (left, top), (right, bottom) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (top > y) != (bottom > y) and x < (right - left) * (y - top) / (bottom - top) + left:
            inside = not inside
    return inside
