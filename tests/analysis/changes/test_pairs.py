"""Two blueprints with known changes: nothing is missed and nothing invented."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from blueprint_cli.analysis.changes.change import Comparison
from blueprint_cli.analysis.changes.comparing import compare
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.loading import load, understand
from strategies import blueprints

ROOT = Path(__file__).parents[3]
EXAMPLE = (ROOT / "examples/customer-support.blueprint.yaml").read_text(encoding="utf-8")
EXAMPLES = sorted((ROOT / "examples").glob("*.blueprint.yaml"))


class Edit(NamedTuple):
    """Some texts of the example replaced, everywhere, and the changes that this makes: part, kinds, id."""

    name: str
    replaced: dict[str, str]
    changes: set[str]


EDITS = [
    Edit(
        "a card is reworded",
        {"text: Waits for the first reply": "text: Waits for an answer"},
        {"card reworded wait.customer"},
    ),
    Edit(
        "a card says something quite different",
        {"support: Duty roster with skills": "support: Telephone"},
        {"card reworded wait.support"},
    ),
    Edit("a wait is shorter", {"actual: 4h": "actual: 2h"}, {"card retimed wait.customer"}),
    Edit(
        "a card is added before another one",
        {"evidence: [Contact form, ": "evidence: [Telephone number, Contact form, "},
        {"card added ticket.evidence"},
    ),
    Edit(
        "a card goes from the front of a cell",
        {"evidence: [Contact form, Receipt by e-mail]": "evidence: Receipt by e-mail"},
        {"card removed ticket.evidence"},
    ),
    Edit(
        "one of two cards is another one, and the other has moved up",
        {"[Contact form, Receipt by e-mail]": "[Web page, Contact form]"},
        {"card added ticket.evidence", "card removed ticket.evidence.2"},
    ),
    Edit(
        "two cards change places",
        {"[Contact form, Receipt by e-mail]": "[Receipt by e-mail, Contact form]"},
        {"card moved ticket.evidence.2"},
    ),
    Edit(
        "a card moves to another step",
        {
            "    support: Duty roster with skills\n": "",
            "    support: Customer records\n": "    support: [Duty roster with skills, Customer records]\n",
            "wait.backstage -> wait.support": "wait.backstage -> talk.support",
            "talk.backstage -> talk.support": "talk.backstage -> talk.support.2",
        },
        {"card moved talk.support"},
    ),
    Edit(
        "an id is renamed",
        {"id: invoice": "id: bill", "to: invoice": "to: bill", "- invoice ->": "- bill ->"},
        set(),
    ),
    Edit(
        "a step is renamed, id and all",
        {"id: search": "id: find", "title: Look for help": "title: Looks for help", " search.": " find."},
        {"step reworded find"},
    ),
    Edit(
        "a step has another id and the same title",
        {"id: search": "id: find", " search.": " find."},
        {"step changed find"},
    ),
    Edit(
        "a step is added with its cards",
        {
            "  - id: rate\n": "  - id: thank\n    title: Thank\n    phase: follow-up\n    evidence: Card by post\n"
            "    customer: {text: Reads the card, time: 1m}\n\n  - id: rate\n"
        },
        {"step added thank", "card added thank.evidence", "card added thank.customer"},
    ),
    Edit(
        "a role has another id",
        {"  agent: {": "  clerk: {", "by: agent": "by: clerk", "[agent, ": "[clerk, "},
        {"role changed clerk"},
    ),
    Edit(
        "a role costs more and is called something else",
        {"title: Support agent": "title: Support clerk", "cost_per_hour: 34": "cost_per_hour: 36"},
        {"role reworded,changed agent"},
    ),
    Edit(
        "somebody else does it",
        {"text: Sets topic and priority\n      by: shift-lead": "text: Sets topic and priority\n      by: agent"},
        {"card changed ticket.backstage"},
    ),
    Edit("a goal is reworded", {"Customers come back": "Customers return"}, {"goal reworded come-back"}),
    Edit("a target is raised", {"target: 75": "target: 80"}, {"metric changed solved-in-chat"}),
    Edit(
        "a metric and what names it have another id",
        {"solved-in-chat": "first-chat"},
        {"metric changed first-chat"},
    ),
    Edit(
        "a lane moves down",
        {"[emotion, evidence, customer,": "[evidence, customer, emotion,"},
        {"lane moved emotion"},
    ),
    Edit(
        "a lane gets a title",
        {"frontstage, backstage,": "frontstage, {id: backstage, title: Behind the desk},"},
        {"lane reworded backstage"},
    ),
    Edit(
        "a phase is renamed",
        {"id: contact, title: Contact": "id: ask, title: Ask for help", "phase: contact": "phase: ask"},
        {
            "phase added ask",
            "phase removed contact",
            "step changed ticket",
            "step changed wait",
        },
    ),
    Edit(
        "an arrow has gone, and another one says something else",
        {"  - fix.frontstage -> fix.customer\n": "", ": summary": ": a summary"},
        {"link relinked fix.frontstage -> fix.customer", "link relinked confirm.frontstage -> confirm.customer"},
    ),
    Edit(
        "an arrow leads elsewhere",
        {"- invoice -> confirm.frontstage": "- invoice -> confirm.backstage"},
        {"link relinked invoice -> confirm.backstage", "link relinked invoice -> confirm.frontstage"},
    ),
    Edit(
        "a chance has changed on both ways on",
        {"probability: 0.38": "probability: 0.4", "probability: 0.62": "probability: 0.6"},
        {"link relinked search.customer -> ticket.customer", "link relinked search.customer -> confirm.customer"},
    ),
    Edit(
        "a card and its arrows go",
        {
            "      - id: invoice\n        text: Offers to pay by invoice\n        by: agent\n        channel: chat\n": (
                ""
            ),
            "  - { from: fix.backstage, to: invoice, text: nobody there, kind: failure }\n": "",
            "  - invoice -> confirm.frontstage\n": "",
        },
        {"card removed invoice"},
    ),
    Edit(
        "marks, a pain and its answer change",
        {
            "marks: [bottleneck]": "marks: [fail]",
            "pains: { text: Only two agents on a shift know payments,": "pains: { text: Only two agents know payments,",
        },
        {"card changed wait.backstage"},
    ),
    Edit("the version", {"version: 2026.3": "version: 2026.4"}, {"blueprint changed customer-support"}),
    Edit(
        "what the whole is called and when it was reviewed",
        {"title: Customer support\n": "title: Help with payments\n", "reviewed: 2026-10-01": "reviewed: 2026-11-01"},
        {"blueprint reworded,changed customer-support"},
    ),
    Edit(
        "nothing but the order of arrows, quotes and comments",
        {
            "  - talk.frontstage -> talk.backstage\n  - talk.backstage -> talk.support\n": (
                "  - talk.backstage -> talk.support # which\n  - 'talk.frontstage -> talk.backstage'\n"
            )
        },
        set(),
    ),
]


def parsed(text: str) -> Blueprint:
    loaded = understand(text.encode(), path="customer-support.blueprint.yaml")
    assert loaded.blueprint is not None, loaded.diagnostics
    return loaded.blueprint


def told(comparison: Comparison) -> set[str]:
    return {f"{change.part} {','.join(change.kinds)} {change.id}" for change in comparison.changes}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_each_change_is_found_and_no_other(edit: Edit) -> None:
    text = EXAMPLE
    for before, after in edit.replaced.items():
        assert before in text
        text = text.replace(before, after)
    comparison = compare(parsed(EXAMPLE), parsed(text))
    assert told(comparison) == set(edit.changes)
    assert len(comparison.changes) == len(edit.changes)


def test_of_two_steps_that_change_places_one_has_moved_and_no_card() -> None:
    start, last = EXAMPLE.index("  - id: confirm\n"), EXAMPLE.index("  - id: rate\n")
    end = EXAMPLE.index("# Arrows between the lanes")
    text = EXAMPLE[:start] + EXAMPLE[last:end] + EXAMPLE[start:last] + EXAMPLE[end:]
    assert told(compare(parsed(EXAMPLE), parsed(text))) == {"step moved confirm"}


WAITS = """\
blueprint: 1
title: Waiting
steps:
  - {title: Order, customer: Orders}
  - {title: Wait, customer: Waits for the cook}
  - {title: Eat, customer: Eats}
  - {title: Wait, customer: Waits for the bill}
