from __future__ import annotations

import pytest

from blueprint_cli.analysis.highlighting import highlight
from blueprint_cli.analysis.viewing import select
from blueprint_cli.errors import UsageError
from blueprints import blueprint

TEXT = """
roles: {agent: Agent, bot: Auto reply}
phases: [Before, {id: in, title: Inside}]
steps:
  - {id: ask, title: Asks, phase: Before, customer: {id: c1, text: x}, frontstage: {text: x, by: agent}}
  - id: wait
    title: Waits
    phase: in
    customer: {text: x, marks: [wait]}
    frontstage: [{id: f, text: x, by: [bot, agent], tags: [new]}, y]
    backstage: {id: wide, text: x, span: 2, by: bot}
  - {id: leave, title: Leaves, phase: in, customer: x}
views: {few: {lanes: [customer]}}
"""


def bright(*names: str, view: str = "") -> set[str]:
    found = highlight(select(blueprint(TEXT), view=view), names)
    return {card.id for card in found.cards} - found.dimmed


def test_without_a_name_nothing_is_dimmed() -> None:
    whole = blueprint(TEXT)
    assert highlight(whole, []) is whole
    assert whole.dimmed == set()


@pytest.mark.parametrize(
    ("name", "cards"),
    [
        ("c1", {"c1"}),
        ("ask.customer", {"c1"}),
        ("wait.frontstage", {"f"}),
        ("wait.frontstage.2", {"wait.frontstage.2"}),
        ("customer", {"c1", "wait.customer", "leave.customer"}),
        ("Customer actions", {"c1", "wait.customer", "leave.customer"}),
        ("ask", {"c1", "ask.frontstage"}),
        ("Leaves", {"leave.customer", "wide"}),
        ("Before", {"c1", "ask.frontstage"}),
        ("bot", {"f", "wide"}),
        ("Auto reply", {"f", "wide"}),
        ("new", {"f"}),
        # A mark and a step of one name: both are meant.
        ("wait", {"wait.customer", "f", "wait.frontstage.2", "wide"}),
        ("fail", set()),
    ],
)
def test_a_name_may_be_that_of_anything_on_a_card(name: str, cards: set[str]) -> None:
    assert bright(name) == cards


def test_several_names_add_up() -> None:
    assert bright("c1", "new") == {"c1", "f"}


def test_what_a_view_leaves_out_may_be_named_and_means_nothing_there() -> None:
    assert bright("bot", view="few") == set()
    assert bright("backstage", "c1", view="few") == {"c1"}


def test_a_name_of_nothing_is_told() -> None:
    with pytest.raises(UsageError, match="nothing called Cellar") as raised:
        bright("c1", "Cellar")
    assert "lanes, steps, phases" in raised.value.hint
