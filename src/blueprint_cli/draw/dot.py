"""A scene as DOT for people who work with DOT: every place, every curve, every word, every colour.

Graphviz' ``nop2`` engine (``neato -n2``) draws it as it stands. The finished picture needs less, see ``outline``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from blueprint_cli.draw.fading import fade
from blueprint_cli.draw.places import HEADER, place, spline_with_heads, spot
from blueprint_cli.draw.shapes import Route, Shape, routes, shapes
from blueprint_cli.draw.theme import Head, LinkPen, Pen, Theme
from blueprint_cli.layout.scene import (
    Anchor,
    Arrow,
    Badge,
    Box,
    CardBox,
    EmotionCurve,
    EmotionLane,
    Feeling,
    Label,
    LaneBand,
    NumberBadge,
    PhaseBar,
    Sample,
    Scene,
    Sign,
    Stroke,
    TimeLane,
    Tone,
)
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, LinkKind, Mark

_BOLD = 600
_HEAD_SCALE = 0.8  # Graphviz' own heads are 10 points long
_WIDER = 1.3
_DIRECTIONS = {(False, True): "forward", (True, True): "both", (True, False): "back", (False, False): "none"}
_ENDS = {Anchor.START: "\\l", Anchor.MIDDLE: "\\n", Anchor.END: "\\r"}


def describe(scene: Scene, theme: Theme) -> str:
    """DOT for the ``nop2`` engine; the same scene gives the same bytes.

    Words are never broken or measured by Graphviz, but set in a font of its machine.
    """
    looks = _Looks(theme)
    names = looks.names(scene)
    drawn = [
        f"{names[shape.key]} [id={shape.key} {place(shape.box)} {looks.shape(shape)}]\n" for shape in shapes(scene)
    ]
    written = [
        f"text_{index} [{place(_extent(label))} shape=none {looks.words(label, color)}]\n"
        for index, (label, color) in enumerate(looks.free_labels(scene))
    ]
    joined = [
        f"{names[route.tail]} -> {names[route.head]} "
        f'[id={route.key} pos="{spline_with_heads(route.curve)}" {looks.route(route)}]\n'
        for route in routes(scene)
    ]
    return "".join((HEADER, f'bgcolor="{theme.ground}"\n', *drawn, *written, *joined, "}\n"))


class _Looks:
    """The attributes that give each shape, curve and text its look in one theme."""

    def __init__(self, theme: Theme) -> None:
        from graphviz import escape, nohtml
        from graphviz.quoting import quote

        self._theme = theme
        self._faded = fade(theme)
        self._quote: Callable[[str], str] = quote
        self._escape: Callable[[str], str] = escape
        self._nohtml: Callable[[str], str] = nohtml

    def names(self, scene: Scene) -> dict[str, str]:
        """What each shape is called: lanes and cards by their ids, behind their kind; others by their keys."""
        names = {shape.key: shape.key for shape in shapes(scene)}
        called = [(f"lane_{index}", f"lane:{lane.id}") for index, lane in enumerate(scene.lanes)]
        called += [(f"card_{index}", f"card:{card.id}") for index, card in enumerate(scene.cards)]
        taken: set[str] = set()
        for key, name in called:
            names[key] = self._name(f"{name} {key}" if name in taken else name)
            taken.add(name)
        return names

    def _name(self, name: str) -> str:
        return self._quote(self._nohtml(name))

    def shape(self, shape: Shape) -> str:
        match shape.part:
            case None:
                return _filled(self._theme.ground)
            case LaneBand() as lane:
                hue = self._theme.hue(lane.role, lane.color)
                return _filled(hue.border if shape.key.startswith("strip") else hue.band)
            case PhaseBar() as phase:
                return f"{self._bar()} {self.words(phase.label, self._theme.tones[Tone.PHASE])}"
            case CardBox() as card:
                return self._sign(card) if shape.round else self._card(card)
            case Badge() as badge:
                return self._mark(badge.mark, badge.label.size)
            case NumberBadge() as badge:
                return self._number(badge)
            case Sign() as sign:
                pen = self._theme.links[LinkKind.FLOW].pen
                return f"{_outlined(pen, self._theme.ground)} {self.words(sign.label, self._theme.tones[Tone.LINK])}"
            case Feeling():
                return _outlined(Pen(self._theme.emotions[0].color, 2), self._theme.ground, "ellipse")
            case sample:
                return self._sample(sample)

    def route(self, route: Route) -> str:
        match route.part:
            case Stroke() as stroke:
                return f"dir=none {_stroked(self._theme.stroke(stroke.lines))}"
            case Arrow() as arrow:
                theme = self._theme_of(arrow)
                look = _link(theme.links[arrow.kind], arrow.heads)
                if arrow.label is None:
                    return look
                words = self.words(arrow.label, theme.tones[Tone.LINK])
                return f'{look} lp="{spot(_extent(arrow.label).center)}" {words}'
            case EmotionLane():
                return f"dir=none {_stroked(self._theme.neutral)}"
            case EmotionCurve():
                return f"dir=none {_stroked(self._theme.emotions[0])}"
            case TimeLane():
                return f"dir=none {_stroked(self._theme.axis)}"
            case sample:
                kind = LinkKind(sample.shows)
                return _link(self._theme.links[kind], (kind is LinkKind.AGREEMENT, True))

    def free_labels(self, scene: Scene) -> Iterator[tuple[Label, str]]:
        """The texts that stand in no card, badge or bar and on no arrow, with their colours."""
        lanes = [(lane.label, self._theme.hue(lane.role, lane.color).heading) for lane in scene.lanes]
        yield from lanes
        for card in scene.cards:
            if card.details:
                yield card.label, self._theme_of(card).statuses[card.status].ink
        yield from self._toned(
            (*scene.texts, *(step.label for step in scene.steps), *(line.label for line in scene.strokes if line.label))
        )
        for card in scene.cards:
            yield from ((detail, self._theme_of(card).tones[detail.tone]) for detail in card.details)
        yield from self._toned(
            (
                *(label for lane in scene.values for label in lane.labels),
                *(sample.label for sample in scene.legend),
                *(entry.label for entry in scene.appendix),
            )
        )

    def _toned(self, labels: Iterable[Label]) -> Iterator[tuple[Label, str]]:
        return ((label, self._theme.tones[label.tone]) for label in labels)

    def _theme_of(self, part: CardBox | Arrow) -> Theme:
        return self._faded if part.dimmed else self._theme

    def words(self, label: Label, color: str) -> str:
        """A text. Graphviz reads ``&lt;`` as a character and ``\\N`` as a name: here they stand for themselves."""
        ends = _ENDS[label.anchor]
        lines = [self._escape(line.text.replace("&", "&amp;")) for line in label.lines]
        text = ends.join(lines) if ends == "\\n" else "".join(line + ends for line in lines)
        return f'label={self._quote(self._nohtml(text))} fontcolor="{color}" {self._font(label.size, label.weight)}'

    def _font(self, size: float, weight: int) -> str:
        family = self._theme.fonts[0] + (" Bold" if weight >= _BOLD else "")
        return f'fontname="{family}" fontsize={size:g}'

    def _bar(self) -> str:
        pen = self._theme.phase_border
        return _outlined(pen, self._theme.phase) if pen else _filled(self._theme.phase)

    def _card(self, card: CardBox) -> str:
        theme = self._theme_of(card)
        paint = theme.statuses[card.status]
        hue = theme.hue(card.role, card.color)
        pen = theme.outline(hue, card.status)
        words = "" if card.details else self.words(card.label, paint.ink)
        return f"{_outlined(pen, paint.fill or hue.band)} {words}"

    def _sign(self, card: CardBox) -> str:
        theme = self._theme_of(card)
        paint = theme.statuses[card.status]
        border = paint.border or theme.hue(card.role, card.color).border
        return f"{_outlined(Pen(border, 1), self._theme.ground, 'ellipse')} {self._letter(paint.sign, paint.ink, 9)}"

    def _number(self, badge: NumberBadge) -> str:
        color = self._theme.remarks[badge.kind]
        letter = self._letter(str(badge.number), color, badge.label.size)
        return f"{_outlined(Pen(color, 1.2), self._theme.ground)} {letter}"

    def _mark(self, mark: Mark, size: float) -> str:
        paint = self._theme.marks[mark]
        letter = self._letter(MARK_LETTERS[mark], paint.ink, size)
        return f"{_outlined(Pen(paint.ring or self._theme.ground, 1.2), paint.fill, 'ellipse')} {letter}"

    def _sample(self, sample: Sample) -> str:
        match sample.shows:
            case Mark() as mark:
                return self._mark(mark, sample.box.height * 0.57)
            case other:
                paint = self._theme.statuses[CardStatus(other)]
                pen = Pen(paint.border or self._theme.tones[Tone.LEGEND], self._theme.border, paint.dash)
                return f"{_outlined(pen, paint.fill or self._theme.ground)} {self._letter(paint.sign, paint.ink, 9)}"

    def _letter(self, letter: str, color: str, size: float) -> str:
        return f'label={self._quote(letter)} fontcolor="{color}" {self._font(size, _BOLD)}'


def _extent(label: Label) -> Box:
    """Room for a text: by its lines' own widths, and more on the far side for a wider font."""
    width = max(line.width for line in label.lines) * _WIDER
    share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    top = label.lines[0].y - label.size
    return Box(label.lines[0].x - share * width, top, width, label.lines[-1].y + label.size * 0.3 - top)


def _filled(color: str) -> str:
    return f'style=filled fillcolor="{color}" color="{color}"'


def _outlined(pen: Pen, fill: str, shape: str = "box") -> str:
    style = "filled" if shape == "ellipse" else "rounded,filled"
    return f'shape={shape} style="{style}{_dash(pen)}" fillcolor="{fill}" color="{pen.color}" penwidth={pen.width:g}'


def _stroked(pen: Pen) -> str:
    return f'style="solid{_dash(pen)}" color="{pen.color}" penwidth={pen.width:g}'


def _dash(pen: Pen) -> str:
    """DOT knows two kinds of broken lines, and no lengths."""
    if not pen.dash:
        return ""
    return ",dashed" if float(pen.dash.split()[0]) > 3 else ",dotted"


def _link(link: LinkPen, heads: tuple[bool, bool]) -> str:
    head = "normal" if link.head is Head.FULL else "onormal"
    ends = f"dir={_DIRECTIONS[heads]}" + (f" arrowtail={head}" if heads[0] else "")
    return f"{ends} arrowhead={head} arrowsize={_HEAD_SCALE} {_stroked(link.pen)}"
