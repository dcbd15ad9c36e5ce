from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from blueprint_cli.model.blueprint import Blueprint, Duration, Reading, Timing
from blueprint_cli.model.overlaying import overlay
from blueprint_cli.source.measurements import read_measurements
from blueprints import blueprint

TEXT = """
metrics: {csat: {title: Satisfaction, unit: of 5, better: higher, target: 4}, age: Age}
steps:
  - {title: Ask, customer: {text: Asks, id: asking, metrics: {csat: {value: 3, target: 4.5, date: 2026-05-01}}}}
  - {title: Wait, wait: 5m, customer: {text: Waits, wait: {target: 1h, actual: 2h}}, frontstage: Looks}
"""


DAY = "write year, month and day, such as `2026-01-31`"


def laid(rows: str, text: str = TEXT, head: str = "card,metric,date,value") -> tuple[Blueprint, list[str]]:
    table, problems = read_measurements(f"{head}\n{rows}".encode(), path="v.csv")
    assert table, problems
    found, unfit = overlay(blueprint(text), table)
    return found, [
        f"{problem.place.start.line}:{problem.place.start.column} {problem.code} {problem.message}; {problem.help}"
        for problem in unfit
    ]


def readings(found: Blueprint, card: str) -> tuple[Reading, ...]:
    return next(item.metrics for item in found.cards if item.id == card)


@pytest.mark.parametrize("name", ["asking", "ask.customer", "Asks", " ask.customer "])
def test_a_card_may_be_named_as_everywhere(name: str) -> None:
    found, unfit = laid(f"{name},csat,2026-06-01,4.2")
    assert unfit == []
    assert readings(found, "asking") == (Reading("csat", 4.2, target=4.5, date="2026-06-01", previous=3),)


def test_the_newest_counts_and_the_one_before_it_is_kept_whatever_the_order() -> None:
    found, _ = laid("asking,csat,2026-08-01,4\nasking,Satisfaction,2026-09-01,5 of 5\nasking,csat,2026-07-01,2")
    assert readings(found, "asking") == (Reading("csat", 5, target=4.5, date="2026-09-01", previous=4),)


def test_what_is_older_than_the_file_is_what_was_before() -> None:
    found, _ = laid("asking,csat,2026-01-01,2")
    assert readings(found, "asking") == (Reading("csat", 3, target=4.5, date="2026-05-01", previous=2),)


def test_of_a_day_the_last_row_counts_and_without_dates_the_last_of_all() -> None:
    found, _ = laid("wait.customer,age,,1\nwait.customer,age,,2")
    assert readings(found, "wait.customer") == (Reading("age", 2, previous=1),)


def test_a_step_is_measured_itself_or_by_its_one_card_that_has_the_metric() -> None:
    found, _ = laid("ask,csat,2026-06-01,4\nwait,csat,2026-06-01,1")
    assert readings(found, "asking")[0].value == 4
    assert [step.metrics for step in found.steps] == [(), (Reading("csat", 1, date="2026-06-01"),)]


def test_times_and_waits_are_measured_too() -> None:
    found, _ = laid("wait.customer,wait,2026-06-01,3h\nwait,time,2026-06-01,1m..2m\nWait,wait,,10m")
    hour = 3_600
    assert found.cards[1].wait == Timing(
        target=Duration(hour, hour), actual=Duration(3 * hour, 3 * hour), previous=Duration(2 * hour, 2 * hour),
        date="2026-06-01",
    )  # fmt: skip
    assert found.steps[1].time == Timing(actual=Duration(60, 120), date="2026-06-01")
    assert found.steps[1].wait == Timing(actual=Duration(600, 600), previous=Duration(300, 300))


def test_a_metric_that_is_called_time_is_a_number() -> None:
    found, unfit = laid("asking,time,,4", TEXT.replace("age: Age", "time: Time"))
    assert (unfit, found.cards[0].time) == ([], None)
    assert readings(found, "asking")[1] == Reading("time", 4)


def test_a_comma_stands_before_decimals_where_it_parts_no_cells() -> None:
    found, unfit = laid("asking;csat;2026-06-01;4,5", head="card;metric;date;value")
    assert unfit == []
    assert readings(found, "asking")[0].value == 4.5


def test_a_column_of_steps_names_steps_first() -> None:
    text = "metrics: {m: M}\nsteps: [{title: A, id: same, customer: {text: a, id: same}}]"
    by_step, _ = laid("same,m,1", text, head="step,metric,value")
    by_card, _ = laid("same,m,1", text, head="card,metric,value")
    assert (len(by_step.steps[0].metrics), len(by_card.cards[0].metrics)) == (1, 1)
    assert (by_step.cards[0].metrics, by_card.steps[0].metrics) == ((), ())


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("askin,csat,,1", "2:1 BP011 there is no card and no step `askin`; did you mean `asking`?"),
        ("zzzzz,csat,,1", "2:1 BP011 there is no card and no step `zzzzz`; possible are `ask`, `wait`"),
        (",csat,,1", "2:1 BP005 the row names no card and no step; name one in the column `card` or `step`"),
        ("asking,csta,,1", "2:8 BP011 there is no metric `csta`; did you mean `csat`?"),
        ("asking,,,1", "2:8 BP005 the row names no metric; possible are `csat`, `age`, `time`, `wait`"),
        ("asking,csat,,high", "2:14 BP006 `high` is no number; write digits, and a full stop before decimals"),
        ("asking,csat,,nan", "2:14 BP006 `nan` is no number; write digits, and a full stop before decimals"),
        ("asking,csat,31.1.2026,1", f"2:13 BP006 `31.1.2026` is no date; {DAY}"),
        ("asking,csat,2026-02-31,1", f"2:13 BP006 `2026-02-31` is no date; {DAY}"),
    ],
)  # fmt: skip
def test_a_row_that_fits_nothing_is_told_and_left_out(row: str, told: str) -> None:
    found, unfit = laid(row)
    assert unfit == [told]
    assert found == blueprint(TEXT)


def test_a_time_without_a_unit_is_no_duration_and_several_problems_come_in_order() -> None:
    _, unfit = laid("asking,time,soon,12")
    assert [problem[:10] for problem in unfit] == ["2:13 BP006", "2:18 BP006"]
    assert "is no duration; write a number and a unit" in unfit[1]


def test_where_there_are_too_many_to_list_it_is_said_how_they_are_named() -> None:
    steps = ", ".join(f"{{title: Step {number}, customer: x}}" for number in range(20))
    _, unfit = laid("zzzzz,wait,,1h", f"steps: [{steps}]")
    assert unfit[0].endswith("; a card is named by its id or its text, a step by its id or its title")


@given(strategies.blueprints(max_steps=6, max_cards=30), st.integers(0, 1000))
def test_only_what_is_measured_changes(model: Blueprint, value: int) -> None:
    step = model.steps[0]
    table, _ = read_measurements(f"step,metric,date,value\n{step.id},wait,2030-01-01,{value}m".encode(), path="v.csv")
    assert table
    found, unfit = overlay(model, table)
    assert unfit == ()
    assert (found.cards, found.steps[1:]) == (model.cards, model.steps[1:])
    wait = found.steps[0].wait
    assert wait
    assert wait.actual == Duration(60 * value, 60 * value)
