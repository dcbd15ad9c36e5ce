"""A sheet of characters: what is put where, in which paint, and the sheet as lines of text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.layout.lettering import direction_of
from blueprint_cli.model.blueprint import Direction
from blueprint_cli.terminal.measuring import clusters, measure

_MIRRORED = str.maketrans("╭╮╰╯┌┐└┘┏┓┗┛├┤┣┫▶◀▷◁╶╴╸╺←→", "╮╭╯╰┐┌┘└┓┏┛┗┤├┫┣◀▶◁▷╴╶╺╸→←")
_FROM_LEFT, _FROM_RIGHT, _END = "\u2066", "\u2067", "\u2069"
"""Isolates of UAX #9, in which a text keeps its order to itself on terminals that know right-to-left writing."""


class Paint(StrEnum):
    """How a character is painted: codes of the terminal's own sixteen colours, which its user has chosen."""

    PLAIN = ""
    STRONG = "1"
    QUIET = "2"
    YELLOW = "33"
    GREEN = "32"
    BLUE = "94"
    VIOLET = "35"
    CYAN = "36"
    RED = "31"


class _Spot(NamedTuple):
    text: str
    paint: Paint


_GROUND = _Spot(" ", Paint.PLAIN)
_REST = _Spot("", Paint.PLAIN)
"""What the second half of a wide character leaves."""


class Canvas:
    """A sheet ``width`` columns wide that grows downwards. A mirrored one runs from right to left.

    Who puts something on it counts columns from where reading begins, also on a mirrored one.
    """

    def __init__(self, width: int, *, mirrored: bool) -> None:
        self.width = width
        self._mirrored = mirrored
        self._rows: list[list[_Spot]] = []

    @property
    def height(self) -> int:
        return len(self._rows)

    def put(self, x: int, y: int, text: str, paint: Paint = Paint.PLAIN) -> None:
        """Put a text of the blueprint's, from column ``x`` on."""
        self._place(x, y, _isolated(text), paint)

    def stroke(self, x: int, y: int, signs: str, paint: Paint = Paint.PLAIN) -> None:
        """Put signs of a drawing, each a column wide, from column ``x`` on."""
        self._place(x, y, list(signs.translate(_MIRRORED)[::-1] if self._mirrored else signs), paint)

    def at(self, x: int, y: int) -> str:
        """The character at a place, as it was put; a space where there is none."""
        if y >= len(self._rows):
            return " "
        sign = self._rows[y][self.width - 1 - x if self._mirrored else x].text
        return sign.translate(_MIRRORED) if self._mirrored else sign

    def lines(self, *, color: bool) -> list[str]:
        """The sheet, without spaces at the ends of lines."""
        return [_line(row, color=color) for row in self._rows]

    def _place(self, x: int, y: int, pieces: list[str], paint: Paint) -> None:
        while len(self._rows) <= y:
            self._rows.append([_GROUND] * self.width)
        row = self._rows[y]
        if self._mirrored:
            x = self.width - x - sum(map(measure, pieces))
        for piece in pieces:
            size = measure(piece)
            if size == 0 and x > 0:  # a mark of its own belongs to what stands before it
                row[x - 1] = _Spot(row[x - 1].text + piece, paint)
            elif size:
                row[x : x + size] = [_Spot(piece, paint), *[_REST] * (size - 1)]
            x += size


def _isolated(text: str) -> list[str]:
    """The characters of ``text``, in isolates if any of them run from right to left."""
    pieces = list(clusters(text))
    if pieces and any(direction_of(piece) is Direction.RIGHT_TO_LEFT for piece in pieces):
        right = direction_of(text) is Direction.RIGHT_TO_LEFT
        pieces[0] = (_FROM_RIGHT if right else _FROM_LEFT) + pieces[0]
        pieces[-1] += _END
    return pieces


def _line(row: list[_Spot], *, color: bool) -> str:
    while row and row[-1].text == " ":
        row = row[:-1]
    if not color:
        return "".join(spot.text for spot in row)
    line, now = "", Paint.PLAIN
    for spot in row:
        if spot is not _REST and spot.paint is not now:
            line += "\x1b[0m" if now else ""
            line += f"\x1b[{spot.paint}m" if spot.paint else ""
            now = spot.paint
        line += spot.text
    return line + ("\x1b[0m" if now else "")
