from __future__ import annotations

import pytest

from blueprint_cli.model.blueprint import LaneRole, Line
from blueprints import TWO_STEPS, blueprint, diagnostics, troubles


def test_without_lanes_customer_and_the_standard_lanes_with_cards_stand() -> None:
    found = blueprint("steps: [{title: A, support: Till, evidence: [], backstage: }]").lanes
    assert [(lane.id, lane.declared) for lane in found] == [("customer", False), ("support", False)]


def test_the_standard_lanes_keep_their_order_and_titles() -> None:
    found = blueprint("steps: [{title: A, support: e, backstage: d, frontstage: c, customer: b, evidence: a}]")
    assert [lane.title for lane in found.lanes] == [
        "Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes",
    ]  # fmt: skip
    assert [card.text for card in found.cards] == ["a", "b", "c", "d", "e"]


def test_declared_lanes_all_stand_in_their_order() -> None:
    found = blueprint("lanes: [support, customer, partner]\nsteps: [{title: A, customer: a}]").lanes
    assert [(lane.id, lane.role, lane.declared) for lane in found] == [
        ("support", LaneRole.SUPPORT, True), ("customer", LaneRole.CUSTOMER, True), ("partner", LaneRole.PARTNER, True),
    ]  # fmt: skip


def test_a_lane_keeps_what_is_said_of_it() -> None:
    text = """
    lanes:
      - {id: bar, title: At the bar, role: frontstage, description: In sight, color: '#3b7'}
      - {title: Kitchen, role: backstage}
      - {role: customer}
      - {title: Support}
      - {id: crew, role: support}
    steps: [{title: A, bar: a, kitchen: b, support: c}]
    """
    lanes = blueprint(text).lanes
    assert [(lane.id, lane.title, lane.role.value) for lane in lanes] == [
        ("bar", "At the bar", "frontstage"),
        ("kitchen", "Kitchen", "backstage"),
        ("customer", "Customer actions", "customer"),
        ("support", "Support", "support"),
        ("crew", "crew", "support"),
    ]
    assert (lanes[0].description, lanes[0].color, lanes[0].at.route) == ("In sight", "#3b7", ("lanes", 0))


def test_a_lane_whose_id_is_no_role_needs_one() -> None:
    (trouble,) = troubles("lanes: [customer, {id: bar}]\nsteps: [{title: A, bar: {id: a, text: b, to: a}}]")
    assert (trouble.code, trouble.message) == ("BP005", "the lane `bar` needs a `role`")


@pytest.mark.parametrize("key", ["title", "phase", "time", "wait", "emotion", "metrics", "notes"])
def test_no_lane_of_another_role_takes_a_key_of_steps(key: str) -> None:
    (trouble,) = troubles(f"lanes: [customer, {{id: {key}, role: support}}]\nsteps: [{{title: A}}]")
    assert (trouble.code, trouble.line) == ("BP006", 3)


@pytest.mark.parametrize("key", ["time", "emotion", "metrics", "notes"])
def test_the_lane_of_a_role_takes_the_key_of_its_name(key: str) -> None:
    assert blueprint(f"lanes: [customer, {key}]\nsteps: [{{title: A}}]").lanes[1].id == key


def test_a_slug_that_is_a_key_of_steps_is_told_too() -> None:
    (trouble,) = troubles("lanes: [{title: Wait, role: support}]\nsteps: [{title: A}]")
    assert trouble.help == "give the lane an `id` of another name, such as `wait-lane`"


def test_notes_are_cards_where_there_is_a_lane_for_them() -> None:
    found = blueprint("lanes: [customer, notes]\nsteps: [{title: A, notes: [x, {text: y, url: 'http://z.example'}]}]")
    assert [card.id for card in found.cards] == ["a.notes", "a.notes.2"]
    assert found.steps[0].notes == ()


def test_notes_are_the_steps_own_where_there_is_none() -> None:
    found = blueprint("steps: [{title: A, notes: [x, {text: y, owner: Z}]}]")
    assert [(note.text, note.owner) for note in found.steps[0].notes] == [("x", ""), ("y", "Z")]
    assert not found.cards


def test_a_missing_lane_is_named_with_the_nearest_one() -> None:
    assert troubles("steps:\n  - title: A\n    frontstge: x") == [
        ("BP003", 5, "`frontstge` is neither a key of steps nor a lane", "did you mean `frontstage`?")
    ]


def test_the_same_slip_in_every_step_is_told_in_every_step() -> None:
    found = troubles("steps:\n" + "  - {title: A, frontstge: x}\n" * 3)
    assert [(trouble.line, trouble.help) for trouble in found] == [
        (line, "did you mean `frontstage`?") for line in (4, 5, 6)
    ]


