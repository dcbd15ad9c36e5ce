from __future__ import annotations

from hypothesis import given

import strategies
from blueprint_cli.analysis.critical import critical_path
from blueprint_cli.analysis.timing import add, chosen, say
from blueprint_cli.model.blueprint import Blueprint
from blueprints import blueprint
from worked import WORKED


def path(text: str) -> tuple[str, list[str]]:
    found = critical_path(blueprint(text))
    assert found
    return say(found.total), [leg.card.id for leg in found.legs]


def test_the_longest_chain_may_lead_through_the_back_of_the_house() -> None:
    assert path(WORKED) == ("43m–53m", ["ask.customer", "queue.customer", "advise.backstage", "leave.customer"])


def test_a_steps_own_time_stands_for_that_of_its_customers_cards() -> None:
    text = """
    steps:
      - {title: A, time: 5m, wait: 1m, customer: [{text: a, time: 1h}, {text: b, time: 1h}]}
      - {title: B, customer: {text: c, time: 2m}}
    """
    assert path(text) == ("8m", ["a.customer", "a.customer.2", "b.customer"])


def test_cards_that_lead_in_a_circle_are_gone_through_once() -> None:
    text = """
    flow: none
    steps: [{title: A, customer: {text: a, time: 1m}, frontstage: {text: b, time: 2m}, backstage: {text: c, time: 4m}}]
    links: [a.customer -> a.frontstage -> a.backstage -> a.customer]
    """
    assert path(text) == ("7m", ["a.customer", "a.frontstage", "a.backstage"])


def test_what_leads_back_and_what_happens_at_a_failure_take_no_part() -> None:
    text = """
    flow: none
    steps: [{title: A, customer: {text: a, time: 1m}}, {title: B, customer: {text: b, time: 2m}}]
    links:
      - b.customer -> a.customer
      - {from: a.customer, to: b.customer, kind: failure}
    """
    assert path(text) == ("2m", ["b.customer"])


def test_there_is_none_without_times() -> None:
    assert critical_path(blueprint("steps: [{title: A, customer: a}]")) is None


@given(strategies.blueprints(max_steps=12, max_cards=80))
def test_its_length_is_the_sum_of_its_legs_and_no_card_is_longer(blueprint: Blueprint) -> None:
    found = critical_path(blueprint)
    if found:
        assert add(leg.duration for leg in found.legs) == found.total
        own = {step.id for step in blueprint.steps if step.time or step.wait}
        for card in blueprint.cards:
            time = chosen(card.time)
            if time and card.step not in own:
                assert time.high <= found.total.high
