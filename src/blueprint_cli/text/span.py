"""Places in a text: spans of characters, and the lines and columns people call them by."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` up to and without ``end``, counted in code points from 0.

    A named tuple and not a dataclass: a file has thousands of them.
    """

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column as an editor counts them: both from 1, columns in code points."""

    line: int
    column: int


_BREAK = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of one text, for turning offsets into positions and back into source lines.

    Lines end as YAML and editors see it: with a line feed, a carriage return, or both.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _starts_after_line_feeds(text) if "\r" not in text else _starts(text)

    def position(self, offset: int) -> Position:
        """The position of the character at ``offset``; past the end, that of the end."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int) -> int:
        """The offset at which ``line`` (from 1) starts."""
        return self._starts[line - 1]

    def line(self, line: int) -> str:
        """The text of ``line`` (from 1), without its line break; empty past the last line."""
        if not 1 <= line <= len(self._starts):
            return ""
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[self._starts[line - 1] : end].rstrip("\r\n")

    def __len__(self) -> int:
        return len(self._starts)


def _starts(text: str) -> list[int]:
    return [0, *[found.end() for found in _BREAK.finditer(text)]]


def _starts_after_line_feeds(text: str) -> list[int]:
    """The same for a text without carriage returns, as nearly all are, in a third of the time."""
    *lines, _ = text.split("\n")
    return list(accumulate([len(line) + 1 for line in lines], initial=0))
