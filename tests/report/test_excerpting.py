"""Where a line of a source is cut, to the character."""

from __future__ import annotations

import pytest

from blueprint_cli.report.excerpting import Excerpt, excerpt

LINE = "abcdefghijklmnopqrst"


@pytest.mark.parametrize("at", range(len(LINE)))
def test_a_line_that_fits_is_shown_whole_wherever_its_mark_stands(at):
    assert excerpt(LINE, at, at + 1, width=len(LINE)) == Excerpt(LINE, at, 1)


def test_a_line_that_is_too_long_is_shown_from_its_start_as_long_as_the_mark_is_within():
    assert excerpt(LINE, 17, 18, width=19) == Excerpt("…lmnopqrst", 7, 1)
    assert excerpt(LINE, 16, 17, width=19) == Excerpt("abcdefghijklmnopqr…", 16, 1)


def test_of_a_long_mark_half_the_width_must_show_where_it_starts():
    assert excerpt(LINE * 3, 8, 50, width=20).indent == 8
    assert excerpt(LINE * 3, 9, 50, width=20) == Excerpt("…defghijklmnopqrsta…", 7, 12)


def test_a_letter_after_a_joiner_has_a_cell_of_its_own():
    assert excerpt("x\u200dab", 3, 4, width=20).indent == 2


def test_what_is_written_out_takes_as_many_cells():
    assert excerpt("\x9bab", 2, 3, width=20) == Excerpt("<U+009B>ab", 9, 1)
