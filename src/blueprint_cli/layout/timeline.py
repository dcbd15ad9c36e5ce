"""Which way time runs in a picture."""

from __future__ import annotations

from enum import StrEnum


class Timeline(StrEnum):
    """Where time runs to: ``right``, and lanes are rows, or ``down``, and lanes are columns.

    In languages that run from right to left the whole picture is mirrored after all else.
    """

    RIGHT = "right"
    DOWN = "down"
