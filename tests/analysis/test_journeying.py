"""The journey map that is built into every blueprint."""

from __future__ import annotations

from hypothesis import given

import strategies
from blueprint_cli.analysis.hiding import hide
from blueprint_cli.analysis.timing import times
from blueprint_cli.analysis.viewing import select
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, LaneRole, Mark
from blueprint_cli.model.views import JOURNEY
from blueprints import blueprint

TEXT = """
lanes: [customer, evidence, frontstage, backstage, notes]
steps:
  - id: ask
    title: Asks
    customer: {id: c1, text: x, emotion: -1, time: 5m, pains: [Slow, {text: Dear, url: "https://example.com"}]}
    evidence: {text: x, pains: Dirty, opportunities: Clean it}
    frontstage: {id: f1, text: x, pains: Nobody looks up, opportunities: Look up}
    backstage: {text: x, pains: Not the customer's, opportunities: Hidden}
  - {id: leave, title: Leaves, customer: [{text: y, pains: Cold}, z], frontstage: y}
links: [c1 -> f1]
"""


def journey(text: str = TEXT) -> Blueprint:
    return select(blueprint(text), view=JOURNEY)


def texts(found: Blueprint, lane: str) -> list[tuple[str, str]]:
    return [(card.step, card.text) for card in found.cards if card.lane == lane]


def test_feelings_pains_ideas_and_times_have_lanes_although_none_are_drawn() -> None:
    found = journey()
    assert [(lane.id, lane.title) for lane in found.lanes] == [
        ("customer", "Customer actions"),
        ("emotion", "Emotion"),
        ("pains", "Pains"),
        ("opportunities", "Opportunities"),
        ("evidence", "Physical evidence"),
        ("time", "Time"),
    ]
    assert not any(lane.declared for lane in found.lanes if lane.id in {"emotion", "pains", "time"})


def test_what_cards_say_of_pains_is_on_cards_of_its_own_and_nowhere_else() -> None:
    found = journey()
    assert texts(found, "pains") == [
        ("ask", "Slow"),
        ("ask", "Dear"),
        ("ask", "Dirty"),
        ("ask", "Nobody looks up"),
        ("leave", "Cold"),
    ]
    assert texts(found, "opportunities") == [("ask", "Clean it"), ("ask", "Look up")]
    assert not any(card.pains or card.opportunities for card in found.cards)
    assert [card.url for card in found.cards if card.text == "Dear"] == ["https://example.com"]
    assert [card.id for card in found.cards if card.lane == "pains"] == [
        "ask.pains",
        "ask.pains.2",
        "ask.pains.3",
        "ask.pains.4",
        "leave.pains",
    ]


FAILING = """
steps:
  - {title: Ask, customer: {text: Asks, marks: [fail]}, frontstage: {text: Answers, marks: [fail, wait]}}
  - {title: Pay, customer: Pays, frontstage: {text: Sells, marks: [fail], recovery: Cash, pains: [No net, Dear]}}
  - {title: Go, customer: Goes, frontstage: {text: Waves, pains: Late}, backstage: {text: Cleans, marks: [fail]}}
"""


def test_where_the_frontstage_may_fail_is_marked_among_the_pains() -> None:
    found = journey(FAILING)
    pains = [(card.text, card.marks, card.recovery) for card in found.cards if card.lane == "pains"]
    assert pains == [
        ("Answers", (Mark.FAIL,), ""),
        ("No net", (Mark.FAIL,), "Cash"),
        ("Dear", (), ""),
        ("Late", (), ""),
    ]


def test_hidden_marks_are_not_told_among_the_pains() -> None:
    found = select(hide(blueprint(FAILING), ["marks"]), view=JOURNEY)
    assert texts(found, "pains") == [("pay", "No net"), ("pay", "Dear"), ("go", "Late")]


def test_lanes_that_are_drawn_stay_where_they_are() -> None:
    text = TEXT.replace("[customer, evidence,", "[emotion, time, customer, evidence,")
    assert [lane.id for lane in journey(text).lanes] == [
        "emotion",
        "time",
        "customer",
        "pains",
        "opportunities",
        "evidence",
    ]


def test_what_nobody_knows_has_no_lane() -> None:
    assert [lane.id for lane in journey("steps: [{title: A, customer: x, frontstage: y}]").lanes] == ["customer"]


def test_an_added_lane_takes_no_id_of_the_file() -> None:
    text = TEXT.replace("notes]", "{id: pains, role: backstage}]")
    assert [lane.id for lane in journey(text).lanes][2] == "pains-"


def test_hidden_pains_stay_hidden() -> None:
    found = select(hide(blueprint(TEXT), ["pains"]), view=JOURNEY)
    assert "pains" not in [lane.id for lane in found.lanes]
    assert not any(card.pains for card in found.cards)


def test_the_titles_speak_the_language_of_the_blueprint() -> None:
    titles = [lane.title for lane in journey("language: de\n" + TEXT).lanes]
    assert titles[1:4] == ["Emotion", "Probleme", "Chancen"]


def test_times_are_those_of_the_whole_and_the_file_keeps_its_own() -> None:
    whole = blueprint(TEXT)
    found = select(whole, view=JOURNEY)
    assert found.whole is whole
    assert times(found) == times(whole)


def test_the_added_lanes_can_be_named() -> None:
    found = select(blueprint(TEXT), view=JOURNEY, lanes=["Pains", "customer"])
    assert [lane.id for lane in found.lanes] == ["customer", "pains"]


@given(strategies.blueprints(max_steps=8, max_cards=40))
def test_a_map_has_ids_of_one_part_each_and_nothing_from_behind_the_counter(whole: Blueprint) -> None:
    if not any(lane.role is LaneRole.CUSTOMER for lane in whole.lanes):
        return
    if not any(card.lane == lane.id for card in whole.cards for lane in whole.lanes if lane.role is LaneRole.CUSTOMER):
        return
    found = select(whole, view=JOURNEY)
    for ids in ([lane.id for lane in found.lanes], [card.id for card in found.cards]):
        assert len(ids) == len(set(ids))
    shown = {LaneRole.CUSTOMER, LaneRole.EVIDENCE, LaneRole.NOTES} | VALUE_LANES
    assert {lane.role for lane in found.lanes} <= shown
