from __future__ import annotations

import pytest
from hypothesis import given

import strategies
from blueprint_cli.analysis.efforts import Range, add_up, efforts
from blueprint_cli.analysis.frequencies import frequencies
from blueprint_cli.analysis.loads import loads
from blueprint_cli.model.blueprint import Blueprint
from blueprints import blueprint
from worked import WORKED


def near(low: float, high: float) -> Range:
    return Range(pytest.approx(low), pytest.approx(high))


def test_the_costs_are_those_worked_out_by_hand() -> None:
    model = blueprint(WORKED)
    found = efforts(model, frequencies(model))
    assert [(effort.card.id, effort.role.id, effort.cost) for effort in found] == [
        ("ask.frontstage", "clerk", near(1, 1)),
        ("advise.frontstage", "clerk", near(2.5, 2.5)),
        ("advise.backstage", "expert", near(5, 10)),
    ]
    assert add_up(effort.cost for effort in found) == near(8.5, 13.5)


def test_the_loads_are_those_worked_out_by_hand_and_the_tightest_comes_first() -> None:
    model = blueprint(WORKED)
    expert, clerk = loads(efforts(model, frequencies(model)))
    assert (expert.role.id, expert.hours, expert.capacity) == ("expert", near(5 / 60, 10 / 60), near(6, 12))
    assert (clerk.role.id, clerk.hours, clerk.capacity) == ("clerk", near(7 / 60, 7 / 60), near(120 / 7, 120 / 7))


def test_each_of_several_roles_is_busy_for_all_of_a_card() -> None:
    model = blueprint("roles: {a: A, b: B}\nsteps: [{title: X, frontstage: {text: x, by: [a, b], time: 1wd}}]")
    found = efforts(model, frequencies(model))
    assert [(effort.role.id, effort.hours, effort.cost) for effort in found] == [
        ("a", Range(24, 24, rough=True), None),
        ("b", Range(24, 24, rough=True), None),
    ]
    assert [load.capacity for load in loads(found)] == [None, None]
    assert add_up(effort.cost for effort in found) is None


@given(strategies.blueprints(max_steps=12, max_cards=80))
def test_no_load_is_lost(blueprint: Blueprint) -> None:
    found = efforts(blueprint, frequencies(blueprint))
    total, parts = add_up(effort.hours for effort in found), add_up(load.hours for load in loads(found))
    assert (total is None) == (parts is None)
    if total and parts:
        assert parts == Range(pytest.approx(total.low), pytest.approx(total.high), total.rough)
