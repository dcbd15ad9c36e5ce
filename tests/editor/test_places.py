"""Places: the same character for a text that is read and for an editor, in each of the ways in which they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from blueprint_cli.editor.places import Places
from blueprint_cli.text.span import Lines, Span

UTF_8, UTF_16, UTF_32 = types.PositionEncodingKind

TEXTS = st.text(st.sampled_from("aé汉😀\n\r\t\u0301👩\u200d💻"), max_size=40)


@pytest.mark.parametrize(("encoding", "character"), [(UTF_8, 9), (UTF_16, 6), (UTF_32, 5)])
def test_an_astral_character_counts_as_many_units_as_it_has(encoding: str, character: int):
    places = Places("x\naé😀b]c", encoding)
    assert places.position(7) == types.Position(1, character - 0)
    assert places.offset(types.Position(1, character)) == 7


@given(TEXTS, st.sampled_from([UTF_8, UTF_16, UTF_32]), st.booleans())
def test_there_and_back(text: str, encoding: str, marked: bool):
    places = Places(("\ufeff" if marked else "") + text, encoding)
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        if column <= len(lines.line(line)) + 1:  # not between the two signs that end a line
            assert places.offset(places.position(offset)) == offset


@given(TEXTS, st.sampled_from([UTF_8, UTF_16, UTF_32]), st.integers(0, 50), st.integers(0, 50))
def test_every_position_is_some_place(text: str, encoding: str, line: int, character: int):
    assert 0 <= Places(text, encoding).offset(types.Position(line, character)) <= len(text)


def test_the_midst_of_a_character_is_its_beginning():
    places = Places("😀b", UTF_16)
    assert places.offset(types.Position(0, 1)) == 0


def test_past_the_end_of_a_line_is_its_end():
    places = Places("ab\r\ncd", UTF_16)
    assert places.offset(types.Position(0, 99)) == 2
    assert places.offset(types.Position(9, 0)) == 6


def test_a_byte_order_mark_is_there_for_the_editor_only():
    places = Places("\ufeffab\ncd", UTF_16)
    assert places.range(Span(0, 2)) == types.Range(types.Position(0, 1), types.Position(0, 3))
    assert places.position(3) == types.Position(1, 0)
    assert places.offset(types.Position(0, 0)) == 0
