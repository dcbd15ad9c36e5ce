"""What stands above and below the drawing: the title block; the legend, other links, notes and terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.export.tables.table import Connection, Row, Table
from blueprint_cli.layout.lettering import direction_of
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import LinkKind, Mark
from blueprint_cli.terminal.arrowing import PENS
from blueprint_cli.terminal.boxing import DIMMED
from blueprint_cli.terminal.canvas import Canvas, Paint
from blueprint_cli.terminal.measuring import measure, wrap

_APART = 3
_INDENT = 2


def head(canvas: Canvas, table: Table) -> int:
    """The title block; the row in which the drawing begins."""
    y = _write(canvas, table.title, 0, 0, paint=Paint.STRONG)
    for line in table.about:
        y = _write(canvas, line, 0, y)
    if table.record:
        y = _write(canvas, " · ".join(table.record), 0, y, paint=Paint.QUIET)
    return y + 1


def tail(canvas: Canvas, table: Table, top: int, links: Sequence[Connection]) -> None:
    """All that stands below the drawing, from row ``top`` on: of the links only ``links``."""
    y = _legend(canvas, table, top)
    if links:
        y = _write(canvas, table.heads.links, 0, y + 1, paint=Paint.STRONG)
        y = _links(canvas, table, links, y)
    if table.notes:
        y = _write(canvas, table.heads.notes, 0, y + 1, paint=Paint.STRONG)
        for note in table.notes:
            number = f"({note.number})"
            canvas.put(0, y, number, Paint.STRONG)
            y = _write(canvas, "\n".join((note.about, *note.lines)), measure(number) + 1, y)
    for glossary in table.glossaries:
        y = _write(canvas, glossary.title, 0, y + 1, paint=Paint.STRONG)
        for term in glossary.terms:
            y = _write(canvas, ": ".join(filter(None, (term.title, " · ".join(term.facts)))), _INDENT, y)


def _write(canvas: Canvas, text: str, x: int, y: int, *, paint: Paint = Paint.PLAIN) -> int:
    for line in wrap(text, canvas.width - x):
        canvas.put(x, y, line, paint)
        y += 1
    return y


class _Sample(NamedTuple):
    """A sign of the legend, drawn or written, and what it is called."""

    sign: str
    name: str
    drawn: bool = False


def _samples(table: Table) -> Iterator[_Sample]:
    for sign in table.legend:
        match sign.shows:
            case Mark() as mark:
                yield _Sample(f"[{MARK_LETTERS[mark]}]", sign.name)
            case LinkKind() as kind:
                pen = PENS[kind]
                tail = pen.heads[1] if kind is LinkKind.AGREEMENT else pen.level
                yield _Sample(f"{tail}{pen.level}{pen.heads[0]}", sign.name, drawn=True)
            case status:
                yield _Sample(LIGHT.statuses[status].sign, sign.name)
    if any(item.dimmed for row in table.rows if isinstance(row, Row) for cell in row.cells for item in cell.items):
        yield _Sample(DIMMED, table.heads.dimmed)


def _legend(canvas: Canvas, table: Table, y: int) -> int:
    """The signs that occur, in rows; the row below the last."""
    x = below = 0
    for sample in _samples(table):
        beside = measure(sample.sign) + 1
        if x and x + beside + measure(sample.name) > canvas.width:
            x, y = 0, below
        write = canvas.stroke if sample.drawn else canvas.put
        write(x, y, sample.sign, Paint.STRONG)
        below = _write(canvas, sample.name, x + beside, y)
        x += beside + measure(sample.name) + _APART
    return max(y, below)


def _links(canvas: Canvas, table: Table, links: Sequence[Connection], y: int) -> int:
    """The links by the step in which they start."""
    column = -1
    for link in links:
        if link.source.column != column:
            column = link.source.column
            y = _write(canvas, _step(table, column), _INDENT, y, paint=Paint.QUIET)
        y = _write(canvas, _said(table, link), 2 * _INDENT, y, paint=Paint.QUIET if link.dimmed else Paint.PLAIN)
    return y


def _said(table: Table, link: Connection) -> str:
    said = f"{link.source.name} {link.arrow(direction_of(link.source.name))} {link.target.name}"
    if link.target.column != link.source.column:
        said += f" ({_step(table, link.target.column)})"
    if link.label:
        said += f": {link.label}"
    return f"{said} ({', '.join(link.facts)})" if link.facts else said


def _step(table: Table, column: int) -> str:
    return f"{table.columns[column].number} {table.columns[column].title}"
