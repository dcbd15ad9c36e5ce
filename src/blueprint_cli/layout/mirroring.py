"""For languages that run from right to left: the whole scene, mirrored, its texts still readable."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from blueprint_cli.layout.scene import Anchor, Box, Feeling, Label, Point, Scene, TextLine

Part = TypeVar("Part")

_OPPOSITE = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def mirror(scene: Scene) -> Scene:
    """The scene with left and right exchanged."""
    return _part(scene, scene.width)


def _part(part: Part, width: float) -> Part:
    mirrored: Any
    match part:
        case Point(x, y):
            mirrored = Point(width - x, y)
        case Box():
            mirrored = part._replace(x=width - part.right)
        case TextLine():
            mirrored = part._replace(x=width - part.x)
        case Feeling():
            mirrored = part._replace(point=_part(part.point, width))
        case Label():
            lines = tuple(_part(line, width) for line in part.lines)
            mirrored = replace(part, lines=lines, anchor=_OPPOSITE[part.anchor])
        case tuple():
            mirrored = tuple(_part(item, width) for item in part)
        case _ if is_dataclass(part) and not isinstance(part, type):
            mirrored = replace(part, **{field.name: _part(getattr(part, field.name), width) for field in fields(part)})
        case _:
            mirrored = part
    return mirrored  # type: ignore[no-any-return]  # each part comes back as what it was; match cannot say so
