"""A blueprint in characters: lanes across, steps side by side, boxes and arrows, and below it what has no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.tables.layering import layers
from blueprint_cli.export.tables.table import Divider, Item, Row, Run, Table
from blueprint_cli.model.blueprint import VALUE_LANES, Direction, LaneRole, Line
from blueprint_cli.terminal.arrowing import Arrowing
from blueprint_cli.terminal.boxing import Box, box_height, draw_box
from blueprint_cli.terminal.canvas import Canvas, Paint
from blueprint_cli.terminal.cleansing import cleanse
from blueprint_cli.terminal.curving import draw_curves
from blueprint_cli.terminal.folding import Fold, fold
from blueprint_cli.terminal.listing import head, tail
from blueprint_cli.terminal.measuring import measure, wrap

HUES = {
    LaneRole.EVIDENCE: Paint.YELLOW,
    LaneRole.CUSTOMER: Paint.BLUE,
    LaneRole.FRONTSTAGE: Paint.GREEN,
    LaneRole.BACKSTAGE: Paint.VIOLET,
    LaneRole.SUPPORT: Paint.CYAN,
    LaneRole.PARTNER: Paint.CYAN,
    LaneRole.POLICY: Paint.RED,
}
"""The paints of lanes: as near to the picture's as sixteen colours are."""

_STRIP = "▌"
_TITLE, _NAME = 2, 1
"""The columns in which the titles of lanes begin, and the names of lines."""


def draw(table: Table, *, width: int, wrap: int = 0, color: bool) -> str:
    """The drawing, ``width`` columns wide where that is not too narrow for one step, lines ended by line feeds.

    With ``wrap``, no more than so many steps stand side by side.
    Its last line is the mark of who made it. Characters that could steer a terminal are shown, and not sent.
    """
    table = cleanse(table)
    folded = fold(len(table.columns), list(_titles(table)), width, most=wrap)
    canvas = Canvas(folded.width, mirrored=table.direction is Direction.RIGHT_TO_LEFT)
    top = head(canvas, table)
    told: set[int] = set()
    for band in folded.bands:
        drawing = _Drawing(canvas, table, folded, band)
        top = drawing.draw(top) + 1
        told |= drawing.told
    tail(canvas, table, top, [link for index, link in enumerate(table.connections) if index not in told])
    return "\n".join([*canvas.lines(color=color), "", GENERATOR_MARK]) + "\n"


