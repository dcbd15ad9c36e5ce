"""Cut a source line to the width of a terminal, and find the cells under which a marked part of it stands."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.report.cleaning import clean

_TAB = 4


class Excerpt(NamedTuple):
    """What is shown of a line; the marked part starts after ``indent`` cells and is ``length`` of them long."""

    text: str
    indent: int
    length: int


def excerpt(line: str, start: int, end: int, *, width: int) -> Excerpt:
    """``line`` in at most ``width`` cells, so that what is marked, its characters ``start`` to ``end``, shows.

    Cells are what a terminal counts: two for a wide character, none for a combining one. At least one is marked, and
    of a marked part that is too long as much as fits.
    """
    if len(line) <= width and line.isascii() and line.isprintable():
        return Excerpt(line, min(start, len(line)), max(1, min(end, len(line)) - start))
    left = max(0, start - width)  # a file may be one line of megabytes
    shown = _shown(line[left : start + width])
    cells = _cells(shown)
    start, end = start - left, min(end, start + width) - left
    goes_on = left + len(shown) < len(line)
    whole = not left and sum(cells) <= width - goes_on
    first = 0 if whole else _first(cells, start, end, width=width, cut=left > 0)
    before = "…" if left or first else ""
    last = _last(cells, first, width=width - len(before), cut=goes_on)
    after = "…" if left + last < len(line) else ""
    return Excerpt(
        text=before + "".join(shown[first:last]) + after,
        indent=len(before) + sum(cells[first:start]),
        length=max(1, sum(cells[start : min(end, last)])),
    )


def _shown(line: str) -> list[str]:
    """What stands for each character: a tab fills up to the next stop, what could steer a terminal is written out."""
    if line.isprintable():
        return list(line)
    shown: list[str] = []
    column = 0
    for character in line:
        shown.append(" " * (_TAB - column % _TAB) if character == "\t" else clean(character))
        column += len(shown[-1])
    return shown


def _cells(shown: list[str]) -> list[int]:
    """The cells that each of the shown characters takes."""
    cells: list[int] = []
    for at, text in enumerate(shown):
        if len(text) > 1 or text.isascii():
            cells.append(len(text))
        elif text == "\ufe0f" and cells and cells[-1] == 1:  # makes a picture of the sign before it
            cells.append(1)
        else:
            cells.append(0 if at and shown[at - 1] == "\u200d" else _width(text))
    return cells


def _width(character: str) -> int:
    from unicodedata import category, east_asian_width

    if category(character) in {"Mn", "Me", "Cf"}:
        return int(character == "\xad")  # a soft hyphen is shown
    if "\u1160" <= character <= "\u11ff" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return 0  # these join the syllable, or colour the face, that stands before them
    return 2 if east_asian_width(character) in "WF" else 1


def _first(cells: list[int], start: int, end: int, *, width: int, cut: bool) -> int:
    """From which character on the line is shown: the first, unless what is marked would then be cut off."""
    wanted = sum(cells[:start]) + min(sum(cells[start:end]), width // 2)
    first = 0
    if wanted >= width - 1 - cut:
        first, room = start, width // 3
        while first and room >= cells[first - 1]:
            first -= 1
            room -= cells[first]
    if cut or first:
        while first < start and not cells[first]:  # a mark belongs to the letter before it, which is cut off
            first += 1
    return first


def _last(cells: list[int], first: int, *, width: int, cut: bool) -> int:
    """Up to which character the line is shown, so that it fits, with an ellipsis where it goes on."""
    if sum(cells[first:]) <= width - cut:
        return len(cells)
    last, room = first, width - 1
    while room >= cells[last]:
        room -= cells[last]
        last += 1
    return last
