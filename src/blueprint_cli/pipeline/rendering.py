"""Rendering: a blueprint in any format, drawn, told or published."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.choosing import Selection, choose
from blueprint_cli.pipeline.formats import TOLD, Format
from blueprint_cli.pipeline.style import Style

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme
    from blueprint_cli.layout.scene import Scene
    from blueprint_cli.pipeline.drawing import Drawing
    from blueprint_cli.source.document import Document


def render(
    blueprint: Blueprint,
    wanted: Format | str = Format.SVG,
    *,
    selection: Selection | None = None,
    theme: str = "",
    style: Style | None = None,
) -> bytes:
    """``blueprint`` in one format: a picture (``"svg"``, ``"png"``, ``"pdf"``), words (``"md"``), a page (``"html"``).

    ``theme`` is one that comes with the tool, or the path of a file with one; without it, that of ``style`` is taken.
    Raises ``UsageError`` where there is no such format, theme or part to select, or where the result is several files,
    ``FileError`` where the file of the theme cannot be read or has errors, ``EngineError`` where Graphviz fails.
    """
    form = _format(wanted)
    style = style or Style()
    if theme:
        style = style._replace(theme=_theme(theme))
    files = Rendering(choose(blueprint, selection or Selection()), style).make(form)
    if len(files) > 1:
        raise UsageError(
            f"the picture takes {len(files)} pages, each of which is a file of its own where it is {form.upper()}",
            hint="make a PDF, which holds them all, or fit the picture on one page",
        )
    return files[0]


def _format(wanted: Format | str) -> Format:
    if wanted not in tuple(Format):
        raise UsageError(f"there is no format {wanted}", hint=f"choose from {', '.join(Format)}")
    return Format(wanted)


def _theme(named: str) -> Theme:
    from blueprint_cli.pipeline.theming import dress

    themed = dress(named)
    if themed.theme is None:
        first = themed.diagnostics[0]
        raise FileError(f"the theme in {named} has errors: {first.message}", hint=first.help)
    return themed.theme


class Rendering:
    """A blueprint, or what was chosen of it, on its way to files: what several formats need is made once."""

    def __init__(self, blueprint: Blueprint, style: Style, document: Document | None = None) -> None:
        """``document`` is what the blueprint was read from, where the style wants its lines."""
        self.path = blueprint.path
        self._blueprint = blueprint
        self._style = style
        self._document = document

    def make(self, wanted: Format) -> Sequence[bytes]:
        """The contents of the files in one format: one, or of pictures that are spread over pages, one for each.

        Raises ``EngineError``.
        """
        if wanted in TOLD:
            from blueprint_cli.pipeline.telling import tell

            return [tell(self._blueprint, [wanted], self._style)[wanted]]
        if wanted is Format.HTML:
            return [self._lined(self._published())]
        if wanted is Format.PDF:
            from blueprint_cli.pipeline.drawing import bind

            return [bind(self._drawings)]
        made = [drawing.make(wanted) for drawing in self._drawings]
        return [self._lined(picture) for picture in made] if wanted is Format.SVG else made

    @cached_property
    def scenes(self) -> Sequence[Scene]:
        """The picture, or the pages that it is spread over."""
        from blueprint_cli.pipeline.drawing import lay_out

        return lay_out(self._blueprint, self._style.paging)

    def _published(self) -> bytes:
        """The page. It is for a screen: whatever the size of paper, the picture is in one piece."""
        from blueprint_cli.pipeline.drawing import lay_out
        from blueprint_cli.pipeline.publishing import publish

        paging = self._style.paging
        scene = self.scenes[0] if paging.size is None else lay_out(self._blueprint, paging._replace(size=None))[0]
        return publish(self._blueprint, scene, self._style)

    def _lined(self, picture: bytes) -> bytes:
        """The picture with the lines of its cards, if they are wanted."""
        if not self._style.source_lines or self._document is None:
            return picture
        from blueprint_cli.export.lining import line as mark
        from blueprint_cli.pipeline.lining import line

        return mark(picture.decode(), line(self._blueprint, self._document)).encode()

    @cached_property
    def _drawings(self) -> Sequence[Drawing]:
        from blueprint_cli.pipeline.drawing import Drawing

        return [Drawing(scene, self._style) for scene in self.scenes]
