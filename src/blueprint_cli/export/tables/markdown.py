"""The table as GitHub-flavoured Markdown: lanes as rows, steps as columns, and all that belongs to it as lists.

Source of the dialect: GitHub Flavored Markdown Spec 0.29, "Tables (extension)". A cell is one line there, so that its
lines are parted by ``<br>``, and nothing spans: a card that covers several steps is repeated after an ellipsis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.linking import target
from blueprint_cli.export.tables.escaping import address, escape
from blueprint_cli.export.tables.table import Cell, Connection, Divider, End, Glossary, Item, Note, Row, Table
from blueprint_cli.model.blueprint import CardStatus, Direction

_BREAK = "<br>"
_AGAIN = "… "
_BULLET = "• "


def to_markdown(table: Table, *, links: bool) -> str:
    """The whole document, with a mark of who made it. Without ``links``, no card leads anywhere."""
    blocks = [f"<!-- {GENERATOR_MARK} -->", *_framed(table, _blocks(table, links=links))]
    return "\n\n".join(blocks) + "\n"


def _framed(table: Table, blocks: Iterable[str]) -> Iterator[str]:
    """Markdown has no language and no direction: where readers need to be told, a division tells."""
    if table.language == "en" and table.direction is Direction.LEFT_TO_RIGHT:
        yield from blocks
    else:
        yield f'<div lang="{table.language}" dir="{table.direction}">'
        yield from blocks
        yield "</div>"


def _blocks(table: Table, *, links: bool) -> Iterator[str]:
    yield f"# {escape(table.title)}"
    yield from map(escape, table.about)
    if table.record:
        yield escape(" · ".join(table.record))
    yield "\n".join(_grid(table, links=links))
    if table.connections:
        yield f"## {escape(table.heads.links)}"
        yield "\n".join(_links(table))
    if table.notes:
        yield f"## {escape(table.heads.notes)}"
        yield "\n".join(map(_note, table.notes))
    for glossary in table.glossaries:
        yield f"## {escape(glossary.title)}"
        yield "\n".join(_terms(glossary))


def _grid(table: Table, *, links: bool) -> Iterator[str]:
    yield _line([escape(table.heads.lane), *(escape(f"{column.number} {column.title}") for column in table.columns)])
    yield _line(["---"] * (len(table.columns) + 1))
    if any(run.title for run in table.runs):
        yield _line([_strong(table.heads.phase), *_phases(table)])
    steps = [_said((*_described(column.description), *column.facts), column.note) for column in table.columns]
    if any(steps):
        yield _line(["", *steps])
    yield from (_lane(row, table, links=links) if isinstance(row, Row) else _divider(row, table) for row in table.rows)


def _lane(row: Row, table: Table, *, links: bool) -> str:
    head = _BREAK.join((_strong(row.title), *_described(row.description)))
    return _line([head, *(_cell(cell, table, links=links) for cell in row.cells)])


def _divider(divider: Divider, table: Table) -> str:
    return _line([f"*{escape(' · '.join(divider.titles))}*", *([""] * len(table.columns))])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _phases(table: Table) -> Iterator[str]:
    for run in table.runs:
        yield _BREAK.join((escape(run.title), *_described(run.description)))
        yield from [_AGAIN + escape(run.title) if run.title else ""] * (run.width - 1)


def _described(description: str) -> list[str]:
    return [f"*{escape(description)}*"] if description else []


def _strong(text: str) -> str:
    return f"**{escape(text)}**"


def _cell(cell: Cell, table: Table, *, links: bool) -> str:
    if cell.values:
        return _BREAK.join(map(escape, cell.values))
    items = [_item(item, table, links=links) for item in cell.items] + [
        _AGAIN + escape(item.text) for item in cell.covering
    ]
    return _BREAK.join(_BULLET + item for item in items) if len(items) > 1 else "".join(items)


def _item(item: Item, table: Table, *, links: bool) -> str:
    text, way = escape(item.text), target(item.href, item.way, page=".md") if links else ""
    if item.status is CardStatus.REMOVED:
        text = f"~~{text}~~"
    if way:
        text = f"[{text}]({address(way)})"
    signs = (*item.signs, table.heads.dimmed) if item.dimmed else item.signs
    said = [f"*{escape(' · '.join(signs))}*"] if signs else []
    return _said((text, *said, *map(escape, item.details)), item.note)


def _said(lines: tuple[str, ...], note: int | None) -> str:
    """Lines that are Markdown already, the first with the number of the note on it."""
    first, *rest = lines or ("",)
    return _BREAK.join(filter(None, (first + (f" <sup>{note}</sup>" if note else ""), *rest)))


def _links(table: Table) -> Iterator[str]:
    """The links by the step in which they start; the ends in other steps say in which."""
    column = -1
    for connection in table.connections:
        if connection.source.column != column:
            column = connection.source.column
            yield f"- {_strong(_step(table, column))}"
        yield f"  - {_connection(table, connection)}"


def _step(table: Table, column: int) -> str:
    return f"{table.columns[column].number} {table.columns[column].title}"


def _connection(table: Table, connection: Connection) -> str:
    target = _end(table, connection.target, connection.source)
    said = f"{escape(connection.source.name)} {connection.arrow(table.direction)} {target}"
    if connection.label:
        said += f": {escape(connection.label)}"
    facts = (*connection.facts, table.heads.dimmed) if connection.dimmed else connection.facts
    return f"{said} ({escape(', '.join(facts))})" if facts else said


def _end(table: Table, end: End, other: End) -> str:
    name = escape(end.name)
    return name if end.column == other.column else f"{name} ({escape(_step(table, end.column))})"


def _note(note: Note) -> str:
    """One item of an ordered list, whose numbers are those of the notes."""
    return f"{note.number}. {_BREAK.join((_strong(note.about), *map(escape, note.lines)))}"


def _terms(glossary: Glossary) -> Iterator[str]:
    for term in glossary.terms:
        facts = escape(" · ".join(term.facts))
        yield f"- {_strong(term.title)}" + (f": {facts}" if facts else "")
