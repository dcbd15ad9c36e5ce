"""A report as one HTML page that needs nothing else: no script, and nothing from anywhere."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from blueprint_cli.chapters.blocks import (
    Bars,
    Basis,
    Block,
    Cell,
    Curves,
    Heading,
    Listing,
    Matrix,
    Paragraph,
    Table,
)
from blueprint_cli.chapters.chapter import Report
from blueprint_cli.chapters.writers.charting import draw_bars, draw_curves
from blueprint_cli.chapters.writers.styling import style
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.markup import escape

_WORD = re.compile(r"`([a-z_]+)`")
"""A word of the format in a sentence of our own."""

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
"""What a picture in a theme that follows its reader brings along."""

_SHADES = 5


def to_html(report: Report, theme: Theme, *, picture: str = "") -> str:
    """The whole page, in the colours of ``theme``; one that has a dark side follows its reader.

    ``picture`` is the SVG that stands before the chapters, without its XML prolog and in the same theme.
    """
    return "\n".join(_page(report, style(theme), picture)) + "\n"


def _page(report: Report, rules: str, picture: str) -> Iterator[str]:
    styles = (f"\n{rules}\n", *_STYLE.findall(picture))
    allowed = " ".join(f"'sha256-{b64encode(sha256(own.encode()).digest()).decode()}'" for own in styles)
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield f"<!-- {GENERATOR_MARK} -->"
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src {allowed}; base-uri 'none'; form-action 'none'\">"
    )
    yield f"<title>{escape(report.title)}</title>"
    yield f"<style>\n{rules}\n</style></head>"
    yield f'<body><header lang="{escape(report.language)}"><h1 dir="auto">{_said(report.title)}</h1>'
    yield from (f'<p dir="auto">{_said(line)}</p>' for line in report.about)
    yield "</header>"
    if picture:
        yield '<figure class="picture"><div class="scroll" role="region" aria-label="The picture" tabindex="0">'
        yield f"{picture}</div></figure>"
    if len(report.told) > 1:
        yield from _contents(report)
    yield "<main>"
    for told in report.told:
        name = told.chapter.name
        yield f'<section><h2 id="{name}">{escape(told.chapter.title)}</h2>'
        for place, block in enumerate(told.blocks):
            yield from _block(block, f"{name}-{place}")
        yield "</section>"
    yield from _missing(report)
    yield "</main></body></html>"


def _contents(report: Report) -> Iterator[str]:
    yield '<nav aria-label="Chapters"><ol>'
    for told in report.told:
        yield f'<li><a href="#{told.chapter.name}">{escape(told.chapter.title)}</a></li>'
    yield "</ol></nav>"


def _missing(report: Report) -> Iterator[str]:
    if report.missing:
        yield '<section><h2 id="not-told">Not told</h2><ul>'
        for missing in report.missing:
            yield f"<li>{escape(missing.chapter.title)}: {_sentence(missing.reason)}.</li>"
        yield "</ul></section>"


def _block(block: Block, own: str) -> Iterator[str]:
    match block:
        case Heading():
            yield f'<h3 dir="auto">{_said(block.text)}</h3>'
        case Paragraph():
            yield f'<p dir="auto">{_said(block.text)}</p>'
        case Basis():
            yield f'<p class="basis">{_sentence(block.text)}</p>'
        case Listing():
            yield from _list(block)
        case Table():
            yield from _table(block, own)
        case Bars():
            yield from _figure(block.title, draw_bars(block, own))
        case Curves():
            yield from _figure(block.title, draw_curves(block, own))
        case Matrix():
            yield from _matrix(block, own)


def _said(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _sentence(text: str) -> str:
    return _WORD.sub(r"<code>\1</code>", _said(text))


def _list(block: Listing) -> Iterator[str]:
    yield '<ul class="told">'
    for item in block.items:
        inner = "".join(f'<li dir="auto">{_said(text)}</li>' for text in item.inner)
        title = f"<strong>{_said(item.text)}</strong>" if inner else _said(item.text)
        yield f'<li dir="auto">{title}{f"<ul>{inner}</ul>" if inner else ""}</li>'
    yield "</ul>"


def _framed(title: str, own: str, rows: Iterable[str]) -> Iterator[str]:
    """A table with its title, which can be moved by the keyboard where it is wider than the page."""
    yield f'<div class="scroll" role="group" aria-labelledby="{own}" tabindex="0"><table>'
    yield f'<caption id="{own}">{_said(title)}</caption>'
    yield from rows
    yield "</tbody></table></div>"


def _table(block: Table, own: str) -> Iterator[str]:
    def rows() -> Iterator[str]:
        heads = (
            f'<th scope="col"{_side(place, block)}>{escape(column)}</th>' for place, column in enumerate(block.columns)
        )
        yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
        for first, *rest in block.rows:
            cells = (
                f'<td dir="auto"{_side(place, block)}>{_cell(cell)}</td>' for place, cell in enumerate(rest, start=1)
            )
            yield f'<tr><th scope="row" dir="auto">{_cell(first)}</th>{"".join(cells)}</tr>'

    return _framed(block.title, own, rows())


def _side(place: int, block: Table) -> str:
    return ' class="number"' if place in block.numeric else ""


def _cell(cell: Cell) -> str:
    return _said(cell if isinstance(cell, str) else cell.text)


def _figure(title: str, drawn: str) -> Iterator[str]:
    yield f'<figure class="chart"><figcaption>{_said(title)}</figcaption>{drawn}</figure>'


def _matrix(block: Matrix, own: str) -> Iterator[str]:
    """A table whose cells are the darker, the higher their number is."""
    most = max((count for row in block.counts for count in row), default=0)

    def rows() -> Iterator[str]:
        heads = "".join(f'<th scope="col" dir="auto">{_said(column)}</th>' for column in block.columns)
        yield f"<thead><tr><td>{escape(block.corner)}</td>{heads}</tr></thead><tbody>"
        for name, counts in zip(block.rows, block.counts, strict=True):
            cells = "".join(f'<td class="count shade-{_shade(count, most)}">{count or ""}</td>' for count in counts)
            yield f'<tr><th scope="row" dir="auto">{_said(name)}</th>{cells}</tr>'

    return _framed(block.title, own, rows())


def _shade(count: int, most: int) -> int:
    return -(-count * _SHADES // most) if most else 0