def _titles(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield from [row.title] if isinstance(row, Row) else row.titles


class _Drawing:
    """One band of a drawing: some neighbouring steps through all lanes. ``told`` are the places of the links shown."""

    def __init__(self, canvas: Canvas, table: Table, folded: Fold, band: range) -> None:
        self._canvas = canvas
        self._table = table
        self._fold = folded
        self._band = band
        self._boxes: list[Box] = []
        self._dividers: set[int] = set()
        self.told: frozenset[int] = frozenset()

    def draw(self, top: int) -> int:
        """Draw from row ``top`` on; the row below the last."""
        y = self._steps(self._phases(top))
        gap = 0
        for row in self._table.rows:
            if isinstance(row, Row):
                y, gap = self._lane(row, y + gap), 1
            else:
                y, gap = self._divider(row, y) + 1, 0
        for box in self._boxes:
            draw_box(self._canvas, box)
        arrowing = Arrowing(self._canvas, self._boxes, frozenset(self._dividers))
        self.told = arrowing.draw(self._table.connections)
        return y

    def _phases(self, y: int) -> int:
        runs = [run for run in self._table.runs if run.title and self._shared(run.first, run.width)]
        lines = [self._phase(run, y) for run in runs]
        return y + max(lines, default=0)

    def _phase(self, run: Run, y: int) -> int:
        """The bar of a phase, and how many rows it takes."""
        places = self._shared(run.first, run.width)
        start, end = self._start(places[0]), self._end(places[-1])
        titles = wrap(run.title, end - start - 4)
        for row, title in enumerate(titles):
            lead, rest = ("━ ", end - start - 3 - measure(title)) if row == 0 else ("  ", 0)
            self._canvas.stroke(start, y + row, lead, Paint.STRONG)
            self._canvas.put(start + 2, y + row, title, Paint.STRONG)
            self._canvas.stroke(start + 3 + measure(title), y + row, "━" * rest, Paint.STRONG)
        return len(titles)

    def _steps(self, y: int) -> int:
        bottom = y
        for place in self._band:
            column = self._table.columns[place]
            note = f" ({column.note})" if column.note is not None else ""
            said = [
                (f"{column.number} {column.title}{note}", Paint.STRONG),
                *((fact, Paint.QUIET) for fact in column.facts),
            ]
            bottom = max(bottom, self._write(said, self._start(place), y, self._fold.box))
        return bottom

    def _write(self, said: Sequence[tuple[str, Paint]], x: int, y: int, width: int) -> int:
        """Texts one below the other from row ``y`` on; the row below the last."""
        for text, paint in said:
            for line in wrap(text, width):
                self._canvas.put(x, y, line, paint)
                y += 1
        return y

    def _lane(self, row: Row, y: int) -> int:
        hue = HUES.get(row.role, Paint.QUIET)
        heading = self._write([(row.title, Paint.STRONG)], _TITLE, y, self._fold.heading - _TITLE)
        bottom = max(heading, self._values(row, y) if row.role in VALUE_LANES else self._cards(row, y, hue))
        for level in range(y, bottom):
            self._canvas.stroke(0, level, _STRIP, hue)
        return bottom

    def _values(self, row: Row, y: int) -> int:
        if row.curves:
            return draw_curves(self._canvas, row.curves, y, self._columns())
        return max(
            self._write(
                [(value, Paint.PLAIN) for value in row.cells[place].values], self._start(place), y, self._fold.box
            )
            for place in self._band
        )

    def _columns(self) -> dict[int, range]:
        """Where the columns of the band stand, by their places."""
        return {place: range(self._start(place), self._end(place)) for place in self._band}

    def _cards(self, row: Row, y: int, hue: Paint) -> int:
        """The boxes of a lane in rows of one height; nothing is drawn yet."""
        bottom = y
        for level in self._levels(row):
            top = bottom + (bottom > y)
            boxes = [self._box(item, top, hue) for item in level]
            height = max(box.height for box in boxes)
            self._boxes += [replace(box, height=height) for box in boxes]
            bottom = top + height
        return bottom

    def _levels(self, row: Row) -> Iterator[list[Item]]:
        """The cards of a lane that stand side by side."""
        for slots in layers(row):
            shown = [slot for slot in slots if self._shared(slot.first, slot.width)]
            for depth in range(max((len(slot.items) for slot in shown), default=0)):
                yield [slot.items[depth] for slot in shown if len(slot.items) > depth]

    def _box(self, item: Item, y: int, hue: Paint) -> Box:
        places = self._shared(item.first, item.span)
        x = self._start(places[0])
        width = self._end(places[-1]) - x
        torn = item.first < self._band.start
        height = box_height(item, width, torn=torn)
        return Box(item=item, x=x, y=y, width=width, height=height, torn=torn, paint=hue)

    def _divider(self, divider: Divider, y: int) -> int:
        """A line with its names before it, in the column of the titles, so that no arrow has to pass them.

        The line of visibility is whole, as in the picture.
        """
        sign = "─" if Line.VISIBILITY in divider.lines else "╌"
        width = self._fold.heading - _NAME
        *above, name = (line for title in divider.titles for line in wrap(title, width))
        y = max(y + 1, self._write([(line, Paint.QUIET) for line in above], _NAME, y, width))
        self._dividers.add(y)
        start = _NAME + measure(name) + 1
        self._canvas.put(_NAME, y, name, Paint.QUIET)
        self._canvas.stroke(start, y, sign * (self._fold.width - start), Paint.QUIET)
        return y + 1

    def _shared(self, first: int, count: int) -> range:
        """Those of so many columns from ``first`` on that are in this band."""
        return range(max(first, self._band.start), min(first + count, self._band.stop))

    def _start(self, place: int) -> int:
        return self._fold.start(place, self._band)

    def _end(self, place: int) -> int:
        return self._fold.end(place, self._band)
