from __future__ import annotations

from hypothesis import given

import strategies
from blueprint_cli.analysis.story import tell
from blueprint_cli.analysis.viewing import select
from blueprint_cli.model.blueprint import Blueprint
from blueprints import TWO_STEPS, blueprint


def test_the_story_is_told_step_by_step_customers_first() -> None:
    text = """
    steps:
      - {title: Order, phase: Inside, evidence: Menu, customer: [Orders, 'Pays?'], frontstage: "Takes\\nthe order"}
      - {title: Collect, phase: Inside, customer: {text: Waits, span: 2}}
      - {title: Drink!, phase: Outside}
      - {title: Leave}
      - {title: Return, phase: Outside}
    """
    assert tell(blueprint(text)) == (
        "Coffee to go. Inside. 1. Order. Customer actions: Orders; Pays? Physical evidence: Menu. "
        "Frontstage: Takes the order. 2. Collect. Customer actions: Waits. Outside. 3. Drink! 4. Leave. "
        "Outside. 5. Return."
    )


def test_the_story_of_a_view_keeps_the_steps_numbers() -> None:
    assert tell(select(blueprint(TWO_STEPS + "views: {v: {steps: [collect]}}"), view="v")) == (
        "Coffee to go. 2. Collect. Customer actions: Picks up the drink. Frontstage: Calls the name."
    )


@given(strategies.blueprints(max_cards=60))
def test_the_story_is_one_plain_line_that_leaves_no_card_out(blueprint: Blueprint) -> None:
    story = tell(blueprint)
    assert "\n" not in story
    assert all(" ".join(card.text.split()) in story for card in blueprint.cards)
