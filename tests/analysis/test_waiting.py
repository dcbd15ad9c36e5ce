from __future__ import annotations

import pytest
from hypothesis import given

import strategies
from blueprint_cli.analysis.timing import times
from blueprint_cli.analysis.waiting import Share, share_of_wait
from blueprint_cli.model.blueprint import Blueprint
from blueprints import blueprint
from worked import WORKED


def share(text: str) -> Share | None:
    return share_of_wait(times(blueprint(text)))


def test_the_share_is_that_of_the_waits_in_all_time() -> None:
    assert share(WORKED) == Share(pytest.approx(30 / 43), pytest.approx(30 / 43))


def test_a_range_gives_a_range() -> None:
    text = "steps: [{title: A, time: 10m..30m, wait: 10m..30m}]"
    assert share(text) == Share(10 / 40, 30 / 40)


@pytest.mark.parametrize("step", ["title: A", "title: A, time: 0m, wait: 0m"])
def test_nothing_has_no_share(step: str) -> None:
    assert share(f"steps: [{{{step}}}]") is None


@given(strategies.blueprints(max_steps=12, max_cards=80))
def test_a_share_is_between_nothing_and_all(blueprint: Blueprint) -> None:
    found = share_of_wait(times(blueprint))
    if found:
        assert 0 <= found.low <= found.high <= 1
