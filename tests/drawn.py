"""A finished SVG read back from the file alone: boxes, arrows and texts, where a reader sees them.

Knows nothing of the scene that the picture was made from. Coordinates are those of the file, in points. Of text it
asks the fonts of ``layout.measuring`` how wide it is, and takes for each line the width of the widest font in common
use.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.layout.measuring import OTHER_FONT, measure
from blueprint_cli.layout.scene import Box, Point

SVG = "{http://www.w3.org/2000/svg}"
_ISOLATES = "\u2066\u2067\u2068\u2069"
_COMMANDS = re.compile(r"([MLHVCZ])([^MLHVCZ]*)")
_HOP = 4.5
"""How high an arrow hops at most over others that it crosses."""


class Words(NamedTuple):
    """One line of text."""

    text: str
    box: Box


class Part(NamedTuple):
    """A card, a lane, a phase, a step or one of the three lines: what ``data-*`` says of it, and what it shows.

    ``signs`` are the boxes of the badges on a card. ``box`` is the largest shape.
    """

    ids: Mapping[str, str]
    box: Box
    texts: tuple[Words, ...]
    signs: tuple[Box, ...]


class Way(NamedTuple):
    """An arrow: its corners from source to target, with its rounded elbows and its hops cut straight.

    ``tips`` are the corners of its heads.
    """

    source: str
    target: str
    line: tuple[Point, ...]
    tips: tuple[Point, ...]
    label: tuple[Words, ...]

    @property
    def runs(self) -> Iterator[tuple[Point, Point]]:
        """The straight pieces."""
        return pairwise(self.line)


class Drawing(NamedTuple):
    """Everything in a picture. ``values`` are the texts in lanes that draw values, ``others`` those of no part."""

    canvas: Box
    cards: tuple[Part, ...]
    lanes: tuple[Part, ...]
    phases: tuple[Part, ...]
    steps: tuple[Part, ...]
    lines: tuple[Part, ...]
    ways: tuple[Way, ...]
    values: tuple[Words, ...]
    others: tuple[Words, ...]

    @property
    def runs_down(self) -> bool:
        """Whether lanes are columns."""
        return len({lane.box.y for lane in self.lanes}) == 1 < len(self.lanes)

    def along_time(self) -> Drawing:
        """The shapes and arrows as where time runs to the right; texts and badges stay where they are."""
        if not self.runs_down:
            return self
        mirrored = self.lanes[0].box.x > self.lanes[-1].box.x

        def turned(parts: tuple[Part, ...]) -> tuple[Part, ...]:
            return tuple(part._replace(box=_turned(part.box, self.canvas, mirrored=mirrored)) for part in parts)

        return self._replace(
            cards=turned(self.cards),
            lanes=turned(self.lanes),
            steps=turned(self.steps),
            lines=turned(self.lines),
            ways=tuple(
                way._replace(line=tuple(Point(y, self.canvas.right - x if mirrored else x) for x, y in way.line))
                for way in self.ways
            ),
        )


def _turned(box: Box, canvas: Box, *, mirrored: bool) -> Box:
    return Box(box.y, canvas.right - box.right if mirrored else box.x, box.height, box.width)


def read(svg: str) -> Drawing:
    """What stands in the picture ``svg``."""
    root = ET.fromstring(svg.encode())
    found: dict[str, list[ET.Element]] = {}
    others: list[Words] = []
    _sort(root, found, others)
    parts = {kind: tuple(_part(element) for element in found.get(kind, [])) for kind in _PARTS}
    _, _, width, height = (float(number) for number in root.get("viewBox", "").split())
    return Drawing(
        canvas=Box(0.0, 0.0, width, height),
        cards=parts["card"],
        lanes=parts["lane"],
        phases=parts["phase"],
        steps=parts["step"],
        lines=parts["line"],
        ways=tuple(_way(element) for element in found.get("edge", [])),
        values=tuple(words for group in found.get("values", []) for words in _text_of(group)),
        others=tuple(others),
    )


_PARTS = ("card", "lane", "phase", "step", "line")


def _sort(parent: ET.Element, found: dict[str, list[ET.Element]], others: list[Words]) -> None:
    """The groups of parts by their kind; texts outside of any."""
    for element in parent:
        classes = element.get("class", "").split()
        kind = next((kind for kind in (*_PARTS, "edge", "values") if kind in classes), None)
        if element.tag == f"{SVG}text":
            others += _words(element)
        elif kind and element.tag == f"{SVG}g":
            found.setdefault(kind, []).append(element)
        else:
            _sort(element, found, others)


def _part(group: ET.Element) -> Part:
    badges = [element for element in group.iter(f"{SVG}g") if "badge" in element.get("class", "").split()]
    aside = {id(inner) for badge in badges for inner in badge.iter()}
    own = [element for element in group.iter() if id(element) not in aside]
    boxes = [box for element in own if (box := _box(element))]
    return Part(
        ids={name.removeprefix("data-"): value for name, value in group.items() if name.startswith("data-")},
        box=max(boxes, key=lambda box: (box.width * box.height, box.width), default=Box(0.0, 0.0, 0.0, 0.0)),
        texts=tuple(words for element in own if element.tag == f"{SVG}text" for words in _words(element)),
        signs=tuple(box for badge in badges for element in badge if (box := _box(element))),
    )


def _way(group: ET.Element) -> Way:
    paths = [element for element in group.iter(f"{SVG}path") if "head" not in element.get("class", "").split()]
    heads = [element for element in group.iter(f"{SVG}path") if "head" in element.get("class", "").split()]
    return Way(
        source=group.get("data-source", ""),
        target=group.get("data-target", ""),
        line=tuple(_without_hops(list(_corners(paths[0])))) if paths else (),
        tips=tuple(corner for head in heads for corner in _corners(head)),
        label=tuple(_text_of(group)),
    )


def _box(element: ET.Element) -> Box | None:
    """Around a shape; nothing where the element is none."""
    match element.tag.removeprefix(SVG):
        case "rect":
            return Box(*(float(element.get(name, 0)) for name in ("x", "y", "width", "height")))
        case "circle":
            x, y, radius = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
            return Box(x - radius, y - radius, 2 * radius, 2 * radius)
        case "path":
            return _around(list(_corners(element)))
        case _:
            return None


def _around(points: list[Point]) -> Box:
    left, top = min(point.x for point in points), min(point.y for point in points)
    return Box(left, top, max(point.x for point in points) - left, max(point.y for point in points) - top)


def _corners(path: ET.Element) -> Iterator[Point]:
    """Where the pieces of a path meet; a curve counts by its ends."""
    x = y = 0.0
    for command, written in _COMMANDS.findall(path.get("d", "")):
        numbers = [float(number) for number in re.split(r"[ ,]+", written.strip()) if number]
        match command:
            case "H":
                points = [(at, y) for at in numbers]
            case "V":
                points = [(x, at) for at in numbers]
            case "C":
                points = list(zip(numbers[4::6], numbers[5::6], strict=True))
            case _:
                points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for x, y in points:
            yield Point(x, y)


def _without_hops(line: list[Point]) -> Iterator[Point]:
    """The line that an arrow would take without its hops over others: what leaves its level and soon comes back."""
    at = 0
    while at < len(line):
        here = line[at]
        yield here
        landing = next((next_ for next_ in (at + 2, at + 3) if next_ < len(line) and line[next_].y == here.y), None)
        hopped = landing and all(0.0 < abs(point.y - here.y) < _HOP for point in line[at + 1 : landing])
        at = landing if landing and hopped else at + 1


def _text_of(group: ET.Element) -> Iterator[Words]:
    return (words for element in group.iter(f"{SVG}text") for words in _words(element))


def _words(text: ET.Element) -> Iterator[Words]:
    """The lines of a text element: each a ``tspan``, or the text itself."""
    size, weight = float(text.get("font-size", 0)), int(text.get("font-weight", 400))
    for line in text if len(text) else [text]:
        written = "".join(line.itertext()).strip(_ISOLATES)
        width = measure(written, size, weight) * OTHER_FONT
        x, y = (float(line.get(name, text.get(name, 0))) for name in ("x", "y"))
        shift = {"start": 0.0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
        yield Words(written, Box(x - shift, y - 0.74 * size, width, 0.94 * size))
