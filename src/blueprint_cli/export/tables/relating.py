"""What belongs to a table and stands below it, as HTML: links, notes, terms."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.export.tables.phrasing import identify, paragraphs, phrase
from blueprint_cli.export.tables.table import Connection, End, Glossary, Note, Table


class Relating:
    """One table's lists on their way to HTML."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def write(self) -> Iterator[str]:
        """The lists, a section each."""
        yield from self._links()
        yield from self._notes()
        yield from map(_glossary, self._table.glossaries)

    def _links(self) -> Iterator[str]:
        """The links, a list for each step in which some start."""
        if not self._table.connections:
            return
        yield f'<section class="links"><h2 dir="auto">{phrase(self._table.heads.links)}</h2>'
        column = -1
        for connection in self._table.connections:
            if connection.source.column != column:
                yield "</ul>" if column >= 0 else ""
                column = connection.source.column
                yield f'<h3 dir="auto">{phrase(self._named(column))}</h3><ul>'
            yield f"<li>{self._connection(connection)}</li>"
        yield "</ul></section>"

    def _named(self, column: int) -> str:
        return f"{self._table.columns[column].number} {self._table.columns[column].title}"

    def _connection(self, connection: Connection) -> str:
        said = (
            f"{self._end(connection.source)} {connection.arrow(self._table.direction)} {self._end(connection.target)}"
        )
        if connection.target.column != connection.source.column:
            said += f" (<bdi>{phrase(self._named(connection.target.column))}</bdi>)"
        if connection.label:
            said += f": <bdi>{phrase(connection.label)}</bdi>"
        facts = (*connection.facts, self._table.heads.dimmed) if connection.dimmed else connection.facts
        return f"{said} ({phrase(', '.join(facts))})" if facts else said

    def _end(self, end: End) -> str:
        return f'<a href="#{identify(self._table, "card", end.card)}"><bdi>{phrase(end.name)}</bdi></a>'

    def _notes(self) -> Iterator[str]:
        """The remarks, numbered as the cards and steps refer to them."""
        if self._table.notes:
            yield f'<section><h2 dir="auto">{phrase(self._table.heads.notes)}</h2><ol class="notes">'
            yield from map(self._note, self._table.notes)
            yield "</ol></section>"

    def _note(self, note: Note) -> str:
        kind, _, own = note.part.rpartition(":")
        target = identify(self._table, kind or "card", own)
        return (
            f'<li id="{identify(self._table, "note", str(note.number))}">'
            f'<a href="#{target}" dir="auto">{phrase(note.about)}</a>{paragraphs(note.lines)}</li>'
        )


def _glossary(glossary: Glossary) -> str:
    """A list and not one of definitions: there a term without a fact would be a fault."""
    terms = "".join(
        f'<li><p class="term" dir="auto">{phrase(term.title)}</p>{paragraphs(term.facts)}</li>'
        for term in glossary.terms
    )
    return f'<section><h2 dir="auto">{phrase(glossary.title)}</h2><ul class="terms">{terms}</ul></section>'
