"""Writing: a scene as a drawing of draw.io's, with lanes, cards and arrows where ours are, to be edited there."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import pairwise
from math import dist
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.theme import Head, Hue, Pen, Theme
from blueprint_cli.layout.scene import (
    Arrow,
    Box,
    CardBox,
    EmotionLane,
    Label,
    LaneBand,
    Point,
    Scene,
    Stroke,
    Tone,
)
from blueprint_cli.model.blueprint import Blueprint, Direction

_PAGE, _LAYER = "0", "1"
_ROUNDING = 8
_BOX = "html=1;whiteSpace=wrap;"
_TEXT = "text;html=1;whiteSpace=wrap;strokeColor=none;fillColor=none;verticalAlign=middle;"
_EDGE = "html=1;rounded=1;edgeStyle=orthogonalEdgeStyle;jumpStyle=arc;"
_GEOMETRY = {"as": "geometry"}


def write_drawio(blueprint: Blueprint, scene: Scene, theme: Theme) -> str:
    """The drawing of ``blueprint``, of which ``scene`` is the picture: one page, not packed, so that it can be compared
    and merged."""
    return _Writing(scene, theme, {card.id: card.text for card in blueprint.cards}).text()


class _Writing:
    """One drawing in the making."""

    def __init__(self, scene: Scene, theme: Theme, texts: Mapping[str, str]) -> None:
        self._scene = scene
        self._texts = texts
        self._theme = theme
        self._ids = {card.id: f"card-{number}" for number, card in enumerate(scene.cards, 1)}
        self._lanes = {lane.id: (f"lane-{number}", lane) for number, lane in enumerate(scene.lanes, 1)}
        self._file = Element("mxfile", host=GENERATOR_MARK)
        page = SubElement(self._file, "diagram", id="page-1", name=_one_line(scene.title))
        model = SubElement(page, "mxGraphModel", _model(scene))
        self._root = SubElement(model, "root")
        SubElement(self._root, "mxCell", {"id": _PAGE})
        SubElement(self._root, "mxCell", {"id": _LAYER, "parent": _PAGE})

    def text(self) -> str:
        self._heads()
        for lane in self._scene.lanes:
            self._lane(lane)
        for number, stroke in enumerate(self._scene.strokes, 1):
            self._stroke(stroke, f"line-{number}")
        for card in self._scene.cards:
            self._card(card)
        self._values()
        for number, arrow in enumerate(self._scene.arrows, 1):
            self._arrow(arrow, f"arrow-{number}")
        indent(self._file)
        return tostring(self._file, encoding="unicode") + "\n"

    def _heads(self) -> None:
        """The title, the bars of phases and the titles of steps above the lanes."""
        theme, scene = self._theme, self._scene
        top = min(box.y for box in (*(p.box for p in scene.phases), *(s.box for s in scene.steps)))
        title = Box(scene.lanes[0].box.x, 0, scene.lanes[0].box.width, max(20.0, top - 8))
        self._vertex(
            "title",
            _html(scene.title),
            f"{_TEXT}fontSize=20;fontStyle=1;align=left;fontColor={theme.tones[Tone.TITLE]};",
            title,
        )
        for number, phase in enumerate(scene.phases, 1):
            style = f"{_BOX}fillColor={theme.phase};strokeColor=none;fontColor={theme.tones[Tone.PHASE]};fontStyle=1;"
            self._vertex(f"phase-{number}", _html(phase.title), style, phase.box)
        for number, step in enumerate(scene.steps, 1):
            style = f"{_TEXT}align=center;fontStyle=1;fontColor={theme.tones[Tone.STEP]};"
            self._vertex(f"step-{number}", _html(f"{step.number} {step.title}"), style, step.box)

    def _lane(self, lane: LaneBand) -> None:
        hue = self._hue(lane)
        style = (
            "swimlane;html=1;whiteSpace=wrap;horizontal=0;collapsible=0;container=1;rounded=0;"
            f"startSize={decimal(lane.heading.width)};fillColor={hue.band};swimlaneFillColor={hue.band};"
            f"strokeColor={self._theme.rule.color};fontColor={hue.heading};fontStyle=1;"
            f"blueprintRole={lane.role};"
        )
        if self._scene.direction is Direction.RIGHT_TO_LEFT:
            style += "flipH=1;"
        self._vertex(self._lanes[lane.id][0], _html(lane.title), style, lane.box)

    def _card(self, card: CardBox) -> None:
        parent, lane = self._lanes[card.lane]
        hue, paint = self._hue(lane), self._theme.statuses[card.status]
        style = (
            f"{_BOX}rounded=1;absoluteArcSize=1;arcSize={_ROUNDING * 2};fillColor={paint.fill or self._theme.ground};"
            f"fontColor={paint.ink};fontSize={decimal(card.label.size)};"
            f"{_pen(self._theme.outline(hue, card.status))}" + ("fontStyle=8;" if paint.struck else "")
        )
        place = _within(card.box, lane.box)
        name = self._ids[card.id]
        link = card.href if card.href.lower().startswith(("http://", "https://", "mailto:")) else ""
        self._vertex(name, _html(self._texts[card.id]), style, place, parent=parent, tooltip=card.title, link=link)
        for number, badge in enumerate(card.badges, 1):
            colors = self._theme.marks[badge.mark]
            style = (
                f"ellipse;html=1;fillColor={colors.fill};fontColor={colors.ink};strokeColor=none;fontStyle=1;fontSize=9;"
                "blueprintSign=1;"
            )
            own = _within(badge.box, card.box)
            self._vertex(
                f"{name}-mark-{number}", badge.label.lines[0].text, style, own, parent=name, tooltip=badge.title
            )

    def _values(self) -> None:
        """What the lanes of feelings, times and measures draw; none of it is a card."""
        for number, values in enumerate(self._scene.values, 1):
            for place, label in enumerate(values.labels, 1):
                style = f"{_TEXT}align=center;fontSize={decimal(label.size)};fontColor={self._theme.tones[label.tone]};"
                text = _html("\n".join(line.text for line in label.lines))
                self._vertex(f"value-{number}-{place}", text, f"{style}blueprintSign=1;", label.extent)
            if isinstance(values, EmotionLane):
                for place, curve in enumerate(values.curves, 1):
                    pen = self._theme.emotions[(place - 1) % len(self._theme.emotions)]
                    style = f"html=1;curved=1;endArrow=none;{_pen(pen)}"
                    self._free_edge(f"curve-{number}-{place}", "", style, curve.points)

    def _arrow(self, arrow: Arrow, name: str) -> None:
        boxes = {card.id: card.box for card in self._scene.cards}
        look = self._theme.links[arrow.kind]
        start, end = arrow.points[0], arrow.points[-1]
        head = f"block;endFill={int(look.head is Head.FULL)};"
        style = (
            f"{_EDGE}{_port('exit', start, boxes[arrow.source])}{_port('entry', end, boxes[arrow.target])}"
            f"endArrow={head}"
            + (f"startArrow=block;startFill={int(look.head is Head.FULL)};" if arrow.both else "")
            + f"{_pen(look.pen)}fontColor={self._theme.tones[Tone.LINK]};labelBackgroundColor={self._theme.ground};"
            f"blueprintKind={arrow.kind};"
        )
        text = _html(" ".join(line.text for line in arrow.label.lines)) if arrow.label else ""
        edge = self._edge(name, text, style, source=self._ids[arrow.source], target=self._ids[arrow.target])
        if arrow.label:
            _put_label(edge, arrow.label, arrow.points)
        _add_points(edge, arrow.points[1:-1])

    def _stroke(self, stroke: Stroke, name: str) -> None:
        """A line between lanes; its title stands on it."""
        pen = self._theme.stroke(stroke.lines)
        title = stroke.title if stroke.label else ""
        style = f"html=1;endArrow=none;{_pen(pen)}fontColor={self._theme.tones[Tone.LINE]};fontSize=9;"
        edge = self._free_edge(name, _html(title), style, (stroke.start, stroke.end))
        if stroke.label:
            _put_label(edge, stroke.label, (stroke.start, stroke.end))

    def _hue(self, lane: LaneBand) -> Hue:
        return self._theme.hue(lane.role, lane.color)

    def _vertex(
        self, name: str, html: str, style: str, box: Box, *, parent: str = _LAYER, tooltip: str = "", link: str = ""
    ) -> None:
        """A box; where it has more to say than its text, that stands around it."""
        around = self._root
        attributes = {"style": style, "vertex": "1", "parent": parent}
        if tooltip or link:
            more = {"tooltip": tooltip} | ({"link": link} if link else {})
            around = SubElement(self._root, "UserObject", {"label": html, "id": name} | more)
        else:
            attributes = {"id": name, "value": html, **attributes}
        cell = SubElement(around, "mxCell", attributes)
        places = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
        SubElement(cell, "mxGeometry", {key: decimal(value) for key, value in places.items()} | _GEOMETRY)

    def _edge(self, name: str, html: str, style: str, *, source: str = "", target: str = "") -> Element:
        ends = {key: value for key, value in (("source", source), ("target", target)) if value}
        attributes = {"id": name, "value": html, "style": style, "edge": "1", "parent": _LAYER, **ends}
        return SubElement(SubElement(self._root, "mxCell", attributes), "mxGeometry", {"relative": "1"} | _GEOMETRY)

    def _free_edge(self, name: str, html: str, style: str, points: tuple[Point, ...]) -> Element:
        """A line that leads from no card to none."""
        edge = self._edge(name, html, style)
        for role, point in (("sourcePoint", points[0]), ("targetPoint", points[-1])):
            SubElement(edge, "mxPoint", _at(point) | {"as": role})
        _add_points(edge, points[1:-1])
        return edge


class _OnPath(NamedTuple):
    """The point of a path that is nearest to another, and how far along it is, from 0 to 1."""

    point: Point
    share: float


def _model(scene: Scene) -> dict[str, str]:
    size = {"pageWidth": decimal(scene.width), "pageHeight": decimal(scene.height)}
    return {"grid": "1", "gridSize": "10", "guides": "1", "tooltips": "1", "page": "1", "pageScale": "1", **size}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _html(text: str) -> str:
    """``text`` for a label, which is HTML."""
    return escape(text).replace("\n", "<br>")


def _pen(pen: Pen) -> str:
    dash = f"dashed=1;dashPattern={pen.dash.replace(',', ' ')};" if pen.dash else ""
    return f"strokeColor={pen.color};strokeWidth={decimal(pen.width)};{dash}"


def _within(box: Box, outer: Box) -> Box:
    return box._replace(x=box.x - outer.x, y=box.y - outer.y)


def _port(side: str, point: Point, box: Box) -> str:
    """Where an arrow leaves or enters a card, as a share of its width and height."""
    x, y = (point.x - box.x) / box.width, (point.y - box.y) / box.height
    return f"{side}X={_share(x)};{side}Y={_share(y)};{side}Dx=0;{side}Dy=0;{side}Perimeter=0;"


def _share(value: float) -> str:
    return f"{min(1.0, max(0.0, value)):.4f}".rstrip("0").rstrip(".")


def _add_points(edge: Element, points: tuple[Point, ...]) -> None:
    if points:
        around = SubElement(edge, "Array", {"as": "points"})
        for point in points:
            SubElement(around, "mxPoint", _at(point))


def _at(point: Point) -> dict[str, str]:
    return {"x": decimal(point.x), "y": decimal(point.y)}


def _put_label(edge: Element, label: Label, points: tuple[Point, ...]) -> None:
    """Put a label where ours is: so far along the arrow, from -1 to 1, and so far beside it."""
    middle = label.extent.center
    nearest = _nearest(middle, points)
    edge.set("x", _signed(2 * nearest.share - 1))
    offset = Point(middle.x - nearest.point.x, middle.y - nearest.point.y)
    SubElement(edge, "mxPoint", _at(offset) | {"as": "offset"})


def _signed(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _nearest(point: Point, path: tuple[Point, ...]) -> _OnPath:
    lengths = [dist(one, other) for one, other in pairwise(path)]
    whole, gone = sum(lengths) or 1.0, 0.0
    found: list[tuple[float, _OnPath]] = []
    for (one, other), length in zip(pairwise(path), lengths, strict=True):
        along = ((point.x - one.x) * (other.x - one.x) + (point.y - one.y) * (other.y - one.y)) / (length**2 or 1.0)
        along = min(1.0, max(0.0, along))
        on = Point(one.x + along * (other.x - one.x), one.y + along * (other.y - one.y))
        found.append((dist(on, point), _OnPath(on, (gone + along * length) / whole)))
        gone += length
    return min(found)[1]
