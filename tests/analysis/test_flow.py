from __future__ import annotations

from hypothesis import given

import strategies
from blueprint_cli.analysis.flow import links
from blueprint_cli.model.blueprint import Blueprint, Flow, LaneRole, Link, LinkKind
from blueprints import blueprint


def added(text: str) -> list[str]:
    return [f"{link.source} -> {link.target}" for link in links(blueprint(text)) if link.auto]


JOURNEY = """
lanes: [customer, {id: guest, role: customer}, frontstage]
steps:
  - {title: A, customer: [{id: a1, text: x}, {id: a2, text: x}], guest: {id: g1, text: x}}
  - {title: B, frontstage: {id: f1, text: x}}
  - {title: C, customer: {id: c1, text: x}, guest: {id: g2, text: x}}
"""
CHAIN = ["a1 -> a2", "a2 -> c1", "g1 -> g2"]


def test_each_customer_lane_is_a_chain_down_the_cells_and_on_to_the_next_filled_step() -> None:
    assert added(JOURNEY) == CHAIN


def test_without_flow_only_what_is_written_is_linked() -> None:
    assert added("flow: none" + JOURNEY) == []


def test_written_links_come_first_and_stay_as_they_are() -> None:
    found = blueprint(JOURNEY + "links: [c1 -> f1]")
    assert links(found)[:1] == found.links
    assert all(link.auto and link.kind is LinkKind.FLOW and not link.text for link in links(found)[1:])


def test_an_added_link_stands_where_its_source_does() -> None:
    assert links(blueprint(JOURNEY))[0].at.route == ("steps", 0, "customer", 0)


def test_a_written_way_on_to_a_customer_replaces_the_link_out_of_its_card() -> None:
    assert added(JOURNEY + "links: [a1 -> c1]") == ["a2 -> c1", "g1 -> g2"]
    assert added(JOURNEY + "links: [a1 <-> c1]") == ["a2 -> c1", "g1 -> g2"]
    assert added(JOURNEY + "links: [a1 -> g2]") == ["a2 -> c1", "g1 -> g2"]
    assert added(JOURNEY + "links: [a1 -> g1]") == ["a2 -> c1", "g1 -> g2"]
    assert added(JOURNEY + "links: [a1 -> a2]") == ["a2 -> c1", "g1 -> g2"]


def test_an_agreement_leads_on_from_either_end() -> None:
    assert added(JOURNEY + "links: [c1 <-> a1]") == ["a2 -> c1", "g1 -> g2"]


def test_links_that_lead_nowhere_on_replace_nothing() -> None:
    for link in ("c1 -> a1", "a2 -> a1", "a1 -> f1", "a1 ..> c1", "a1 -> a1", "c1 <-> f1", "g2 -> a2"):
        assert added(JOURNEY + f"links: [{link}]") == CHAIN, link
    for kind in ("message", "loop", "failure"):
        assert added(JOURNEY + f"links: [{{from: a1, to: c1, kind: {kind}}}]") == CHAIN, kind


def test_nothing_follows_where_the_author_says_so() -> None:
    assert added(
        "steps: [{title: A, customer: {text: x, to: []}}, {title: B, customer: x}, {title: C, customer: x}]"
    ) == ["b.customer -> c.customer"]


def test_a_spanning_card_is_earlier_only_if_wholly_before() -> None:
    text = """
    steps:
      - {title: A, customer: {id: wide, text: x, span: 2}}
      - {title: B, customer: {id: b, text: x}}
      - {title: C, customer: {id: c, text: x}}
    """
    assert added(text) == ["wide -> b", "b -> c"]
    assert added(text + "links: [b -> wide]") == ["wide -> b"]
    assert added(text + "links: [c -> wide]") == ["wide -> b", "b -> c"]


FULL = """
flow: full
lanes: [support, backstage, frontstage, customer, evidence, partner]
steps:
  - title: A
    evidence: [e, e]
    customer: [{id: c1, text: x}, {id: c2, text: x}]
    frontstage: [{id: f1, text: x}, {id: f2, text: x}]
    support: {id: s1, text: x}
    partner: [p, p]
"""


def test_full_links_cells_and_the_filled_roles_of_each_step_in_their_order() -> None:
    assert added(FULL) == ["c1 -> c2", "f1 -> f2", "c2 -> f1", "f2 -> s1"]


def test_full_links_every_lane_of_a_role_to_every_lane_of_the_next() -> None:
    text = """
    flow: full
    lanes: [customer, frontstage, {id: bot, role: frontstage}, support, {id: crm, role: support}]
    steps: [{title: A, customer: x, frontstage: x, bot: x, support: x, crm: x}]
    """
    assert added(text) == [
        "a.customer -> a.frontstage", "a.customer -> a.bot",
        "a.frontstage -> a.support", "a.frontstage -> a.crm", "a.bot -> a.support", "a.bot -> a.crm",
    ]  # fmt: skip


def test_full_leaves_out_what_a_written_link_of_any_kind_to_the_step_replaces() -> None:
    assert "c2 -> f1" not in added(FULL + "links: [c2 ..> s1]")
    assert "f2 -> s1" not in added(FULL + "links: [c1 <-> f2]")
    assert "c2 -> f1" in added(FULL + "links: [c1 -> f1]")
    assert "c2 -> f1" in added(FULL + "links: [c2 -> c1]")


