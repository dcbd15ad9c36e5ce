from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.text.edit import Edit, apply_edits, edits_between
from blueprint_cli.text.span import Span


def edit(start: int, end: int, replacement: str) -> Edit:
    return Edit(span=Span(start, end), replacement=replacement)


def test_edits_are_made_in_the_order_of_the_text() -> None:
    assert apply_edits("one two", [edit(4, 7, "2"), edit(0, 3, "1")]) == "1 2"


def test_an_empty_span_inserts() -> None:
    assert apply_edits("ac", [edit(1, 1, "b"), edit(2, 2, "d")]) == "abcd"


def test_edits_that_touch_the_same_text_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at offset 1"):
        apply_edits("abc", [edit(0, 2, "x"), edit(1, 3, "y")])


@given(st.text())
def test_no_edit_changes_nothing(text: str) -> None:
    assert apply_edits(text, []) == text


@given(st.text(), st.lists(st.integers(0, 50), min_size=2, max_size=6))
def test_replacing_spans_by_themselves_changes_nothing(text: str, offsets: list[int]) -> None:
    bounds = sorted({min(offset, len(text)) for offset in offsets})
    edits = [edit(a, b, text[a:b]) for a, b in pairwise(bounds)]
    assert apply_edits(text, edits) == text


@given(st.text("ab\n\r", max_size=20), st.text("ab\n\r", max_size=20))
def test_the_edits_between_two_texts_make_the_one_of_the_other(before: str, after: str) -> None:
    assert apply_edits(before, edits_between(before, after)) == after


def test_the_edits_between_two_texts_are_of_whole_lines_that_change() -> None:
    edits = edits_between("one\ntwo\nthree\n", "one\n2\nthree\nfour\n")
    assert edits == (Edit(span=Span(4, 8), replacement="2\n"), Edit(span=Span(14, 14), replacement="four\n"))
    assert edits_between("same\n", "same\n") == ()
