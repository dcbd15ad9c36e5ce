"""A finished SVG as a tree, and the lines of text in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat


class Element(NamedTuple):
    """An element: its name, attributes, children, and the text that stands in it before them."""

    name: str
    attributes: Mapping[str, str]
    children: list[Element]
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def kinds(self) -> list[str]:
        """The classes of a group."""
        return self.attributes.get("class", "").split()

    @property
    def title(self) -> str:
        """What a group is called."""
        return next((child.text for child in self.children if child.name == "title"), "")

    def number(self, attribute: str) -> float:
        """An attribute that is a length; 0 where it is not there."""
        return float(self.attributes.get(attribute, "0"))


class Line(NamedTuple):
    """A line of a ``<text>``: what it says, where its anchor stands, and its weight."""

    text: str
    x: float
    y: float
    weight: int


def parse(svg: str) -> Element:
    """The root of an SVG that ``export.svg`` wrote."""
    root = Element("", {}, [], [])
    open_ones = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes, [], [])
        open_ones[-1].children.append(element)
        open_ones.append(element)

    def write(text: str) -> None:
        open_ones[-1].texts.append(text)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_ones.pop()
    parser.CharacterDataHandler = write
    parser.Parse(svg, True)  # noqa: FBT003 - pyexpat takes it by position only
    return root.children[0]


def lines(element: Element) -> Iterator[Line]:
    """The lines of all texts in ``element``, in the order in which they stand there."""
    if element.name != "text":
        for child in element.children:
            yield from lines(child)
        return
    weight = int(element.attributes.get("font-weight", "400"))
    for part in element.children or [element]:
        yield Line(part.text, part.number("x"), part.number("y"), weight)