"""


def test_a_step_more_of_a_shared_title_does_not_shift_the_others() -> None:
    more = WAITS.replace("  - {title: Order, ", "  - {title: Wait, customer: Waits at the door}\n  - {title: Order, ")
    assert told(compare(parsed(WAITS), parsed(more))) == {"step added wait", "card added wait.customer"}


def test_a_span_that_covers_a_new_step_has_not_changed_and_one_that_ends_elsewhere_has() -> None:
    spanning = WAITS.replace("customer: Orders}", "customer: Orders, evidence: {text: Menu, span: 3}}")
    more = spanning.replace("span: 3", "span: 4").replace(
        "  - {title: Eat", "  - {title: Taste, customer: Tastes}\n  - {title: Eat"
    )
    longer = spanning.replace("span: 3", "span: 4")
    assert told(compare(parsed(spanning), parsed(more))) == {"step added taste", "card added taste.customer"}
    assert told(compare(parsed(spanning), parsed(longer))) == {"card moved order.evidence"}


def test_what_was_found_again_says_how_alike_it_is() -> None:
    moved = WAITS.replace("customer: Orders}", "customer: Comes in}").replace(
        "customer: Eats", "customer: [Eats, Orders]"
    )
    change = next(change for change in compare(parsed(WAITS), parsed(moved)).changes if "moved" in change.kinds)
    assert (change.was, change.id, change.likeness) == ("order.customer", "eat.customer.2", 1.0)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_a_blueprint_does_not_differ_from_itself(path: Path) -> None:
    blueprint = load(path).blueprint
    assert blueprint is not None
    assert compare(blueprint, blueprint).changes == ()


@given(blueprint=blueprints())
def test_no_blueprint_differs_from_itself(blueprint: Blueprint) -> None:
    assert compare(blueprint, blueprint).changes == ()


@settings(max_examples=20)
@given(old=blueprints(max_cards=60), new=blueprints(max_cards=60))
def test_what_has_come_one_way_has_gone_the_other_way(old: Blueprint, new: Blueprint) -> None:
    there, back = compare(old, new), compare(new, old)
    for part in ("role", "metric", "goal", "lane", "phase", "step", "card", "view"):
        for happened, undone in (("added", "removed"), ("removed", "added")):
            forth = {change.id for change in there.changes if change.part == part and happened in change.kinds}
            over = {change.id for change in back.changes if change.part == part and undone in change.kinds}
            assert len(forth) == len(over)
