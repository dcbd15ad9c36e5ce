"""The finished SVG: what Graphviz drew, with the scene's words, structure and names, and the theme's colours.

Plain shapes and ``<text>`` with literal attributes, no script, no style sheet, nothing from elsewhere, so
that browsers, Inkscape, librsvg, resvg and office programs all show the same.
"""

from __future__ import annotations

from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.shapes import GROUND, sign_box, strip_box
from blueprint_cli.draw.theme import Hue, Pen, Theme
from blueprint_cli.errors import EngineError
from blueprint_cli.export.arrowing import write_arrow, write_stroke
from blueprint_cli.export.linking import target_of
from blueprint_cli.export.markup import escape, write_text
from blueprint_cli.export.tracing import Curve, Traced, trace
from blueprint_cli.layout.scene import (
    Anchor,
    Arrow,
    Badge,
    Box,
    CardBox,
    Label,
    LaneBand,
    PhaseBar,
    Point,
    Sample,
    Scene,
    StepHeading,
    Stroke,
    TextLine,
    Tone,
)
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, Direction, LinkKind, Mark

_PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CORNER = 8.0
_TIP = 8.0  # how far a phase's bar is pointed
_CAPITALS = 0.714  # the height of Noto Sans' capitals, in ems
_AS_TOLD = 0.6
"""How far off a shape may come back, in points: Graphviz before 3.0 makes nodes whole points large."""


def finish(drawn: bytes, scene: Scene, theme: Theme, *, links: bool, bare: bool) -> str:
    """The finished picture from ``drawn``, the scene's outline as Graphviz made it SVG.

    Without ``links`` no card is a link, and the whole is an image to screen readers. ``bare`` leaves out the
    XML prolog, for use within a page. Raises ``EngineError`` where ``drawn`` is not that scene.
    """
    picture = _Picture(trace(drawn), scene, theme, links=links)
    return ("" if bare else _PROLOG) + picture.svg()


