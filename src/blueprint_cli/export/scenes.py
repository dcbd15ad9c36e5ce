"""The scene as JSON: where everything stands, for programs that draw or measure pictures themselves."""

from __future__ import annotations

import json
from typing import Any

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.layout.scene import Scene

SCENE_VERSION = 1
"""Raised when a key changes its name or meaning; new keys do not raise it."""


def to_json(scene: Scene) -> str:
    """The scene with the names of ``layout.scene``, in points, origin top left, rounded to hundredths."""
    document = {"generator": GENERATOR_MARK, "scene": SCENE_VERSION, **_mapping(scene)}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _mapping(part: Any) -> dict[str, object]:
    return {name: _value(inner) for name, inner in part._asdict().items()}


def _value(value: Any) -> object:
    match value:
        case float():
            return round(value, 2) + 0.0  # no -0.0
        case tuple() if hasattr(value, "_asdict"):
            return _mapping(value)
        case tuple():
            return [_value(part) for part in value]
        case _:
            return value
