"""Lending: a picture with the fonts it is set in, cut down to the characters that it has.

Plain TrueType and OpenType, not compressed: compressors differ from machine to machine, and the same picture
is to be the same bytes. Whoever serves SVG compresses it anyway.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.layout.fonts import Family, face_of, families
from blueprint_cli.layout.spelling import spell

if TYPE_CHECKING:
    from pathlib import Path

_CONTENT = re.compile(r"<t(?:ext|span) [^>]*>([^<]+)")
_FONTS = re.compile(r' font-family="([^"]*)"')
_AFTER = "</desc>"
_WEIGHT = "wght"
_LIGHTEST, _BOLDEST = 400, 700


class _Cut(NamedTuple):
    """A part of a font: the name under which it is lent, its weights as style sheets write them, its bytes."""

    name: str
    weights: str
    content: bytes


def lend(svg: str) -> str:
    """``svg``, a finished picture, with its fonts as style rules, named first among its families.

    A name says what is in the font, so that two pictures on one page do not take each other's.
    """
    cuts = [cut for family, characters in _needed(svg) for cut in _cuts(family, characters)]
    rules = "\n".join(map(_rule, cuts))
    names = ", ".join(dict.fromkeys(cut.name for cut in cuts))
    found = _FONTS.search(svg)
    if found is None or not cuts:
        return svg
    for before in (' font-family="', "var(--bp-font,"):
        svg = svg.replace(f"{before}{found[1]}", f"{before}{names}, {found[1]}", 1)
    return svg.replace(_AFTER, f"{_AFTER}\n<style>\n{rules}\n</style>", 1)


def _needed(svg: str) -> Iterator[tuple[Family, str]]:
    """The families at hand that have the texts of a picture, and for each the characters that it has of them."""
    needed: dict[str, set[str]] = {}
    for content in set(_CONTENT.findall(svg)):
        for text, family in spell(unescape(content)):
            if family:
                needed.setdefault(family.name, set()).update(text)
    for family in families():
        if family.name in needed:
            yield family, "".join(sorted(needed[family.name]))


def _cuts(family: Family, characters: str) -> Iterator[_Cut]:
    contents = [_cut(file, characters) for file in family.files]
    name = "bp-" + sha256(b"".join(contents)).hexdigest()[:12]
    weights = [f"{_LIGHTEST} {_BOLDEST}"] if _is_variable(family) else [str(_LIGHTEST), str(_BOLDEST)]
    return (_Cut(name, weight, content) for weight, content in zip(weights, contents, strict=False))


def _is_variable(family: Family) -> bool:
    return any(axis.tag == _WEIGHT for axis in face_of(family.regular).axis_infos)


def _cut(file: Path, characters: Iterable[str]) -> bytes:
    """A font with the glyphs for ``characters``, in the weights that pictures have."""
    from uharfbuzz import SubsetFlags, SubsetInput, SubsetPlan

    face = face_of(file)
    wanted = SubsetInput()
    wanted.unicode_set.update({ord(character) for character in characters})
    wanted.flags = SubsetFlags.NO_HINTING
    for axis in face.axis_infos:
        if axis.tag == _WEIGHT:
            wanted.set_axis_range(face, _WEIGHT, float(_LIGHTEST), float(_BOLDEST))
        else:
            wanted.pin_axis_to_default(face, axis.tag)
    return bytes(SubsetPlan(face, wanted).execute().blob.data)


def _rule(cut: _Cut) -> str:
    kind, form = ("otf", "opentype") if cut.content.startswith(b"OTTO") else ("ttf", "truetype")
    content = b64encode(cut.content).decode("ascii")
    source = f'url("data:font/{kind};base64,{content}") format("{form}")'
    return f"@font-face{{font-family:{cut.name};font-weight:{cut.weights};src:{source}}}"
