"""Telling: a blueprint in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.style import Style

if TYPE_CHECKING:
    from blueprint_cli.export.tables.table import Table


def tell(blueprint: Blueprint, formats: Iterable[Format], style: Style | None = None) -> dict[Format, bytes]:
    """The blueprint in words, in each of ``formats``, which are of ``TOLD``."""
    from blueprint_cli.export.tables.tabling import tabulate

    table = tabulate(blueprint)
    return {wanted: _told(table, wanted, style or Style()).encode() for wanted in formats}


def _told(table: Table, wanted: Format, style: Style) -> str:
    match wanted:
        case Format.MARKDOWN:
            from blueprint_cli.export.tables.markdown import to_markdown

            return to_markdown(table, links=style.links)
        case Format.HTML_TABLE:
            from blueprint_cli.draw.theme import LIGHT
            from blueprint_cli.export.tables.html import to_html

            return to_html(table, style.theme or LIGHT, links=style.links, bare=style.bare)
        case Format.TEXT:
            from blueprint_cli.terminal.drawing import draw

            return draw(table, width=style.columns, wrap=style.paging.wrap, color=style.color)
        case _:
            raise ValueError(f"{wanted} is drawn from a scene, see draw()")
