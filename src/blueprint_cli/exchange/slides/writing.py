"""Writing: a blueprint as slides (PPTX) of shapes that can be edited, with its story in the speaker's notes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from types import ModuleType
from typing import TYPE_CHECKING, Any

from blueprint_cli.draw.theme import Theme
from blueprint_cli.errors import BlueprintError, extra_hint
from blueprint_cli.exchange.packing import THEN, pack
from blueprint_cli.exchange.slides.canvas import EMU, Canvas, Frame, Ink, color
from blueprint_cli.exchange.slides.picturing import picture
from blueprint_cli.exchange.slides.telling import story
from blueprint_cli.layout.fonts import FAMILY
from blueprint_cli.layout.scene import Anchor, Tone
from blueprint_cli.layout.slides import PAPER, Slide, slides
from blueprint_cli.model.blueprint import Blueprint, Direction

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_TITLE_ONLY = 5
"""The layout with nothing but a title, by its place in the library's template."""
_SPARE = 1.6
"""How much wider than measured a title may become in the font that a machine has for its script."""
_USUAL = "Arial"
"""What stands in for Noto Sans, with which texts are measured: every machine has it, and it is nowhere wider."""


def write_slides(blueprint: Blueprint, theme: Theme) -> bytes:
    """The slides of ``blueprint``. Raises ``BlueprintError`` where the library is not installed."""
    deck = _library().Presentation()
    _widen(deck)
    _sign(deck, blueprint)
    texts = {card.id: card.text for card in blueprint.cards}
    for number, slide in enumerate(slides(blueprint)):
        _Writing(deck, slide, theme).write(texts, first=number == 0)
    out = io.BytesIO()
    deck.save(out)
    return pack(out.getvalue(), lambda name, content: _edited(name, content, _font(theme)))


def _library() -> ModuleType:
    try:
        import pptx
    except ModuleNotFoundError as error:
        hint = f"{extra_hint('pptx')}; or export to drawio"
        raise BlueprintError("slides need the package python-pptx", hint=hint) from error
    return pptx


def _widen(deck: Presentation) -> None:
    """Make the library's template, which is 4:3, as wide as slides are today."""
    from pptx.util import Emu

    width, height = round(PAPER.width * EMU), round(PAPER.height * EMU)
    share = width / (deck.slide_width or width)
    for page in (*deck.slide_layouts, deck.slide_master):
        for shape in page.placeholders:
            places = (round(shape.left * share), shape.top, round(shape.width * share), shape.height)
            shape.left, shape.top, shape.width, shape.height = places
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)


def _sign(deck: Presentation, blueprint: Blueprint) -> None:
    """Say what the file is and whose; the same each time, and so not when it was made."""
    own = deck.core_properties
    own.title, own.author, own.last_modified_by = blueprint.title[:255], blueprint.owner[:255], blueprint.owner[:255]
    own.subject = (blueprint.description or blueprint.scenario)[:255]
    own.keywords, own.language = ", ".join(blueprint.tags)[:255], blueprint.language
    own.created = own.modified = datetime(*THEN)  # noqa: DTZ001 - the library takes it for UTC
    own.revision, own.comments = 1, ""


class _Writing:
    """One slide in the making."""

    def __init__(self, deck: Presentation, slide: Slide, theme: Theme) -> None:
        self._slide = slide
        self._theme = theme
        self._page: Any = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
        self._canvas = Canvas(self._page, slide.scene.scale, slide.scene.language)

    def write(self, texts: dict[str, str], *, first: bool) -> None:
        ground = self._page.background.fill
        ground.solid()
        ground.fore_color.rgb = color(self._theme.ground)
        self._title()
        picture(self._canvas, self._slide.scene, self._theme, texts)
        if self._slide.part:
            self._page.notes_slide.notes_text_frame.text = story(self._slide.part, first=first)

    def _title(self) -> None:
        """The title, in the place that programs know it by: outlines and screen readers tell it."""
        (label,) = (label for label in self._slide.scene.texts if label.tone is Tone.TITLE)
        shape, box, canvas = self._page.shapes.title, label.extent, self._canvas
        wide = box._replace(width=min(box.width * _SPARE, self._slide.scene.width - box.x))
        if label.anchor is Anchor.END or label.direction is Direction.RIGHT_TO_LEFT:
            width = min(box.width * _SPARE, box.right)
            wide = box._replace(x=box.right - width, width=width)
        shape.left, shape.top = canvas.length(wide.x), canvas.length(wide.y)
        shape.width, shape.height = canvas.length(wide.width), canvas.length(wide.height)
        frame = Frame(label.anchor, wrapped=len(label.lines) > 1, direction=label.direction)
        ink = Ink(self._theme.tones[Tone.TITLE], label.size, bold=True)
        canvas.write(shape, [(self._slide.title, ink)], frame)


def _font(theme: Theme) -> str:
    return _USUAL if theme.fonts[0] == FAMILY else theme.fonts[0]


def _edited(name: str, content: bytes, font: str) -> bytes | None:
    """A part of the file in our words, None for one to be left out: what the template says of its own program."""
    from xml.sax.saxutils import quoteattr

    if name == "docProps/thumbnail.jpeg" or name.startswith("ppt/printerSettings/"):
        return None
    if name in {"_rels/.rels", "ppt/_rels/presentation.xml.rels"}:
        return re.sub(rb'<Relationship [^>]*(?:thumbnail\.jpeg|printerSettings1\.bin)"[^>]*/>', b"", content)
    if name == "docProps/app.xml":
        return _PROGRAM
    if name.startswith("ppt/theme/"):
        own = f"typeface={quoteattr(font)}".encode()
        return content.replace(b'typeface="Calibri"', own)
    return content


_PROGRAM = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>blueprint-cli</Application></Properties>"
)
