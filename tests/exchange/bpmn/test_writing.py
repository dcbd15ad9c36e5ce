"""Collaborations in BPMN: what is in them, and that every part refers to one that is there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint
from blueprint_cli.pipeline.choosing import Selection, choose
from blueprint_cli.pipeline.exchanging import hand_over
from blueprints import blueprint
from strategies import blueprints

MODEL, DI = "{http://www.omg.org/spec/BPMN/20100524/MODEL}", "{http://www.omg.org/spec/BPMN/20100524/DI}"
_ENDS = ("sourceRef", "targetRef", "attachedToRef", "bpmnElement")
_REFERENCES = (*_ENDS, "processRef", "dataObjectRef", "categoryValueRef")

PEOPLE = """
roles:
  agent: { title: Agent, kind: person }
  robot: { title: Robot, kind: system }
lanes: [evidence, customer, emotion, frontstage, { id: bench, title: Bench, role: evidence }, support, partner, policy]
steps:
  - id: ask
    title: Ask
    phase: First
    evidence: [Poster, Form]
    customer: Asks
    emotion: 1
    frontstage: { text: Answers, by: agent }
    support: { text: Finds, by: robot, marks: [fail], recovery: Looks again }
    partner: Delivers
    policy: Be fair
  - id: choose
    title: Choose
    phase: Second
    customer: [{ text: Yes or no?, marks: [decision] }, { text: Says yes, to: [] }, Says no]
    frontstage: [{ text: Waits, marks: [wait], wait: 90m }, Goes on]
    bench: Tool
    support: Stores
links:
  - { from: ask.customer, to: ask.frontstage, text: question, kind: agreement }
  - { from: choose.customer, to: choose.customer.2, text: "yes" }
  - { from: choose.customer, to: choose.customer.3, text: "no" }
  - { from: ask.frontstage, to: choose.frontstage }
  - { from: choose.frontstage, to: choose.frontstage.2 }
  - { from: ask.support, to: choose.support, kind: failure }
  - { from: ask.evidence, to: ask.customer }
  - { from: ask.policy, to: ask.frontstage, kind: message }
  - { from: choose.frontstage.2, to: ask.partner, kind: failure }
