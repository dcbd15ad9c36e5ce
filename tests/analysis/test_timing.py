from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

import strategies
from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.analysis.timing import say, times
from blueprint_cli.analysis.viewing import select
from blueprint_cli.model.blueprint import Blueprint, Duration
from blueprints import blueprint


def said(text: str) -> list[tuple[str, ...]]:
    """Time, wait and total of each step."""
    return [
        tuple(say(duration) if duration else "" for duration in (found.time, found.wait, found.total))
        for found in times(blueprint(text))
    ]


def test_a_step_takes_what_it_says_or_else_what_its_customer_cards_take() -> None:
    text = """
    steps:
      - {title: A, time: 1m, wait: 10s, customer: {text: x, time: 5m, wait: 5m}}
      - {title: B, customer: [{text: x, time: 5m, wait: 1m}, {text: y, time: 1h}, z], frontstage: {text: x, time: 9h}}
      - {title: C, customer: x}
    """
    assert said(text) == [("1m", "10s", "1m 10s"), ("1h 5m", "1m", "1h 7m 10s"), ("", "", "1h 7m 10s")]


def test_the_longest_of_several_customer_lanes_counts() -> None:
    text = """
    lanes: [customer, {id: guest, role: customer}]
    steps: [{title: A, customer: {text: x, time: 5m, wait: 3m}, guest: [{text: x, time: 4m}, {text: x, time: 4m}]}]
    """
    assert said(text) == [("8m", "3m", "11m")]


@pytest.mark.parametrize(
    ("timing", "time"),
    [("{target: 1m, max: 2m, actual: 3m}", "3m"), ("{target: 1m, max: 2m}", "1m"), ("{max: 2m}", "2m")],
)
def test_the_nearest_to_what_happens_counts(timing: str, time: str) -> None:
    assert said(f"steps: [{{title: A, time: {timing}}}]")[0][0] == time


def test_ranges_add_as_ranges_and_working_days_show() -> None:
    text = "steps: [{title: A, time: 5m..10m}, {title: B, time: 1m}, {title: C, time: 1wd}]"
    assert [total for *_, total in said(text)] == ["5m–10m", "6m–11m", "≈ 1d 6m–1d 11m"]


def test_nothing_is_known_where_nothing_is_said() -> None:
    assert said("steps: [{title: A, customer: x}]") == [("", "", "")]


def test_a_zero_is_known() -> None:
    assert said("steps: [{title: A, time: 0m}]") == [("0m", "", "0m")]


def test_a_spanning_card_takes_its_time_once() -> None:
    assert said("steps: [{title: A, customer: {text: x, time: 1h, span: 2}}, {title: B}]") == [
        ("1h", "", "1h"), ("", "", "1h"),
    ]  # fmt: skip


def test_the_times_of_a_view_are_those_of_the_whole() -> None:
    text = """
    steps:
      - {title: A, phase: P, customer: {text: x, time: 1h}, support: x}
      - {title: B, phase: Q, customer: {text: x, time: 2h}, support: x}
    """
    found = times(select(blueprint(text), lanes=["support"], phases=["Q"]))
    assert [(item.step, item.time, item.total) for item in found] == [
        ("b", Duration(low=7_200, high=7_200), Duration(low=10_800, high=10_800))
    ]


def test_a_step_is_late_where_it_is_itself_or_one_of_its_customers_cards_is() -> None:
    text = """
    lanes: [customer, {id: guest, role: customer}]
    steps:
      - {title: A, wait: {max: 2h, actual: 1h}, customer: {text: x, wait: {max: 1m, actual: 2m}}}
      - {title: B, customer: {text: x, time: {max: 2m, actual: 1m}}, guest: {text: x, time: {max: 1m, actual: 2m}}}
      - {title: C, customer: {text: x, time: 1m}}
    """
    assert [(found.on_time, found.waited_well) for found in times(blueprint(text))] == [
        (Verdict.UNKNOWN, Verdict.MET),
        (Verdict.MISSED, Verdict.UNKNOWN),
        (Verdict.UNKNOWN, Verdict.UNKNOWN),
    ]


def test_what_is_written_in_one_place_is_kept_as_it_is_and_a_sum_has_no_target() -> None:
    text = """
    steps:
      - {title: A, wait: {max: 2h, actual: 1h}, customer: {text: x, wait: {max: 1m, actual: 2m}}}
      - {title: B, customer: [{text: x, time: 1m}, {text: y, time: {max: 1m, actual: 2m}}]}
    """
    said = blueprint(text)
    assert [(found.timed, found.waited) for found in times(said)] == [(None, said.steps[0].wait), (None, None)]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0m"), (45, "45s"), (90, "1m 30s"), (5_400, "1h 30m"), (90_000, "1d 1h"), (1_209_600, "14d"), (0.4, "0m")],
)
def test_a_duration_is_said_as_people_write_it(seconds: float, text: str) -> None:
    assert say(Duration(low=seconds, high=seconds)) == text


@given(strategies.blueprints(max_cards=80))
def test_the_running_total_never_falls(blueprint: Blueprint) -> None:
    totals = [found.total for found in times(blueprint) if found.total]
    assert all(before.low <= after.low for before, after in pairwise(totals))
