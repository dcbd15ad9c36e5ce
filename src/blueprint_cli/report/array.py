"""A JSON array that is written item by item, laid out as the standard library lays out a whole one."""

from __future__ import annotations

_STEP = 2


class Array:
    """What stands between ``[`` and ``]``; the array itself stands in a member that is ``depth`` levels deep."""

    __slots__ = ("_depth", "_is_empty")

    def __init__(self, *, depth: int) -> None:
        self._depth = depth
        self._is_empty = True

    def add(self, item: object) -> str:
        """The next item, with the comma before it where it needs one. Text outside of ASCII is escaped."""
        from json import dumps

        line = "\n" + " " * _STEP * (self._depth + 1)
        comma = "" if self._is_empty else ","
        self._is_empty = False
        return comma + line + dumps(item, indent=_STEP).replace("\n", line)

    def close(self) -> str:
        """The bracket that ends the array."""
        return "]" if self._is_empty else "\n" + " " * _STEP * self._depth + "]"
