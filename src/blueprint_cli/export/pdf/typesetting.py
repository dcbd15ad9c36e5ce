"""Text in a PDF: shaped, in fonts that are carried along, and such that it can be selected, copied and searched.

Each glyph says which characters it stands for; where characters and glyphs do not go one by one in the order in
which they are read (right-to-left and Indic scripts, what no font has) the text itself is told beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from blueprint_cli.export.pdf.fonts import Font, Fonts, is_silent
from blueprint_cli.export.pdf.ordering import Stretch, order


class Glyph(NamedTuple):
    """A glyph in its place: its number in the font, its advance and its offset, in ems."""

    number: int
    advance: float
    right: float
    up: float


class Cluster(NamedTuple):
    """Glyphs that belong together, and the characters that they stand for.

    ``told`` where these do not follow from the glyphs one by one, and are to be said beside them.
    """

    glyphs: tuple[Glyph, ...]
    text: str
    told: bool


class Piece(NamedTuple):
    """Clusters of one font, from left to right, and their ``text`` as it is read; ``missing`` where no font has it."""

    font: Font
    clusters: tuple[Cluster, ...]
    text: str
    leftwards: bool
    missing: bool

    @property
    def width(self) -> float:
        """In ems."""
        return sum(glyph.advance for cluster in self.clusters for glyph in cluster.glyphs)


class Typesetter:
    """Sets the texts of one document, and notes which glyphs of which fonts it needs."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._fonts = Fonts(language)
        self.used: dict[Font, dict[int, str]] = {}

    def pieces(self, line: str, weight: int) -> list[Piece]:
        """The glyphs of a line, from left to right."""
        return [piece for stretch in order(line) for piece in self._shaped(stretch, weight)]

    def _shaped(self, stretch: Stretch, weight: int) -> Iterator[Piece]:
        runs = self._by_font(stretch.text, weight)
        for font, text in reversed(runs) if stretch.leftwards else runs:
            yield self._piece(font, text, leftwards=stretch.leftwards, weight=weight)

    def _by_font(self, text: str, weight: int) -> list[tuple[Font | None, str]]:
        """The text in runs of one font each; None where no font has its characters."""
        shipped = self._fonts.shipped(weight)
        if all(map(shipped.has, text)):
            return [(shipped, text)]
        clusters = _clusters(text)
        fonts = [self._font(cluster, weight) for cluster in clusters]
        return [
            (font, "".join(cluster for _, cluster in group))
            for font, group in groupby(zip(fonts, clusters, strict=True), key=lambda pair: pair[0])
        ]

    def _font(self, cluster: str, weight: int) -> Font | None:
        """The font that has all of a cluster, or at least what it begins with."""
        found = [self._fonts.having(character, weight) for character in cluster if not is_silent(character)]
        complete = (font for font in found if font and all(map(font.has, cluster)))
        return next(complete, found[0] if found else self._fonts.shipped(weight))

    def _piece(self, font: Font | None, text: str, *, leftwards: bool, weight: int) -> Piece:
        """A piece in one font; where none has its characters, in the sign for that, cluster by cluster."""
        missing = font is None
        font = font or self._fonts.shipped(weight)
        used = self.used.setdefault(font, {})
        texts = _clusters(text) if missing else [text]
        shaped = [pair for part in texts for pair in _shape(font, part, self._language, leftwards=leftwards)]
        clusters: list[Cluster] = []
        for said, glyphs in shaped:
            for glyph in glyphs:
                used.setdefault(glyph.number, "" if missing else _own(font, glyph, said, alone=len(glyphs) == 1))
            clusters.append(Cluster(glyphs, said, told=len(glyphs) > 1 or used[glyphs[0].number] != said))
        return Piece(font, tuple(clusters), text, leftwards, missing)


def _own(font: Font, glyph: Glyph, said: str, *, alone: bool) -> str:
    """What one glyph of a cluster stands for by itself, if anything."""
    if alone:
        return said
    return next((character for character in said if font.shaper.get_nominal_glyph(ord(character)) == glyph.number), "")


def _clusters(text: str) -> Sequence[str]:
    """What a reader takes for one character, so that no accent is set in another font than its letter."""
    from uniseg.graphemecluster import grapheme_clusters

    return tuple(grapheme_clusters(text))


def _shape(font: Font, text: str, language: str, *, leftwards: bool) -> Iterator[tuple[str, tuple[Glyph, ...]]]:
    """The clusters of a text from left to right: the characters of each, and their glyphs."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.language = language
    uharfbuzz.shape(font.shaper, buffer)
    em = font.face.upem
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in placed})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, group in groupby(placed, key=lambda pair: pair[0].cluster):
        glyphs = (
            Glyph(info.codepoint, place.x_advance / em, place.x_offset / em, place.y_offset / em)
            for info, place in group
        )
        yield text[start : ends[start]], tuple(glyphs)
