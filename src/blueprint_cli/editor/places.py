"""Places in a text as editors count them: lines and units from 0, a unit being half of some characters."""

from __future__ import annotations

from lsprotocol import types

from blueprint_cli.text.span import Lines, Span

_UNITS = {
    types.PositionEncodingKind.Utf8: ("utf-8", 1),
    types.PositionEncodingKind.Utf16: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""How a text is encoded to be counted, and the bytes of a unit."""


class Places:
    """The places in one text.

    ``text`` is what an editor shows. Offsets are those in the text that is read of it: without byte order marks, with
    which a file may begin.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text.lstrip("\ufeff")
        self._lines = Lines(self._text)
        self._codec, self._size = _UNITS[types.PositionEncodingKind(encoding)]
        self._marks = text[: len(text) - len(self._text)]

    def position(self, offset: int) -> types.Position:
        """Where the character at ``offset`` stands."""
        line, column = self._lines.position(offset)
        before = self._line(line)[: column - 1 + self._skipped(line)]
        return types.Position(line - 1, len(self._encode(before)) // self._size)

    def range(self, span: Span) -> types.Range:
        """Where ``span`` stands."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of the character at ``position``; past the end of its line or of the text, of that end."""
        line = position.line + 1
        if line > len(self._lines):
            return len(self._text)
        before = self._encode(self._line(line))[: position.character * self._size]
        column = len(before.decode(self._codec, errors="ignore"))
        return self._lines.offset(line) + max(column - self._skipped(line), 0)

    def _line(self, line: int) -> str:
        return (self._marks if line == 1 else "") + self._lines.line(line)

    def _skipped(self, line: int) -> int:
        return len(self._marks) if line == 1 else 0

    def _encode(self, text: str) -> bytes:
        return text.encode(self._codec)
