"""Nodes: pools, lanes, phases, steps and cards, in the places that they have in our picture."""

from __future__ import annotations

from xml.etree.ElementTree import Element as Xml
from xml.etree.ElementTree import SubElement

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.exchange.bpmn.collaboration import POOL_HEAD, Collaboration, Element
from blueprint_cli.exchange.bpmn.document import Document, element
from blueprint_cli.exchange.bpmn.pools import Party, Pool
from blueprint_cli.exchange.bpmn.symbols import Symbol
from blueprint_cli.layout.scene import Box
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Duration

_MARGIN = 8.0


def add_nodes(whole: Collaboration, document: Document) -> None:
    """Put into the document all that is no flow, the ground before what stands on it."""
    for pool in whole.pools:
        _add_pool(whole, pool, document)
    for card in whole.elements.values():
        _add_card(whole, card, document)
    _add_steps(whole, document)
    _add_phases(whole, document)


def process_of(pool: Pool) -> str:
    """The id of the process of a pool."""
    return f"{pool.id}-process"


def _add_pool(whole: Collaboration, pool: Pool, document: Document) -> None:
    participant = element("participant", pool.id, pool.title)
    participant.set("processRef", process_of(pool))
    document.participants.append(participant)
    process, box = document.process(process_of(pool)), whole.box(pool.lanes)
    document.place(pool.id, box, level=True)
    if pool.party is not Party.ORGANISATION:
        return
    for number, lane in enumerate(pool.lanes, 1):
        name = f"{pool.id}-lane-{number}"
        made = element("lane", name, lane.title, [lane.description])
        for card in whole.elements.values():
            if card.card.lane == lane.id and card.placed.symbol.is_node:
                SubElement(made, "bpmn:flowNodeRef").text = card.id
        process.lanes.append(made)
        own = whole.box((lane,))
        document.place(name, own._replace(x=box.x + POOL_HEAD, width=box.width - POOL_HEAD), level=True)


def _add_card(whole: Collaboration, card: Element, document: Document) -> None:
    wording = Wording(whole.blueprint.language)
    said = [" ".join(card.drawn.title.split()), *map(wording.remark, remarks(whole.blueprint, card.card))]
    kind, text = card.placed.symbol, card.card.text
    if kind is Symbol.NOTE or card.pool is None:
        note = element("textAnnotation", card.id, documentation=said)
        SubElement(note, "bpmn:text").text = text
        document.artifacts.append(note)
    else:
        parts = document.process(process_of(card.pool)).parts
        made = element(kind, card.id, text, said)
        if kind is Symbol.EVIDENCE:
            parts.append(element("dataObject", f"{card.id}-object"))
            made.set("dataObjectRef", f"{card.id}-object")
        elif kind is Symbol.TIMER:
            _time(made, card)
        parts.append(made)
    document.place(card.id, card.placed.shape, label=card.placed.label)


def _time(made: Xml, card: Element) -> None:
    """How long a wait takes, where that is known; the flows of an event stand before what it waits for."""
    definition = SubElement(made, "bpmn:timerEventDefinition", id=f"{card.id}-timer")
    timing = card.card.wait or card.card.time
    found = next(filter(None, (timing.actual, timing.target, timing.max)), None) if timing else None
    if found:
        duration = SubElement(definition, "bpmn:timeDuration", {"xsi:type": "bpmn:tFormalExpression"})
        duration.text = _duration(found)


def _duration(duration: Duration) -> str:
    """The longest that it may be, as ISO 8601 has it."""
    minutes, seconds = divmod(round(duration.high), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    date = f"{days}D" if days else ""
    time = "".join(f"{value}{unit}" for value, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if value)
    return f"P{date}T{time}" if time else f"P{date or '0D'}"


def _add_steps(whole: Collaboration, document: Document) -> None:
    """The titles of steps above the pools: BPMN has no columns."""
    descriptions = {step.id: step.description for step in whole.blueprint.steps}
    for number, step in enumerate(whole.scene.steps, 1):
        note = element("textAnnotation", f"step-{number}", documentation=[descriptions[step.id]])
        SubElement(note, "bpmn:text").text = f"{step.number} {step.title}"
        document.artifacts.append(note)
        document.place(f"step-{number}", step.box)


def _add_phases(whole: Collaboration, document: Document) -> None:
    """Each phase as a group around its steps."""
    bottom = max(band.box.bottom for band in whole.scene.lanes)
    for number, phase in enumerate(whole.scene.phases, 1):
        name = f"phase-{number}"
        group = element("group", name, documentation=[phase.description])
        group.set("categoryValueRef", document.categorize(name, phase.title))
        document.artifacts.append(group)
        top = phase.box.y - _MARGIN
        document.place(name, Box(phase.box.x, top, phase.box.width, bottom + _MARGIN - top), label=phase.box)
