"""A lane as rows of cells in which nothing overlaps, for tables whose cells can span columns."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.export.tables.table import Item, Row


class Slot(NamedTuple):
    """A cell of such a row, over ``width`` columns from the place ``first`` on."""

    first: int
    width: int
    items: tuple[Item, ...] = ()
    values: tuple[str, ...] = ()


def layers(row: Row) -> list[list[Slot]]:
    """The rows of a lane, at least one, each with all columns.

    The first holds what stands in one column only; a card that spans several is in the first row that is free
    where it stands.
    """
    rows: list[dict[int, Slot]] = [{}]
    for place, cell in enumerate(row.cells):
        single = tuple(item for item in cell.items if item.span == 1)
        if single or cell.values:
            rows[0][place] = Slot(place, 1, single, cell.values)
    taken: list[set[int]] = [set(rows[0])]
    for item in (item for cell in row.cells for item in cell.items if item.span > 1):
        covered = set(range(item.first, item.first + item.span))
        layer = next((index for index, places in enumerate(taken) if places.isdisjoint(covered)), len(rows))
        if layer == len(rows):
            rows.append({})
            taken.append(set())
        rows[layer][item.first] = Slot(item.first, item.span, (item,))
        taken[layer] |= covered
    return [_filled(slots, len(row.cells)) for slots in rows]


def _filled(slots: dict[int, Slot], width: int) -> list[Slot]:
    """The slots in order, with empty ones between them."""
    filled: list[Slot] = []
    place = 0
    while place < width:
        slot = slots.get(place, Slot(place, 1))
        filled.append(slot)
        place += slot.width
    return filled
