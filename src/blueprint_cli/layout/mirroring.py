"""For languages that run from right to left: the whole scene, mirrored, its texts still readable."""

from __future__ import annotations

from typing import Any

from blueprint_cli.layout.moving import change
from blueprint_cli.layout.scene import Anchor, Box, Label, Point, Scene, TextLine

_OPPOSITE = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def mirror(scene: Scene) -> Scene:
    """The scene with left and right exchanged."""

    def mirrored(part: Any) -> Any:
        match part:
            case Point(x, y):
                return Point(scene.width - x, y)
            case Box():
                return part._replace(x=scene.width - part.right)
            case TextLine():
                return part._replace(x=scene.width - part.x)
            case Label():
                return part._replace(lines=change(part.lines, mirrored), anchor=_OPPOSITE[part.anchor])
            case _:
                return None

    return change(scene, mirrored)
