"""What people mean who write a duration or a day in their own way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.model.durations import read_duration
from blueprint_cli.model.intentions import intended_date, intended_duration


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5 minutes", "5m"),
        ("1 hour 30 minutes", "1h30m"),
        ("1h 30m", "1h30m"),
        ("1,5h", "1.5h"),
        ("1 Std.", "1h"),
        ("2-3d", "2d..3d"),
        ("10 – 15 Min.", "10m..15m"),
        ("2 to 3 working days", "2wd..3wd"),
        ("1h to 2 days", "1h..2d"),
        ("5", ""),
        ("1:30", ""),
        ("3 months", ""),
        ("soon", ""),
        ("", ""),
        ("5 minutes " * 20, ""),
    ],
)
def test_a_duration_in_the_words_of_people_is_recognised(written: str, meant: str) -> None:
    assert intended_duration(written) == meant


@given(st.text(alphabet="0123456789.,- –tobisdaysminhwkr", max_size=45) | st.text(max_size=45))
def test_what_is_suggested_is_a_duration(text: str) -> None:
    meant = intended_duration(text)
    assert not meant or read_duration(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("31.10.2026", "2026-10-31"),
        ("1. 5. 2026", "2026-05-01"),
        ("2026/1/5", "2026-01-05"),
        ("31.13.2026", ""),
        ("10/31/2026", ""),
        ("soon", ""),
    ],
)
def test_a_day_that_is_written_otherwise_is_recognised_where_it_is_clear(written: str, meant: str) -> None:
    assert intended_date(written) == meant
