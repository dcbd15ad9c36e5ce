"""A scene with every place in it changed in one way, and the simplest of such ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from blueprint_cli.layout.scene import Box, Point, Scene, TextLine

Part = TypeVar("Part")


def move(scene: Scene, right: float, down: float) -> Scene:
    """The scene with all that is in it further right and further down; its own size stays."""

    def moved(part: Any) -> Any:
        match part:
            case Point(x, y):
                return Point(x + right, y + down)
            case Box() | TextLine():
                return part._replace(x=part.x + right, y=part.y + down)
            case _:
                return None

    return change(scene, moved)


def change(part: Part, changed: Callable[[Any], Any]) -> Part:
    """``part`` with each part of it, however deep, as ``changed`` says; where that is None, its own parts are asked."""
    new: Any = changed(part)
    if new is None:
        match part:
            case tuple() if hasattr(part, "_make"):
                new = part._make(change(item, changed) for item in part)
            case tuple():
                new = tuple(change(item, changed) for item in part)
            case _:
                new = part
    return new  # type: ignore[no-any-return]  # each part comes back as what it was; match cannot say so
