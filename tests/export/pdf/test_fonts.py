"""Which font a character is set in."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from blueprint_cli.export.pdf import fonts
from blueprint_cli.export.pdf.embedding import embed
from blueprint_cli.export.pdf.fonts import Fonts
from blueprint_cli.export.pdf.objects import Body
from blueprint_cli.export.pdf.painting import paint
from blueprint_cli.export.pdf.parsing import parse
from blueprint_cli.export.pdf.tagging import Tags
from blueprint_cli.export.pdf.typesetting import Typesetter
from blueprint_cli.layout.fonts import shipped_font

SQUARE = "\ue000"
"""A character that the shipped font lacks, and that the fonts beside this file have, and nothing else."""
OUTLINES = {"ttf": Path(__file__).with_name("square.ttf"), "otf": Path(__file__).with_name("square.otf")}


def put(path: Path, *, family: str = "Square", weight: int = 400, slanted: bool = False, rights: int = 0) -> Path:
    """A font with a square, of another name of six letters, another look, or with fewer rights."""
    content = bytearray(OUTLINES[path.suffix[1:]].read_bytes())
    style = _table(content, b"OS/2")
    content[style + 4 : style + 6] = weight.to_bytes(2, "big")
    content[style + 8 : style + 10] = rights.to_bytes(2, "big")
    content[style + 62 : style + 64] = int(slanted).to_bytes(2, "big")
    named = bytes(content).replace("Square".encode("utf-16-be"), family.encode("utf-16-be"))
    path.write_bytes(named)
    return path


def _table(content: bytes, tag: bytes) -> int:
    """Where a table begins, by the font's directory."""
    count = int.from_bytes(content[4:6], "big")
    entries = (content[12 + 16 * place : 28 + 16 * place] for place in range(count))
    return next(int.from_bytes(entry[8:12], "big") for entry in entries if entry[:4] == tag)


def chosen(weight: int = 400, language: str = "en") -> str | None:
    """What the font for the square calls itself."""
    font = Fonts(language).having(SQUARE, weight)
    return font.family if font else None


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose fonts are those that a test puts into its folder."""
    monkeypatch.setattr(fonts, "_folders", lambda: [tmp_path])
    return tmp_path


def test_the_shipped_font_comes_first(machine: Path) -> None:
    shutil.copy(shipped_font(), machine / "other.ttf")
    known = Fonts("en")
    assert known.having("A", 400) is known.shipped(400)
    assert known.shipped(400) is not known.shipped(700)


def test_a_character_that_no_font_has_has_none(machine: Path) -> None:
    (machine / "broken.ttf").write_bytes(b"no font")
    (machine / "folder.ttf").mkdir()
    assert Fonts("en").having(SQUARE, 400) is None


def test_folders_that_are_not_there_hold_no_font(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_folders", lambda: [machine / "none"])
    assert Fonts("en").having(SQUARE, 400) is None


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_folders_for_fonts(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert len(fonts._folders()) >= 2


def test_a_missing_character_is_shown_as_missing_and_still_says_what_it_is(machine: Path) -> None:
    typesetter = Typesetter("ja")
    (piece,) = typesetter.pieces(SQUARE * 2, 400)
    assert [(cluster.text, cluster.told) for cluster in piece.clusters] == [(SQUARE, True), (SQUARE, True)]
    assert {glyph.number for cluster in piece.clusters for glyph in cluster.glyphs} == {0}


def test_an_accent_is_set_in_the_font_of_its_letter(machine: Path) -> None:
    pieces = Typesetter("en").pieces(f"{SQUARE} e\u0301", 400)
    assert ["".join(cluster.text for cluster in piece.clusters) for piece in pieces] == [SQUARE, " e\u0301"]


def test_a_font_of_the_machine_that_has_the_character_is_taken(machine: Path) -> None:
    put(machine / "a.ttf", family="Smooth")
    assert chosen() == "Smooth"
    (piece,) = Typesetter("en").pieces(SQUARE, 400)
    assert [cluster.told for cluster in piece.clusters] == [False]


def test_the_font_that_looks_most_like_the_shipped_one_is_taken(machine: Path) -> None:
    put(machine / "a.ttf", family="Aserif")
    put(machine / "b.ttf", family="Smooth")
    assert chosen() == "Smooth"


def test_the_font_that_is_made_for_the_language_is_taken(machine: Path) -> None:
    for name in ("SansJP", "SansKR", "SansSC", "SansTC"):
        put(machine / f"{name}.ttf", family=name)
    languages = ("ja", "ko-KR", "zh", "zh-Hans-CN", "zh-Hant", "en")
    assert [chosen(language=language) for language in languages] == [
        "SansJP", "SansKR", "SansSC", "SansSC", "SansTC", "SansJP",
    ]  # fmt: skip


def test_a_bold_face_is_taken_for_bold_text(machine: Path) -> None:
    put(machine / "a.ttf", family="Plain.")
    put(machine / "b.ttf", family="Strong", weight=700)
    assert (chosen(400), chosen(600)) == ("Plain.", "Strong")


def test_slanted_fonts_and_those_that_may_not_be_embedded_are_passed_over(machine: Path) -> None:
    put(machine / "a.ttf", slanted=True)
    put(machine / "b.ttf", rights=2)
    assert chosen() is None


def test_a_variable_font_of_the_machine_is_taken_at_two_weights(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(shipped_font(), machine / "variable.ttf")
    monkeypatch.setattr(fonts, "shipped_font", lambda: OUTLINES["ttf"])
    plain, bold = Fonts("en").having("A", 400), Fonts("en").having("A", 700)
    assert plain is not None
    assert bold is not None
    assert (plain.weight, bold.weight) == (400, 700)


def painted(weight: int) -> str:
    root = parse(f'<svg><text font-size="10" font-weight="{weight}" fill="#123456">{SQUARE}</text></svg>')
    typesetter, tags = Typesetter("en"), Tags(1)
    typesetter.pieces(SQUARE, weight)
    tags.turn()
    fonts = {font: embed(Body(), font, glyphs) for font, glyphs in typesetter.used.items()}
    return paint(root, typesetter, fonts, tags)


def test_a_font_without_a_bold_face_is_drawn_thicker_for_bold_text(machine: Path) -> None:
    put(machine / "a.ttf")
    assert "2 Tr" not in painted(400)
    assert re.search(r"0\.0706 0\.2039 0\.3373 RG\n0\.2778 w\n\[\] 0 d\n2 Tr", painted(700))


@pytest.mark.parametrize(("kind", "said"), [("ttf", "/CIDFontType2"), ("otf", "/CIDFontType0")])
def test_both_kinds_of_outlines_are_embedded(machine: Path, kind: str, said: str) -> None:
    put(machine / f"a.{kind}")
    font = Fonts("en").having(SQUARE, 400)
    assert font is not None
    body = Body()
    glyph = font.shaper.get_nominal_glyph(ord(SQUARE))
    embedded = embed(body, font, {glyph: SQUARE})
    assert glyph == 2
    assert embedded.codes == {2: 1}
    assert any(said in value and "Square-Regular" in value for value in body._objects if isinstance(value, str))
