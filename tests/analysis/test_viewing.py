from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.viewing import select
from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint
from blueprints import blueprint

WHOLE = """
lanes: [evidence, customer, frontstage, backstage, support, {id: desk, role: evidence}, emotion, notes]
phases: [Before, {id: in, title: Inside}, After]
roles: {agent: Agent, bot: Bot}
steps:
  - title: A
    phase: Before
    evidence: {id: e1, text: x}
    customer: {id: c1, text: x}
    support: {id: wide, text: x, span: 4, tags: [core]}
  - title: B
    phase: in
    customer: {id: c2, text: x}
    frontstage: [{id: f1, text: x, by: agent, marks: [fail]}, {id: f2, text: x, by: [bot, agent], tags: [new]}]
    backstage: {id: b1, text: x, by: bot, marks: [wait, fail], tags: [new]}
  - title: C
    phase: in
    frontstage: {id: f3, text: x, by: bot}
  - title: D
    phase: After
    customer: {id: c3, text: x}
    support: {id: s1, text: x}
links: [c1 -> f1, f1 -> b1, b1 -> f3, wide -> c3, f3 -> s1]
"""


def seen(view: str = "", lanes: Sequence[str] = (), phases: Sequence[str] = ()) -> Blueprint:
    text = WHOLE + f"views: {{v: {view}}}" if view else WHOLE
    return select(blueprint(text), view="v" if view else "", lanes=lanes, phases=phases)


def cards(found: Blueprint) -> list[str]:
    return [card.id for card in found.cards]


def rows(found: Blueprint) -> list[str]:
    return [lane.id for lane in found.lanes]


def columns(found: Blueprint) -> list[str]:
    return [step.id for step in found.steps]


def test_roles_and_tags_of_the_command_line_choose_cards_as_those_of_a_view_do() -> None:
    whole = blueprint(WHOLE)
    assert cards(select(whole, roles=["Agent"])) == ["e1", "c1", "c2", "f1", "f2", "c3"]
    assert cards(select(whole, tags=["new", "core"])) == ["e1", "c1", "wide", "c2", "f2", "b1", "c3"]
    assert cards(select(whole, tags=["new"], roles=["bot"], lanes=["backstage"])) == ["b1"]


def test_roles_of_the_command_line_choose_among_those_of_the_view() -> None:
    whole = blueprint(WHOLE + "views: {v: {tags: [new]}}")
    assert cards(select(whole, view="v", roles=["agent"])) == ["e1", "c1", "c2", "f2", "c3"]


@pytest.mark.parametrize("wanted", [{"roles": ["cook"]}, {"tags": ["old"]}])
def test_a_role_or_tag_that_is_not_there_is_told(wanted: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"has no (role|tag) (cook|old)"):
        select(blueprint(WHOLE), **wanted)


def test_nothing_selected_is_the_whole_itself() -> None:
    whole = blueprint(WHOLE)
    assert select(whole) is whole
    assert whole.whole is None


def test_lanes_choose_rows_and_what_is_left_empty_goes() -> None:
    found = seen("{lanes: [frontstage, backstage, desk]}")
    assert (rows(found), columns(found)) == (["frontstage", "backstage"], ["b", "c"])
    assert cards(found) == ["f1", "f2", "b1", "f3"]


def test_steps_and_phases_choose_columns_that_are_in_both() -> None:
    assert columns(seen("{steps: [a, b, d]}")) == ["a", "b", "d"]
    assert columns(seen("{phases: [Before, in]}")) == ["a", "b", "c"]
    assert columns(seen("{phases: [in], steps: [a, c]}")) == ["c"]


def test_steps_keep_their_numbers_and_phases_without_steps_go() -> None:
    found = seen("{phases: [After]}")
    assert [(step.id, step.number) for step in found.steps] == [("d", 4)]
    assert [phase.id for phase in found.phases] == ["after"]


def test_roles_tags_and_marks_choose_cards_but_customers_and_evidence_stay() -> None:
    assert cards(seen("{roles: [agent]}")) == ["e1", "c1", "c2", "f1", "f2", "c3"]
    assert cards(seen("{tags: [new, core]}")) == ["e1", "c1", "wide", "c2", "f2", "b1", "c3"]
    assert cards(seen("{marks: [fail]}")) == ["e1", "c1", "c2", "f1", "b1", "c3"]
    assert cards(seen("{roles: [bot], tags: [new], marks: [wait]}")) == ["e1", "c1", "c2", "b1", "c3"]


def test_a_column_of_which_no_card_is_chosen_goes() -> None:
    assert columns(seen("{roles: [agent]}")) == ["a", "b", "d"]


def test_links_stay_where_both_cards_do() -> None:
    found = seen("{lanes: [customer, frontstage]}")
    assert [(link.source, link.target) for link in found.links] == [("c1", "f1")]


def test_added_links_are_those_of_the_kept_cards() -> None:
    found = [f"{link.source} -> {link.target}" for link in links(seen("{steps: [a, d]}")) if link.auto]
    assert found == ["c1 -> c3"]


