from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.text.span import Lines, Position

LINES = st.lists(st.text(alphabet="aé😀 ", max_size=4), min_size=1, max_size=5)


def test_lines_and_columns_are_counted_from_one() -> None:
    lines = Lines("ab\ncd")
    assert [lines.position(offset) for offset in range(6)] == [
        Position(1, 1),
        Position(1, 2),
        Position(1, 3),
        Position(2, 1),
        Position(2, 2),
        Position(2, 3),
    ]


def test_offsets_out_of_the_text_are_at_its_ends() -> None:
    lines = Lines("ab\ncd")
    assert lines.position(-1) == Position(1, 1)
    assert lines.position(99) == Position(2, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_every_way_that_editors_know(end: str) -> None:
    lines = Lines(f"ab{end}{end}cd{end}")
    assert [lines.line(number) for number in range(1, len(lines) + 1)] == ["ab", "", "cd", ""]
    assert lines.position(2 + 2 * len(end)) == Position(3, 1)


def test_there_is_nothing_on_lines_that_do_not_exist() -> None:
    lines = Lines("ab\ncd")
    assert (lines.line(0), lines.line(3)) == ("", "")


def test_an_empty_text_has_one_empty_line() -> None:
    assert len(Lines("")) == 1
    assert Lines("").position(0) == Position(1, 1)


@given(LINES, st.sampled_from(["\n", "\r\n"]))
def test_every_line_starts_where_it_is_said_to(texts: list[str], end: str) -> None:
    whole = end.join(texts)
    lines = Lines(whole)
    assert len(lines) == len(texts)
    for number, text in enumerate(texts, 1):
        start = lines.offset(number)
        assert lines.line(number) == text
        assert whole[start : start + len(text)] == text
        assert lines.position(start) == Position(number, 1)
