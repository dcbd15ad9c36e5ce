"""Where the characters of mixed lines stand, by examples of what UAX #9 asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.export.pdf.ordering import order

RIGHT, POP = "\u2067", "\u2069"


def shown(line: str) -> str:
    """The line as it is seen from left to right, but that brackets are not turned around."""
    return "".join(text[::-1] if leftwards else text for text, leftwards in order(line))


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Pays 24/7 (soon)", "Pays 24/7 (soon)"),
        ("", ""),
        ("שלום", "םולש"),
        ("Says שלום עולם now", "Says םלוע םולש now"),
        ("שלום 12 עולם", "םלוע 12 םולש"),
        ("א 12.50 ב", "ב 12.50 א"),
        ("א 5% ב", "ב 5% א"),
        ("٣ 12", "٣ 12"),
        ("ج 12", "12 ج"),
        ("ج 1-2", "2-1 ج"),
        ("(א) b", "(א) b"),
        ("a (ב) ג", "a (ב) ג"),
        ("א (b) ג", "א (b) ג"),
        ("א (ב) ג", "ג )ב( א"),
        ("א [b (ג] d", "א [b (ג] d"),
        ("a\u202bב\u202c", "aב"),
        ("e\u0301 א\u05b0", "e\u0301 \u05b0א"),
    ],
)
def test_a_line_that_begins_on_the_left(line: str, seen: str) -> None:
    assert shown(line) == seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("שלום 24/7", "24/7 םולש"),
        ("a b", "a b"),
        ("a: ב!", "!ב :a"),
        ("ב (a)", ")a( ב"),
        ("ב a) ", " )a ב"),
        ("12 ", " 12"),
        ("ב 3–5 ג", "ג 5–3 ב"),
    ],
)
def test_a_line_that_begins_on_the_right(line: str, seen: str) -> None:
    assert shown(f"{RIGHT}{line}{POP}") == seen


@given(st.text(st.sampled_from("abאבجد12٣,.%€+-()[] \u0301\u202b")))
def test_no_character_is_lost(line: str) -> None:
    for text in (line, f"{RIGHT}{line}{POP}"):
        assert sorted("".join(piece for piece, _ in order(text))) == sorted(line.replace("\u202b", ""))
