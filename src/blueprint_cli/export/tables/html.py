"""The table as HTML: one file that needs nothing else, or a part of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.markup import escape
from blueprint_cli.export.tables.gridding import Gridding
from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.export.tables.relating import Relating
from blueprint_cli.export.tables.styling import style
from blueprint_cli.export.tables.table import Table


def to_html(table: Table, theme: Theme, *, links: bool, bare: bool) -> str:
    """A page, or if ``bare`` one ``<section>`` without a style, to be put into one.

    Without ``links``, nothing leads out of it.
    """
    body = [*Gridding(table, links=links).write(), *Relating(table).write()]
    lines = _part(table, body) if bare else _page(table, theme, [*_heading(table), *body])
    return "\n".join(lines) + "\n"


def _part(table: Table, body: Iterable[str]) -> Iterator[str]:
    yield f'<section class="blueprint" lang="{escape(table.language)}" dir="{table.direction}">'
    yield f"<!-- {GENERATOR_MARK} -->"
    yield from body
    yield "</section>"


def _page(table: Table, theme: Theme, body: Iterable[str]) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{escape(table.language)}" dir="{table.direction}">'
    yield f"<!-- {GENERATOR_MARK} -->"
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(table.title)}</title>"
    yield f"<style>\n{style(table, theme)}\n</style></head>"
    yield '<body><main class="blueprint">'
    yield from body
    yield "</main></body></html>"


def _heading(table: Table) -> Iterator[str]:
    """The title block of a page; in a part of one the caption says as much."""
    yield f'<header><h1 dir="auto">{phrase(table.title)}</h1>'
    yield from (f'<p dir="auto">{phrase(line)}</p>' for line in table.about)
    if table.record:
        yield f'<p dir="auto">{phrase(" · ".join(table.record))}</p>'
    yield "</header>"
