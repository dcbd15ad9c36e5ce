"""Reporting: a blueprint told chapter by chapter."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from blueprint_cli.model.blueprint import Blueprint

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme


class Telling(StrEnum):
    """What a report can be written as. The value is also how the name of such a file ends."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


def report(
    blueprint: Blueprint,
    telling: Telling,
    *,
    chapters: Sequence[str] = (),
    roles: Sequence[str] = (),
    columns: int = 100,
    color: bool = False,
    picture: bool = True,
) -> bytes:
    """The report of ``blueprint``: all chapters, or those of these names, or a hand-out for these roles.

    A text is ``columns`` wide, and painted if ``color``. A page of all chapters has the ``picture`` before them.
    Raises ``UsageError`` where there is no such chapter or role, ``EngineError`` where the picture cannot be drawn.
    """
    from blueprint_cli.chapters.telling import tell

    told = tell(blueprint, chapters=chapters, roles=roles)
    match telling:
        case Telling.TEXT:
            from blueprint_cli.chapters.writers.terminal import to_text

            return to_text(told, width=columns, color=color).encode()
        case Telling.MARKDOWN:
            from blueprint_cli.chapters.writers.markdown import to_markdown

            return to_markdown(told).encode()
        case Telling.HTML:
            from blueprint_cli.chapters.writers.html import to_html
            from blueprint_cli.draw.themes import ThemeName, built_in

            theme = built_in(ThemeName.AUTO)
            drawn = _picture(blueprint, theme) if picture and not (chapters or roles) else ""
            return to_html(told, theme, picture=drawn).encode()
        case Telling.JSON:
            from blueprint_cli.chapters.writers.json import to_json

            return to_json(told).encode()
        case _:
            assert_never(telling)


def _picture(blueprint: Blueprint, theme: Theme) -> str:
    """The picture as SVG, an image to screen readers, with ids that no chapter has."""
    from blueprint_cli.pipeline.drawing import Drawing, arrange
    from blueprint_cli.pipeline.formats import Format
    from blueprint_cli.pipeline.style import Style

    scene = arrange(blueprint)._replace(prefix="picture")
    return Drawing(scene, Style(theme=theme, links=False, bare=True)).make(Format.SVG).decode()