"""


def written(own: Blueprint) -> ET.Element:
    return ET.fromstring(hand_over(own, ExportFormat.BPMN))


def of(root: ET.Element, tag: str) -> list[ET.Element]:
    return list(root.iter(MODEL + tag))


def named(root: ET.Element) -> dict[str, str]:
    """The tags of all elements that have a name, or a text, by it."""
    return {
        part.get("name") or part.findtext(f"{MODEL}text") or "": part.tag.removeprefix(MODEL)
        for part in root.iter()
        if part.tag.startswith(MODEL)
    }


def test_cards_become_what_bpmn_has_for_them() -> None:
    tags = named(written(blueprint(PEOPLE)))
    assert tags["Answers"] == "userTask"
    assert tags["Finds"] == "serviceTask"
    assert tags["Asks"] == "task"
    assert tags["Yes or no?"] == "exclusiveGateway"
    assert tags["Waits"] == "intermediateCatchEvent"
    assert {tags[text] for text in ("Poster", "Form", "Tool")} == {"dataObjectReference"}
    assert tags["Be fair"] == tags["1 Ask"] == "textAnnotation"


def test_customers_partners_and_the_organisation_have_pools_and_the_organisation_lanes() -> None:
    root = written(blueprint(PEOPLE))
    assert [pool.get("name") for pool in of(root, "participant")] == [
        "Customer actions", "Coffee to go", "Partners",
    ]  # fmt: skip
    assert [lane.get("name") for lane in of(root, "lane")] == ["Frontstage", "Bench", "Support processes"]
    held = [[node.text for node in lane] for lane in of(root, "lane")]
    nodes = {part.get("id"): part.get("name") for part in root.iter()}
    assert [nodes[str(node)] for node in held[0]] == ["Answers", "Waits", "Goes on"]
    assert held[2][-1] == of(root, "boundaryEvent")[0].get("id")


def test_flows_stay_in_their_pool_and_messages_lead_out_of_it() -> None:
    root = written(blueprint(PEOPLE))
    names = {part.get("id"): part.get("name", "") for part in root.iter()}
    pairs = {
        tag: {(names[str(flow.get("sourceRef"))], names[str(flow.get("targetRef"))]) for flow in of(root, tag)}
        for tag in ("sequenceFlow", "messageFlow", "association")
    }
    assert {("Asks", "Yes or no?"), ("Yes or no?", "Says yes"), ("Waits", "Goes on")} <= pairs["sequenceFlow"]
    assert {("Asks", "Answers"), ("Answers", "Asks"), ("Goes on", "Delivers")} == pairs["messageFlow"]
    assert ("Poster", "Asks") in pairs["association"]
    assert ("Tool", "Stores") in pairs["association"]


def test_a_fail_point_leads_to_its_recovery() -> None:
    root = written(blueprint(PEOPLE))
    (event,) = of(root, "boundaryEvent")
    names = {part.get("name"): part.get("id") for part in root.iter()}
    assert event.get("attachedToRef") == names["Finds"]
    assert event.findtext(f"{MODEL}documentation") == "Looks again"
    (flow,) = (flow for flow in of(root, "sequenceFlow") if flow.get("sourceRef") == event.get("id"))
    assert flow.get("targetRef") == names["Stores"]


def test_a_journey_begins_and_ends() -> None:
    root = written(blueprint(PEOPLE))
    assert len(of(root, "startEvent")) == 1
    assert len(of(root, "endEvent")) == 2  # after each answer


@pytest.mark.parametrize(("wait", "duration"), [("90m", "PT1H30M"), ("2d", "P2D"), ("5s..30s", "PT30S"), ("0m", "P0D")])
def test_a_wait_has_the_duration_that_it_may_have(wait: str, duration: str) -> None:
    text = f"steps: [{{title: A, customer: [x, {{text: Waits, marks: [wait], wait: {wait}}}, y]}}]\n"
    (found,) = of(written(blueprint(text)), "timeDuration")
    assert found.text == duration


def test_a_wait_without_a_time_has_no_duration() -> None:
    root = written(blueprint("steps: [{title: A, customer: [x, {text: Waits, marks: [wait]}]}]\n"))
    assert len(of(root, "timerEventDefinition")) == 1
    assert of(root, "timeDuration") == []


def test_evidence_without_a_customer_stands_with_the_organisation() -> None:
    root = written(blueprint("lanes: [evidence, frontstage]\nsteps: [{title: A, evidence: e, frontstage: f}]\n"))
    assert len(of(root, "participant")) == 1
    assert len(of(root, "lane")) == 2
    assert len(of(root, "association")) == 1


def test_notes_alone_are_notes_in_no_pool() -> None:
    root = written(blueprint("lanes: [notes]\nsteps: [{title: A, notes: [x]}]\n".replace("notes: [x]", "notes: x")))
    assert of(root, "participant") == []
    assert len(of(root, "textAnnotation")) == 2


def test_texts_are_texts() -> None:
    text = 'Says "no" & <b>leaves</b>\n]]> it'
    quoted = text.replace('"', '\\"').replace("\n", "\\n")
    root = written(blueprint(f'steps: [{{title: "{quoted}", customer: "{quoted}", frontstage: "{quoted}"}}]\n'))
    assert sum(part.get("name") == text for part in root.iter()) == 2


def test_hidden_links_are_not_there() -> None:
    root = written(choose(blueprint(PEOPLE), Selection(hide=["links"])))
    assert of(root, "messageFlow") == []


@given(blueprints(max_steps=6, max_lanes=14, max_cards=40))
@settings(max_examples=15)
def test_whatever_is_referred_to_is_there_and_everything_has_its_place(own: Blueprint) -> None:
    _check(own)


def test_the_examples_refer_to_what_is_there(example: Blueprint) -> None:
    _check(example)


def _check(own: Blueprint) -> None:
    root = written(own)
    names = [part.get("id") for part in root.iter() if part.get("id")]
    assert len(names) == len(set(names))
    referred = [part.get(key) for part in root.iter() for key in _REFERENCES if part.get(key)]
    assert set(referred) <= set(names)
    shown = {part.get("bpmnElement") for part in root.iter() if part.tag in {f"{DI}BPMNShape", f"{DI}BPMNEdge"}}
    apart = ("definitions", "collaboration", "process", "laneSet", "dataObject", "category", "categoryValue",
             "timerEventDefinition", "errorEventDefinition")  # fmt: skip
    whole = {part.get("id") for part in root.iter() if part.tag.startswith(MODEL) and part.get("id")}
    assert shown == whole - {part.get("id") for tag in apart for part in of(root, tag)}
    texts = {lane.id for lane in own.lanes if lane.role not in VALUE_LANES}
    assert all(card.lane in texts for card in own.cards)