def test_full_does_not_write_a_link_again() -> None:
    assert added(FULL + "links: [f1 -> f2]") == ["c1 -> c2", "c2 -> f1", "f2 -> s1"]
    assert added(FULL + "links: [f2 <-> f1]") == ["c1 -> c2", "c2 -> f1", "f2 -> s1"]


def test_full_respects_that_nothing_follows() -> None:
    text = "flow: full\nsteps: [{title: A, customer: {text: x, to: []}, frontstage: [{text: y, to: []}, z]}]"
    assert added(text) == []


def test_a_spanning_card_is_present_in_each_step_and_linked_once() -> None:
    text = """
    flow: full
    steps:
      - {title: A, customer: a, support: {id: crm, text: x, span: 3}}
      - {title: B, customer: b}
      - {title: C, customer: c, support: {id: own, text: x}}
    """
    assert added(text) == [
        "a.customer -> b.customer", "b.customer -> c.customer", "a.customer -> crm", "b.customer -> crm",
        "c.customer -> own",
    ]  # fmt: skip
    text = "flow: full\nsteps: [{title: A, customer: {text: x, span: 2}, support: {text: y, span: 2}}, {title: B}]"
    assert added(text) == ["a.customer -> a.support"]


def test_a_link_into_a_covered_step_leaves_the_lane_in_that_step() -> None:
    text = """
    flow: full
    steps:
      - {title: A, support: {id: crm, text: x, span: 2}}
      - {title: B, customer: {id: b, text: x, to: crm}, frontstage: f}
    """
    assert added(text) == ["b.frontstage -> crm"]


def probabilities(text: str) -> dict[str, float | None]:
    return {f"{link.source} -> {link.target}": link.probability for link in links(blueprint(text))}


def test_an_added_link_takes_what_is_left_of_a_probability() -> None:
    text = JOURNEY + "links: [{from: a2, to: a1, kind: loop, probability: 0.9}, {from: c1, to: a1, probability: 1}]"
    found = probabilities(text)
    assert (found["a2 -> c1"], found["a1 -> a2"]) == (0.1, None)


def test_what_is_added_beside_a_choice_is_no_branch_of_it() -> None:
    found = probabilities(FULL + "links: [{from: c2, to: c1, kind: loop, probability: 0.4}]\n")
    assert found["c2 -> f1"] is None
    text = """
    flow: full
    steps:
      - {title: A, customer: {id: a, text: x, to: {to: b.support, probability: 0.5}}, frontstage: y}
      - {title: B, customer: x, support: z}
    """
    found = probabilities(text)
    assert (found["a -> b.customer"], found["a -> a.frontstage"]) == (0.5, None)


def test_nothing_is_left_where_a_written_link_does_not_say_how_likely_it_is() -> None:
    links = "[{from: a1, to: f1, probability: 0.8}, {from: a1, to: f1, text: else}]"
    assert probabilities(f"{JOURNEY}links: {links}")["a1 -> a2"] is None


def test_never_less_than_nothing_is_left() -> None:
    found = probabilities(JOURNEY + "links: [{from: a1, to: f1, probability: 1}, {from: a1, to: f1, probability: 1}]")
    assert found["a1 -> a2"] == 0


@given(strategies.blueprints(max_cards=120))
def test_links_join_existing_cards_once_and_lead_on(blueprint: Blueprint) -> None:
    found = links(blueprint)
    cards = {card.id: card for card in blueprint.cards}
    roles = {lane.id: lane.role for lane in blueprint.lanes}
    order = {step.id: place for place, step in enumerate(blueprint.steps)}
    assert found[: len(blueprint.links)] == blueprint.links
    auto = found[len(blueprint.links) :]
    assert len({(link.source, link.target) for link in auto}) == len(auto)
    assert bool(auto) is False or blueprint.flow is not Flow.NONE
    for link in auto:
        source, target = cards[link.source], cards[link.target]
        assert link.auto
        assert source.id != target.id
        assert not source.ends
        assert order[target.step] + target.span > order[source.step]
        if blueprint.flow is Flow.JOURNEY:
            assert source.lane == target.lane
            assert roles[source.lane] is LaneRole.CUSTOMER


@given(strategies.blueprints(max_cards=60))
def test_every_customer_card_but_the_last_of_its_lane_has_a_way_on(blueprint: Blueprint) -> None:
    if blueprint.flow is Flow.NONE:
        return
    roles = {lane.id: lane.role for lane in blueprint.lanes}
    last = {card.lane: card.id for card in blueprint.cards}
    leaving = {link.source for link in links(blueprint)} | {
        link.target for link in blueprint.links if link.kind is LinkKind.AGREEMENT
    }
    for card in blueprint.cards:
        if roles[card.lane] is LaneRole.CUSTOMER and card.id != last[card.lane] and not card.ends:
            assert card.id in leaving


def test_six_thousand_links_are_added_in_a_moment() -> None:
    steps = "".join(
        f"  - {{title: S{n}, customer: [x, x], frontstage: [x, x], support: [x, x]}}\n" for n in range(1_000)
    )
    found: tuple[Link, ...] = links(blueprint("flow: full\nsteps:\n" + steps))
    assert len(found) == 1_000 + 999 + 2_000 + 2_000
