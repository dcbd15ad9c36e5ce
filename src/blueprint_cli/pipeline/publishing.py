"""Publishing: a blueprint as a page to be read in a browser, with its picture and all that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.style import Style

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme
    from blueprint_cli.export.page.trail import Trail
    from blueprint_cli.layout.scene import Scene


def publish(blueprint: Blueprint, scene: Scene, style: Style | None = None, *, trail: Trail = ()) -> bytes:
    """The page of ``blueprint`` and its ``scene``, as HTML. Without a theme it follows its reader's device.

    ``trail`` is the way to it, where it is one page of a site. Raises ``EngineError`` where Graphviz fails.
    """
    from blueprint_cli.draw.themes import ThemeName, built_in
    from blueprint_cli.export.page.assembling import assemble
    from blueprint_cli.export.page.material import Material
    from blueprint_cli.export.tables.tabling import tabulate

    style = style or Style()
    theme = style.theme or built_in(ThemeName.AUTO)
    svg = _picture(scene, theme, style)
    return assemble(Material(blueprint, tabulate(blueprint), scene, svg, theme, style.links, trail)).encode()


def _picture(scene: Scene, theme: Theme, style: Style) -> str:
    """The picture as SVG gives it, but that its cards lead to the pages of other blueprints."""
    from blueprint_cli.draw.outline import outline
    from blueprint_cli.export.lending import lend
    from blueprint_cli.export.picture import draw
    from blueprint_cli.export.svg import finish

    drawn = draw(outline(scene), engine=style.engine)
    svg = finish(drawn, scene, theme, links=style.links, bare=True, page=".html")
    return lend(svg) if style.embed_font else svg
