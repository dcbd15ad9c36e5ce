"""A diagram in Mermaid, by its lines."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line of a diagram and its number in the file."""

    number: int
    text: str


class Diagram(NamedTuple):
    """A diagram's lines below the one that says what it is, without comments; ``comments`` has these."""

    title: str
    lines: tuple[Line, ...]
    comments: tuple[str, ...]
