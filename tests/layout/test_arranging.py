"""The layout contract, on generated blueprints of every size and script and on examples by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from blueprint_cli.analysis.flow import links
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.scene import Scene
from blueprint_cli.model.blueprint import Blueprint
from contract import violations
from strategies import blueprints, built

SMALL = blueprints(max_steps=12, max_lanes=8, max_cards=70, max_in_cell=5)
LARGE = blueprints()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SMALL)
def test_the_layout_contract_holds_on_small_blueprints(blueprint: Blueprint) -> None:
    assert violations(arrange(blueprint)) == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LARGE)
def test_the_layout_contract_holds_on_large_blueprints(blueprint: Blueprint) -> None:
    assert violations(arrange(blueprint)) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SMALL)
def test_every_card_link_label_and_lane_is_drawn(blueprint: Blueprint) -> None:
    scene = arrange(blueprint)
    drawn = [link for link in links(blueprint) if link.source != link.target]
    assert [card.id for card in scene.cards] == [card.id for card in blueprint.cards]
    assert [lane.id for lane in scene.lanes] == [lane.id for lane in blueprint.lanes]
    assert [step.id for step in scene.steps] == [step.id for step in blueprint.steps]
    assert [(arrow.source, arrow.target) for arrow in scene.arrows] == [(link.source, link.target) for link in drawn]
    assert [arrow.label is not None for arrow in scene.arrows] == [bool(link.text) for link in drawn]
    for card, box in zip(blueprint.cards, scene.cards, strict=True):
        assert "".join("".join(line.text for line in box.label.lines).split()) == "".join(card.text.split())


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SMALL)
def test_the_same_blueprint_gives_the_same_scene(blueprint: Blueprint) -> None:
    assert arrange(blueprint) == arrange(blueprint)


def scene(text: str) -> Scene:
    """The scene of a blueprint whose head is left out."""
    return arrange(built("blueprint: 1\ntitle: Test\n" + text))


STEPS = """
steps:
  - title: One
    phase: First
    customer: {id: a, text: Asks, marks: [wait, fail]}
    frontstage: {id: b, text: Answers}
  - title: Two
    phase: Second
    customer: {id: c, text: Thanks}
  - title: Three
    phase: First
    customer: {id: d, text: Leaves, status: question}
"""


def test_the_three_lines_stand_at_the_upper_edge_of_the_lane_below() -> None:
    drawn = scene(STEPS)
    (stroke,) = drawn.strokes
    assert stroke.title == "Line of interaction"
    assert stroke.start.y == drawn.lanes[1].box.y


def test_a_phase_whose_steps_are_apart_has_a_bar_over_each_run() -> None:
    assert [bar.title for bar in scene(STEPS).phases] == ["First", "Second", "First"]


def test_a_blueprint_without_phases_has_no_bars() -> None:
    drawn = scene("steps: [{title: One, customer: Asks}]")
    assert drawn.phases == ()


def test_the_legend_shows_exactly_what_occurs() -> None:
    shown = [str(sample.shows) for sample in scene(STEPS).legend]
    assert shown == ["fail", "wait", "flow", "question"]


def test_a_picture_without_signs_has_no_legend() -> None:
    assert scene("flow: none\nsteps: [{title: One, customer: Asks}]").legend == ()


def test_the_record_stands_at_the_right_of_the_title() -> None:
    drawn = scene("owner: Support operations\nversion: 3\n" + STEPS)
    assert [line.text for line in drawn.texts[-1].lines] == ["version 3", "owner Support operations"]
    assert drawn.texts[-1].lines[0].x == drawn.width - 20.0


def test_the_record_moves_below_the_title_where_there_is_no_room_beside_it() -> None:
    drawn = scene("owner: The team for all the questions that are asked\nsteps: [{title: One, customer: Asks}]")
    assert {label.lines[0].x for label in drawn.texts} == {20.0}
    assert violations(drawn) == []


def test_hidden_marks_states_links_and_legend_are_left_out() -> None:
    blueprint = built("blueprint: 1\ntitle: Test\n" + STEPS)
    drawn = arrange(replace(blueprint, hide=frozenset({"marks", "status", "links", "legend"})))
    assert drawn.arrows == ()
    assert drawn.legend == ()
    assert not any(card.badges for card in drawn.cards)
    assert {str(card.status) for card in drawn.cards} == {"confirmed"}


def test_arrows_name_their_cards_and_agreements_point_both_ways() -> None:
    drawn = scene(STEPS + 'flow: none\nlinks: ["a <-> b", "a -> c: please"]\n')
    first, second = drawn.arrows
    assert first.both
    assert not second.both
    assert second.title == "Asks → Thanks: please"


def test_a_level_arrow_hops_over_an_upright_one_that_it_must_cross() -> None:
    drawn = scene(
        """flow: none
steps:
  - title: One
    customer: {id: a, text: A}
    backstage: {id: d, text: D}
    frontstage: {id: x, text: X}
  - title: Two
    customer: {id: b, text: B}
    backstage: {id: e, text: E}
  - title: Three
    frontstage: {id: y, text: Y}
links: ["b -> e", "x -> y"]
"""
    )
    assert [len(arrow.hops) for arrow in drawn.arrows] == [0, 1]


@pytest.mark.parametrize("language", ["ar", "he"])
def test_a_text_runs_by_its_first_strong_character(language: str) -> None:
    drawn = scene(f"language: {language}\nsteps: [{{title: One, customer: يتصل العميل}}]")
    assert drawn.direction == "rtl"
    assert drawn.cards[0].label.direction == "rtl"
    assert drawn.texts[0].direction == "ltr"
