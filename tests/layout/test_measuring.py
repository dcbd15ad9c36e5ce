"""How wide texts are and where they break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.layout.measuring import BOLD, OTHER_FONT, SEMIBOLD, measure, unshipped, wrap


def test_a_text_is_as_wide_as_its_glyphs() -> None:
    assert measure("Hello", 10.0) == pytest.approx(24.57, abs=0.5)
    assert measure("Hello", 20.0) == pytest.approx(2 * measure("Hello", 10.0))
    assert measure("", 10.0) == 0.0


def test_heavier_weights_are_wider() -> None:
    assert measure("Hello", 10.0) < measure("Hello", 10.0, SEMIBOLD) < measure("Hello", 10.0, BOLD)


def test_characters_the_font_lacks_are_measured_by_their_east_asian_width() -> None:
    assert measure("日本", 10.0) == pytest.approx(20.0)
    assert measure("\u0995", 10.0) == pytest.approx(6.2)
    assert measure("\u0995\u09c1", 10.0) == pytest.approx(6.2), "a mark stands on its base"
    assert measure("a日b", 10.0) == pytest.approx(measure("a", 10.0) + 10.0 + measure("b", 10.0))


def test_lines_are_filled_evenly() -> None:
    assert wrap("Error message in the app", 100.0, 11.0).lines == ("Error message", "in the app")


def test_line_breaks_of_the_author_are_kept() -> None:
    assert wrap("one\n\ntwo", 100.0, 11.0).lines == ("one", "", "two")


def test_words_break_after_hyphens_and_slashes() -> None:
    assert wrap("self-service kiosk/app", 50.0, 11.0).lines == ("self-", "service", "kiosk/", "app")


def test_a_word_too_long_for_a_line_is_broken_and_nothing_is_lost() -> None:
    words = wrap("Donaudampfschifffahrtsgesellschaft", 60.0, 11.0)
    assert len(words.lines) > 1
    assert "".join(words.lines) == "Donaudampfschifffahrtsgesellschaft"


def test_chinese_breaks_between_characters_and_not_before_a_full_stop() -> None:
    lines = wrap("顧客が電話をかける。", 62.0, 11.0).lines
    assert len(lines) > 1
    assert not any(line.startswith("。") for line in lines)


def test_thai_and_arabic_are_laid_out_without_loss() -> None:
    for text in ("ลูกค้าโทรหาฝ่ายสนับสนุน", "يتصل العميل بالدعم الفني"):
        lines = wrap(text, 60.0, 11.0).lines
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_characters_of_a_font_for_signs_or_of_an_extra_are_measured_in_it() -> None:
    assert measure("→", 10.0) != pytest.approx(6.2)
    assert measure("ก", 10.0) != pytest.approx(6.2)
    assert measure("ก→", 10.0) == pytest.approx(measure("ก", 10.0) + measure("→", 10.0))
    assert measure("ก", 10.0) < measure("ก", 10.0, BOLD)


def test_the_characters_that_no_font_has_are_named() -> None:
    assert unshipped("Hello, Ελλάδα, Привет, → ≈ ≤ ≥ ✓, مرحبا") == ""
    assert unshipped("日 → ক 日") == "ক日"


@given(text=st.text(max_size=60), limit=st.floats(min_value=20.0, max_value=300.0))
def test_no_line_is_wider_than_the_limit_in_any_font_and_no_character_is_lost(text: str, limit: float) -> None:
    words = wrap(text, limit, 11.0)
    for line, width in zip(words.lines, words.widths, strict=True):
        assert len(line) <= 1 or width * OTHER_FONT <= limit * 1.02 or _one_cluster(line)
    assert "".join("".join(words.lines).split()) == "".join(text.split())


def _one_cluster(line: str) -> bool:
    from uniseg.graphemecluster import grapheme_clusters

    return len(list(grapheme_clusters(line))) == 1


def test_a_word_too_long_for_anybody_is_broken_by_its_characters_and_none_is_lost():
    for word in ("a" * 5_000, "é👍🏽" * 600):
        words = wrap(word, 120, 12)
        assert "".join(words.lines) == word
        assert words.width <= 120
        assert not any(line.startswith("🏽") for line in words.lines)