@pytest.mark.parametrize(
    ("view", "step", "span"),
    [("{steps: [a, b]}", "a", 2), ("{steps: [b, d]}", "b", 2), ("{steps: [c, d]}", "c", 2), ("{steps: [a, d]}", "a", 2),
     ("{phases: [in]}", "b", 2), ("{steps: [d]}", "d", 1)],
)  # fmt: skip
def test_a_span_is_shortened_to_the_kept_steps(view: str, step: str, span: int) -> None:
    wide = next(card for card in seen(view).cards if card.id == "wide")
    assert (wide.step, wide.span) == (step, span)


def test_a_column_that_a_card_only_covers_is_not_empty() -> None:
    assert columns(seen("{lanes: [support]}")) == ["a", "b", "c", "d"]


def test_a_shortened_card_takes_its_place_in_order() -> None:
    assert cards(seen("{steps: [d]}")) == ["c3", "wide", "s1"]


def test_lanes_that_draw_values_stay_unless_others_are_chosen() -> None:
    assert "emotion" in rows(seen("{steps: [a]}"))
    assert "emotion" not in rows(seen("{lanes: [customer]}"))
    assert rows(seen("{lanes: [customer, emotion]}")) == ["customer", "emotion"]


def test_what_is_hidden_is_recorded() -> None:
    found = seen("{hide: [links, pains]}")
    assert (found.view, found.hide) == ("v", {"links", "pains"})
    assert cards(found) == cards(blueprint(WHOLE))


def test_a_view_is_found_by_its_title_too() -> None:
    found = select(blueprint(WHOLE + "views: {v: {title: For the desk, lanes: [customer]}}"), view="For the desk")
    assert (found.view, rows(found)) == ("v", ["customer"])


def test_the_journey_is_what_customers_do_meet_and_feel() -> None:
    found = select(blueprint(WHOLE), view="journey")
    assert (found.view, rows(found)) == ("journey", ["evidence", "customer", "emotion", "pains"])
    assert cards(found) == ["e1", "c1", "c2", "b.pains", "c3"]


def test_the_command_line_chooses_by_id_or_title() -> None:
    assert rows(seen(lanes=["customer", "Physical evidence"])) == ["evidence", "customer"]
    assert columns(seen(phases=["in", "After"])) == ["b", "c", "d"]
    assert columns(seen(phases=["Inside"])) == ["b", "c"]
    assert rows(seen(lanes=["Frontstage"], phases=[" in "])) == ["frontstage"]


def test_a_title_that_several_bear_chooses_all_of_them() -> None:
    text = "lanes: [customer, {title: Bar, role: support}, {title: Bar, id: b, role: partner}]\n"
    found = select(blueprint(text + "steps: [{title: A, customer: x, bar: y, b: z}]"), lanes=["Bar"])
    assert rows(found) == ["bar", "b"]


def test_the_command_line_narrows_a_view() -> None:
    found = seen("{lanes: [customer, frontstage]}", lanes=["frontstage", "support"], phases=["in"])
    assert (rows(found), cards(found)) == (["frontstage"], ["f1", "f2", "f3"])


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ({"view": "w"}, "test.blueprint.yaml has no view w", "its views are v, journey"),
        ({"lanes": ["customer", "x"]}, "the blueprint has no lane x", "its lanes are customer"),
        ({"phases": ["x"]}, "the blueprint has no phase x", "it has no phases"),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(wanted: dict[str, Any], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        select(blueprint("steps: [{title: A, customer: x}]\nviews: {v: {}}"), **wanted)
    assert (str(error.value), error.value.hint) == (message, hint)


def test_a_selection_that_leaves_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="leaves no card"):
        seen(lanes=["notes"])


def test_a_selection_of_a_selection_still_knows_the_whole() -> None:
    whole = blueprint(WHOLE)
    found = select(select(whole, lanes=["customer"]), phases=["After"])
    assert found.whole is whole
    assert cards(found) == ["c3"]


@given(strategies.blueprints(max_cards=80))
def test_selecting_everything_that_is_filled_is_the_identity(whole: Blueprint) -> None:
    if not whole.cards:
        return
    filled = {card.lane for card in whole.cards}
    found = select(whole, lanes=[lane.id for lane in whole.lanes])
    assert found.cards == whole.cards
    assert found.links == whole.links
    assert found.lanes == tuple(lane for lane in whole.lanes if lane.id in filled or lane.role in VALUE_LANES)
    assert links(found) == links(whole)


@given(strategies.blueprints(max_cards=80), st.data())
def test_a_selection_is_whole_in_itself(whole: Blueprint, data: st.DataObject) -> None:
    lanes = data.draw(st.lists(st.sampled_from([lane.id for lane in whole.lanes]), unique=True))
    phases = (
        data.draw(st.lists(st.sampled_from([phase.id for phase in whole.phases]), unique=True)) if whole.phases else []
    )
    try:
        found = select(whole, lanes=lanes, phases=phases)
    except UsageError:
        return
    order = {step.id: place for place, step in enumerate(found.steps)}
    rows = {lane.id: place for place, lane in enumerate(found.lanes)}
    places = [(order[card.step], rows[card.lane]) for card in found.cards]
    assert places == sorted(places)
    assert all(order[card.step] + card.span <= len(order) for card in found.cards)
    ids = {card.id for card in found.cards}
    assert all(link.source in ids and link.target in ids for link in links(found))
    if lanes or phases:
        covered = {place for card in found.cards for place in range(order[card.step], order[card.step] + card.span)}
        assert covered == set(order.values())
