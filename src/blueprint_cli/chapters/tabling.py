"""Tabling: rows as a table, without the columns in which nothing stands."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.chapters.blocks import Cell, Figure, Table


def tabulate(title: str, columns: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Table:
    """The table of ``rows``; a column with figures and without words is one of numbers."""
    heads, lines = tuple(columns), [tuple(row) for row in rows]
    used = [place for place in range(len(heads)) if any(line[place] for line in lines)]
    return Table(
        title=title,
        columns=tuple(heads[place] for place in used),
        rows=tuple(tuple(line[place] for place in used) for line in lines),
        numeric=frozenset(
            column
            for column, place in enumerate(used)
            if all(isinstance(line[place], Figure) or not line[place] for line in lines)
        ),
    )
