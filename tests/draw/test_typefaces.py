"""Families for characters that Noto Sans lacks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.draw.typefaces import extras_for, families_for


@pytest.mark.parametrize(
    ("character", "language", "first"),
    [
        ("א", "he", "Noto Sans Hebrew"),
        ("\ufb2a", "he", "Noto Sans Hebrew"),
        ("م", "ar", "Noto Sans Arabic"),
        ("\ufefb", "ar", "Noto Sans Arabic"),
        ("ก", "th", "Noto Sans Thai"),
        ("あ", "en", "Noto Sans CJK JP"),
        ("한", "en", "Noto Sans CJK KR"),
        ("漢", "ja", "Noto Sans CJK JP"),
        ("漢", "ko", "Noto Sans CJK KR"),
        ("漢", "zh-Hant", "Noto Sans CJK TC"),
        ("漢", "zh-TW", "Noto Sans CJK TC"),
        ("漢", "zh-Hans-SG", "Noto Sans CJK SC"),
        ("漢", "en", "Noto Sans CJK SC"),
        ("𠀋", "ja", "Noto Sans CJK JP"),
        ("。", "ja", "Noto Sans CJK JP"),
        ("→", "en", "Inter"),
        ("😀", "en", "Apple Color Emoji"),
        ("ক", "bn", "Noto Sans Bengali"),
        ("ქ", "ka", "Noto Sans Georgian"),
    ],
)
def test_the_first_family_is_the_one_for_the_script_and_the_language(character: str, language: str, first: str) -> None:
    assert families_for(character, language)[0] == first


@pytest.mark.parametrize(
    ("characters", "language", "extras"),
    [
        ("مא", "ar", ("fonts",)),
        ("ก漢", "ja", ("fonts", "fonts-ja")),
        ("漢", "zh-Hant", ("fonts-zh-hant",)),
        ("漢", "en", ("fonts-zh-hans",)),
        ("한", "en", ("fonts-ko",)),
        ("→😀ক", "en", ()),
    ],
)
def test_fonts_that_can_be_installed_are_named(characters: str, language: str, extras: tuple[str, ...]) -> None:
    assert extras_for(characters, language) == extras


def test_families_of_several_scripts_are_named_once() -> None:
    names = families_for("אم→", "en")
    assert len(set(names)) == len(names)
    assert {"Noto Sans Hebrew", "Noto Sans Arabic", "Inter", "DejaVu Sans"} <= set(names)


def test_what_is_of_no_script_has_no_family() -> None:
    assert families_for("\ue000\u0301\u0378", "en") == ()


@given(st.text(), st.text())
def test_every_name_can_stand_between_quotes(text: str, language: str) -> None:
    assert all(name.replace(" ", "").replace("-", "").isalnum() for name in families_for(text, language))
