from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.source.decoding import decode
from blueprint_cli.source.plainness import is_plain
from blueprint_cli.source.reading import read

SIGNS = "-?:,[]{}#&*!|>'\"%@` .01_xbeE+=<~/\\aynot\té\u00a0"


@given(st.text(SIGNS, max_size=8))
def test_what_stands_plain_is_that_text_for_every_reader(text):
    for bracketed, around in ((False, "k: {}\n"), (False, "- {}\n"), (True, "[{}]\n"), (True, "{{k: {}, l: 1}}\n")):
        if not is_plain(text, bracketed=bracketed):
            continue
        written = around.format(text)
        expected = {"k": text, **({"l": 1} if bracketed else {})} if "k" in around else [text]
        document, problems = read(written.encode(), path="a")
        assert document is not None
        assert (document.data, problems) == (expected, ())
        assert yaml.load(written, yaml.CSafeLoader) == expected
        assert yaml.load(written, yaml.SafeLoader) == expected


@given(st.text(SIGNS, min_size=1, max_size=8))
def test_a_key_that_stands_plain_is_that_key_for_every_reader(text):
    if is_plain(text, bracketed=False):
        written = f"{text}: 1\n"
        document, problems = read(written.encode(), path="a")
        assert document is not None
        assert (document.data, problems) == ({text: 1}, ())
        assert yaml.load(written, yaml.SafeLoader) == {text: 1}


@pytest.mark.parametrize("text", ["Takes the order", "a -> b", "-x", "50%", "it's", 'say "x"', "1h30m", "ça va", "a#b"])
def test_ordinary_texts_stand_plain_anywhere(text):
    assert is_plain(text, bracketed=False)
    assert is_plain(text, bracketed=True)


@pytest.mark.parametrize(
    "text", ["", " a", "a ", "#a", "a: b", "yes", "Off", "y", "null", "~", "1", "1:30", "0x1F", "="]
)
def test_what_would_be_something_else_does_not_stand_plain(text):
    assert not is_plain(text, bracketed=False)


def test_a_date_stands_plain_where_a_date_is_wanted():
    assert is_plain("2026-01-31", bracketed=False, dated=True)
    assert not is_plain("2026-01-31", bracketed=False)
    assert not is_plain("2026-1-1 10:00:00", bracketed=False)


def test_a_character_that_no_file_may_hold_does_not_stand_plain():
    for character in (chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000):
        if not isinstance(decode(f"a{character}b".encode(), path="a"), str):
            assert not is_plain(f"a{character}b", bracketed=False), hex(ord(character))
