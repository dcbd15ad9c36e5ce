"""Cells: what a file of draw.io holds, with the places that things have on the page.

The format is mxGraph's: https://www.drawio.com/doc/faq/diagram-source-edit
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.exchange.decoding import LARGEST

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLOCKS = frozenset({"br", "div", "p", "li", "h1", "h2", "h3", "h4", "tr"})
_DEEPEST = 50


class Area(NamedTuple):
    """An upright rectangle on the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether ``point`` lies in it."""
        return self.x <= point[0] <= self.x + self.width and self.y <= point[1] <= self.y + self.height

    def turned(self) -> Area:
        """The same with right and down exchanged."""
        return Area(self.y, self.x, self.height, self.width)


class Cell(NamedTuple):
    """A box or an arrow. ``area`` is its place on the page; ``style`` has its words, those without a value as well."""

    id: str
    parent: str
    text: str
    style: Mapping[str, str]
    area: Area
    is_edge: bool
    source: str
    target: str
    link: str

    @property
    def is_lane(self) -> bool:
        """Whether it is drawn as a swimlane, or the row of a table of them."""
        return "swimlane" in self.style or self.style.get("shape") == "tableRow"


class Page(NamedTuple):
    """One page of a file."""

    name: str
    cells: tuple[Cell, ...]


def read_pages(content: bytes, *, name: str, wanted: str = "") -> list[Page]:
    """The pages of a file; only the one called ``wanted``, if that is given.

    Raises ``FileError`` where it is no drawing of draw.io's, or is larger than any, ``UsageError`` without such a page.
    """
    if len(content) > LARGEST:
        raise FileError(f"{name} is larger than {LARGEST // 1_000_000} MB, and no blueprint is")
    root = _parse(content, name=name)
    models = [("", root)] if root.tag == "mxGraphModel" else [_model(part, name=name) for part in root.iter("diagram")]
    pages = [Page(title, tuple(_cells(model))) for title, model in models if not wanted or title == wanted]
    if not pages:
        titles = ", ".join(title for title, _ in models if title)
        raise UsageError(f"{name} has no page {wanted}".rstrip(), hint=f"its pages are {titles}" if titles else "")
    return pages


def _parse(content: bytes | str, *, name: str) -> Element:
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content)
    except DefusedXmlException as error:
        raise FileError(f"{name} declares entities, which no drawing needs", hint="save it anew in draw.io") from error
    except (ParseError, ValueError, LookupError) as error:
        raise FileError(f"{name} is no drawing of draw.io's: {error}", hint="save it as .drawio") from error
    return root


def _model(diagram: Element, *, name: str) -> tuple[str, Element]:
    """A page's title and model, unpacked if it is packed: raw deflate in base64, then percent-encoded."""
    title = diagram.get("name", "")
    inside = diagram.find("mxGraphModel")
    if inside is not None:
        return title, inside
    try:
        unpacking = zlib.decompressobj(-15)
        packed = base64.b64decode((diagram.text or "").strip(), validate=True)
        text = unpacking.decompress(packed, LARGEST)
        if len(text) == LARGEST:
            raise FileError(f"a page of {name} unpacks to more than {LARGEST // 1_000_000} MB, and no blueprint does")
        plain = unquote(text.decode())
    except (binascii.Error, zlib.error, UnicodeDecodeError) as error:
        raise FileError(f"a page of {name} cannot be unpacked", hint="save it anew in draw.io") from error
    return title, _parse(plain, name=name)


def _cells(model: Element) -> Iterator[Cell]:
    raw = {cell.id: cell for cell in map(_raw, _elements(model)) if cell}
    for cell in raw.values():
        x, y, above, depth = cell.area.x, cell.area.y, raw.get(cell.parent), 0
        while above is not None and depth < _DEEPEST:
            if not above.is_edge:
                x, y = x + above.area.x, y + above.area.y
            above, depth = raw.get(above.parent), depth + 1
        yield cell._replace(area=cell.area._replace(x=x, y=y))


def _elements(model: Element) -> Iterator[tuple[Element, Element]]:
    """Each cell, and what bears its text and id: itself, or what stands around it."""
    root = model.find("root")
    for part in root if root is not None else ():
        inner = part.find("mxCell")
        if part.tag == "mxCell":
            yield part, part
        elif inner is not None:
            yield inner, part


def _raw(found: tuple[Element, Element]) -> Cell | None:
    cell, bearer = found
    if cell.get("vertex") != "1" and cell.get("edge") != "1":
        return None
    style = _style(cell.get("style", ""))
    label = bearer.get("label", "") or bearer.get("value", "")
    return Cell(
        id=bearer.get("id", ""),
        parent=cell.get("parent", ""),
        text=read_label(label) if style.get("html") == "1" or "<" in label else label.strip(),
        style=style,
        area=_area(cell.find("mxGeometry")),
        is_edge=cell.get("edge") == "1",
        source=cell.get("source", ""),
        target=cell.get("target", ""),
        link=bearer.get("link", ""),
    )


def _style(style: str) -> dict[str, str]:
    words = (word.partition("=") for word in style.split(";") if word.strip())
    return {key.strip(): value.strip() for key, _, value in words}


def _area(geometry: Element | None) -> Area:
    if geometry is None or geometry.get("relative") == "1":
        return Area(0, 0, 0, 0)
    return Area(*(_number(geometry.get(key, "0")) for key in ("x", "y", "width", "height")))


def _number(text: str) -> float:
    return float(text) if re.fullmatch(r"-?[0-9]{1,9}(?:\.[0-9]{1,20})?", text) else 0.0


def read_label(label: str) -> str:
    """The text of a label in HTML."""
    reading = _Reading()
    reading.feed(label)
    reading.close()
    lines = "".join(reading.parts).replace("\xa0", " ").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


class _Reading(HTMLParser):
    """Takes the text out of HTML, with line breaks where its blocks begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
