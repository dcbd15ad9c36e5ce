"""Lines of any text, with any ruler."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import strategies
from blueprint_cli.layout.filling import fill

TEXTS = st.one_of(st.sampled_from(strategies.TEXTS), st.text(max_size=60))


@given(TEXTS, st.integers(2, 30), st.booleans())
def test_nothing_but_spaces_is_lost(text: str, limit: int, even: bool) -> None:
    assert "".join("".join(fill(text, limit, len, even=even)).split()) == "".join(text.split())


@given(st.text(alphabet="abcdef -/\n客服人员", max_size=60), st.integers(2, 30))
def test_no_line_is_too_long(text: str, limit: int) -> None:
    assert max(map(len, fill(text, limit, len))) <= limit


@given(TEXTS, st.integers(2, 30))
def test_even_lines_are_as_many_and_none_is_longer_than_the_longest(text: str, limit: int) -> None:
    even, full = fill(text, limit, len, even=True), fill(text, limit, len)
    assert len(even) == len(full)
    assert max(map(len, even)) <= max(map(len, full))


def test_a_word_of_many_thousands_of_characters_is_filled_as_any_other() -> None:
    assert set(fill("a" * 4_000, 10, len)) == {"a" * 10}
