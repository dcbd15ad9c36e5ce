from __future__ import annotations

import pytest

from blueprint_cli.review.unseen import find_unseen


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f469\U0001f3fd\u200d\U0001f4bb opens a chat",
        "\U0001f3f3\ufe0f\u200d\U0001f308 and \u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1\ufe0f\u20e3 first",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u0e44\u0e17\u0e22\u200b\u0e20\u0e32\u0e29\u0e32",
        "\u05e9\u05dc\u05d5\u05dd\u200f!",
        "\u0645\u0631\u062d\u0628\u0627 \u200eABC\u200e",
        "\u2067\u05e9\u05dc\u05d5\u05dd\u2069 abc",
        "\u6f22\U000e0100\u5b57",
        "\u182e\u1823\u1829\u180e\u1820",
        "Liefer\u00adtermin",
        "Plain",
    ],
    ids=ascii,
)
def test_what_scripts_and_emoji_need_is_left_alone(text: str):
    assert find_unseen(text, leftward=False) == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Parcel\u200b tracking", (6,)),
        ("\u200bParcel", (0,)),
        ("A\u200dB", (1,)),
        ("no\u200cbreak", (2,)),
        ("a\u202eb\u202c", (1, 3)),
        ("\u05e9\u05dc\u202eabc", (2,)),
        ("\u2067abc\u2069", (0, 4)),
        ("\u05e9\u05dc\u05d5\u05dd\u2067", (4,)),
        ("a\u2060b", (1,)),
        ("a\ufe0fb", (1,)),
        ("\u3164", (0,)),
        ("\U0001f469\u200d", (1,)),
        ("tag\U000e0041\U000e0042", (3, 4)),
        ("abc\u180b", (3,)),
    ],
    ids=ascii,
)
def test_what_nobody_needs_there_is_found_where_it_stands(text: str, places: tuple[int, ...]):
    assert find_unseen(text, leftward=False) == places


def test_in_a_language_from_right_to_left_marks_of_direction_are_needed_beside_latin_letters_too():
    assert find_unseen("C++\u200e", leftward=False) == (3,)
    assert find_unseen("C++\u200e", leftward=True) == ()
    assert find_unseen("\u202eC++", leftward=True) == (0,)
