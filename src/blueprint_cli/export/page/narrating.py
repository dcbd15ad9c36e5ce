"""Narrating: the story as an outline of phases and moments, which the script shows one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.analysis.story import Moment, Part, moments
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.remarking import remark
from blueprint_cli.export.page.vocabulary import Vocabulary
from blueprint_cli.export.tables.phrasing import identify, phrase, small
from blueprint_cli.export.tables.table import Item, Row, Table
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, Step


def narrate(blueprint: Blueprint, table: Table, said: Vocabulary) -> Iterator[str]:
    """The story of ``blueprint``, which is also in ``table``, as a section."""
    own = identify(table, "told")
    level = 4 if blueprint.phases else 3
    telling = _Telling(blueprint, table, level=level)
    yield f'<section class="story" aria-labelledby="{own}"><h2 id="{own}">{phrase(said["story"])}</h2>'
    for moment in moments(blueprint):
        yield from _phase(moment)
        yield from telling.moment(moment)
    yield "</section>"


def _facts(table: Table) -> Mapping[str, Sequence[str]]:
    """What is said of each step besides its cards: its own values, and those that lanes show."""
    rows = [row for row in table.rows if isinstance(row, Row)]
    return {
        column.id: [*column.facts, *(_values(row, place) for row in rows if row.cells[place].values)]
        for place, column in enumerate(table.columns)
    }


def _items(table: Table) -> Mapping[str, Item]:
    rows = [row for row in table.rows if isinstance(row, Row)]
    return {item.id: item for row in rows for cell in row.cells for item in cell.items}


def _values(row: Row, place: int) -> str:
    return f"{row.title}: {' · '.join(row.cells[place].values)}"


def _phase(moment: Moment) -> Iterator[str]:
    if moment.phase:
        yield f'<h3 dir="auto">{phrase(moment.phase.title)}</h3>{small([moment.phase.description])}'


class _Telling:
    """The moments of one story, each under a heading of a level."""

    def __init__(self, blueprint: Blueprint, table: Table, *, level: int) -> None:
        self._blueprint = blueprint
        self._table = table
        self._level = level
        self._facts = _facts(table)
        self._items = _items(table)
        self._wording = Wording(blueprint.language)

    def moment(self, moment: Moment) -> Iterator[str]:
        step, level = moment.step, self._level
        yield f'<div class="moment" data-step="{escape(step.id)}" id="{identify(self._table, "moment", step.id)}">'
        yield f'<h{level} dir="auto"><span class="number">{step.number}</span> {phrase(step.title)}</h{level}>'
        yield small([step.description, *self._facts[step.id]])
        yield self._remarks(step)
        if moment.parts:
            yield f"<dl>{''.join(self._part(part) for part in moment.parts)}</dl>"
        yield "</div>"

    def _part(self, part: Part) -> str:
        hue = f' data-color="{escape(part.lane.color)}"' if part.lane.color else ""
        told = "".join(f'<dd dir="auto">{self._card(card)}</dd>' for card in part.cards)
        return f'<div class="told {part.lane.role}"{hue}><dt dir="auto">{phrase(part.lane.title)}</dt>{told}</div>'

    def _card(self, card: Card) -> str:
        """What happens, what it is a sign of, and what has been noted on it."""
        signs = "".join(f'<li dir="auto">{phrase(sign)}</li>' for sign in self._items[card.id].signs)
        return (
            f'<a href="#{identify(self._table, "card", card.id)}" data-card="{escape(card.id)}">{phrase(card.text)}</a>'
            + (f'<ul class="signs">{signs}</ul>' if signs else "")
            + self._remarks(card)
        )

    def _remarks(self, part: Card | Step) -> str:
        found = [remark(noted, self._wording) for noted in remarks(self._blueprint, part)]
        told = "".join(
            f'<li class="remark {one.kind}" dir="auto"><strong>{phrase(one.name)}</strong> {phrase(one.text)}</li>'
            for one in found
        )
        return f'<ul class="remarks">{told}</ul>' if told else ""