class _Picture:
    """One picture in the making; each method writes one kind of part."""

    def __init__(self, traced: Traced, scene: Scene, theme: Theme, *, links: bool) -> None:
        self._traced = traced
        self._scene = scene
        self._theme = theme
        self._links = links
        self._prefix = escape(scene.prefix)

    def svg(self) -> str:
        scene = self._scene
        parts = [
            self._head(),
            self._ground(),
            *self._group("header", [self._text(label) for label in scene.texts]),
            *(self._lane(index, lane) for index, lane in enumerate(scene.lanes)),
            *(self._stroke(index, stroke) for index, stroke in enumerate(scene.strokes)),
            *(self._phase(index, phase) for index, phase in enumerate(scene.phases)),
            *(self._step(step) for step in scene.steps),
            *(self._card(index, card) for index, card in enumerate(scene.cards)),
            *(self._arrow(index, arrow) for index, arrow in enumerate(scene.arrows)),
            *self._group("legend", [self._sample(index, sample) for index, sample in enumerate(scene.legend)]),
            "</svg>",
        ]
        return "\n".join(parts) + "\n"

    def _head(self) -> str:
        scene, prefix = self._scene, self._prefix
        width, height = decimal(scene.width), decimal(scene.height)
        anchors = (
            ' xmlns:xlink="http://www.w3.org/1999/xlink"' if self._links and any(map(target_of, scene.cards)) else ""
        )
        fonts = ", ".join(f"'{font}'" if " " in font else font for font in self._theme.fonts)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg"{anchors} class="blueprint"'
            f' role="{"graphics-document document" if self._links else "img"}"'
            f' aria-labelledby="{prefix}-title" aria-describedby="{prefix}-desc"'
            f' lang="{escape(scene.language)}" dir="{scene.direction}"'
            f' viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="{fonts}">\n'
            f"<!-- {GENERATOR_MARK} -->\n"
            f'<title id="{prefix}-title">{escape(scene.title)}</title>\n'
            f'<desc id="{prefix}-desc">{escape(scene.description)}</desc>'
        )

    def _ground(self) -> str:
        box = self._box(GROUND, Box(0, 0, self._scene.width, self._scene.height))
        return f'<rect class="ground" {_place(box)} fill="{self._theme.ground}"/>'

    def _group(self, kind: str, parts: list[str]) -> list[str]:
        return [f'<g class="{kind}">', *parts, "</g>"] if parts else []

    def _text(self, label: Label) -> str:
        return write_text(label, self._theme.tones[label.tone])

    def _lane(self, index: int, lane: LaneBand) -> str:
        hue = self._theme.hue(lane.role, lane.color)
        box = self._box(f"lane_{index}", lane.box)
        strip = self._box(f"strip_{index}", strip_box(lane, self._scene.direction))
        rule = self._theme.rule
        return (
            f'<g class="lane {lane.role}" {self._id("lane", lane.id)} data-id="{escape(lane.id)}"'
            f' data-role="{lane.role}">'
            f"{_title(lane.title, lane.description)}"
            f'<rect {_place(box)} fill="{hue.band}"/>'
            f'<path d="M{decimal(box.x)},{decimal(box.bottom)}H{decimal(box.right)}"'
            f' stroke="{rule.color}" stroke-width="{rule.width:g}"/>'
            f'<rect {_place(strip)} fill="{hue.border}"/>'
            f"{write_text(lane.label, hue.heading)}</g>"
        )

    def _stroke(self, index: int, stroke: Stroke) -> str:
        kinds = " ".join(line.value.replace("_", "-") for line in stroke.lines)
        path = write_stroke(self._curve(f"line_{index}"), self._theme.stroke(stroke.lines))
        label = self._text(stroke.label) if stroke.label else ""
        return f'<g class="line {kinds}">{_title(stroke.title)}{path}{label}</g>'

    def _phase(self, index: int, phase: PhaseBar) -> str:
        box = self._box(f"phase_{index}", phase.box)
        pointed = _chevron(box, notched=index > 0, mirrored=self._scene.direction is Direction.RIGHT_TO_LEFT)
        return (
            f'<g class="phase" data-phase="{escape(phase.id)}">{_title(phase.title, phase.description)}'
            f'<path d="{pointed}" fill="{self._theme.phase}"/>{self._text(phase.label)}</g>'
        )

    def _step(self, step: StepHeading) -> str:
        return (
            f'<g class="step" {self._id("step", step.id)} data-step="{escape(step.id)}">'
            f"{_title(step.title, step.description)}{self._text(step.label)}</g>"
        )

    def _card(self, index: int, card: CardBox) -> str:
        hue = self._theme.hue(card.role, card.color)
        paint = self._theme.statuses[card.status]
        box = self._box(f"card_{index}", card.box)
        pen = Pen(paint.border or hue.border, self._theme.border, paint.dash)
        body = (
            f'<rect {_place(box)} rx="{_CORNER:g}" fill="{paint.fill or hue.band}" {_stroked(pen)}/>'
            f"{write_text(card.label, paint.ink, struck=paint.struck)}"
        )
        target = target_of(card) if self._links else ""
        if target:
            body = f'<a xlink:href="{escape(target)}">{body}</a>'
        signs = self._sign(index, card, hue) if paint.sign else ""
        signs += "".join(self._badge(f"badge_{index}_{place}", badge) for place, badge in enumerate(card.badges))
        kinds = " ".join([card.role, *(badge.mark for badge in card.badges), *_status_class(card)])
        return (
            f'<g class="node card {kinds}" {self._id("card", card.id)} data-id="{escape(card.id)}"'
            f' data-step="{escape(card.step)}" data-lane="{escape(card.lane)}">{_title(card.title)}{body}{signs}</g>'
        )

    def _sign(self, index: int, card: CardBox, hue: Hue) -> str:
        paint = self._theme.statuses[card.status]
        box = self._box(f"sign_{index}", sign_box(card, self._scene.direction))
        pen = Pen(paint.border or hue.border, 1.0)
        return (
            f'<g class="badge {card.status}">{_circle(box, self._theme.ground, pen)}'
            f"{_letter(paint.sign, box, paint.ink)}</g>"
        )

    def _badge(self, key: str, badge: Badge) -> str:
        paint = self._theme.marks[badge.mark]
        ring = Pen(self._theme.ground, 1.2)
        return (
            f'<g class="badge {badge.mark}">{_title(badge.title)}'
            f"{_circle(self._box(key, badge.box), paint.fill, ring)}{write_text(badge.label, paint.ink)}</g>"
        )

    def _arrow(self, index: int, arrow: Arrow) -> str:
        start = arrow.points[0] if arrow.both else None
        link = self._theme.links[arrow.kind]
        drawn = write_arrow(
            self._curve(f"arrow_{index}"), start, arrow.points[-1], link=link, ground=self._theme.ground
        )
        auto = ' data-auto="true"' if arrow.auto else ""
        label = self._text(arrow.label) if arrow.label else ""
        return (
            f'<g class="edge {arrow.kind}" {self._id("link", arrow.id)} data-source="{escape(arrow.source)}"'
            f' data-target="{escape(arrow.target)}"{auto}>{_title(arrow.title)}{drawn}{label}</g>'
        )

    def _sample(self, index: int, sample: Sample) -> str:
        key = f"sample_{index}"
        match sample.shows:
            case LinkKind() as kind:
                drawn = self._link_sample(key, sample, kind)
            case Mark() as mark:
                paint = self._theme.marks[mark]
                box = self._box(key, sample.box)
                drawn = _circle(box, paint.fill) + _letter(MARK_LETTERS[mark], box, paint.ink)
            case status:
                drawn = self._status_sample(self._box(key, sample.box), status)
        return f'<g class="sample {sample.shows}">{drawn}{self._text(sample.label)}</g>'

    def _link_sample(self, key: str, sample: Sample, kind: LinkKind) -> str:
        middle = sample.box.center.y
        start, end = Point(sample.box.x, middle), Point(sample.box.right, middle)
        if self._scene.direction is Direction.RIGHT_TO_LEFT:
            start, end = end, start
        return write_arrow(
            self._curve(key),
            start if kind is LinkKind.AGREEMENT else None,
            end,
            link=self._theme.links[kind],
            ground=self._theme.ground,
        )

    def _status_sample(self, box: Box, status: CardStatus) -> str:
        paint = self._theme.statuses[status]
        pen = Pen(paint.border or self._theme.tones[Tone.LEGEND], self._theme.border, paint.dash)
        outline = f'<rect {_place(box)} rx="3" fill="{paint.fill or self._theme.ground}" {_stroked(pen)}/>'
        return outline + _letter(paint.sign, box, paint.ink)

    def _box(self, key: str, told: Box) -> Box:
        """Where Graphviz drew a shape: where it was told to, or this is not our picture."""
        drawn = self._traced.boxes.get(key)
        if drawn is None or any(abs(one - other) > _AS_TOLD for one, other in zip(drawn, told, strict=True)):
            raise _not_drawn(key)
        return told

    def _curve(self, key: str) -> Curve:
        if key not in self._traced.curves:
            raise _not_drawn(key)
        return self._traced.curves[key]

    def _id(self, kind: str, own: str) -> str:
        return f'id="{self._prefix}-{kind}-{escape(own)}"'


