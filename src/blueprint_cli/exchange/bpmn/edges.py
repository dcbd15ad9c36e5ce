"""Edges: sequence flows within a pool, message flows between pools, associations with evidence and notes; where a
customer's process begins and ends, and where it fails."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element as Xml
from xml.etree.ElementTree import SubElement

from blueprint_cli.exchange.bpmn.collaboration import Collaboration, Element, is_customer, is_inside
from blueprint_cli.exchange.bpmn.document import Document, element
from blueprint_cli.exchange.bpmn.nodes import process_of
from blueprint_cli.exchange.bpmn.symbols import Symbol
from blueprint_cli.layout.scene import Arrow, Box, Point
from blueprint_cli.model.blueprint import Direction, LinkKind, Mark

_EVENT = 20.0
"""The diameter of events that are not cards."""
_GAPS = (10.0, 20.0, 26.0)
"""How far an event may be from its card, the best first."""
_WIDER, _AIR = 1.3, 4.0
"""How much wider letters of programs are than ours, and what they leave free at the sides of a label."""
_CORNER = 14.0
"""From the right corner of a card to the middle of its fail point, which is where our mark stands."""


def add_edges(whole: Collaboration, document: Document) -> None:
    """Put all flows into the document, and the events that they need."""
    _Edges(whole, document).add()


class _Edges:
    """The flows of one document in the making. ``taken`` is where nothing else may stand."""

    def __init__(self, whole: Collaboration, document: Document) -> None:
        self._whole = whole
        self._document = document
        self._led: set[str] = set()
        self._left: set[str] = set()
        self._failing: set[str] = set()
        self._associated: set[str] = set()
        self._count = 0
        self._taken = [card.drawn.box for card in whole.elements.values()]
        for arrow in whole.scene.arrows:
            self._taken += [_around(one, other) for one, other in pairwise(arrow.points)]
            self._taken += [arrow.label.extent] if arrow.label else []

    def add(self) -> None:
        for arrow in self._whole.scene.arrows:
            self._add(arrow)
        for card in self._whole.elements.values():
            if Mark.FAIL in card.card.marks and card.placed.symbol.is_task and card.id not in self._failing:
                box = card.drawn.box
                self._fail(card, Point(box.right - _CORNER, box.y))
            if card.placed.symbol is Symbol.EVIDENCE and card.id not in self._associated:
                self._show(card)
            if is_customer(card) and card.placed.symbol.is_node:
                self._bound(card)

    def _add(self, arrow: Arrow) -> None:
        source, target = self._whole.elements[arrow.source], self._whole.elements[arrow.target]
        points = target.placed.docked(source.placed.docked(arrow.points)[::-1])[::-1]
        text = " ".join(line.text for line in arrow.label.lines) if arrow.label else ""
        way = _Way(points, text, _room(arrow.label.extent) if arrow.label else None)
        if is_inside(source, target):
            self._sequence(source, target, way, fails=arrow.kind is LinkKind.FAILURE)
        elif source.placed.symbol.is_node and target.placed.symbol.is_node:
            self._connect("messageFlow", source.id, target.id, way)
            if arrow.both:
                self._connect("messageFlow", target.id, source.id, _Way(points[::-1]))
        else:
            self._connect("association", source.id, target.id, way)
            self._associated |= {source.id, target.id}

    def _sequence(self, source: Element, target: Element, way: _Way, *, fails: bool) -> None:
        begin = source.id
        if fails and source.placed.symbol.is_task:
            begin = self._fail(source, way.points[0])
            way = way._replace(points=(_beside(*way.points[:2]), *way.points[1:]))
        else:
            self._left.add(source.id)
        self._led.add(target.id)
        self._flow(target, begin, target.id, way)

    def _flow(self, within: Element, source: str, target: str, way: _Way) -> None:
        """A sequence flow in the process that has the element ``within``."""
        self._parts(within).append(self._edge("sequenceFlow", source, target, way))

    def _connect(self, tag: str, source: str, target: str, way: _Way) -> None:
        """What leads from pool to pool, or to what is in none."""
        together = self._document.messages if tag == "messageFlow" else self._document.artifacts
        together.append(self._edge(tag, source, target, way))

    def _edge(self, tag: str, source: str, target: str, way: _Way) -> Xml:
        self._count += 1
        edge = element(tag, f"flow-{self._count}", "" if tag == "association" else way.text)
        edge.set("sourceRef", source)
        edge.set("targetRef", target)
        self._document.lead(f"flow-{self._count}", way.points, label=way.label)
        return edge

    def _parts(self, card: Element) -> list[Xml]:
        """What the process of a card has: of one that is in a pool, as all are that flows lead to."""
        return self._document.process(process_of(card.pool) if card.pool else "").parts

    def _fail(self, card: Element, middle: Point) -> str:
        """A fail point on the edge of a task, from which its recovery sets out."""
        self._failing.add(card.id)
        self._count += 1
        name = f"failure-{self._count}"
        event = element("boundaryEvent", name, documentation=[card.card.recovery])
        event.set("attachedToRef", card.id)
        SubElement(event, "bpmn:errorEventDefinition", id=f"{name}-error")
        self._parts(card).append(event)
        self._document.enter(card.id, name)
        self._document.place(name, _event(middle))
        return name

    def _show(self, card: Element) -> None:
        """Lead from evidence to what stands next to it in its step, where nothing else lies between."""
        cards = [one for one in self._whole.elements.values() if one.card.step == card.card.step and one is not card]
        below = [one for one in cards if one.drawn.box.y > card.drawn.box.y and one.pool == card.pool]
        nearest = min(below, key=lambda one: one.drawn.box.y, default=None)
        if nearest and nearest.placed.symbol.is_task:
            x, box = card.drawn.box.center.x, card.drawn.box
            way = _Way((Point(x, box.bottom), Point(x, nearest.drawn.box.y)))
            self._connect("association", card.id, nearest.id, way)

    def _bound(self, card: Element) -> None:
        """The event with which a customer's process begins before a card, or ends after it."""
        onward = -1 if self._whole.scene.direction is Direction.RIGHT_TO_LEFT else 1
        if card.id not in self._led:
            name, points = self._beside(card, "startEvent", -onward)
            self._flow(card, name, card.id, _Way(points[::-1]))
        if card.id not in self._left:
            name, points = self._beside(card, "endEvent", onward)
            self._flow(card, card.id, name, _Way(points))

    def _beside(self, card: Element, tag: str, side: int) -> tuple[str, tuple[Point, ...]]:
        """An event on one side of a card, left (-1) or right (1), and the way to it."""
        middle = self._free(card, side)
        edge = card.drawn.box.right if side > 0 else card.drawn.box.x
        way = (Point(edge, middle.y), Point(middle.x - side * _EVENT / 2, middle.y))
        return self._event(tag, card, middle), card.placed.docked(way)

    def _event(self, tag: str, card: Element, middle: Point) -> str:
        self._count += 1
        name = f"event-{self._count}"
        self._parts(card).append(element(tag, name))
        self._document.place(name, _event(middle))
        self._taken.append(_event(middle))
        return name

    def _free(self, card: Element, way: int) -> Point:
        """Where an event has room beside a card: level with its middle, or else with its upper or lower part."""
        box = card.drawn.box
        edge = box.right if way > 0 else box.x
        places = [
            Point(edge + way * (gap + _EVENT / 2), box.center.y + share * box.height)
            for gap in _GAPS
            for share in (0.0, -0.3, 0.3)
        ]
        return next((at for at in places if not any(_meet(_event(at), other) for other in self._taken)), places[0])


class _Way(NamedTuple):
    """The way of an edge, and its text with its place, if it has one."""

    points: tuple[Point, ...]
    text: str = ""
    label: Box | None = None


def _event(middle: Point) -> Box:
    return Box(middle.x - _EVENT / 2, middle.y - _EVENT / 2, _EVENT, _EVENT)


def _beside(middle: Point, towards: Point) -> Point:
    """The point of an event's outline from which a run sets out."""
    length = hypot(towards.x - middle.x, towards.y - middle.y) or 1.0
    share = min(1.0, _EVENT / 2 / length)
    return Point(middle.x + share * (towards.x - middle.x), middle.y + share * (towards.y - middle.y))


def _around(one: Point, other: Point) -> Box:
    return Box(min(one.x, other.x), min(one.y, other.y), abs(one.x - other.x), abs(one.y - other.y))


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _room(box: Box) -> Box:
    """The place of a label in the larger letters that modelling programs have, so that they do not break its words."""
    width = box.width * _WIDER + 2 * _AIR
    return box._replace(x=box.center.x - width / 2, width=width)
