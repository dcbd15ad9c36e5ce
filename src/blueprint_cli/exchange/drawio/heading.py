"""Heading: the columns of a drawing, from what stands above its lanes, or else from how its cards stand."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from blueprint_cli.exchange.drawio.cells import Area, Cell
from blueprint_cli.exchange.numbering import unnumbered
from blueprint_cli.exchange.sketch import Remark

_WIDE = 1.6
"""How much wider than a card a box above the lanes is that names a phase and no step."""

Box = tuple[Cell, Area]


class Column(NamedTuple):
    """A step: from where to where it is, its title and phase."""

    left: float
    right: float
    title: str
    phase: str = ""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class Heads(NamedTuple):
    """The steps in their order, and what the drawing is called, if that stands above them."""

    columns: tuple[Column, ...]
    title: str
    remarks: tuple[Remark, ...]

    def covered(self, area: Area) -> tuple[int, int]:
        """The first and last step in which a card stands, by their places from 0."""
        middle = area.middle[0]
        covered = [at for at, column in enumerate(self.columns) if area.x <= column.middle <= area.x + area.width]
        nearest = min(range(len(self.columns)), key=lambda at: abs(self.columns[at].middle - middle))
        return (covered[0], covered[-1]) if covered else (nearest, nearest)


def heads(outside: Sequence[Box], cards: Sequence[Area], *, above: float, cells: Sequence[Box]) -> Heads:
    """The columns for ``cards``. ``outside`` are the boxes in no lane, of which those before ``above`` are heads;
    ``cells`` those of a table, whose titles are phases."""
    rows = _rows([box for box in outside if box[1].middle[1] < above])
    width = median(card.width for card in cards)
    title = rows.pop(0)[0][0].text if rows and len(rows[0]) == 1 and (len(rows) > 1 or len(cards) > 2) else ""
    steps = rows.pop() if rows and median(box[1].width for box in rows[-1]) < _WIDE * width else []
    phases = [*(rows.pop() if rows else []), *cells]
    left = [box for row in rows for box in row] + [box for box in outside if box[1].middle[1] >= above]
    remarks = [Remark("", f"“{cell.text[:60]}” stands in no lane and is left out") for cell, _ in left]
    columns = [Column(area.x, area.x + area.width, cell.text) for cell, area in steps]
    if columns:
        columns = [c._replace(title=t) for c, t in zip(columns, unnumbered([c.title for c in columns]), strict=True)]
    else:
        columns = _clustered(cards, width)
        said = f"no titles of steps stand above the lanes: there are {len(columns)}, as the cards stand"
        remarks.append(Remark("", said))
    return Heads(tuple(column._replace(phase=_phase(column, phases)) for column in columns), title, tuple(remarks))


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that stand beside each other, from the top down, each row from left to right."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: box[1].middle[1]):
        if rows and box[1].y < rows[-1][0][1].middle[1]:
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda box: box[1].x) for row in rows]


def _clustered(cards: Sequence[Area], width: float) -> list[Column]:
    """A column for cards whose middles are less than half a card apart; wide ones span others' columns."""
    narrow = [card for card in cards if card.width < _WIDE * width] or list(cards)
    middles = sorted(card.middle[0] for card in narrow)
    groups = [[middles[0]]]
    for middle in middles[1:]:
        if middle - groups[-1][-1] < width / 2:
            groups[-1].append(middle)
        else:
            groups.append([middle])
    return [Column(min(group), max(group), f"Step {number}") for number, group in enumerate(groups, 1)]


def _phase(column: Column, phases: Sequence[Box]) -> str:
    middle = column.middle
    return next((cell.text for cell, area in phases if area.x <= middle <= area.x + area.width), "")
