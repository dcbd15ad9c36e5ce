"""Pictures for a renderer that takes one font for a whole text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from blueprint_cli.export.respelling import respell
from blueprint_cli.layout.fonts import families, shipped_font
from blueprint_cli.layout.measuring import measure

ROOT = '<svg lang="{language}" font-family="\'Noto Sans\', Arial, sans-serif">{texts}</svg>'
PIECE = re.compile(r'<tspan x="([-\d.]+)" y="(\d+)" text-anchor="start" font-family="([^"]+)">([^<]+)</tspan>')
FILES = {family.name: family.regular for family in families()}


@pytest.fixture(autouse=True)
def _machine_without_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("blueprint_cli.export.pdf.fonts._folders", lambda: [tmp_path])


def picture(*texts: str, language: str = "en") -> str:
    return ROOT.format(language=language, texts="".join(texts))


def text(content: str, more: str = "") -> str:
    return f'<text x="100" y="20" class="label" font-size="10"{more}>{content}</text>'


def pieces(svg: str) -> list[tuple[str, str]]:
    """The families and the texts of the pieces of a picture."""
    return [(families, said) for _, _, families, said in PIECE.findall(respell(svg).svg)]


@pytest.mark.parametrize("content", ["Plain &amp; simple", "Größe", "Привет", "नमस्ते", "<tspan x='1' y='2'>ö</tspan>"])
def test_what_noto_sans_has_stays_as_it_is(content: str) -> None:
    svg = picture(text(content))
    assert respell(svg) == (svg, (shipped_font(),), True)


def test_a_sign_is_a_piece_of_its_own_in_its_own_family() -> None:
    svg = picture(text("5 → 6 &amp; more"))
    assert pieces(svg) == [("'Noto Sans'", "5 "), ("'Inter'", "→"), ("'Noto Sans'", " 6 &amp; more")]
    assert respell(svg).files == (shipped_font(), FILES["Inter"])


@pytest.mark.parametrize(("anchor", "share"), [("start", 0.0), ("middle", 0.5), ("end", 1.0)])
def test_pieces_stand_side_by_side_where_the_text_stood(anchor: str, share: float) -> None:
    svg = picture(text("a → b", f' text-anchor="{anchor}" font-weight="700"'))
    found = PIECE.findall(respell(svg).svg)
    assert {y for _, y, _, _ in found} == {"20"}
    starts = [float(x) for x, *_ in found]
    assert starts[0] == pytest.approx(100 - share * measure("a → b", 10, 700), abs=0.02)
    assert starts[1] == pytest.approx(starts[0] + measure("a ", 10, 700), abs=0.02)
    assert starts[2] == pytest.approx(starts[1] + measure("→", 10, 700), abs=0.02)


def test_lines_are_spelled_one_by_one() -> None:
    lines = '<tspan x="10" y="20">Größe</tspan><tspan x="10" y="34">→ ✓</tspan>'
    svg = picture(f'<text class="label" font-size="10">{lines}</text>', text("plain"))
    respelled = respell(svg).svg
    assert '<tspan x="10" y="20">Größe</tspan><tspan x="10" y="34" text-anchor="start"' in respelled
    assert text("plain") in respelled


def test_from_right_to_left_the_last_comes_first_and_each_piece_is_isolated() -> None:
    svg = picture(text("\u2067مرحبا 5 שלום!\u2069"), language="ar")
    found = pieces(svg)
    assert [families for families, _ in found] == [
        *("'Noto Sans'", "'Noto Sans Hebrew'", "'Noto Sans'", "'Noto Sans'", "'Noto Sans'", "'Noto Sans Arabic'"),
    ]
    assert [said.strip("\u2067\u2069") for _, said in found] == ["!", "שלום", " ", "5", " ", "مرحبا"]
    assert found[1][1] == "\u2067שלום\u2069"


def test_what_no_font_has_is_left_to_the_machine_without_its_marks() -> None:
    svg = picture(text("কি <3".replace("<", "&lt;")))
    respelled = respell(svg)
    assert not respelled.complete
    assert pieces(svg)[0] == ("'Noto Sans Bengali', 'Noto Sans'", "ক")


def test_families_that_the_picture_as_a_whole_asks_for_are_given_too() -> None:
    svg = picture(text("plain")).replace("'Noto Sans'", "Inter, 'Noto Sans'")
    assert set(respell(svg).files) == {shipped_font(), FILES["Inter"]}


def test_a_font_of_the_machine_is_given_where_no_other_has_the_character(tmp_path: Path) -> None:
    square = Path(__file__).parent / "pdf" / "square.ttf"
    (tmp_path / "square.ttf").write_bytes(square.read_bytes())
    svg = picture(text("\ue000"))
    assert pieces(svg) == [("'Square'", "\ue000")]
    assert respell(svg).files == (shipped_font(), tmp_path / "square.ttf")
    assert respell(svg).complete
