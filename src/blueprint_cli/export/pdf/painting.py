"""From SVG to the operators of a PDF page: the few shapes that ``export.svg`` writes, and text.

What it does not know is an error, so that nothing is left out of a page in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from blueprint_cli.errors import EngineError
from blueprint_cli.export.pdf.embedding import Embedded
from blueprint_cli.export.pdf.fonts import BOLD, Font
from blueprint_cli.export.pdf.objects import number, numbers, string
from blueprint_cli.export.pdf.parsing import Element, Line, lines
from blueprint_cli.export.pdf.tagging import Tags
from blueprint_cli.export.pdf.typesetting import Glyph, Piece, Typesetter

_CIRCLE = 0.5523  # how far a cubic's control points reach on a quarter circle of radius 1
_THICKENING = 1 / 36
"""How wide the outline is drawn, in ems, of letters whose font has no bold face."""
_STRIKE_HEIGHT, _STRIKE_WIDTH = 0.32, 0.06
"""Where and how thick a line through text is, in ems."""
_COMMAND = re.compile(r"([MHVLCZ])([^MHVLCZ]*)")
_CONTAINERS = frozenset({"header", "legend", "appendix"})
_SILENT = frozenset({"title", "desc", "style"})
_JOINS = {"": "0", "round": "1"}


def paint(root: Element, typesetter: Typesetter, fonts: Mapping[Font, Embedded], tags: Tags) -> str:
    """The operators that draw the picture at its own size, its y axis pointing down."""
    return "\n".join(_Painter(typesetter, fonts, tags).picture(root)) + "\n"


class _Painter:
    """Draws one page, and knows which colours and pens are set on it."""

    def __init__(self, typesetter: Typesetter, fonts: Mapping[Font, Embedded], tags: Tags) -> None:
        self._typesetter = typesetter
        self._fonts = fonts
        self._tags = tags
        self._state: dict[str, str] = {}

    def picture(self, root: Element) -> Iterator[str]:
        for child in root.children:
            if child.name not in _SILENT:
                yield from self._part(child)

    def _part(self, element: Element) -> Iterator[str]:
        """A part of the picture, told apart from others for those who do not see it."""
        if _CONTAINERS.intersection(element.kinds):
            for child in element.children:
                yield from self._part(child)
            return
        yield self._tags.begin(element)
        yield from self._element(element)
        yield self._tags.end()

    def _element(self, element: Element) -> Iterator[str]:
        match element.name:
            case "g" | "a":
                for child in element.children:
                    if child.name not in _SILENT:
                        yield from self._element(child)
            case "rect":
                yield from self._shape(element, _rectangle(element))
            case "circle":
                yield from self._shape(element, _circle(element))
            case "path":
                yield from self._shape(element, _path(element.attributes["d"]))
            case "text":
                yield from self._text(element)
            case other:
                raise EngineError(f"the PDF writer does not know what to do with <{other}>", hint="draw it as SVG")

    def _shape(self, element: Element, outline: str) -> Iterator[str]:
        fill = element.attributes.get("fill", "#000000")
        stroke = element.attributes.get("stroke", "none")
        yield from self._fill(fill)
        if stroke != "none":
            yield from self._stroke(element, stroke)
        operator = {(True, True): "B", (True, False): "f", (False, True): "S"}
        yield f"{outline} {operator[fill != 'none', stroke != 'none']}"

    def _fill(self, color: str) -> Iterator[str]:
        if color != "none":
            yield from self._set("fill", f"{_color(color)} rg")

    def _stroke(self, element: Element, color: str) -> Iterator[str]:
        yield from self._set("stroke", f"{_color(color)} RG")
        yield from self._set("width", f"{number(float(element.attributes.get('stroke-width', '1')))} w")
        dash = element.attributes.get("stroke-dasharray", "")
        yield from self._set("dash", f"{numbers(*map(float, dash.split()))} 0 d")
        yield from self._set("join", f"{_JOINS[element.attributes.get('stroke-linejoin', '')]} j")

    def _set(self, what: str, operator: str) -> Iterator[str]:
        if self._state.get(what) != operator:
            self._state[what] = operator
            yield operator

    def _text(self, element: Element) -> Iterator[str]:
        color, size = element.attributes["fill"], element.number("font-size")
        yield from self._fill(color)
        struck = element.attributes.get("text-decoration") == "line-through"
        for line in lines(element):
            pieces = self._typesetter.pieces(line.text, line.weight)
            width = sum(piece.width for piece in pieces) * size
            shift = {"middle": width / 2, "end": width}.get(element.attributes.get("text-anchor", ""), 0.0)
            line = line._replace(x=line.x - shift)
            yield from self._line(line, pieces, size, color)
            if struck:
                height, thickness = line.y - _STRIKE_HEIGHT * size, _STRIKE_WIDTH * size
                yield f"{number(line.x)} {number(height)} {number(width)} {number(thickness)} re f"

    def _line(self, line: Line, pieces: list[Piece], size: float, color: str) -> Iterator[str]:
        yield f"BT 1 0 0 -1 {number(line.x)} {number(line.y)} Tm"
        for piece in pieces:
            thickened = line.weight >= BOLD and not piece.font.is_bold
            if thickened:
                yield from self._set("stroke", f"{_color(color)} RG")
                yield from self._set("width", f"{number(size * _THICKENING)} w")
                yield from self._set("dash", "[] 0 d")
            yield from self._set("mode", f"{2 if thickened else 0} Tr")
            yield f"/{self._fonts[piece.font].name} {number(size)} Tf"
            yield from _glyphs(piece, self._fonts[piece.font].codes, size)
        yield "ET"


def _glyphs(piece: Piece, codes: Mapping[int, int], size: float) -> Iterator[str]:
    """The glyphs of a piece; what they stand for is told where that is no matter of one by one."""
    for told, clusters in groupby(piece.clusters, key=lambda cluster: cluster.told):
        if not told:
            yield from _shown(piece.font, [glyph for cluster in clusters for glyph in cluster.glyphs], codes, size)
            continue
        for cluster in clusters:
            yield f"/Span <</ActualText {string(cluster.text)}>> BDC"
            yield from _shown(piece.font, cluster.glyphs, codes, size)
            yield "EMC"


def _shown(font: Font, glyphs: Sequence[Glyph], codes: Mapping[int, int], size: float) -> Iterator[str]:
    """Arrays of codes and of what to move between them, one for each height above the baseline."""
    move, height = 0.0, 0.0
    for up, group in groupby(glyphs, key=lambda glyph: glyph.up):
        if up != height:
            yield f"{number(up * size)} Ts"
        height = up
        parts: list[str] = []
        for glyph in group:
            parts += [_move(move - glyph.right), f"<{codes[glyph.number]:04X}>"]
            natural = font.shaper.get_glyph_h_advance(glyph.number) / font.face.upem
            move = natural - glyph.advance + glyph.right
        yield f"[{''.join(parts).replace('><', '')}] TJ"
    if move or height:
        yield f"[{_move(move)}] TJ 0 Ts"


def _move(ems: float) -> str:
    """Back by so much, in thousandths of an em; nothing where that would not be seen."""
    return number(ems * 1000) if abs(ems) >= 0.00005 else ""


def _color(color: str) -> str:
    digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
    return " ".join(number(int(digits[place : place + 2], 16) / 255) for place in (0, 2, 4))


def _rectangle(element: Element) -> str:
    x, y, width, height = (element.number(side) for side in ("x", "y", "width", "height"))
    radius = min(element.number("rx"), width / 2, height / 2)
    if not radius:
        return f"{number(x)} {number(y)} {number(width)} {number(height)} re"
    return _rounded(x, y, x + width, y + height, radius)


def _circle(element: Element) -> str:
    x, y, radius = (element.number(name) for name in ("cx", "cy", "r"))
    return _rounded(x - radius, y - radius, x + radius, y + radius, radius)


def _rounded(left: float, top: float, right: float, bottom: float, radius: float) -> str:
    reach = radius * (1 - _CIRCLE)
    commands: list[tuple[str, tuple[float, ...]]] = [
        ("m", (left + radius, top)),
        ("l", (right - radius, top)),
        ("c", (right - reach, top, right, top + reach, right, top + radius)),
        ("l", (right, bottom - radius)),
        ("c", (right, bottom - reach, right - reach, bottom, right - radius, bottom)),
        ("l", (left + radius, bottom)),
        ("c", (left + reach, bottom, left, bottom - reach, left, bottom - radius)),
        ("l", (left, top + radius)),
        ("c", (left, top + reach, left + reach, top, left + radius, top)),
    ]
    return " ".join(f"{' '.join(map(number, places))} {operator}" for operator, places in commands) + " h"


def _path(commands: str) -> str:
    operators: list[str] = []
    x = y = 0.0
    for letter, text in _COMMAND.findall(commands):
        places = [float(place) for place in text.replace(",", " ").split()]
        if letter == "H":
            places.append(y)
        elif letter == "V":
            places.insert(0, x)
        if places:
            x, y = places[-2:]
        operators.append(" ".join([*map(number, places), _OPERATORS[letter]]))
    return " ".join(operators)


_OPERATORS = {"M": "m", "L": "l", "H": "l", "V": "l", "C": "c", "Z": "h"}
