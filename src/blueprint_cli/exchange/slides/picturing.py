"""Picturing: a scene as shapes on a slide, from the ground upwards, the journey in the order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.draw.shapes import dot_box, routes, sign_box, strip_box
from blueprint_cli.draw.theme import Head, Hue, Pen, Theme
from blueprint_cli.exchange.slides.canvas import Canvas, Frame, Heads, Ink, glue
from blueprint_cli.exchange.slides.course import course
from blueprint_cli.layout.carding import PADDING
from blueprint_cli.layout.scene import (
    Arrow,
    Box,
    CardBox,
    EmotionLane,
    Label,
    LaneBand,
    NumberBadge,
    PhaseBar,
    Point,
    Sample,
    Scene,
    Sign,
    StepHeading,
    Tone,
)
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, Direction, LinkKind, Mark

_ROUNDING = 7.0
"""The radius of a card's corners."""
_TIP = 8.0
"""How far the bar of a phase is pointed."""
_NEAR = 1.5
"""How near an arrow's end is to the sign that it leads to."""
_HEADS = {Head.FULL: "triangle", Head.HOLLOW: "arrow"}


def picture(canvas: Canvas, scene: Scene, theme: Theme, texts: Mapping[str, str]) -> None:
    """Put ``scene`` on the slide. ``texts`` are those of the cards by their ids, unbroken."""
    _Picture(canvas, scene, theme, texts).draw()


