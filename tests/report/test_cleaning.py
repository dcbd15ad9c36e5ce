from __future__ import annotations

import pytest

from blueprint_cli.report.cleaning import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, Ä, 語, 👩‍👩‍👧, עברית", "plain, Ä, 語, 👩‍👩‍👧, עברית"),
        ("a\tb", "a b"),
        ("a\nb\r\x00", "a␊b␍␀"),
        ("\x1b[31m\x7f", "␛[31m␡"),
        ("\x9b31m\x85", "<U+009B>31m<U+0085>"),
        ("\u202e\u2066\u2028\ufeff", "<U+202E><U+2066><U+2028><U+FEFF>"),
        ("\udcff", "<U+DCFF>"),
        ("\x1f\x80\x9f\xa0", "␟<U+0080><U+009F>\xa0"),
        ("\ud7ff\ud800\udfff\ue000", "\ud7ff<U+D800><U+DFFF>\ue000"),
        ("\u2027\u202e\u202f\u2065\u2069\u206a", "\u2027<U+202E>\u202f\u2065<U+2069>\u206a"),
        ("soft\xadhyphen\u200d", "soft\xadhyphen\u200d"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible_and_nothing_else(text, shown):
    assert clean(text) == shown
