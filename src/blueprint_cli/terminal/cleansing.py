"""A table without anything that could steer a terminal."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

from blueprint_cli.report.cleaning import clean

Part = TypeVar("Part")


def cleanse(part: Part) -> Part:
    """``part`` of a table, or a whole one, with every such character of its texts made visible. Line breaks stay."""
    found: Any = part
    match found:
        case Enum():
            return part
        case str():
            return cast(Part, "\n".join(map(clean, found.split("\n"))))
        case tuple():
            parts = map(cleanse, found)
            return cast(Part, type(found)._make(parts) if hasattr(found, "_make") else tuple(parts))
        case _ if is_dataclass(found) and not isinstance(found, type):
            return cast(
                Part, replace(found, **{field.name: cleanse(getattr(found, field.name)) for field in fields(found)})
            )
        case _:
            return part
