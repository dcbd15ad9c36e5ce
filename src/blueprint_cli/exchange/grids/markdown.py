"""Tables in Markdown, as GitHub and most programs read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from blueprint_cli.exchange.grids.commas import refuse_huge
from blueprint_cli.exchange.grids.grid import Grid, rectangular

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_tables(text: str, *, name: str) -> list[Grid]:
    """The tables in ``text``, each with the heading of the first level above it as its title."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    title = ""
    grids: list[Grid] = []
    for place, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            title = _plain(tokens[place + 1])
        elif token.type == "table_open":
            grids.append(_table(tokens, place, name=name, title=title))
    return grids


def _table(tokens: list[Token], start: int, *, name: str, title: str) -> Grid:
    rows: list[list[str]] = []
    for token in tokens[start:]:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_plain(token))
    refuse_huge(len(rows), max(map(len, rows), default=0), name=name)
    first = tokens[start].map
    return Grid(name=name, rows=rectangular(rows), title=title, first=first[0] + 1 if first else 1)


def _plain(inline: Token) -> str:
    """The text as it is read: without its marks, links and notes."""
    return re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(_texts(inline.children or []))).strip()


def _texts(children: list[Token]) -> Iterator[str]:
    noted = False
    for child in children:
        match child.type:
            case "html_inline":
                noted = child.content.startswith("<sup") or (noted and not child.content.startswith("</sup"))
                if _BREAK.fullmatch(child.content):
                    yield "\n"
            case "text" | "code_inline" if not noted:
                yield child.content
            case "softbreak" | "hardbreak":
                yield " "
            case "image":
                yield child.content
            case _:  # marks of emphasis and of links
                pass
