"""The figures of ``worked`` are worked out by hand there."""

from __future__ import annotations

from reported import blocks, rows, sentences
from worked import WORKED


def test_the_costs_are_told_by_step_by_role_and_one_by_one() -> None:
    found = blocks(WORKED, "costs")
    assert "costs 8.5–13.5 on average" in sentences(found)
    assert rows(found, "Cost by step") == [
        ["Step", "Entered", "Costs"],
        ["1 Ask", "1 ×", "1"],
        ["3 Advise", "0.5 ×", "7.5–12.5"],
    ]
    assert rows(found, "Cost by role") == [
        ["Role", "Price", "Costs"],
        ["Clerk", "30 an hour", "3.5"],
        ["Expert", "60 an hour", "5–10"],
    ]
    assert rows(found, "Each effort") == [
        ["Step", "Role", "What", "Takes", "Happens", "Costs"],
        ["1 Ask", "Clerk", "Answers", "2m", "1 ×", "1"],
        ["3 Advise", "Clerk", "Listens", "10m", "0.5 ×", "2.5"],
        ["3 Advise", "Expert", "Looks it up", "10m–20m", "0.5 ×", "5–10"],
    ]


def test_the_load_is_told_with_what_limits_the_service() -> None:
    found = blocks(WORKED, "load")
    assert "Expert is the first to reach its limit: at most 6–12 customers an hour can start" in sentences(found)
    assert rows(found, "Load by role") == [
        ["Role", "People", "Busy for one customer", "Customers an hour at most"],
        ["Expert", "1", "5m–10m", "6–12"],
        ["Clerk", "2", "7m", "17.1"],
    ]


def test_the_time_is_told_with_its_share_of_waits_its_average_and_the_critical_path() -> None:
    found = blocks(WORKED, "time")
    said = sentences(found)
    assert "takes 43m in all" in said
    assert "waits 30m of it: 69.8 % of the time" in said
    assert "it takes 23m on average" in said
    assert "is 43m–53m long" in said
    assert rows(found, "Time, wait and running total")[1:] == [
        ["1 Ask", "2m", "", "2m"],
        ["2 Queue", "", "30m", "32m"],
        ["3 Advise", "10m", "", "42m"],
        ["4 Leave", "1m", "", "43m"],
    ]
    assert rows(found, "The critical path")[1:] == [
        ["1 Ask", "Customer actions", "Asks at the desk", "2m"],
        ["2 Queue", "Customer actions", "Waits", "30m"],
        ["3 Advise", "Expert", "Looks it up", "10m–20m"],
        ["4 Leave", "Customer actions", "Leaves", "1m"],
    ]


def test_what_a_sum_leaves_out_is_said() -> None:
    text = WORKED.replace("Answers, by: clerk, time: 2m", "Answers, by: clerk").replace(
        "count: 1, cost_per_hour: 60", "count: 1"
    )
    said = sentences(blocks(text, "costs"))
    assert "Not in the sum: 1 card of roles with a cost that has no time." in said
    assert "Not in the sum: Expert, without a `cost_per_hour`." in said


def test_unknown_probabilities_and_working_days_are_said() -> None:
    text = (
        WORKED.replace(", probability: 0.4", "")
        .replace(", probability: 0.6", "")
        .replace("time: 10m..20m", "time: 1wd")
    )
    said = sentences(blocks(text, "load"))
    assert "taken for equally likely, after “Asks at the desk”" in said
    assert "≈ stands where working days are in a sum" in said
    assert any("≈" in cell for row in rows(blocks(text, "load"), "Load by role") for cell in row)


def test_a_loop_without_a_probability_and_one_without_an_end_are_said() -> None:
    unknown = WORKED.replace("kind: loop, probability: 0.2", "kind: loop")
    assert "Taken for never: 1 loop or failure without a probability." in sentences(blocks(unknown, "costs"))
    endless = WORKED.replace("probability: 0.8", "probability: 0").replace("probability: 0.2", "probability: 1")
    assert "a loop that nobody leaves" in sentences(blocks(endless, "costs"))
    assert "on average" not in sentences(blocks(endless, "time"))


def test_where_nothing_is_weighed_that_is_said() -> None:
    text = """
    roles: {a: {title: A, cost_per_hour: 6}}
    steps: [{title: X, customer: x, frontstage: {text: y, by: a, time: 10m}}]
    """
    found = blocks(text, "costs")
    assert "costs 1 on average" in sentences(found)
    assert "No probability says that a card happens more or less often than once." in sentences(found)


def test_where_a_role_has_no_count_no_limit_follows() -> None:
    text = "roles: {a: A}\nsteps: [{title: X, frontstage: {text: y, by: a, time: 10m}}]"
    assert "no limit follows" in sentences(blocks(text, "load"))
