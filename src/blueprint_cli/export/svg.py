"""The finished SVG: what Graphviz drew, with the scene's words, structure and names, and the theme's colours.

Plain shapes and ``<text>`` with literal attributes, no script, nothing from elsewhere, so that browsers,
Inkscape, librsvg, resvg and office programs all show the same. A style sheet is in it only where the theme
follows its reader, on top of the literal attributes.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.draw.decimals import decimal
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.shapes import GROUND, STRIP, strip_box
from blueprint_cli.draw.theme import Hue, Pen, Theme
from blueprint_cli.draw.typefaces import families_for
from blueprint_cli.export.arrowing import write_arrow, write_stroke
from blueprint_cli.export.canvas import Canvas, circle, letter, place, stroked, title
from blueprint_cli.export.carding import write_card, write_number
from blueprint_cli.export.linking import target
from blueprint_cli.export.markup import escape, paint, write_text
from blueprint_cli.export.steering import steer
from blueprint_cli.export.tracing import trace
from blueprint_cli.export.valuing import write_values
from blueprint_cli.layout.fonts import FAMILY, families
from blueprint_cli.layout.lettered import texts
from blueprint_cli.layout.scene import (
    Arrow,
    Box,
    Entry,
    LaneBand,
    PhaseBar,
    Point,
    Sample,
    Scene,
    Sign,
    StepHeading,
    Stroke,
    Tone,
)
from blueprint_cli.layout.signing import TIP
from blueprint_cli.layout.spelling import family_of
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus, Direction, LinkKind, Mark

_XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
_PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TIP = 8.0  # how far a phase's bar is pointed


def finish(drawn: bytes, scene: Scene, theme: Theme, *, links: bool, bare: bool, page: str = ".svg") -> str:
    """The finished picture from ``drawn``, the scene's outline as Graphviz made it SVG.

    Without ``links`` no card is a link, and the whole is an image to screen readers. ``bare`` leaves out the
    XML prolog, for use within a page. Cards lead to other blueprints in files whose names end in ``page``.
    Raises ``EngineError`` where ``drawn`` is not that scene.
    """
    canvas = Canvas(trace(drawn), scene, theme, links=links, page=page)
    body = "\n".join(_body(canvas))
    fonts = ", ".join(map(_family, _fonts(scene, theme)))
    style = [steer(body, scene, theme, fonts=fonts)] if theme.dark else []
    return "\n".join([("" if bare else _PROLOG) + _head(canvas, fonts), *style, body, "</svg>"]) + "\n"


def _fonts(scene: Scene, theme: Theme) -> tuple[str, ...]:
    """The families of the picture: those of the theme, and with them those that have what Noto Sans lacks.

    Of these, ours stand after Noto Sans, and those of machines last: letters that others have are not for them.
    """
    letters = {letter for text in texts(scene) if not text.isascii() for letter in text}
    foreign = [letter for letter in sorted(letters) if family_of(letter) != families()[0]]
    if not foreign:
        return theme.fonts
    place = theme.fonts.index(FAMILY) + 1
    others = families_for(foreign, scene.language)
    ours = [family for family in others if family.startswith(("Noto", "Inter"))]
    *usual, generic = theme.fonts[place:]
    return tuple(dict.fromkeys((*theme.fonts[:place], *ours, *usual, *others, generic)))


def _family(font: str) -> str:
    """The name of a font family as style sheets write it: between quotes where it is no single word."""
    return font if font.replace("-", "").isidentifier() else f"'{font}'"


def _body(canvas: Canvas) -> list[str]:
    """The parts of the picture, from the ground upwards, and the journey in the order of time."""
    scene = canvas.scene
    return [
        _ground(canvas),
        *_group("header", [canvas.text(label) for label in scene.texts]),
        *(_lane(canvas, index, lane) for index, lane in enumerate(scene.lanes)),
        *(_stroke(canvas, index, stroke) for index, stroke in enumerate(scene.strokes)),
        *_journey(canvas),
        *(write_values(canvas, index, values) for index, values in enumerate(scene.values)),
        *(_arrow(canvas, index, arrow) for index, arrow in enumerate(scene.arrows)),
        *(_onward(canvas, index, sign) for index, sign in enumerate(scene.signs)),
        *_group("legend", [_sample(canvas, index, sample) for index, sample in enumerate(scene.legend)]),
        *_group("appendix", [_entry(canvas, index, entry) for index, entry in enumerate(scene.appendix)]),
    ]


def _journey(canvas: Canvas) -> Iterator[str]:
    """Step by step: the bar of a phase that begins there, the heading, and the step's cards from lane to lane.

    Before all, the phases and cards that began in a step which is not in the picture.
    """
    scene = canvas.scene
    bars = {phase.step: index for index, phase in enumerate(scene.phases)}
    cards: dict[str, list[str]] = {}
    for index, card in enumerate(scene.cards):
        cards.setdefault(card.step, []).append(write_card(canvas, index, card))
    drawn = {step.id for step in scene.steps}
    yield from (_phase(canvas, index, scene.phases[index]) for step, index in bars.items() if step not in drawn)
    yield from (card for step, several in cards.items() if step not in drawn for card in several)
    for index, step in enumerate(scene.steps):
        if step.id in bars:
            yield _phase(canvas, bars[step.id], scene.phases[bars[step.id]])
        yield _step(canvas, index, step)
        yield from cards.get(step.id, ())


def _head(canvas: Canvas, fonts: str) -> str:
    """The root. ``dir`` is the way of the language; anchors of texts are meant from left to right, on any page."""
    scene, prefix = canvas.scene, canvas.prefix
    width, height = decimal(scene.width), decimal(scene.height)
    size = f'width="{decimal(scene.width * scene.pixels)}" height="{decimal(scene.height * scene.pixels)}"'
    linked = canvas.links and any(target(card.href, card.way, page=canvas.page) for card in scene.cards)
    identity = f' id="{prefix}"' if canvas.theme.dark else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{_XLINK if linked else ""}'
        f'{identity} class="blueprint" role="{"graphics-document document" if canvas.links else "img"}"'
        f' aria-labelledby="{prefix}-title" aria-describedby="{prefix}-desc"'
        f' lang="{escape(scene.language)}" dir="{scene.direction}" direction="ltr"'
        f' viewBox="0 0 {width} {height}" {size} font-family="{fonts}">\n'
        f"<!-- {GENERATOR_MARK} -->\n"
        f'<title id="{prefix}-title">{escape(scene.title)}</title>\n'
        f'<desc id="{prefix}-desc">{escape(scene.description)}</desc>'
    )


def _ground(canvas: Canvas) -> str:
    box = canvas.box(GROUND, Box(0, 0, canvas.scene.width, canvas.scene.height))
    return f'<rect class="ground" {place(box)} {paint("fill", canvas.theme.ground)}/>'


def _group(kind: str, parts: list[str]) -> list[str]:
    return [f'<g class="{kind}">', *parts, "</g>"] if parts else []


def _lane(canvas: Canvas, index: int, lane: LaneBand) -> str:
    hue = canvas.theme.hue(lane.role, lane.color)
    box = canvas.box(f"lane_{index}", lane.box)
    corner = f"M{decimal(box.right)},{decimal(box.y)}" if lane.is_column else f"M{decimal(box.x)},{decimal(box.bottom)}"
    edge = f"V{decimal(box.bottom)}" if lane.is_column else f"H{decimal(box.right)}"
    rule = f'<path d="{corner}{edge}" {stroked(canvas.theme.rule)}/>'
    return (
        f'<g class="lane {lane.role}" {canvas.identify("lane", lane.id)} data-id="{escape(lane.id)}"'
        f' data-role="{lane.role}">{title(lane.title, lane.description)}'
        f"<rect {place(box)} {paint('fill', hue.band)}/>{rule}{_strip(canvas, index, lane, hue)}"
        f"{write_text(lane.label, hue.heading)}</g>"
    )


def _strip(canvas: Canvas, index: int, lane: LaneBand, hue: Hue) -> str:
    box = canvas.box(f"strip_{index}", strip_box(lane, canvas.scene.direction))
    if not hue.strip:
        return f"<rect {place(box)} {paint('fill', hue.border)}/>"
    pen = Pen(hue.border, STRIP, hue.strip)
    line = f"M{decimal(box.center.x)},{decimal(box.y)}V{decimal(box.bottom)}"
    if lane.is_column:
        line = f"M{decimal(box.x)},{decimal(box.center.y)}H{decimal(box.right)}"
    return f'<path d="{line}" fill="none" {stroked(pen)}/>'


def _stroke(canvas: Canvas, index: int, stroke: Stroke) -> str:
    kinds = " ".join(line.value.replace("_", "-") for line in stroke.lines)
    path = write_stroke(canvas.curve(f"line_{index}"), canvas.theme.stroke(stroke.lines))
    label = canvas.text(stroke.label) if stroke.label else ""
    return f'<g class="line {kinds}">{title(stroke.title)}{path}{label}</g>'


def _phase(canvas: Canvas, index: int, phase: PhaseBar) -> str:
    box = canvas.box(f"phase_{index}", phase.box)
    if canvas.scene.runs_down:
        pointed = _arrowed(box, min(_TIP, box.height / 3), notched=index > 0)
    else:
        follows = index > 0 and canvas.scene.phases[index - 1].box.y == phase.box.y
        mirrored = canvas.scene.direction is Direction.RIGHT_TO_LEFT
        pointed = _chevron(box, min(_TIP, box.width / 3), notched=follows, mirrored=mirrored)
    border = f" {stroked(canvas.theme.phase_border)}" if canvas.theme.phase_border else ""
    return (
        f'<g class="phase" data-phase="{escape(phase.id)}">{title(phase.title, phase.description)}'
        f'<path d="{pointed}" {paint("fill", canvas.theme.phase)}{border}/>{canvas.text(phase.label)}</g>'
    )


def _chevron(box: Box, tip: float, *, notched: bool, mirrored: bool) -> str:
    """A bar that points to where time runs, and takes in the point of the one before."""
    back, front = box.x, box.right
    if mirrored:
        back, front, tip = front, back, -tip
    top, middle, bottom = decimal(box.y), decimal(box.center.y), decimal(box.bottom)
    outer, shoulder = decimal(back), decimal(front - tip)
    notch = f"L{decimal(back + tip)},{middle}" if notched else ""
    return f"M{outer},{top}H{shoulder}L{decimal(front)},{middle}L{shoulder},{bottom}H{outer}{notch}Z"


def _arrowed(box: Box, tip: float, *, notched: bool, upwards: bool = False) -> str:
    """The same where time runs down."""
    back, front = box.y, box.bottom
    if upwards:
        back, front, tip = front, back, -tip
    left, middle, right = decimal(box.x), decimal(box.center.x), decimal(box.right)
    top, shoulder = decimal(back), decimal(front - tip)
    notch = f"L{middle},{decimal(back + tip)}" if notched else ""
    return f"M{left},{top}{notch}L{right},{top}V{shoulder}L{middle},{decimal(front)}L{left},{shoulder}Z"


def _step(canvas: Canvas, index: int, step: StepHeading) -> str:
    note = write_number(canvas, f"note_{index}", step.note, says=step.note.title) if step.note else ""
    return (
        f'<g class="step" {canvas.identify("step", step.id)} data-step="{escape(step.id)}">'
        f"{title(step.title, step.description)}{canvas.text(step.label)}{note}</g>"
    )


def _arrow(canvas: Canvas, index: int, arrow: Arrow) -> str:
    canvas = canvas.faded if arrow.dimmed else canvas
    at_start, at_end = arrow.heads
    start, end = arrow.points[0] if at_start else None, arrow.points[-1] if at_end else None
    link, ground = canvas.theme.links[arrow.kind], canvas.theme.ground
    drawn = write_arrow(canvas.curve(f"arrow_{index}"), start, end, link=link, ground=ground)
    auto = ' data-auto="true"' if arrow.auto else ""
    label = canvas.text(arrow.label) if arrow.label else ""
    kinds = f"{arrow.kind} dimmed" if arrow.dimmed else arrow.kind
    return (
        f'<g class="edge {kinds}" {canvas.identify("link", arrow.id)} data-source="{escape(arrow.source)}"'
        f' data-target="{escape(arrow.target)}"{auto}>{title(arrow.title)}{drawn}{label}</g>'
    )


def _onward(canvas: Canvas, index: int, sign: Sign) -> str:
    """A sign in the shape of a post that points to where an arrow goes on."""
    box = canvas.box(f"onward_{index}", sign.box)
    if canvas.scene.runs_down:
        post = _arrowed(box, TIP, notched=False, upwards=not sign.forward)
    else:
        leftwards = sign.forward is (canvas.scene.direction is Direction.RIGHT_TO_LEFT)
        post = _chevron(box, TIP, notched=False, mirrored=leftwards)
    look = f"{paint('fill', canvas.theme.ground)} {stroked(Pen(canvas.theme.links[LinkKind.FLOW].pen.color, 1))}"
    return (
        f'<g class="onward" data-step="{escape(sign.step)}">{title(sign.title)}'
        f'<path d="{post}" {look}/>{canvas.text(sign.label)}</g>'
    )


def _sample(canvas: Canvas, index: int, sample: Sample) -> str:
    key = f"sample_{index}"
    match sample.shows:
        case LinkKind() as kind:
            drawn = _link_sample(canvas, key, sample, kind)
        case Mark() as mark:
            look = canvas.theme.marks[mark]
            box = canvas.box(key, sample.box)
            ring = Pen(look.ring, 1.2) if look.ring else None
            drawn = circle(box, look.fill, ring) + letter(MARK_LETTERS[mark], box, look.ink)
        case Verdict():
            drawn = ""
        case status:
            drawn = _status_sample(canvas, canvas.box(key, sample.box), status)
    return f'<g class="sample {sample.shows}">{drawn}{canvas.text(sample.label)}</g>'


def _link_sample(canvas: Canvas, key: str, sample: Sample, kind: LinkKind) -> str:
    middle = sample.box.center.y
    start, end = Point(sample.box.x, middle), Point(sample.box.right, middle)
    if canvas.scene.direction is Direction.RIGHT_TO_LEFT:
        start, end = end, start
    tail = start if kind is LinkKind.AGREEMENT else None
    return write_arrow(canvas.curve(key), tail, end, link=canvas.theme.links[kind], ground=canvas.theme.ground)


def _status_sample(canvas: Canvas, box: Box, status: CardStatus) -> str:
    look = canvas.theme.statuses[status]
    pen = Pen(look.border or canvas.theme.tones[Tone.LEGEND], canvas.theme.border, look.dash)
    outline = f'<rect {place(box)} rx="3" {paint("fill", look.fill or canvas.theme.ground)} {stroked(pen)}/>'
    return outline + letter(look.sign, box, look.ink)


def _entry(canvas: Canvas, index: int, entry: Entry) -> str:
    return (
        f'<g class="entry" {canvas.identify("note", str(entry.badge.number))} data-card="{escape(entry.card)}">'
        f"{write_number(canvas, f'entry_{index}', entry.badge, says='')}{canvas.text(entry.label)}</g>"
    )
