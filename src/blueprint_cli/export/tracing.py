"""Graphviz' SVG read back: where each shape and each curve stands, under its key."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat

from blueprint_cli.errors import EngineError
from blueprint_cli.layout.scene import Box

_SHAPES = {"polygon", "polyline", "path", "ellipse"}

Curve = list[str]
"""The points of a spline as they are written, ``12.5,40``: a start, then three for each piece."""


class Traced(NamedTuple):
    """What was drawn: boxes around the nodes, and curves of the edges."""

    boxes: Mapping[str, Box]
    curves: Mapping[str, Curve]


def trace(drawn: bytes) -> Traced:
    """The shapes of a picture that ``export.picture`` drew. Raises ``EngineError`` where it is no SVG."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    try:
        parser.ParseFile(BytesIO(drawn))
    except expat.ExpatError as error:
        raise EngineError(f"Graphviz drew something that is no SVG: {error}") from error
    return Traced(reader.boxes, reader.curves)


class _Reader:
    """The first shape in each group of a node or an edge is the one meant: heads of arrows come after it."""

    def __init__(self) -> None:
        self.boxes: dict[str, Box] = {}
        self.curves: dict[str, Curve] = {}
        self._key = ""
        self._kind = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "g":
            self._key, self._kind = attributes.get("id", ""), attributes.get("class", "")
        elif self._key and name in _SHAPES:
            if self._kind == "edge":
                self.curves[self._key] = attributes["d"].lstrip("M").replace("C", " ").split()
            elif self._kind == "node":
                self.boxes[self._key] = _round(attributes) if name == "ellipse" else _around(attributes)
            self._key = ""


def _around(attributes: dict[str, str]) -> Box:
    points = attributes.get("points") or attributes["d"].lstrip("M").replace("C", " ")
    numbers = [float(number) for number in points.replace(",", " ").split()]
    across, down = numbers[::2], numbers[1::2]
    left, top = min(across), min(down)
    return Box(left, top, max(across) - left, max(down) - top)


def _round(attributes: dict[str, str]) -> Box:
    x, y = float(attributes["cx"]), float(attributes["cy"])
    rx, ry = float(attributes["rx"]), float(attributes["ry"])
    return Box(x - rx, y - ry, 2 * rx, 2 * ry)
