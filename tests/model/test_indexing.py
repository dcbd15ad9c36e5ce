"""Indexing: every name of a file, where it is given and where it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model.indexing import index
from blueprint_cli.model.references import Names, Vocabulary
from blueprint_cli.source.reading import read

SHOP = """\
blueprint: 1
title: Shop
roles: {clerk: Clerk}
metrics: {speed: Speed}
goals: {loyalty: {title: Loyalty, metric: speed}}
lanes: [customer, {id: desk, role: frontstage}]
phases: [Before, {id: after, title: After}]
steps:
  - title: Order
    phase: Before
    metrics: {speed: 3}
    customer: {id: order, text: Orders, to: pay.desk, goals: [loyalty]}
    desk: {text: Takes it, by: [Clerk, nobody], span: {until: pay}}
  - title: Pay
    phase: after
    desk: Takes the money
links:
  - "order -> pay.desk: cash"
  - order -> nowhere
views:
  short: {lanes: [desk], steps: [Pay]}
"""


def vocabulary(text: str, path: str = "shop.blueprint.yaml") -> Vocabulary:
    document, problems = read(text.encode(), path=path)
    assert document is not None
    assert not problems
    return index(document)


def written(names: Names) -> list[tuple[str, str, str]]:
    """Each reference: the text that stands there, the name that it is, and whom that means."""
    found = []
    for reference in names.references:
        start, end = reference.part.place(reference.at).span
        found.append((reference.part.document.text[start:end], reference.name, reference.id))
    return found


def test_every_name_that_is_written_is_a_reference_to_its_element():
    words = vocabulary(SHOP)
    assert written(words.cards) == [
        ("pay.desk", "pay.desk", "pay.desk"),
        ("order", "order", "order"),
        ("pay.desk", "pay.desk", "pay.desk"),
        ("order", "order", "order"),
        ("nowhere", "nowhere", ""),
    ]
    assert written(words.steps) == [("pay", "pay", "pay"), ("Pay", "Pay", "pay")]
    assert written(words.phases) == [("Before", "Before", "before"), ("after", "after", "after")]
    assert written(words.roles) == [("Clerk", "Clerk", "clerk"), ("nobody", "nobody", "")]
    assert written(words.goals) == [("loyalty", "loyalty", "loyalty")]
    assert written(words.metrics) == [("speed", "speed", "speed"), ("speed", "speed", "speed")]


def test_the_keys_of_steps_are_references_to_lanes():
    lanes = vocabulary(SHOP).lanes
    assert written(lanes) == [
        ("customer", "customer", "customer"),
        ("desk", "desk", "desk"),
        ("desk", "desk", "desk"),
        ("desk", "desk", "desk"),
    ]


def test_a_definition_knows_what_says_its_id():
    words = vocabulary(SHOP)
    said = {
        (names.kind, name): found.written.place(found.at) if found.written else None
        for names in (words.lanes, words.phases, words.steps, words.cards, words.roles, words.views)
        for name, found in names.definitions.items()
    }
    texts = {key: SHOP[place.span.start : place.span.end] if place else None for key, place in said.items()}
    assert texts == {
        ("lane", "customer"): "customer",
        ("lane", "desk"): "desk",
        ("phase", "before"): None,
        ("phase", "after"): "after",
        ("step", "order"): None,
        ("step", "pay"): None,
        ("card", "order"): "order",
        ("card", "order.desk"): None,
        ("card", "pay.desk"): None,
        ("role", "clerk"): "clerk",
        ("view", "short"): "short",
    }


def test_of_two_elements_with_one_id_the_second_has_not_said_its_own():
    steps = vocabulary("blueprint: 1\ntitle: T\nsteps:\n  - {id: a, title: A}\n  - {id: a, title: B}\n").steps
    assert {name: found.written is not None for name, found in steps.definitions.items()} == {"a": True, "b": False}


def test_definitions_of_included_files_know_their_file(tmp_path: Path):
    (tmp_path / "roles.yaml").write_text("roles: {clerk: Clerk}\n", encoding="utf-8")
    path = tmp_path / "shop.blueprint.yaml"
    text = "blueprint: 1\ntitle: T\ninclude: [roles.yaml]\nsteps:\n  - {title: A, customer: {text: B, by: clerk}}\n"
    path.write_text(text, encoding="utf-8")
    roles = vocabulary(text, str(path)).roles
    assert roles.definitions["clerk"].part.document.path == str(tmp_path / "roles.yaml")
    assert written(roles) == [("clerk", "clerk", "clerk")]


@pytest.mark.parametrize("text", ["[]", "1", "steps: 3", "steps: [{title: A, customer: {by: {}}}]", "links: [a -> b]"])
def test_whatever_can_be_read_has_an_index(text: str):
    assert vocabulary(text).views.definitions == {}
