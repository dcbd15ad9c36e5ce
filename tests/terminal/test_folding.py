"""Columns and bands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.terminal.folding import fold


def test_steps_that_do_not_fit_stand_below_in_bands_of_about_one_length() -> None:
    folded = fold(8, ["Customer actions"], 120)
    assert folded.bands == (range(4), range(4, 8))
    assert folded.end(3, folded.bands[0]) <= 120
    assert folded.start(4, folded.bands[1]) == folded.start(0, folded.bands[0])


def test_bands_are_of_as_many_steps_as_are_wished_if_these_fit() -> None:
    assert fold(8, ["Customer actions"], 120, most=3).bands == (range(3), range(3, 6), range(6, 8))
    assert fold(2, ["Customer actions"], 120, most=3).bands == (range(2),)
    assert fold(8, ["Customer actions"], 120, most=7) == fold(8, ["Customer actions"], 120)


def test_few_steps_do_not_spread_without_end() -> None:
    assert fold(1, ["a"], 200).box == 32


def test_the_titles_take_no_more_room_than_they_need_or_a_long_word_does() -> None:
    assert fold(3, ["Shop"], 120).heading == 7
    assert fold(3, ["Customer actions and more"], 120).heading == 20
    assert fold(3, ["Unterstützende Prozesse aller Art"], 80).heading == 17
    assert fold(3, ["Donaudampfschifffahrtsgesellschaft"], 80).heading == 20


@given(st.integers(1, 60), st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=5), st.integers(1, 300))
def test_every_step_stands_in_one_band_and_within_the_width(steps: int, titles: list[str], width: int) -> None:
    folded = fold(steps, titles, width)
    assert [place for band in folded.bands for place in band] == list(range(steps))
    assert all(folded.end(band[-1], band) <= folded.width for band in folded.bands)
    assert folded.width <= max(width, 28)
    assert folded.box >= 10
