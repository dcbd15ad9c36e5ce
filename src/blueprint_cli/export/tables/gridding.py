"""The table itself as HTML.

A data table as WAI and WCAG technique H43 have it: every cell names its lane, its phases and its steps by ``headers``,
besides the ``scope`` of those, because cards span columns and lanes rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.export.linking import target
from blueprint_cli.export.markup import escape
from blueprint_cli.export.tables.layering import Slot, layers
from blueprint_cli.export.tables.phrasing import identify, paragraphs, phrase, small
from blueprint_cli.export.tables.table import Column, Divider, Item, Row, Run, Table
from blueprint_cli.model.blueprint import CardStatus


class Gridding:
    """One table on its way to HTML.

    Without ``links``, no card leads anywhere; to another blueprint they lead in a file whose name ends in ``page``.
    """

    def __init__(self, table: Table, *, links: bool, page: str = ".table.html") -> None:
        self._table = table
        self._links = links
        self._page = page
        self._phases = [
            self._id("phase", str(index)) if run.title else ""
            for index, run in enumerate(table.runs)
            for _ in range(run.width)
        ]
        self._phased = any(self._phases)

    def write(self) -> Iterator[str]:
        """The table, in a part of its own that can be scrolled by keyboard too."""
        caption = self._id("caption")
        yield f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{caption}">'
        yield f'<table><caption id="{caption}" dir="auto">{phrase(self._table.title)}</caption>'
        yield "<colgroup><col></colgroup>"
        yield "".join(f'<colgroup span="{run.width}"></colgroup>' for run in self._table.runs)
        yield "<thead>"
        yield from self._head()
        yield "</thead>"
        for index, row in enumerate(self._table.rows):
            yield from self._lane(row) if isinstance(row, Row) else self._divider(row, str(index))
        yield "</table></div>"

    def _head(self) -> Iterator[str]:
        depth = ' rowspan="2"' if self._phased else ""
        lane = f'<th id="{self._id("lanes")}" scope="col"{depth}>{phrase(self._table.heads.lane)}</th>'
        steps = "".join(map(self._step, range(len(self._table.columns))))
        if self._phased:
            runs = "".join(self._run(index, run) for index, run in enumerate(self._table.runs))
            yield f'<tr class="phases">{lane}{runs}</tr>'
            yield f'<tr class="steps">{steps}</tr>'
        else:
            yield f'<tr class="steps">{lane}{steps}</tr>'

    def _run(self, index: int, run: Run) -> str:
        if not run.title:
            return f'<td colspan="{run.width}"></td>'
        own = self._id("phase", str(index))
        return (
            f'<th id="{own}" scope="colgroup" colspan="{run.width}"><div dir="auto">{phrase(run.title)}</div>'
            f"{small([run.description])}</th>"
        )

    def _step(self, place: int) -> str:
        column = self._table.columns[place]
        phase = self._phases[place]
        headers = f' headers="{phase}"' if phase else ""
        return (
            f'<th id="{self._column(column)}" scope="col"{headers}>'
            f'<div dir="auto">{column.number} {phrase(column.title)}{self._reference(column.note)}</div>'
            f"{small([column.description, *column.facts])}</th>"
        )

    def _lane(self, row: Row) -> Iterator[str]:
        """A lane is a row of cells, and more where its spanning cards stand in the way of others."""
        own = self._id("lane", row.id)
        rows = layers(row)
        depth = f'scope="rowgroup" rowspan="{len(rows)}"' if len(rows) > 1 else 'scope="row"'
        head = (
            f'<th id="{own}" {depth} headers="{self._id("lanes")}"><div dir="auto">{phrase(row.title)}</div>'
            f"{small([row.description])}</th>"
        )
        yield f'<tbody class="lane {row.role}"{_hue(row)}>'
        for slots in rows:
            yield f"<tr>{head}{''.join(self._cell(slot, own) for slot in slots)}</tr>"
            head = ""
        yield "</tbody>"

    def _cell(self, slot: Slot, lane: str) -> str:
        span = f' colspan="{slot.width}"' if slot.width > 1 else ""
        headers = self._headers(lane, range(slot.first, slot.first + slot.width))
        if slot.values:
            return f'<td{span} headers="{headers}">{paragraphs(slot.values)}</td>'
        items = [self._item(item) for item in slot.items]
        several = "".join(f"<li>{item}</li>" for item in items)
        inside = f"<ol>{several}</ol>" if len(items) > 1 else "".join(items)
        return f'<td{span} headers="{headers}">{inside}</td>'

    def _item(self, item: Item) -> str:
        text = phrase(item.text)
        if item.status is CardStatus.REMOVED:
            text = f"<s>{text}</s>"
        way = target(item.href, item.way, page=self._page) if self._links else ""
        if way:
            text = f'<a href="{escape(way)}">{text}</a>'
        signs = "".join(f"<li>{phrase(sign)}</li>" for sign in self._signs(item))
        kinds = " ".join(["card", item.status, *item.marks, *(["dimmed"] if item.dimmed else [])])
        return (
            f'<div class="{kinds}" id="{self._id("card", item.id)}">'
            f'<p dir="auto">{text}{self._reference(item.note)}</p>'
            + (f'<ul class="signs">{signs}</ul>' if signs else "")
            + f"{small(item.details)}</div>"
        )

    def _signs(self, item: Item) -> Sequence[str]:
        return (*item.signs, self._table.heads.dimmed) if item.dimmed else item.signs

    def _divider(self, divider: Divider, name: str) -> Iterator[str]:
        own = self._id("line", name)
        title = phrase(" · ".join(divider.titles))
        count = len(self._table.columns)
        yield '<tbody class="line">'
        yield (
            f'<tr><th id="{own}" scope="row" headers="{self._id("lanes")}" dir="auto">{title}</th>'
            f'<td colspan="{count}" headers="{self._headers(own, range(count))}">'
            f"<bdi>{phrase(divider.above)}</bdi> – <bdi>{phrase(divider.below)}</bdi></td></tr>"
        )
        yield "</tbody>"

    def _headers(self, row: str, places: range) -> str:
        """What a cell stands under: its lane or line, its phases, its steps."""
        phases = dict.fromkeys(self._phases[place] for place in places)
        return " ".join([row, *filter(None, phases), *(self._column(self._table.columns[place]) for place in places)])

    def _reference(self, note: int | None) -> str:
        if note is None:
            return ""
        label = escape(f"{self._table.heads.notes} {note}")
        return f' <a class="note" href="#{self._id("note", str(note))}" aria-label="{label}">{note}</a>'

    def _column(self, column: Column) -> str:
        return self._id("step", column.id)

    def _id(self, kind: str, own: str = "") -> str:
        return identify(self._table, kind, own)


def _hue(row: Row) -> str:
    return f' data-color="{escape(row.color)}"' if row.color else ""