def _not_drawn(key: str) -> EngineError:
    return EngineError(
        f"Graphviz did not draw {key.replace('_', ' ')} where it was told to.",
        hint="Try the other engine, --engine embedded or --engine system, and report this, please.",
    )


def _title(*texts: str) -> str:
    text = "\n".join(filter(None, texts))
    return f"<title>{escape(text)}</title>"


def _place(box: Box) -> str:
    return f'x="{decimal(box.x)}" y="{decimal(box.y)}" width="{decimal(box.width)}" height="{decimal(box.height)}"'


def _stroked(pen: Pen) -> str:
    dash = f' stroke-dasharray="{pen.dash}"' if pen.dash else ""
    return f'stroke="{pen.color}" stroke-width="{pen.width:g}"{dash}'


def _circle(box: Box, fill: str, ring: Pen | None = None) -> str:
    center = f'cx="{decimal(box.center.x)}" cy="{decimal(box.center.y)}" r="{decimal(box.width / 2)}"'
    return f'<circle {center} fill="{fill}"{" " + _stroked(ring) if ring else ""}/>'


def _letter(letter: str, box: Box, color: str) -> str:
    """A sign in the middle of its box, as large as fits."""
    size = round(box.height * 0.62, 1)
    line = TextLine(box.center.x, box.center.y + size * _CAPITALS / 2, letter, size)
    label = Label(lines=(line,), size=size, weight=700, anchor=Anchor.MIDDLE, tone=Tone.BADGE)
    return write_text(label, color, kind="sign")


def _chevron(box: Box, *, notched: bool, mirrored: bool) -> str:
    """A bar that points to where time runs, and takes in the point of the one before."""
    tip = min(_TIP, box.width / 3)
    back, front = box.x, box.right
    if mirrored:
        back, front, tip = front, back, -tip
    top, middle, bottom = decimal(box.y), decimal(box.center.y), decimal(box.bottom)
    outer, shoulder = decimal(back), decimal(front - tip)
    notch = f"L{decimal(back + tip)},{middle}" if notched else ""
    return f"M{outer},{top}H{shoulder}L{decimal(front)},{middle}L{shoulder},{bottom}H{outer}{notch}Z"


def _status_class(card: CardBox) -> list[str]:
    return [] if card.status is CardStatus.CONFIRMED else [card.status]
