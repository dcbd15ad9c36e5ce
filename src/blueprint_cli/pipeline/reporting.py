"""Reporting: a blueprint told chapter by chapter."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import assert_never

from blueprint_cli.model.blueprint import Blueprint


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
) -> bytes:
    """The report of ``blueprint``: all chapters, or those of these names, or a hand-out for these roles.

    A text is ``columns`` wide, and painted if ``color``. Raises ``UsageError`` where there is no such chapter or role.
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

            return to_html(told, built_in(ThemeName.AUTO)).encode()
        case Telling.JSON:
            from blueprint_cli.chapters.writers.json import to_json

            return to_json(told).encode()
        case _:
            assert_never(telling)