class _Picture:
    """One slide in the making. What arrows can be glued to is in ``ends``, by the ids of cards."""

    def __init__(self, canvas: Canvas, scene: Scene, theme: Theme, texts: Mapping[str, str]) -> None:
        self._canvas = canvas
        self._scene = scene
        self._theme = theme
        self._texts = texts
        self._mirrored = scene.direction is Direction.RIGHT_TO_LEFT
        self._ends: dict[str, tuple[Any, Box]] = {}
        self._signs: list[tuple[Any, Box]] = []

    def draw(self) -> None:
        scene = self._scene
        for label in scene.texts:
            if label.tone is not Tone.TITLE:
                self._text(label)
        for lane in scene.lanes:
            self._lane(lane)
        for stroke in scene.strokes:
            pen = self._theme.stroke(stroke.lines)
            self._canvas.trace(stroke.start, [[stroke.end]], pen, name=stroke.title)
            if stroke.label:
                self._text(stroke.label)
        self._journey()
        self._values()
        for sign in scene.signs:
            self._sign(sign)
        for arrow in scene.arrows:
            self._arrow(arrow)
        for sample in scene.legend:
            self._sample(sample)
        for entry in scene.appendix:
            self._number(self._canvas, entry.badge, "")
            self._text(entry.label)

    def _text(self, label: Label) -> None:
        name = " ".join(line.text for line in label.lines)
        self._canvas.label(label, self._theme.tones[label.tone], name=name)

    def _lane(self, lane: LaneBand) -> None:
        """The band, with the title where we have it: it stays with the band."""
        hue, box = self._theme.hue(lane.role, lane.color), lane.box
        band = self._canvas.shape("RECTANGLE", box, fill=hue.band, name=lane.title, said=lane.description)
        label, first = lane.label, lane.label.extent
        left, right = first.x - box.x, box.right - first.right
        frame = Frame(label.anchor, left=left - _NEAR, right=max(0.0, right - _NEAR), direction=label.direction)
        if self._mirrored:
            frame = frame._replace(left=max(0.0, left - _NEAR), right=right - _NEAR)
        self._canvas.write(band, [(lane.title, Ink(hue.heading, label.size, bold=True))], frame)
        strip = strip_box(lane, self._scene.direction)
        self._canvas.shape("RECTANGLE", strip, fill=hue.border, name=lane.title)

    def _journey(self) -> None:
        """Step by step: the bar of a phase that begins there, the heading, and the step's cards from lane to lane."""
        scene = self._scene
        bars = {phase.step: phase for phase in scene.phases}
        cards: dict[str, list[CardBox]] = {}
        for card in scene.cards:
            cards.setdefault(card.step, []).append(card)
        drawn = {step.id for step in scene.steps}
        for bar in (bar for step, bar in bars.items() if step not in drawn):
            self._phase(bar, follows=False)
        for card in (card for step, several in cards.items() if step not in drawn for card in several):
            self._card(card)
        for number, step in enumerate(scene.steps):
            if step.id in bars:
                self._phase(bars[step.id], follows=number > 0)
            self._step(step)
            for card in cards.get(step.id, ()):
                self._card(card)

    def _phase(self, phase: PhaseBar, *, follows: bool) -> None:
        theme, box = self._theme, phase.box
        preset = "CHEVRON" if follows else "PENTAGON"
        said = phase.description or phase.title
        bar = self._canvas.shape(preset, box, fill=theme.phase, pen=theme.phase_border, name=phase.title, said=said)
        bar.adjustments[0] = min(_TIP, box.width / 3) / min(box.width, box.height)
        self._mirror(bar, mirrored=self._mirrored)
        ink = Ink(theme.tones[Tone.PHASE], phase.label.size, bold=True)
        frame = Frame(left=_TIP, right=_TIP, direction=phase.label.direction)
        self._canvas.write(bar, [(phase.title, ink)], frame)

    def _step(self, step: StepHeading) -> None:
        said = step.description or step.title
        heading = self._canvas.shape("RECTANGLE", step.box, name=f"{step.number} {step.title}", said=said)
        ink = Ink(self._theme.tones[Tone.STEP], step.label.size, bold=True)
        frame = Frame(direction=step.label.direction)
        self._canvas.write(heading, [(f"{step.number} {step.title}", ink)], frame)
        if step.note:
            self._number(self._canvas, step.note, step.note.title)

    def _card(self, card: CardBox) -> None:
        """A card, in one group with what stands on its corners."""
        signed = card.badges or card.number or card.status is not CardStatus.CONFIRMED
        text = self._texts[card.id]
        canvas = self._canvas.group(text) if signed else self._canvas
        hue, look = self._theme.hue(card.role, card.color), self._theme.statuses[card.status]
        pen = self._theme.outline(hue, card.status)
        fill = look.fill or hue.band
        shape = canvas.shape("ROUNDED_RECTANGLE", card.box, fill=fill, pen=pen, name=text, said=card.title)
        shape.adjustments[0] = _ROUNDING / min(card.box.width, card.box.height)
        own = (text, Ink(look.ink, card.label.size, struck=look.struck))
        small = [
            (line.text, Ink(self._theme.tones[detail.tone], detail.size))
            for detail in card.details
            for line in detail.lines
        ]
        frame = Frame(left=PADDING / 2, right=PADDING / 2, direction=card.label.direction)
        canvas.write(shape, [own, *small], frame)
        if card.href.lower().startswith(("http://", "https://", "mailto:")):
            shape.click_action.hyperlink.address = card.href
        self._ends[card.id] = (shape, card.box)
        self._corners(canvas, card, hue)

    def _corners(self, canvas: Canvas, card: CardBox, hue: Hue) -> None:
        """The signs of a card's status and marks, and the number of its remarks."""
        theme, look = self._theme, self._theme.statuses[card.status]
        if card.status is not CardStatus.CONFIRMED:
            box = sign_box(card, self._scene.direction)
            ring = Pen(look.border or hue.border, 1.0)
            self._letter(canvas, look.sign, box, Ink(look.ink, 9.0, bold=True), ring=ring, fill=theme.ground)
        if card.number:
            self._number(canvas, card.number, card.number.title)
        for badge in card.badges:
            paint = theme.marks[badge.mark]
            ink = Ink(paint.ink, badge.label.size, bold=True)
            ring = Pen(paint.ring or theme.ground, 1.2)
            self._letter(canvas, MARK_LETTERS[badge.mark], badge.box, ink, ring=ring, fill=paint.fill, said=badge.title)

    def _letter(
        self, canvas: Canvas, text: str, box: Box, ink: Ink, *, ring: Pen | None, fill: str, said: str = ""
    ) -> None:
        shape = canvas.shape("OVAL", box, fill=fill, pen=ring, name=said or text, said=said)
        canvas.write(shape, [(text, ink)], Frame(wrapped=False))

    def _number(self, canvas: Canvas, badge: NumberBadge, said: str) -> None:
        """The number under which remarks stand at the end."""
        hue = self._theme.remarks[badge.kind]
        shape = canvas.shape(
            "ROUNDED_RECTANGLE",
            badge.box,
            fill=self._theme.ground,
            pen=Pen(hue, 1.2),
            name=str(badge.number),
            said=said,
        )
        canvas.write(shape, [(str(badge.number), Ink(hue, badge.label.size, bold=True))], Frame(wrapped=False))

    def _values(self) -> None:
        """What the lanes of feelings, times and measures draw: lines, then what stands on them."""
        titles = {lane.id: lane.title for lane in self._scene.lanes}
        for values in self._scene.values:
            if isinstance(values, EmotionLane):
                start, end = values.neutral
                self._canvas.trace(start, [[end]], self._theme.neutral, name=titles[values.lane])
        for pen, points, name in self._curves(titles):
            self._canvas.trace(points[0], [points[at : at + 3] for at in range(1, len(points), 3)], pen, name=name)
        for values in self._scene.values:
            if isinstance(values, EmotionLane):
                self._feelings(values)
            for label in values.labels:
                self._text(label)

    def _feelings(self, lane: EmotionLane) -> None:
        pens = self._theme.emotions
        for place, curve in enumerate(lane.curves):
            ring = Pen(pens[place % len(pens)].color, 2)
            for feeling in curve.feelings:
                box, said = dot_box(feeling), feeling.title
                self._canvas.shape("OVAL", box, fill=self._theme.ground, pen=ring, name=said, said=said)

    def _curves(self, titles: Mapping[str, str]) -> Iterator[tuple[Pen, tuple[Point, ...], str]]:
        """The curves of feelings, and the axes and ticks of times, as splines."""
        pens = self._theme.emotions
        for route in routes(self._scene):
            kind, *places = route.key.split("_")
            if kind == "emotion":
                yield pens[int(places[1]) % len(pens)], route.curve.points, kind
            elif kind in {"axis", "tick"}:
                yield self._theme.axis, route.curve.points, titles[self._scene.values[int(places[0])].lane]

    def _sign(self, sign: Sign) -> None:
        """A sign in the shape of a post that points to where an arrow goes on."""
        pen = Pen(self._theme.links[LinkKind.FLOW].pen.color, 1)
        post = self._canvas.shape(
            "PENTAGON", sign.box, fill=self._theme.ground, pen=pen, name=sign.title, said=sign.title
        )
        post.adjustments[0] = _TIP / 2 / min(sign.box.width, sign.box.height)
        self._mirror(post, mirrored=sign.forward is self._mirrored)
        ink = Ink(self._theme.tones[sign.label.tone], sign.label.size, bold=True)
        self._canvas.write(post, [(sign.label.lines[0].text, ink)], Frame(wrapped=False))
        self._signs.append((post, sign.box))

    def _mirror(self, shape: Any, *, mirrored: bool) -> None:
        if mirrored:
            shape.element.spPr.xfrm.set("flipH", "1")

    def _arrow(self, arrow: Arrow) -> None:
        """A connector that is glued to its cards, or a line of its own where programs would lead that elsewhere."""
        look = self._theme.links[arrow.kind]
        heads = Heads(*(_HEADS[look.head] if wanted else "" for wanted in arrow.heads))
        way = course(arrow.points)
        ends = self._held(arrow)
        if way.is_plain or (way.is_usual and all(ends)):
            line = self._canvas.connector(way, look.pen, heads, name=arrow.title, said=arrow.title)
            for kind, end in zip(("stCxn", "endCxn"), ends, strict=True):
                if end:
                    glue(line, kind, *end)
        else:
            moves = [[point] for point in way.points[1:]]
            self._canvas.trace(way.points[0], moves, look.pen, name=arrow.title, said=arrow.title, heads=heads)
        if arrow.label:
            self._text(arrow.label)

    def _held(self, arrow: Arrow) -> list[tuple[Any, int] | None]:
        """For each end of an arrow the shape, and its side, to whose middle it can be glued."""
        start, end = arrow.points[0], arrow.points[-1]
        held = (
            (start, self._sign_at(start) if arrow.begins_beyond else self._ends.get(arrow.source)),
            (end, self._sign_at(end) if arrow.ends_beyond else self._ends.get(arrow.target)),
        )
        return [(shape[0], _side(at, shape[1])) if shape and _is_site(at, shape[1]) else None for at, shape in held]

    def _sign_at(self, point: Point) -> tuple[Any, Box] | None:
        def is_near(box: Box) -> bool:
            return box.x - _NEAR <= point.x <= box.right + _NEAR and box.y - _NEAR <= point.y <= box.bottom + _NEAR

        return next((sign for sign in self._signs if is_near(sign[1])), None)

    def _sample(self, sample: Sample) -> None:
        """One entry of the legend."""
        theme = self._theme
        match sample.shows:
            case LinkKind() as kind:
                look, middle = theme.links[kind], sample.box.center.y
                ends = [Point(sample.box.x, middle), Point(sample.box.right, middle)]
                start, end = reversed(ends) if self._mirrored else ends
                head = _HEADS[look.head]
                heads = Heads(head if kind is LinkKind.AGREEMENT else "", head)
                self._canvas.trace(start, [[end]], look.pen, name=kind, heads=heads)
            case Mark() as mark:
                paint = theme.marks[mark]
                ink = Ink(paint.ink, 8.5, bold=True)
                self._letter(self._canvas, MARK_LETTERS[mark], sample.box, ink, ring=None, fill=paint.fill)
            case Verdict():
                pass
            case status:
                paint_, ink_color = theme.statuses[status], theme.statuses[status].ink
                pen = Pen(paint_.border or theme.tones[Tone.LEGEND], theme.border, paint_.dash)
                fill = paint_.fill or theme.ground
                shape = self._canvas.shape("ROUNDED_RECTANGLE", sample.box, fill=fill, pen=pen, name=paint_.sign)
                self._canvas.write(shape, [(paint_.sign, Ink(ink_color, 8.5, bold=True))], Frame(wrapped=False))
        self._text(sample.label)


def _side(point: Point, box: Box) -> int:
    """The side of a box that a point lies on, as connection sites are counted: above, left, below, right."""
    distances = (point.y - box.y, point.x - box.x, box.bottom - point.y, box.right - point.x)
    return min(range(4), key=lambda side: abs(distances[side]))


def _is_site(point: Point, box: Box) -> bool:
    """Whether an end is where programs would move it: in the middle of a side."""
    return min(abs(point.x - box.center.x), abs(point.y - box.center.y)) < _NEAR
