"""Texts as HTML, and the names by which its parts refer to each other."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.export.markup import escape
from blueprint_cli.export.tables.table import Table


def phrase(said: str) -> str:
    """A text for an element, its line breaks kept."""
    return escape(said).replace("\n", "<br>")


def paragraphs(lines: Iterable[str]) -> str:
    """Texts, a paragraph each, every one in its own direction."""
    return "".join(f'<p dir="auto">{phrase(line)}</p>' for line in lines)


def small(lines: Iterable[str]) -> str:
    """The same in small print, without those that are empty."""
    return "".join(f'<p class="small" dir="auto">{phrase(line)}</p>' for line in lines if line)


def identify(table: Table, kind: str, own: str = "") -> str:
    """The ``id`` of a part: no two kinds, and no two tables on a page, share one."""
    return escape("-".join(filter(None, (table.prefix, kind, own))))
