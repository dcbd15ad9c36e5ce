"""A scene's shapes and curves as DOT, without words and colours: what Graphviz has to draw for a finished picture.

``export.svg`` adds the rest. There is nothing of the user's in it, so nothing to quote, and Graphviz has no
need of any font: the picture cannot depend on those of the machine, and is drawn in half the time.
"""

from __future__ import annotations

from blueprint_cli.draw.places import HEADER, place, spline
from blueprint_cli.draw.shapes import routes, shapes
from blueprint_cli.layout.scene import Scene


def outline(scene: Scene) -> str:
    """DOT for the ``nop2`` engine (``neato -n2``); every node and edge has the key of its shape as ``id``."""
    drawn = [
        f"{shape.key} [id={shape.key} {place(shape.box)}{' shape=ellipse' if shape.round else ''}]\n"
        for shape in shapes(scene)
    ]
    joined = [f'{route.tail} -> {route.head} [id={route.key} pos="{spline(route.curve)}"]\n' for route in routes(scene)]
    return "".join((HEADER, "edge [dir=none]\n", *drawn, *joined, "}\n"))
