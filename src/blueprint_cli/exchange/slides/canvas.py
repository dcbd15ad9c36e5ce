"""The canvas: one slide, on which shapes, texts and lines are put at places of the scene, in points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from blueprint_cli.draw.theme import Pen
from blueprint_cli.exchange.slides.course import Course
from blueprint_cli.layout.scene import Anchor, Box, Label, Point
from blueprint_cli.model.blueprint import Direction

if TYPE_CHECKING:
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

EMU = 12700
"""English metric units, in which these files measure, to a point."""
_FIRST = 10
"""The number of the first shape: the title has one below."""
THINNEST = 0.5
"""The thinnest line in points of the slide: thinner ones are lost on a projector."""
BOLD = 600
"""The weight from which on a font is bold: these programs know no other."""


class Ink(NamedTuple):
    """How a text is written: its size in points of the scene, whether it is bold or struck through."""

    color: str
    size: float
    bold: bool = False
    struck: bool = False


class Frame(NamedTuple):
    """Where a text stands in its shape: its anchor, how far it keeps from the sides, and its direction."""

    anchor: Anchor = Anchor.MIDDLE
    left: float = 0.0
    right: float = 0.0
    wrapped: bool = True
    direction: Direction = Direction.LEFT_TO_RIGHT


Moves: TypeAlias = Sequence[Sequence[Point]]


class Heads(NamedTuple):
    """The arrowheads of a line by the names of the format, empty for none."""

    start: str = ""
    end: str = ""


HEADLESS = Heads()


class Canvas:
    """One slide. ``scale`` is points of the slide to a point of the scene, ``language`` that of its texts."""

    def __init__(self, slide: Slide, scale: float, language: str) -> None:
        self.slide = slide
        self._scale = scale
        self._language = language
        self._shapes: Any = slide.shapes
        self._shapes.turbo_add_enabled = True
        self._numbers = count(_FIRST)

    def length(self, points: float) -> int:
        """A length of the scene in the units of the file."""
        return round(points * self._scale * EMU)

    def shape(self, preset: str, box: Box, *, fill: str = "", pen: Pen | None = None, name: str, said: str = "") -> Any:
        """A shape that the program knows by name, without a fill or a line if none is given."""
        from pptx.enum.shapes import MSO_SHAPE

        places = map(self.length, (box.x, box.y, box.width, box.height))
        shape = self._shapes.add_shape(getattr(MSO_SHAPE, preset), *places)
        _bare(shape)
        if fill:
            shape.fill.solid()
            shape.fill.fore_color.rgb = color(fill)
        else:
            shape.fill.background()
        properties = shape.element.spPr
        for line in properties.findall(f"{_NAME}ln"):
            properties.remove(line)
        properties.append(parse(self.outline(pen)))
        self._describe(shape, name, said)
        return shape

    def group(self, name: str) -> Canvas:
        """A canvas whose shapes belong together and move as one."""
        own = Canvas(self.slide, self._scale, self._language)
        group = self._shapes.add_group_shape()
        self._describe(group, name, "")
        own._shapes, own._numbers = group.shapes, self._numbers
        return own

    def write(self, shape: Any, texts: Sequence[tuple[str, Ink]], frame: Frame) -> None:
        """Put ``texts`` into a shape as paragraphs that can be edited."""
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Pt

        body = shape.text_frame
        body.word_wrap = frame.wrapped
        body.vertical_anchor = MSO_ANCHOR.MIDDLE
        body.margin_left, body.margin_right = self.length(frame.left), self.length(frame.right)
        body.margin_top = body.margin_bottom = 0
        aligned = {Anchor.START: PP_ALIGN.LEFT, Anchor.MIDDLE: PP_ALIGN.CENTER, Anchor.END: PP_ALIGN.RIGHT}
        for place, (text, ink) in enumerate(texts):
            paragraph = body.add_paragraph() if place else body.paragraphs[0]
            paragraph.text = text.replace("\n", "\v")
            paragraph.alignment = aligned[frame.anchor]
            for run in paragraph.runs:
                run.font.size = Pt(int(ink.size * self._scale * 10) / 10)
                run.font.bold = ink.bold
                run.font.color.rgb = color(ink.color)
                properties = run.font._element  # noqa: SLF001 - no other way to the language of a text
                properties.set("lang", self._language)
                if ink.struck:
                    properties.set("strike", "sngStrike")
            if frame.direction is Direction.RIGHT_TO_LEFT:
                paragraph._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 - nor to its direction

    def label(self, label: Label, ink: str, *, name: str) -> None:
        """A text of the scene, its lines as they are."""
        shape = self.shape("RECTANGLE", label.extent, name=name)
        text = "\n".join(line.text for line in label.lines)
        frame = Frame(label.anchor, wrapped=False, direction=label.direction)
        self.write(shape, [(text, Ink(ink, label.size, label.weight >= BOLD))], frame)

    def trace(self, start: Point, moves: Moves, pen: Pen, *, name: str, said: str = "", heads: Heads = HEADLESS) -> Any:
        """A line from ``start`` on, by moves to one point, or as Bézier curves to two control points and an end."""
        box = _around([start, *(point for move in moves for point in move)])
        shape = self.shape("RECTANGLE", box, name=name, said=said)
        properties = shape.element.spPr
        properties.replace(properties.find(f"{_NAME}prstGeom"), parse(self._drawn(start, moves, box)))
        properties.replace(properties.find(f"{_NAME}ln"), parse(self.outline(pen, heads)))
        return shape

    def connector(self, course: Course, pen: Pen, heads: Heads, *, name: str, said: str) -> Any:
        """A connector that runs as ``course`` says; it is not glued to anything yet."""
        from pptx.enum.shapes import MSO_CONNECTOR

        line = self._shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0)
        _bare(line)
        properties = line.element.spPr
        for part in list(properties):
            properties.remove(part)
        for part in (*course.written(self.length), self.outline(pen, heads)):
            properties.append(parse(part))
        self._describe(line, name, said)
        return line

    def _drawn(self, start: Point, moves: Moves, box: Box) -> str:
        """A shape of its own as XML, in the place ``box``."""

        def at(point: Point) -> str:
            return f'<a:pt x="{self.length(point.x - box.x)}" y="{self.length(point.y - box.y)}"/>'

        drawn = "".join(f"<a:{_MOVES[len(move)]}>{''.join(map(at, move))}</a:{_MOVES[len(move)]}>" for move in moves)
        return (
            f'<a:custGeom {_SPACE}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f'<a:pathLst><a:path w="{self.length(box.width)}" h="{self.length(box.height)}" fill="none">'
            f"<a:moveTo>{at(start)}</a:moveTo>{drawn}</a:path></a:pathLst></a:custGeom>"
        )

    def _describe(self, shape: BaseShape, name: str, said: str) -> None:
        """Say what a shape is called in the list of shapes, and what a screen reader says of it.

        Its number is ours: the library counts those in groups apart.
        """
        about = shape.element.xpath("./*/p:cNvPr")[0]
        about.set("id", str(next(self._numbers)))
        about.set("name", " ".join(name.split()))
        if said:
            about.set("descr", said)

    def outline(self, pen: Pen | None, heads: Heads = HEADLESS) -> str:
        """The line of a shape as XML."""
        if pen is None:
            return f"<a:ln {_SPACE}><a:noFill/></a:ln>"
        width = max(self.length(pen.width), round(THINNEST * EMU))
        numbers = [round(float(number) / pen.width * 100_000) for number in pen.dash.replace(",", " ").split()]
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        dashes = "".join(f'<a:ds d="{dash}" sp="{gap}"/>' for dash, gap in pairs)
        sides = zip(("headEnd", "tailEnd"), heads, strict=True)
        ends = "".join(f'<a:{side} type="{head}"/>' for side, head in sides if head)
        return (
            f'<a:ln {_SPACE} w="{width}"><a:solidFill><a:srgbClr val="{pen.color[1:]}"/></a:solidFill>'
            f"{f'<a:custDash>{dashes}</a:custDash>' if dashes else ''}<a:round/>{ends}</a:ln>"
        )


def glue(line: Any, end: str, shape: BaseShape, side: int) -> None:
    """Let an end of a connector stay at a side of ``shape``: 0 is above, 1 left, 2 below and 3 right."""
    line.element.nvCxnSpPr.cNvCxnSpPr.append(parse(f'<a:{end} {_SPACE} id="{shape.shape_id}" idx="{side}"/>'))


def _around(points: Sequence[Point]) -> Box:
    left, top = min(point.x for point in points), min(point.y for point in points)
    return Box(left, top, max(point.x for point in points) - left, max(point.y for point in points) - top)


def color(text: str) -> Any:
    """A colour of a theme, such as ``#2B6CB0``, as the library has them; it does not say its types there."""
    from pptx.dml import color as library

    made: Any = library.RGBColor
    return made(*bytes.fromhex(text[1:]))


_SPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOVES = {1: "lnTo", 3: "cubicBezTo"}


def parse(text: str) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(text)


def _bare(shape: Any) -> None:
    """Take the look of the file's own theme off a shape, its shadow among it."""
    for style in shape.element.xpath("./p:style"):
        shape.element.remove(style)
