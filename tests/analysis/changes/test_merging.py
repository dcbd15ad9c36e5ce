"""Two blueprints in one picture."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from blueprint_cli.analysis.changes.comparing import compare
from blueprint_cli.analysis.changes.merging import merge
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.model.blueprint import Blueprint, CardStatus
from blueprint_cli.pipeline.loading import load, understand
from contract import violations
from strategies import blueprints

EXAMPLES = Path(__file__).parents[3] / "examples"

OLD = """\
blueprint: 1
title: Coffee to go
lanes: [evidence, customer, frontstage, support]
steps:
  - {title: Look, phase: Before, evidence: [Sign, Menu], customer: Looks around}
  - {title: Order, phase: During, customer: Orders, frontstage: {text: Takes the order, span: 2}, support: Till}
  - {title: Collect, phase: During, customer: {text: Takes the cup, wait: 5m}}
links: ["order.customer -> order.frontstage: says", order.frontstage -> order.support, look.evidence ..> look.customer]
"""
NEW = """\
blueprint: 1
title: Coffee to go
lanes: [evidence, customer, frontstage, backstage]
steps:
  - {title: Order, phase: During, evidence: Menu, customer: Orders, frontstage: {text: Takes the order, span: 3}}
  - {title: Wait, phase: During, customer: {text: Waits, marks: [wait]}, backstage: Pulls the shot}
  - {title: Collect, phase: During, customer: {text: Takes the cup, wait: 3m}}
links: ["order.customer -> order.frontstage: tells", order.frontstage -> wait.backstage]
"""


def parsed(text: str) -> Blueprint:
    blueprint = understand(text.encode(), path="coffee.blueprint.yaml").blueprint
    assert blueprint is not None
    return blueprint


MERGED = merge(compare(parsed(OLD), parsed(NEW)))


def test_what_is_gone_stands_where_it_stood() -> None:
    assert [step.title for step in MERGED.steps] == ["− Look", "Order", "* Wait", "Collect"]
    assert [lane.title for lane in MERGED.lanes] == [
        "Physical evidence",
        "Customer actions",
        "Frontstage",
        "− Support processes",
        "* Backstage",
    ]


def test_every_card_says_what_has_become_of_it() -> None:
    assert {card.text: card.status for card in MERGED.cards} == {
        "Sign": CardStatus.GONE,
        "Menu": CardStatus.MOVED,
        "Looks around": CardStatus.GONE,
        "Orders": CardStatus.CONFIRMED,
        "Takes the order": CardStatus.CONFIRMED,
        "Till": CardStatus.GONE,
        "Waits": CardStatus.ADDED,
        "Pulls the shot": CardStatus.ADDED,
        "Takes the cup": CardStatus.CHANGED,
    }


def test_what_has_changed_is_noted() -> None:
    notes = {card.text: [note.text for note in card.notes] for card in MERGED.cards if card.notes}
    assert notes == {
        "Menu": ['place: step 1 "Look", Physical evidence → step 1 "Order", Physical evidence'],
        "Takes the cup": ["wait: 5m → 3m"],
    }


def test_arrows_say_so_by_their_labels() -> None:
    told = {(link.source, link.target): link.text for link in MERGED.links if not link.auto}
    assert told == {
        ("order.customer", "order.frontstage"): "Δ tells",
        ("order.frontstage", "wait.backstage"): "",
        ("order.frontstage", "!order.support"): "−",
        ("!look.evidence", "!look.customer"): "−",
    }


def test_what_has_not_changed_stands_back() -> None:
    again = merge(compare(parsed(OLD), parsed(OLD)))
    assert again.dimmed == {card.id for card in again.cards}
    assert MERGED.dimmed == set()


def test_the_first_step_may_be_gone_from_a_blueprint_without_steps() -> None:
    nothing = Blueprint(path="", id="", title="", lanes=(), line_titles={}, steps=())
    gone = merge(compare(parsed(OLD), nothing))
    assert {card.status for card in gone.cards} == {CardStatus.GONE}


@settings(max_examples=8)
@given(old=blueprints(max_cards=25), new=blueprints(max_cards=25))
def test_any_two_blueprints_make_a_picture_that_holds_what_pictures_promise(old: Blueprint, new: Blueprint) -> None:
    merged = merge(compare(old, new))
    assert violations(arrange(merged)) == []


def test_two_examples_make_a_picture() -> None:
    sides = [load(EXAMPLES / f"{name}.blueprint.yaml").blueprint for name in ("restaurant", "online-shop")]
    assert sides[0]
    assert sides[1]
    merged = merge(compare(sides[0], sides[1]))
    assert violations(arrange(merged)) == []
