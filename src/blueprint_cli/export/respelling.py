"""Respelling: a picture for a renderer that takes one font for a whole text, with each piece in a font of its own.

Browsers and Pango look for each character along the list of families. resvg takes the first family that is
there, and for what that lacks the first face of the machine that has it, bold or not; and where the fonts of
a text differ in how many glyphs they shape it to, it loses some. So each piece is put where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.typefaces import families_for
from blueprint_cli.export.markup import escape
from blueprint_cli.export.pdf.typesetting import Piece, Typesetter
from blueprint_cli.layout.fonts import FAMILY, families, shipped_font
from blueprint_cli.layout.spelling import family_of

_TEXT = re.compile(r"<text ([^>]*)>(.*?)</text>", re.DOTALL)
_LINE = re.compile(r"<tspan ([^>]*)>([^<]*)</tspan>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_LANGUAGE = re.compile(r' lang="([^"]*)"')
_FAMILIES = re.compile(r' font-family="([^"]*)"')
_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
_ISOLATE, _POP = "\u2067", "\u2069"


class Respelled(NamedTuple):
    """The picture, and the files of the fonts that it is set in. ``complete`` if these have all its characters."""

    svg: str
    files: tuple[Path, ...]
    complete: bool = True


def respell(svg: str) -> Respelled:
    """``svg``, a finished picture, with each piece of a line that is not all in Noto Sans named and placed."""
    found = _LANGUAGE.search(svg)
    speller = _Speller(found[1] if found else "", dict.fromkeys(_named(svg)))
    respelled = svg if all(map(_is_of_noto_sans, set(svg))) else _TEXT.sub(speller.text, svg)
    return Respelled(respelled, tuple(filter(None, speller.files)), complete=speller.complete)


def _is_of_noto_sans(character: str) -> bool:
    return character.isascii() or family_of(character) == families()[0]


def _named(svg: str) -> Iterator[Path]:
    """The files of the families at hand that the picture as a whole asks for, and of Noto Sans."""
    found = _FAMILIES.search(svg)
    names = {name.strip("' ") for name in found[1].split(",")} if found else set()
    for family in families():
        if family.name in names | {FAMILY}:
            yield from family.files


class _Speller:
    """Spells the texts of one picture, and notes the fonts they need."""

    def __init__(self, language: str, files: dict[Path | None, None]) -> None:
        self._language = language
        self._typesetter = Typesetter(language)
        self.files = files
        self.complete = True

    def text(self, found: re.Match[str]) -> str:
        """A ``<text>`` with its lines."""
        if found[0].isascii():
            return found[0]
        attributes = dict(_ATTRIBUTE.findall(found[1]))
        content = self._lines(found[2], attributes) if "<tspan" in found[2] else self._line(found[2], attributes)
        return f"<text {found[1]}>{content}</text>"

    def _lines(self, content: str, attributes: dict[str, str]) -> str:
        def line(span: re.Match[str]) -> str:
            spelled = self._line(span[2], attributes | dict(_ATTRIBUTE.findall(span[1])))
            return span[0] if spelled == span[2] else spelled

        return _LINE.sub(line, content)

    def _line(self, line: str, attributes: dict[str, str]) -> str:
        """A line, in pieces where it is not all of Noto Sans."""
        if line.isascii():
            return line
        pieces = self._typesetter.pieces(unescape(line), int(attributes.get("font-weight", 400)))
        if all(piece.font.file == shipped_font() and not piece.missing for piece in pieces):
            return line
        size = float(attributes["font-size"])
        widths = [piece.width * size for piece in pieces]
        x = float(attributes["x"]) - sum(widths) * _SHARES[attributes.get("text-anchor", "start")]
        starts = accumulate(widths, initial=x)
        return "".join(
            [self._piece(piece, start, attributes["y"]) for piece, start in zip(pieces, starts, strict=False)]
        )

    def _piece(self, piece: Piece, x: float, y: str) -> str:
        self.complete &= not piece.missing
        self.files[piece.font.file] = None
        text = escape(_bare(piece.text) if piece.missing else piece.text)
        return (
            f'<tspan x="{decimal(x)}" y="{y}" text-anchor="start" font-family="{self._families(piece)}">'
            f"{_ISOLATE + text + _POP if piece.leftwards else text}</tspan>"
        )

    def _families(self, piece: Piece) -> str:
        """The font's own family, by which its weights are found; where no font has the characters, what may."""
        names = (*families_for(piece.text, self._language), FAMILY) if piece.missing else (piece.font.group,)
        return ", ".join(f"'{escape(name)}'" for name in names)


def _bare(text: str) -> str:
    """``text`` without marks: each would be shown as a letter that is missing, and they have no room."""
    return "".join([character for character in text if category(character)[0] != "M"])
