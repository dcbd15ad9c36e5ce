from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.review.slips import find_slips


def slips(*names: str) -> list[tuple[str, str]]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return list(find_slips(counts))


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("Ticketing system", "Tickting system"),
        ("Ticketing system", "Ticketting system"),
        ("Ticketing system", "Tickeitng system"),
        ("Ticketing system", "Ticketinq system"),
        ("Ticketing system", "ticketing System"),
        ("Ticketing system", "Ticketing-system"),
        ("Ticketing system", "Ticketing  system."),
        ("Shop clerk", "Shop clerks"),
        ("CRM", "crm"),
        ("E-Mail", "Email"),
        ("Straße", "STRASSE"),
        ("Ａccount", "Account"),
        ("Система учёта", "Система учета"),
    ],
)
def test_one_slip_is_told_whichever_comes_first(usual, odd):
    assert slips(usual, odd) == [(odd, usual)]
    assert slips(odd, usual, usual) == [(odd, usual)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Payment system 1", "Payment system 2"),
        ("Room 11", "Room 1"),
        ("Team A", "Team B"),
        ("Payment system", "Payment system B"),
        ("Phase II", "Phase III"),
        ("Booking system", "Cooking system"),
        ("Till", "Bill"),
        ("Parcel", "Parking"),
        ("Ticketing system", "Ticketing systems x"),
        ("Tickting systm", "Ticketing system"),
        ("上海仓库管理系统", "上海仓储管理系统"),
        ("受付システム", "受付システマ"),
        ("—", "…"),
        ("", "x"),
        ("x" * 70, "x" * 69),
    ],
)
def test_what_somebody_may_have_meant_is_left_alone(one, other):
    assert slips(one, other) == []


def test_the_more_frequent_spelling_is_the_usual_one_and_of_equals_the_earlier():
    assert slips("Label printer", "Labl printer", "Labl printer") == [("Label printer", "Labl printer")]
    assert slips("Label printer", "Labl printer", "Lable printer") == [
        ("Labl printer", "Label printer"),
        ("Lable printer", "Label printer"),
    ]


@given(st.lists(st.text(alphabet="abcde é-1x", max_size=12), max_size=30))
def test_no_name_is_both_odd_and_usual(names):
    found = slips(*names)
    assert not {odd for odd, _ in found} & {usual for _, usual in found}
    assert all(odd in names and usual in names and odd != usual for odd, usual in found)


@pytest.mark.slow
def test_many_names_take_no_longer_each_than_few():
    def seconds(count: int) -> float:
        counts = {f"System {number:05} of the department of transport and logistics": 1 for number in range(count)}
        counts |= {f"Systems of the board {letter}": 1 for letter in map(chr, range(0x4E00, 0x4E00 + count))}
        start = perf_counter()
        assert list(find_slips(counts)) == []
        return perf_counter() - start

    few, many = min(seconds(200) for _ in range(3)), min(seconds(2_000) for _ in range(3))
    assert many < 30 * few
