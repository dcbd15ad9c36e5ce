from __future__ import annotations

from hypothesis import given

import strategies
from blueprint_cli.analysis.crossings import RANKS
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.handovers import count, handovers
from blueprint_cli.model.blueprint import Blueprint, Line
from blueprints import blueprint

TEXT = """
roles: {agent: Agent, lead: Lead}
flow: none
steps:
  - title: A
    evidence: e
    customer: c
    frontstage: {text: f, by: agent}
    backstage: {text: b, by: [agent, lead]}
    support: s
links:
  - a.customer -> a.frontstage
  - a.frontstage -> a.backstage
  - a.backstage -> a.support
  - a.customer -> a.support
  - a.frontstage -> a.evidence
  - a.customer <-> a.backstage
"""


def told(text: str) -> list[tuple[str, str, tuple[Line, ...]]]:
    return [
        (found.source.text, found.target.text, found.lines) for found in handovers(blueprint(text))
    ]  # fmt: skip


def test_each_link_between_actors_or_across_a_line_is_one() -> None:
    interaction, visibility, internal = Line.INTERACTION, Line.VISIBILITY, Line.INTERNAL_INTERACTION
    assert told(TEXT) == [
        ("c", "f", (interaction,)),
        ("c", "s", (interaction, visibility, internal)),
        ("c", "b", (interaction, visibility)),
        ("f", "b", (visibility,)),
        ("b", "s", (internal,)),
    ]


def test_a_hidden_line_is_crossed_by_none() -> None:
    assert told("lines: {visibility: false}" + TEXT)[3:] == [("f", "b", ()), ("b", "s", (Line.INTERNAL_INTERACTION,))]


def test_the_same_role_out_of_sight_crosses_a_line_and_hands_over_to_nobody() -> None:
    text = TEXT.replace("by: [agent, lead]", "by: agent")
    assert ("f", "b", (Line.VISIBILITY,)) in told(text)
    assert all(giver != taker for giver, taker in count(handovers(blueprint(text))))


def test_what_one_role_does_next_is_no_hand_over() -> None:
    assert told("steps: [{title: A, customer: a}, {title: B, customer: b}]") == []


def test_each_of_several_who_do_a_card_together_is_counted() -> None:
    counted = count(handovers(blueprint(TEXT)))
    titles = {(giver.title, taker.title): number for (giver, taker), number in counted.items()}
    assert titles == {
        ("Customer actions", "Agent"): 2,
        ("Customer actions", "Lead"): 1,
        ("Customer actions", "Support processes"): 1,
        ("Agent", "Lead"): 1,
        ("Agent", "Support processes"): 1,
        ("Lead", "Support processes"): 1,
    }


@given(strategies.blueprints(max_steps=12, max_cards=80))
def test_every_link_that_crosses_a_line_is_counted_once(blueprint: Blueprint) -> None:
    ranks = {lane.id: RANKS.get(lane.role) for lane in blueprint.lanes}
    cards = {card.id: ranks[card.lane] for card in blueprint.cards}
    order = (Line.INTERACTION, Line.VISIBILITY, Line.INTERNAL_INTERACTION)
    found = handovers(blueprint)
    assert len({id(handover.link) for handover in found}) == len(found)
    for place, line in enumerate(order):
        if line in blueprint.line_titles:
            across = [
                link
                for link in links(blueprint)
                if None not in (ends := (cards[link.source], cards[link.target])) and min(ends) <= place < max(ends)
            ]
            assert sum(line in handover.lines for handover in found) == len(across)
