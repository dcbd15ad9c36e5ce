"""The document: the XML in the order of its schema, the elements first and then their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.layout.scene import Box, Point

_SPACES = {
    "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_TARGET = "urn:blueprint"


class Document:
    """One file in the making: lists of elements, which are put in order at the end."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._categories: list[Element] = []
        self._processes: dict[str, _Process] = {}
        self.participants: list[Element] = []
        self.messages: list[Element] = []
        self.artifacts: list[Element] = []
        self._places: list[Element] = []

    def process(self, name: str) -> _Process:
        """The process of that id, which is made when it is first asked for."""
        return self._processes.setdefault(name, _Process())

    def enter(self, beside: str, name: str) -> None:
        """Put a node into the lane in which the one that is called ``beside`` is, if there is one."""
        for process in self._processes.values():
            for lane in process.lanes:
                if any(reference.text == beside for reference in lane.iter("bpmn:flowNodeRef")):
                    SubElement(lane, "bpmn:flowNodeRef").text = name

    def categorize(self, name: str, title: str) -> str:
        """Make a category of one value, and give the id of the value: groups have their titles from these."""
        category = Element("bpmn:category", id=f"{name}-category")
        SubElement(category, "bpmn:categoryValue", id=f"{name}-value", value=title)
        self._categories.append(category)
        return f"{name}-value"

    def place(self, name: str, box: Box, *, label: Box | None = None, level: bool = False) -> None:
        """Say where an element stands, and its text if that is apart; pools and lanes lie ``level``."""
        across = {"isHorizontal": "true"} if level else {}
        shape = Element("bpmndi:BPMNShape", {"id": f"{name}-shape", "bpmnElement": name, **across})
        _bound(shape, box)
        if label:
            _bound(SubElement(shape, "bpmndi:BPMNLabel"), label)
        self._places.append(shape)

    def lead(self, name: str, points: Sequence[Point], *, label: Box | None = None) -> None:
        """Say which way a flow or an association runs."""
        edge = Element("bpmndi:BPMNEdge", id=f"{name}-edge", bpmnElement=name)
        for point in points:
            SubElement(edge, "di:waypoint", x=decimal(point.x), y=decimal(point.y))
        if label:
            _bound(SubElement(edge, "bpmndi:BPMNLabel"), label)
        self._places.append(edge)

    def text(self) -> str:
        root = Element("bpmn:definitions", {**_SPACES, "id": "blueprint", "targetNamespace": _TARGET})
        root.append(Comment(f" {GENERATOR_MARK} "))
        root.extend(self._categories)
        together = SubElement(root, "bpmn:collaboration", id="collaboration", name=self._title)
        for parts in (self.participants, self.messages, self.artifacts):
            together.extend(parts)
        for name, process in self._processes.items():
            root.append(process.element(name))
        diagram = SubElement(root, "bpmndi:BPMNDiagram", id="diagram", name=self._title)
        SubElement(diagram, "bpmndi:BPMNPlane", id="plane", bpmnElement="collaboration").extend(self._places)
        indent(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


class _Process:
    """The process of one pool: its lanes, if it is divided, with the nodes in each; then what is in it."""

    def __init__(self) -> None:
        self.lanes: list[Element] = []
        self.parts: list[Element] = []

    def element(self, name: str) -> Element:
        process = Element("bpmn:process", id=name, isExecutable="false")
        if self.lanes:
            SubElement(process, "bpmn:laneSet", id=f"{name}-lanes").extend(self.lanes)
        process.extend(self.parts)
        return process


def element(tag: str, name: str, title: str = "", documentation: Iterable[str] = ()) -> Element:
    """An element with its id and title, and what there is to say of it."""
    made = Element(f"bpmn:{tag}", {"id": name, **({"name": title} if title else {})})
    for text in filter(None, documentation):
        SubElement(made, "bpmn:documentation").text = text
    return made


def _bound(around: Element, box: Box) -> None:
    places = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    SubElement(around, "dc:Bounds", {key: decimal(value) for key, value in places.items()})
