"""Who and what occurs where."""

from __future__ import annotations

from blueprint_cli.pipeline.loading import understand
from blueprint_cli.site.entry import Entry, enter
from blueprint_cli.site.occurrences import goals, people, systems

ONE = """\
blueprint: 1
title: One
roles: {agent: Agent, crm: {title: CRM, kind: system}, idle: Idle}
goals: {quick: Be quick}
steps: [{title: Ask, customer: {text: Asks, goals: [quick]}, frontstage: {text: Answers, by: [agent, crm]}}]
"""
TWO = """\
blueprint: 1
title: Two
roles: {boss: {title: ' agent', kind: person}, other: AGENT}
goals: {cheap: Be cheap}
steps: [{title: Ask, frontstage: [{text: Answers, by: boss}, {text: Helps, by: other}], support: Crm}]
"""


def entry(path: str, text: str) -> Entry:
    return enter("", understand(text.encode(), path=path), (), made_of="")


ENTRIES = [entry("one.yaml", ONE), entry("two.yaml", TWO), entry("three.yaml", "[")]


def test_people_are_known_again_whatever_the_case_of_their_title():
    (agent,) = people(ENTRIES)
    assert (agent.title, agent.kind, agent.cards) == ("Agent", "person", 3)
    assert [(one.entry.path, one.cards) for one in agent.occurrences] == [("one.yaml", 1), ("two.yaml", 2)]


def test_systems_are_roles_of_that_kind_and_what_stands_in_support():
    (crm,) = systems(ENTRIES)
    assert (crm.title, crm.cards, len(crm.occurrences)) == ("CRM", 2, 2)


def test_goals_that_no_card_serves_are_goals():
    assert [(goal.title, goal.cards) for goal in goals(ENTRIES)] == [("Be quick", 1), ("Be cheap", 0)]