def test_a_key_of_steps_is_suggested_too() -> None:
    assert troubles("steps:\n  - title: A\n    fase: x")[0].help == "did you mean `phase`?"


def test_a_lane_named_by_its_title_is_suggested_by_its_id() -> None:
    text = "lanes: [{id: b, title: Till, role: support}]\nsteps: [{title: A, Till: x}]"
    assert troubles(text)[0].help == "did you mean `b`?"


def test_a_key_that_resembles_nothing_is_answered_with_the_lanes() -> None:
    found = troubles("lanes: [customer, support]\nsteps: [{title: A, xyzzy: x}]")
    assert found[0].help == "possible are `customer`, `support`"


def test_a_standard_lane_that_is_not_listed_is_to_be_added() -> None:
    found = troubles("lanes: [customer]\nsteps: [{title: A, support: x}]")
    assert found == [("BP003", 4, "the lane `support` is not listed in `lanes`", "add `support` to `lanes`")]


def test_a_standard_lane_that_is_not_listed_is_told_once_wherever_it_is_used() -> None:
    text = "lanes: [customer]\nsteps: [{title: A, support: x}, {title: B, support: y}, {title: C, support: z}]"
    (found,) = diagnostics(text)
    assert [note.message for note in found.notes] == ["it is used here too"] * 2


def test_a_lane_of_the_same_role_is_offered_for_one_that_is_not_listed() -> None:
    found = troubles("lanes: [{id: till, role: support}]\nsteps: [{title: A, support: x}]")
    assert found[0].help == "write `till`, the lane of that role, or add `support` to `lanes`"


def test_a_role_that_never_stands_by_itself_is_to_be_declared() -> None:
    found = troubles("steps: [{title: A, customer: a, policy: x}]")
    assert found[0].help == "declare it, and the others with it: `lanes: [customer, policy]`"


def test_a_lane_that_draws_values_holds_no_cards() -> None:
    found = troubles("lanes: [customer, {id: mood, role: emotion}]\nsteps: [{title: A, mood: x}]")
    assert found[0].help == "write `emotion:` on the step or on its cards"


def test_extensions_are_no_lanes_but_a_lane_may_look_like_one() -> None:
    text = """
    lanes: [customer, {title: X-ray, role: backstage}]
    steps: [{title: A, x-ticket: 12, x-ray: Takes a picture}]
    """
    assert [card.id for card in blueprint(text).cards] == ["a.x-ray"]


def test_an_unknown_lane_is_forgiven_to_links_into_it() -> None:
    text = """
    steps:
      - title: A
        customer: a
        frontstge: [{id: take, text: b}, c]
    links: [a.frontstge.2 -> take, a.frontstage -> a.frontstage.2, a.customer -> tak, a.support ..> a.customer]
    """
    assert [(trouble.code, trouble.message) for trouble in troubles(text)] == [
        ("BP003", "`frontstge` is neither a key of steps nor a lane"),
        ("BP011", "there is no card `tak`"),
        ("BP011", "there is no card `a.support`"),
    ]


def test_an_extension_forgives_nothing() -> None:
    assert troubles("steps: [{title: A, x-y: b, customer: a}]\nlinks: [a.customer -> a.x-y]")[0].code == "BP011"


def test_an_empty_cell_of_a_standard_lane_forgives_nothing() -> None:
    assert troubles("steps: [{title: A, support: , customer: a}]\nlinks: [a.customer -> a.support]")[0].code == "BP011"


def test_lanes_that_share_a_title_are_not_clear() -> None:
    text = "lanes: [{title: Bar, role: support}, {title: Bar, role: partner}]\nsteps: [{title: A, bar: x, bar-2: y}]"
    assert [trouble.message for trouble in troubles(text)] == ["`bar` is not clear: several lanes go by that title"]


def test_lines_are_named_in_the_language_of_the_file() -> None:
    assert blueprint("language: de\n" + TWO_STEPS).line_titles[Line.VISIBILITY] == "Sichtbarkeitslinie"


def test_lines_can_be_named_and_hidden() -> None:
    text = "lines: {interaction: The counter, visibility: false, internal_interaction: 'false'}" + TWO_STEPS
    assert blueprint(text).line_titles == {Line.INTERACTION: "The counter", Line.INTERNAL_INTERACTION: "false"}


def test_lanes_of_a_wrong_shape_are_left_to_the_schema() -> None:
    assert not troubles("lanes: {bar: frontstage}\nsteps: [{title: A, bar: x}]\nviews: {v: {lanes: [bar]}}")
    assert not troubles("lanes: [customer, bar, [x]]\nsteps: [{title: A, bar: x, baz: y}]")
    assert not troubles("lanes: [{id: bar, role: barista}]\nsteps: [{title: A, bar: {id: b, text: x, to: b}}]")
