"""What a blueprint can be drawn or told as."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What a blueprint can be made: a finished picture, a stage on the way to it, all of it in words, or a page."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    JSON = "json"
    MARKDOWN = "md"
    HTML_TABLE = "html-table"
    HTML = "html"
    TEXT = "txt"

    @property
    def extension(self) -> str:
        """How the name of such a file ends, after its last dot or dots."""
        return "table.html" if self is Format.HTML_TABLE else self.value


TOLD = frozenset({Format.MARKDOWN, Format.HTML_TABLE, Format.TEXT})
"""The formats that tell a blueprint in words, and need no picture of it."""
