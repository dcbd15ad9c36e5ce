"""Cards as boxes of characters: their words, their borders, the signs on their corners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.export.tables.table import Item
from blueprint_cli.layout.wording import MARK_LETTERS
from blueprint_cli.model.blueprint import CardStatus
from blueprint_cli.terminal.canvas import Canvas, Paint
from blueprint_cli.terminal.measuring import measure, wrap

LEVEL, UPRIGHT = "─╌┄", "│╎┊"
"""What borders are made of: where an arrow may start or end."""

_BORDERS = {
    CardStatus.ASSUMPTION: (LEVEL[1], UPRIGHT[1]),
    CardStatus.QUESTION: (LEVEL[1], UPRIGHT[1]),
    CardStatus.PLANNED: (LEVEL[2], UPRIGHT[2]),
}
_INSET = 2
_TORN = "…"
DIMMED = "·"
"""The sign of a card that stands back behind what is highlighted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A card in its place. A card that began in an earlier band is ``torn`` at its start, and says so."""

    item: Item
    x: int
    y: int
    width: int
    height: int
    torn: bool
    paint: Paint

    @property
    def right(self) -> int:
        """The column of its far border."""
        return self.x + self.width - 1

    @property
    def bottom(self) -> int:
        """The row of its lower border."""
        return self.y + self.height - 1


def box_height(item: Item, width: int, *, torn: bool) -> int:
    """The rows that a card needs in a box so wide."""
    return sum(1 for _ in _words(item, width, torn=torn)) + 2


def draw_box(canvas: Canvas, box: Box) -> None:
    """The card, its words in the upper part of its box."""
    item = box.item
    level, upright = _BORDERS.get(item.status, (LEVEL[0], UPRIGHT[0]))
    border = Paint.QUIET if item.dimmed else box.paint
    canvas.stroke(box.x, box.y, f"╭{level * (box.width - 2)}╮", border)
    for y in range(box.y + 1, box.bottom):
        canvas.stroke(box.x, y, upright, border)
        canvas.stroke(box.right, y, upright, border)
    canvas.stroke(box.x, box.bottom, f"╰{level * (box.width - 2)}╯", border)
    for y, (line, paint) in enumerate(_words(item, box.width, torn=box.torn), start=box.y + 1):
        canvas.put(box.x + _INSET, y, line, Paint.QUIET if item.dimmed else paint)
    _draw_signs(canvas, box)


def _words(item: Item, width: int, *, torn: bool) -> Iterator[tuple[str, Paint]]:
    room = max(2, width - 2 * _INSET)
    for line in wrap(f"{_TORN} {item.text}" if torn else item.text, room):
        yield line, Paint.PLAIN
    if not _fit_border(item, width):
        yield from ((line, Paint.STRONG) for line in wrap(" ".join((_state(item), *_letters(item))).strip(), room))
    for detail in () if torn else item.details:
        for line in wrap(detail, room):
            yield line, Paint.QUIET


def _draw_signs(canvas: Canvas, box: Box) -> None:
    """The state and the number of remarks at one end of the upper border, the marks at the other."""
    if _fit_border(box.item, box.width):
        letters = "".join(_letters(box.item))
        canvas.put(box.x + 1, box.y, _state(box.item), Paint.STRONG)
        canvas.put(box.right - len(letters), box.y, letters, Paint.STRONG)


def _fit_border(item: Item, width: int) -> bool:
    """Whether the signs have room on the border; else they are words like others."""
    return measure(_state(item)) + len("".join(_letters(item))) <= width - 2


def _state(item: Item) -> str:
    dimmed = DIMMED if item.dimmed else ""
    status = "" if item.status is CardStatus.CONFIRMED else LIGHT.statuses[item.status].sign
    return dimmed + status + (f"({item.note})" if item.note is not None else "")


def _letters(item: Item) -> list[str]:
    return [f"[{MARK_LETTERS[mark]}]" for mark in item.marks]
