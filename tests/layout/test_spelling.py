"""Which family of those at hand has which part of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.layout import fonts
from blueprint_cli.layout.fonts import FAMILY, Family, families, shipped_font
from blueprint_cli.layout.spelling import family_of, spell


def runs(text: str) -> list[tuple[str, str]]:
    return [(run, family.name if family else "") for run, family in spell(text)]


def test_noto_sans_is_the_first_family_and_inter_the_second() -> None:
    assert [family.name for family in families()][:2] == [FAMILY, "Inter"]
    assert families()[0].files == (shipped_font(),)


def test_a_text_is_in_as_few_runs_as_it_takes() -> None:
    assert runs("Plain text") == [("Plain text", FAMILY)]
    assert runs("Größe: 5 → 6") == [("Größe: 5 ", FAMILY), ("→", "Inter"), (" 6", FAMILY)]
    assert runs("日本 ok") == [("日本", ""), (" ok", FAMILY)]


def test_spaces_within_a_foreign_text_are_of_its_family() -> None:
    assert runs("نص عادي 5") == [("نص عادي", "Noto Sans Arabic"), (" 5", FAMILY)]
    assert runs("→ →") == [("→ →", "Inter")]
    assert runs("日 日") == [("日 日", "")]
    assert runs("a → b") == [("a ", FAMILY), ("→", "Inter"), (" b", FAMILY)]


def test_marks_stay_with_their_letters() -> None:
    assert runs("ก่") == [("ก่", "Noto Sans Thai")]
    assert runs("日\u0301") == [("日\u0301", "")]
    assert runs("ก\u064b") == [("ก", "Noto Sans Thai"), ("\u064b", "Noto Sans Arabic")]


def test_private_characters_are_of_no_family() -> None:
    assert family_of("\ue000") is None


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert "".join(run for run, _ in runs(text)) == text


def test_a_family_with_two_weights_has_a_file_for_each() -> None:
    family = Family("Two", shipped_font(), shipped_font().with_name("bold.ttf"))
    assert [family.file(weight).name for weight in (400, 599, 600, 700)] == [shipped_font().name] * 2 + ["bold.ttf"] * 2
    assert family.files == (family.regular, family.bold)


def test_fonts_for_chinese_japanese_and_korean_are_found_where_they_are_installed(monkeypatch, tmp_path) -> None:
    for region, weight in (("jp", "Regular"), ("jp", "Bold"), ("kr", "Regular"), ("sc", "Bold")):
        package = tmp_path / f"noto_cjk_sans_{region}_{weight.lower()}"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / f"NotoSansCJK{region}-{weight}.otf").touch()
    monkeypatch.syspath_prepend(tmp_path)
    found = {family.name: family for family in fonts.families.__wrapped__()}
    assert set(found) >= {"Noto Sans CJK JP", "Noto Sans CJK KR"}
    assert "Noto Sans CJK SC" not in found, "bold alone is no family"
    assert (found["Noto Sans CJK JP"].bold is None, found["Noto Sans CJK KR"].bold) == (False, None)


def test_a_package_without_its_font_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_VARIABLE", (("Other", "fontpkg_inter", "files/other.ttf"), ("None", "no_such", "a")))
    assert "Other" not in [family.name for family in fonts.families.__wrapped__()]
