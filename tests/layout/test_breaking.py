"""Where lines may break, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

from blueprint_cli.layout.breaking import characters, parts, pieces

HANGING = tuple("é\u0301\u200d\u200b\u00a0👩🇩🇪\u0e33\u1100\u1161\u11a8한क\u094dク、。ー「」（）“”/-9")
"""Characters that others hang on, or that hang on others, and some that they may do it to."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Point-of-sale system", ["Point-of-sale", "system"]),
        ("costs 12\u00a0€ at\tmost", ["costs", "12\u00a0€", "at", "most"]),
        ("고객이 문제를 설명합니다", ["고객이", "문제를", "설명합니다"]),
        ("ลูกค้าอธิบายปัญหาให้พนักงานฟัง", ["ลูกค้าอธิบาย", "ปัญหา", "ให้", "พนักงาน", "ฟัง"]),
        ("お客様が内容を説明する。", ["お客様が", "内容を", "説明する。"]),
        ("系统自动发送短信。", ["系统", "自动", "发送", "短信。"]),
        ("系統自動發送「簡訊」", ["系統", "自動", "發送", "「簡訊」"]),
        ("ग्राहक समस्या बताता है", ["ग्राहक", "समस्या", "बताता", "है"]),
        ("يصف العميل المشكلة", ["يصف", "العميل", "المشكلة"]),
        ("✅ done 📦", ["✅", "done", "📦"]),
    ],
)
def test_a_line_breaks_between_words(text: str, words: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == words


@pytest.mark.parametrize(
    ("word", "joints"),
    [
        ("self-service", ["self-", "service"]),
        ("kiosk/app", ["kiosk/", "app"]),
        ("24/7", ["24/7"]),
        ("Zahlung–Versand", ["Zahlung–", "Versand"]),
        ("설명합니다", ["설명합니다"]),
        ("問い合わせ。", ["問", "い", "合", "わ", "せ。"]),
        ("--", ["--"]),
    ],
)
def test_a_word_that_is_too_long_breaks_at_its_joints(word: str, joints: list[str]) -> None:
    assert list(parts(word)) == joints


@given(st.text(max_size=40))
def test_nothing_but_spaces_is_lost_between_words_and_nothing_within_them(text: str) -> None:
    words = [piece.text for piece in pieces(text)]
    assert "".join("".join(words).split()) == "".join(text.split())
    assert all("".join(parts(word)) == word for word in words)


@given(st.text(alphabet="กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศสหอฮะาำิีึืุูเแโใไ่้๊๋์ ", max_size=30))
def test_thai_is_never_cut_within_what_is_read_as_one_character(text: str) -> None:
    from uniseg.graphemecluster import grapheme_clusters

    for run in text.split():
        cuts = {0}
        for piece in pieces(run):
            cuts.add(max(cuts) + len(piece.text))
        ends = {0}
        for cluster in grapheme_clusters(run):
            ends.add(max(ends) + len(cluster))
        assert cuts <= ends


@given(st.text(st.sampled_from(HANGING) | st.characters(min_codepoint=0x20, max_codepoint=0xD7FF), max_size=12))
def test_characters_are_those_of_the_rules(text: str) -> None:
    assert list(characters(text)) == list(grapheme_clusters(text))


@given(st.text(st.sampled_from(HANGING) | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=12))
def test_ideographs_part_as_the_rules_say(text: str) -> None:
    assert parts(f"字{text}") == tuple(line_break_units(f"字{text}"))
