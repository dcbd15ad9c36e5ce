from __future__ import annotations

import pytest

from blueprint_cli.review.words import counted, joined, listed, quote


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Pays", '"Pays"'),
        ("Pays\n  by card", '"Pays by card"'),
        ("a" * 60, f'"{"a" * 60}"'),
        ("a" * 61, f'"{"a" * 59}…"'),
        ("word, " * 12, '"word, word, word, word, word, word, word, word, word…"'),
    ],
)
def test_a_quote_is_one_line_and_short(text, quoted):
    assert quote(text) == quoted
    assert len(quote(text)) <= 62


def test_a_few_words_are_joined_as_they_are_spoken():
    assert [joined(list("abc")[:number]) for number in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert joined(["a", "b"], "or") == "a or b"


def test_of_many_texts_three_are_named():
    assert listed(list("abcd")) == '"a", "b", "c" and "d"'
    assert listed(list("abcde")) == '"a", "b", "c" and 2 more'


def test_numbers_agree_with_their_nouns():
    assert [counted(number, "card") for number in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]
