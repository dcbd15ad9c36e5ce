"""Narrating: the story as an outline of phases and moments, which the script shows one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blueprint_cli.analysis.story import Moment, Part, moments
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.vocabulary import Vocabulary
from blueprint_cli.export.tables.phrasing import identify, phrase, small
from blueprint_cli.export.tables.table import Row, Table
from blueprint_cli.model.blueprint import Blueprint


def narrate(blueprint: Blueprint, table: Table, said: Vocabulary) -> Iterator[str]:
    """The story of ``blueprint``, which is also in ``table``, as a section."""
    own = identify(table, "told")
    level = 4 if blueprint.phases else 3
    facts = _facts(table)
    yield f'<section class="story" aria-labelledby="{own}"><h2 id="{own}">{phrase(said["story"])}</h2>'
    for moment in moments(blueprint):
        yield from _phase(moment)
        yield from _moment(moment, facts[moment.step.id], table, level=level)
    yield "</section>"


def _facts(table: Table) -> Mapping[str, Sequence[str]]:
    """What is said of each step besides its cards: its own values, and those that lanes show."""
    rows = [row for row in table.rows if isinstance(row, Row)]
    return {
        column.id: [*column.facts, *(_values(row, place) for row in rows if row.cells[place].values)]
        for place, column in enumerate(table.columns)
    }


def _values(row: Row, place: int) -> str:
    return f"{row.title}: {' · '.join(row.cells[place].values)}"


def _phase(moment: Moment) -> Iterator[str]:
    if moment.phase:
        yield f'<h3 dir="auto">{phrase(moment.phase.title)}</h3>{small([moment.phase.description])}'


def _moment(moment: Moment, facts: Sequence[str], table: Table, *, level: int) -> Iterator[str]:
    step = moment.step
    yield f'<div class="moment" data-step="{escape(step.id)}" id="{identify(table, "moment", step.id)}">'
    yield f'<h{level} dir="auto"><span class="number">{step.number}</span> {phrase(step.title)}</h{level}>'
    yield small([step.description, *facts])
    if moment.parts:
        yield f"<dl>{''.join(_part(part, table) for part in moment.parts)}</dl>"
    yield "</div>"


def _part(part: Part, table: Table) -> str:
    hue = f' data-color="{escape(part.lane.color)}"' if part.lane.color else ""
    told = "".join(
        f'<dd dir="auto"><a href="#{identify(table, "card", card.id)}" data-card="{escape(card.id)}">'
        f"{phrase(card.text)}</a></dd>"
        for card in part.cards
    )
    return f'<div class="told {part.lane.role}"{hue}><dt dir="auto">{phrase(part.lane.title)}</dt>{told}</div>'
