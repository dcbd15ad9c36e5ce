"""Fonts into a PDF: of each only the glyphs that are used, at the one weight at which they are used."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import md5
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.export.pdf.fonts import Font
from blueprint_cli.export.pdf.objects import Body, array, dictionary, name, number, numbers

if TYPE_CHECKING:
    import uharfbuzz

_SYMBOLIC = 4
_STEM = 80
"""How thick stems are, in thousandths of an em: readers ask for it, and need it only to replace a font."""
_MOST_AT_ONCE = 100
"""How many mappings may stand in one block of a CMap."""


class Embedded(NamedTuple):
    """A font in the file: its name on the pages, and each glyph's code, by its number in the whole font."""

    name: str
    reference: str
    codes: Mapping[int, int]


def embed(body: Body, font: Font, glyphs: Mapping[int, str]) -> Embedded:
    """The font with the ``glyphs``, each with the characters that it stands for."""
    plan, face = _subset(font, glyphs)
    codes = {glyph: plan.old_to_new_glyph_mapping[glyph] for glyph in sorted(glyphs)}
    compact = "CFF " in face.table_tags
    program = bytes(face.reference_table("CFF ").data if compact else face.blob.data)
    called = f"{_tag(program)}+{font.postscript}"
    descriptor = body.add(_descriptor(body, font, called, program, compact=compact))
    widths = {code: font.shaper.get_glyph_h_advance(glyph) * 1000 / font.face.upem for glyph, code in codes.items()}
    character_font = body.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType0" if compact else "/CIDFontType2",
                "BaseFont": name(called),
                "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                "FontDescriptor": descriptor,
                "CIDToGIDMap": "" if compact else "/Identity",
                "W": array(f"{code} [{number(width)}]" for code, width in sorted(widths.items())),
            }
        )
    )
    mapping = {codes[glyph]: text for glyph, text in glyphs.items() if text}
    reference = body.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name(called),
                "Encoding": "/Identity-H",
                "DescendantFonts": array([character_font]),
                "ToUnicode": body.stream(_to_unicode(mapping), {}),
            }
        )
    )
    return Embedded(f"F{reference.split()[0]}", reference, codes)


def _subset(font: Font, glyphs: Mapping[int, str]) -> tuple[uharfbuzz.SubsetPlan, uharfbuzz.Face]:
    from uharfbuzz import SubsetFlags, SubsetInput, SubsetPlan

    wanted = SubsetInput()
    wanted.glyph_set.update(set(glyphs))
    wanted.flags = (
        SubsetFlags.NO_LAYOUT_CLOSURE
        | SubsetFlags.NOTDEF_OUTLINE
        | SubsetFlags.NO_HINTING
        | SubsetFlags.DOWNGRADE_CFF2
        | SubsetFlags.CFF_IDENTITY_CHARSET
    )
    if font.face.has_var_data:
        wanted.pin_all_axes_to_default(font.face)
    if font.weight is not None:
        wanted.pin_axis_location(font.face, "wght", float(font.weight))
    wanted.drop_table_tag_set.update(_tags("GDEF", "GPOS", "GSUB", "STAT", "BASE", "name", "gasp"))
    plan = SubsetPlan(font.face, wanted)
    return plan, plan.execute()


def _tags(*tables: str) -> set[int]:
    return {int.from_bytes(table.encode("ascii"), "big") for table in tables}


def _tag(program: bytes) -> str:
    """Six letters that tell one subset of a font from another."""
    digest = int.from_bytes(md5(program, usedforsecurity=False).digest()[:8], "big")
    return "".join(chr(ord("A") + digest // 26**place % 26) for place in range(6))


def _descriptor(body: Body, font: Font, called: str, program: bytes, *, compact: bool) -> str:
    if compact:
        file = {"FontFile3": body.stream(program, {"Subtype": "/CIDFontType0C"})}
    else:
        file = {"FontFile2": body.stream(program, {"Length1": str(len(program))})}
    extents = font.shaper.get_font_extents("ltr")
    up, down = (extents.ascender * 1000 / font.face.upem, extents.descender * 1000 / font.face.upem)
    return dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name(called),
            "Flags": str(_SYMBOLIC),
            "FontBBox": numbers(-1000, round(down), 2000, round(up)),
            "ItalicAngle": "0",
            "Ascent": number(round(up)),
            "Descent": number(round(down)),
            "CapHeight": number(round(up * 0.7)),
            "StemV": str(_STEM),
            **file,
        }
    )


def _to_unicode(mapping: Mapping[int, str]) -> bytes:
    """The CMap from codes to characters (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(mapping.items())]
    blocks = [lines[start : start + _MOST_AT_ONCE] for start in range(0, len(lines), _MOST_AT_ONCE)]
    body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
    return _CMAP.format(body=body).encode("ascii")


_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
