"""The fonts that a PDF is set in: those at hand, and for characters that they lack those of the machine.

A PDF carries its fonts, so a character is drawn alike by every reader; but which font of the machine it is
taken from depends on the machine, as in a PNG.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from blueprint_cli.layout.fonts import face_of, families, shipped_font

if TYPE_CHECKING:
    import uharfbuzz

BOLD = 600
"""From this weight on a font counts as bold."""
_REGULAR_AND_BOLD = (400, 700)

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})
_PICTURES = frozenset({"CBDT", "sbix", "SVG "})
"""Tables of fonts whose characters are pictures in colour, which have no outline to draw."""
_SILENT = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_RESTRICTED = 0x0002
"""The bit of ``fsType`` in the table OS/2 that forbids to embed a font."""
_UNLIKE = ("serif", "mono", "kufi", "naskh", "nastaliq", "rashi", "condensed", "narrow", "math", "handwrit", "slab")
"""What stands in the names of fonts that look least like a sans-serif for running text."""
_REGIONS = {"ja": ("JP", "Japan"), "ko": ("KR", "KO"), "zh-Hant": ("TC", "TW"), "zh-HK": ("HK",), "zh": ("SC", "CN")}
"""What in a font's name tells for which of the languages that share characters it is made."""


class Font:
    """One face of a font file at one weight, None for a face that has but one."""

    def __init__(self, face: uharfbuzz.Face, weight: int | None, file: Path | None = None) -> None:
        import uharfbuzz

        self.face = face
        self.weight = weight
        self.file = file
        self.shaper = uharfbuzz.Font(face)
        if weight is not None:
            self.shaper.set_variations({"wght": float(weight)})

    @cached_property
    def family(self) -> str:
        """What the font calls itself."""
        from uharfbuzz import OTNameIdPredefined as Names

        return str(self.face.get_name(Names.FULL_NAME) or self.face.get_name(Names.FONT_FAMILY) or "")

    @cached_property
    def group(self) -> str:
        """The family that it counts itself to, under which its other weights are found as well."""
        from uharfbuzz import OTNameIdPredefined as Names

        return str(self.face.get_name(Names.TYPOGRAPHIC_FAMILY) or self.face.get_name(Names.FONT_FAMILY) or "")

    @cached_property
    def postscript(self) -> str:
        """The name by which programs know it, and its weight where that is one of many."""
        from uharfbuzz import OTNameIdPredefined as Names

        known = self.face.get_name(Names.POSTSCRIPT_NAME) or self.family.replace(" ", "") or "Unnamed"
        return f"{known}-{self.weight}" if self.weight is not None else str(known)

    @cached_property
    def is_bold(self) -> bool:
        """Whether it is bold as it stands."""
        from uharfbuzz import StyleTag

        return float(self.shaper.get_style_value(StyleTag.WEIGHT)) >= BOLD

    @cached_property
    def is_slanted(self) -> bool:
        """Whether it is an italic or oblique."""
        from uharfbuzz import StyleTag

        return bool(self.shaper.get_style_value(StyleTag.ITALIC) or self.shaper.get_style_value(StyleTag.SLANT_ANGLE))

    def has(self, character: str) -> bool:
        """Whether it can draw a character, be it by nothing, as a space is."""
        glyph = self.shaper.get_nominal_glyph(ord(character))
        if glyph is None:
            return False
        extents = self.shaper.get_glyph_extents(glyph)
        return is_silent(character) or bool(extents and extents.width)


def is_silent(character: str) -> bool:
    """Whether nothing is seen of a character: spaces and controls."""
    return category(character) in _SILENT


class Fonts:
    """The fonts for the texts of one document; the same face and weight is the same ``Font``."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._shipped: dict[int, Font] = {}
        self._added: dict[tuple[Path, int], Font] = {}
        self._found: dict[tuple[str, bool], Font | None] = {}

    def shipped(self, weight: int) -> Font:
        """Noto Sans, in which everything is set that it can set."""
        if weight not in self._shipped:
            self._shipped[weight] = Font(face_of(shipped_font()), weight, shipped_font())
        return self._shipped[weight]

    def having(self, character: str, weight: int) -> Font | None:
        """The font for one character at a weight, None where no font at hand has it."""
        shipped = self.shipped(weight)
        if shipped.has(character):
            return shipped
        added = (font for font in self._at_hand(weight) if font.has(character))
        font = next(added, None) if category(character) != "Co" else None
        if font:
            return font
        key = (character, weight >= BOLD)
        if key not in self._found:
            candidates = (font for font in self._ranked(bold=key[1]) if font.has(character))
            self._found[key] = next(candidates, None)
        return self._found[key]

    def _at_hand(self, weight: int) -> Iterator[Font]:
        """The fonts that come with extras, those made for the language first."""
        others = families()[1:]
        for family in sorted(others, key=lambda family: not self._is_for_the_language(family.name)):
            file = family.file(weight)
            if (file, weight) not in self._added:
                face = face_of(file)
                self._added[file, weight] = Font(face, weight if _is_variable(face) else None, file)
            yield self._added[file, weight]

    def _ranked(self, *, bold: bool) -> list[Font]:
        """The machine's fonts, the most fitting first."""
        return sorted(self._machine, key=lambda font: (*self._strangeness(font), font.is_bold != bold))

    def _strangeness(self, font: Font) -> tuple[int, bool]:
        """How unlike a sans-serif for the language a font looks; least is best."""
        return (
            sum(word in font.family.lower() for word in _UNLIKE),
            not self._is_for_the_language(font.family),
        )

    def _is_for_the_language(self, name: str) -> bool:
        regions = next((signs for tag, signs in _REGIONS.items() if self._language.startswith(tag)), ())
        return any(sign in name for sign in regions)

    @cached_property
    def _machine(self) -> list[Font]:
        fonts: list[Font] = []
        for path, face in _faces():
            weights = _REGULAR_AND_BOLD if _is_variable(face) else (None,)
            fonts += [Font(face, weight, path) for weight in weights]
        return fonts


def _is_variable(face: uharfbuzz.Face) -> bool:
    return any(axis.tag == "wght" for axis in face.axis_infos)


def _faces() -> Iterator[tuple[Path, uharfbuzz.Face]]:
    """The faces of the machine that have outlines, stand upright and may be embedded, in the order of their files."""
    import uharfbuzz

    for path in sorted({path for folder in _folders() for path in folder.rglob("*") if _is_font(path)}):
        try:
            blob = uharfbuzz.Blob.from_file_path(str(path))
        except uharfbuzz.HarfBuzzError:  # not for us to read
            continue
        first = uharfbuzz.Face(blob)
        for face in (first, *(uharfbuzz.Face(blob, index) for index in range(1, first.count))):
            tables = set(face.table_tags)
            if (
                tables & _OUTLINES
                and not tables & _PICTURES
                and _may_be_embedded(face)
                and not Font(face, None).is_slanted
            ):
                yield path, face


def _is_font(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES


def _may_be_embedded(face: uharfbuzz.Face) -> bool:
    table = face.reference_table("OS/2").data
    return len(table) < 10 or not int.from_bytes(table[8:10], "big") & _RESTRICTED


def _folders() -> list[Path]:
    """Where the fonts of a machine are kept."""
    home = Path.home()
    match sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA", str(home))
            return [Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"), Path(local, "Microsoft/Windows/Fonts")]
        case "darwin":
            return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
        case _:
            shared = os.environ.get("XDG_DATA_HOME") or home / ".local/share"
            return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path(shared, "fonts"), home / ".fonts"]
