from __future__ import annotations

import pytest
from hypothesis import given

import strategies
from blueprint_cli.analysis.frequencies import frequencies
from blueprint_cli.model.blueprint import Blueprint
from blueprints import blueprint
from worked import WORKED

BRANCH = """
steps:
  - {title: A, customer: {text: a, to: [{to: b.customer, probability: 0.3}, {to: c.customer, probability: 0.7}]}}
  - {title: B, customer: b, frontstage: x}
  - {title: C, customer: c, frontstage: x}
"""


def steps(text: str) -> dict[str, float]:
    return {step: round(often, 6) for step, often in frequencies(blueprint(text)).steps.items()}


def test_a_loop_is_gone_through_as_often_as_its_probability_says() -> None:
    assert steps(WORKED) == {"ask": 1, "queue": 0.5, "advise": 0.5, "leave": 1}


def test_a_branch_is_taken_as_often_as_it_says_and_the_provider_works_as_often() -> None:
    found = frequencies(blueprint(BRANCH))
    assert {step: round(often, 6) for step, often in found.steps.items()} == {"a": 1, "b": 0.3, "c": 1}
    assert (found.cards["b.frontstage"], found.cards["c.frontstage"]) == (pytest.approx(0.3), pytest.approx(1))
    assert found.weighs


def test_ways_without_a_probability_share_what_is_left_and_are_told() -> None:
    text = BRANCH.replace(", probability: 0.3", "").replace(", probability: 0.7", "")
    found = frequencies(blueprint(text))
    assert found.steps["b"] == pytest.approx(0.5)
    assert [card.id for card in found.guessed] == ["a.customer"]


def test_probabilities_over_one_are_scaled_down() -> None:
    found = frequencies(blueprint(BRANCH.replace("0.3", "0.9").replace("0.7", "0.9")))
    assert found.steps["b"] == pytest.approx(0.5)


def test_a_loop_without_a_probability_is_never_taken_and_told() -> None:
    text = """
    steps: [{title: A, customer: a}, {title: B, customer: b}]
    links: [{from: b.customer, to: a.customer, kind: loop}]
    """
    found = frequencies(blueprint(text))
    assert (dict(found.steps), len(found.unknown), found.weighs) == ({"a": 1, "b": 1}, 1, False)


def test_a_loop_that_nobody_leaves_weighs_nothing() -> None:
    text = """
    steps: [{title: A, customer: a}, {title: B, customer: {text: b, to: {to: a.customer, kind: loop, probability: 1}}}]
    """
    found = frequencies(blueprint(text))
    assert found.endless
    assert set(found.cards.values()) == {1.0}


def test_messages_lead_nobody_on() -> None:
    text = """
    flow: none
    steps: [{title: A, customer: a}, {title: B, customer: b}]
    links: ["a.customer ..> b.customer"]
    """
    assert steps(text) == {"a": 1, "b": 1}


def test_a_step_without_customers_happens_as_often_as_the_one_before_it() -> None:
    text = BRANCH.replace("  - {title: C, customer: c", "  - {title: N, support: n}\n  - {title: C, customer: c")
    assert steps(text) == {"a": 1, "b": 0.3, "n": 0.3, "c": 1}


def test_a_step_under_a_spanning_card_happens_as_often_as_that() -> None:
    text = """
    steps:
      - {title: A, customer: {text: a, to: [{to: c.customer, probability: 0.5}]}}
      - {title: B, customer: {text: b, span: 2, to: []}}
      - {title: N, support: n}
      - {title: C, customer: c}
    """
    assert steps(text) == {"a": 1, "b": 1, "n": 1, "c": 0.5}


def test_retries_within_a_step_enter_it_once() -> None:
    text = """
    steps:
      - title: A
        customer:
          - {text: tries, id: try}
          - {text: reads, id: read, to: [{to: try, kind: loop, probability: 0.5}]}
      - {title: B, customer: b}
    """
    found = frequencies(blueprint(text))
    assert found.steps["a"] == pytest.approx(1)
    assert found.cards["try"] == pytest.approx(2)


def test_a_providers_card_happens_as_often_as_the_ways_into_it_say() -> None:
    text = """
    steps: [{title: A, customer: a, frontstage: f, backstage: b}]
    links: [{from: a.frontstage, to: a.backstage, kind: failure, probability: 0.1}]
    """
    found = frequencies(blueprint(text))
    assert (found.cards["a.frontstage"], found.cards["a.backstage"]) == (1, pytest.approx(0.1))


def test_what_only_a_failure_leads_to_happens_never_where_nobody_says_how_often() -> None:
    text = """
    steps: [{title: A, customer: a, frontstage: f, backstage: b}]
    links: [{from: a.frontstage, to: a.backstage, kind: failure}]
    """
    found = frequencies(blueprint(text))
    assert (found.cards["a.backstage"], len(found.unknown)) == (0, 1)
    also = frequencies(blueprint(text.replace("links: [", "links: [a.customer -> a.backstage, ")))
    assert (also.cards["a.backstage"], also.unknown) == (1, ())


@given(strategies.blueprints(max_steps=12, max_cards=80))
def test_every_card_and_step_has_a_frequency_and_none_is_negative(blueprint: Blueprint) -> None:
    found = frequencies(blueprint)
    assert set(found.cards) == {card.id for card in blueprint.cards}
    assert set(found.steps) == {step.id for step in blueprint.steps}
    assert all(often >= 0 for often in (*found.cards.values(), *found.steps.values()))
