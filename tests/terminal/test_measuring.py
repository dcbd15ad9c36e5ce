"""How wide texts are in a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from blueprint_cli.terminal.measuring import clusters, measure, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Pays", 4),
        ("お客様", 6),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),  # one syllable, in its parts
        ("e\u0301te\u0301", 3),
        ("👩🏽\u200d💻", 2),
        ("❤\ufe0f", 2),
        ("🇩🇪", 2),
        ("नि", 2),
        ("ลูกค้า", 4),
        ("العميل", 6),
        ("a\u200bb", 2),
        ("─▶", 2),
    ],
)
def test_wide_characters_count_twice_and_marks_not_at_all(text: str, columns: int) -> None:
    assert measure(text) == columns


def test_lines_break_between_words_and_keep_the_authors_breaks() -> None:
    assert wrap("Pays by card\nor in cash", 8) == ["Pays by", "card", "or in", "cash"]
    assert wrap("", 8) == [""]
    assert wrap("a\n\nb", 8) == ["a", "", "b"]


def test_lines_break_after_hyphens_and_slashes() -> None:
    assert wrap("point-of-sale", 8) == ["point-", "of-sale"]
    assert wrap("and/or", 5) == ["and/", "or"]
    assert wrap("met 2026-10-31", 12) == ["met", "2026-10-31"]
    assert wrap("open 24/7 - always", 9) == ["open 24/7", "- always"]


def test_a_long_word_breaks_between_characters() -> None:
    assert wrap("Donaudampfschiff", 6) == ["Donaud", "ampfsc", "hiff"]
    assert wrap("e\u0301e\u0301e\u0301 x", 2) == ["e\u0301e\u0301", "e\u0301", "x"]


def test_lines_break_at_a_joint_only_where_a_word_is_too_long() -> None:
    assert wrap("goods and/or money", 10) == ["goods", "and/or", "money"]


def test_words_are_told_apart_where_no_spaces_part_them() -> None:
    assert wrap("系統自動發送簡訊。", 10) == ["系統自動", "發送簡訊。"]
    assert wrap("ลูกค้าอธิบายปัญหา", 12) == ["ลูกค้าอธิบาย", "ปัญหา"]


@given(st.one_of(st.sampled_from(strategies.TEXTS), st.text(max_size=40)), st.integers(2, 30))
def test_no_line_is_too_long_and_nothing_is_lost(text: str, limit: int) -> None:
    lines = wrap(text, limit)
    assert all(measure(line) <= limit or len(list(clusters(line))) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=30))
def test_clusters_are_the_whole_text(text: str) -> None:
    assert "".join(clusters(text)) == text
