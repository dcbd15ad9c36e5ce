"""Drawing: a blueprint as a scene, and a scene as pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.paging import Paging
from blueprint_cli.pipeline.style import Style

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme
    from blueprint_cli.export.pdf.binding import Page
    from blueprint_cli.layout.scene import Scene


def arrange(
    blueprint: Blueprint,
    *,
    view: str = "",
    lanes: Sequence[str] = (),
    phases: Sequence[str] = (),
    timeline: Timeline = Timeline.RIGHT,
) -> Scene:
    """The picture of ``blueprint``, or of what ``view``, ``lanes`` and ``phases`` select of it.

    Raises ``UsageError`` where it has no such view, lane or phase.
    """
    from blueprint_cli.analysis.viewing import select
    from blueprint_cli.layout.arranging import arrange

    return arrange(select(blueprint, view=view, lanes=lanes, phases=phases), timeline=timeline)


def lay_out(blueprint: Blueprint, paging: Paging) -> tuple[Scene, ...]:
    """The picture of ``blueprint``: one scene, or one for each page where it is spread over several."""
    from blueprint_cli.layout.arranging import arrange

    if paging.size is None:
        return (arrange(blueprint, wrap=paging.wrap, timeline=paging.timeline),)
    from blueprint_cli.layout.paging import fit, spread

    if paging.fitted:
        scene = arrange(blueprint, wrap=paging.wrap, timeline=paging.timeline)
        return (fit(scene, paging.size, paging.turn),)
    return spread(blueprint, paging.size, paging.turn, timeline=paging.timeline)


def draw(scene: Scene, formats: Iterable[Format], style: Style | None = None) -> dict[Format, bytes]:
    """The picture in each of ``formats``, none of them of ``TOLD``, nor a page.

    Raises ``EngineError`` where Graphviz or the renderer fails.
    """
    drawing = Drawing(scene, style or Style())
    return {wanted: drawing.make(wanted) for wanted in formats}


def bind(pages: Sequence[Drawing]) -> bytes:
    """A PDF with each of the pictures, one or more and all of one style, on a page. Raises ``EngineError``."""
    from blueprint_cli.export.pdf.binding import bind

    return bind([drawing.page for drawing in pages], links=pages[0].style.links)


class Drawing:
    """One scene on its way to pictures, one by one: what several formats need is made once."""

    def __init__(self, scene: Scene, style: Style) -> None:
        self._scene = scene
        self.style = style

    def make(self, wanted: Format) -> bytes:
        """The picture in one format, none of ``TOLD``, nor a page. Raises ``EngineError``."""
        match wanted:
            case Format.SVG:
                return self._lent.encode()
            case Format.PNG:
                from blueprint_cli.export.png import rasterize

                return rasterize(self._svg, scale=self.style.scale, width=self.style.width)
            case Format.PDF:
                return bind([self])
            case Format.DOT:
                from blueprint_cli.draw.dot import describe

                return describe(self._scene, self._theme).encode()
            case Format.JSON:
                from blueprint_cli.export.scenes import to_json

                return to_json(self._scene).encode()
            case Format.HTML:
                raise ValueError(f"{wanted} is made of a blueprint and its picture, see publish()")
            case Format.MARKDOWN | Format.HTML_TABLE | Format.TEXT:
                raise ValueError(f"{wanted} is told of a blueprint, see tell()")
            case _:
                assert_never(wanted)

    @property
    def page(self) -> Page:
        """The picture as a page of a document."""
        from blueprint_cli.export.pdf.binding import Page

        return Page(self._scene, self._svg)

    @property
    def _lent(self) -> str:
        """The SVG as it is given away: with its fonts, if that is wanted."""
        if not self.style.embed_font:
            return self._svg
        from blueprint_cli.export.lending import lend

        return lend(self._svg)

    @cached_property
    def _theme(self) -> Theme:
        from blueprint_cli.draw.theme import LIGHT

        return self.style.theme or LIGHT

    @cached_property
    def _svg(self) -> str:
        from blueprint_cli.draw.outline import outline
        from blueprint_cli.export.picture import draw
        from blueprint_cli.export.svg import finish

        drawn = draw(outline(self._scene), engine=self.style.engine)
        return finish(drawn, self._scene, self._theme, links=self.style.links, bare=self.style.bare)
