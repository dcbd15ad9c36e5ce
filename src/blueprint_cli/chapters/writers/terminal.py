"""A report for the terminal: as wide as that is, its pictures in characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.chapters.blocks import Bars, Basis, Block, Curves, Heading, Listing, Matrix, Paragraph, Table
from blueprint_cli.chapters.chapter import Report
from blueprint_cli.chapters.figures import signed
from blueprint_cli.chapters.writers.characters import SIGNS, draw_bar, draw_scale, highest, said
from blueprint_cli.chapters.writers.columns import columns
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.painting import Paint, paint
from blueprint_cli.terminal.measuring import measure, wrap

_LEAST = 40
"""Columns below which nothing is laid out any more: a narrower terminal breaks the lines itself."""

_WIDEST = 100
"""Sentences are no longer, however wide the terminal is."""

_BAR, _HALF, _LABEL = 30, 8, 28

_MARGIN = 2


def to_text(report: Report, *, width: int, color: bool) -> str:
    """The whole report, lines ended by line feeds; the last line is the mark of who made it."""
    lines = _Writing(max(_LEAST, width), color=color).lines(report)
    return "\n".join([*lines, "", GENERATOR_MARK]) + "\n"


class _Writing:
    def __init__(self, width: int, *, color: bool) -> None:
        self._width = width
        self._color = color

    def lines(self, report: Report) -> Iterator[str]:
        yield from self._strong(self._wrapped(report.title))
        for line in report.about:
            yield from self._wrapped(line)
        for told in report.told:
            yield ""
            yield ""
            yield from self._title(told.chapter.title)
            for block in told.blocks:
                yield ""
                yield from self._block(block)
        if report.missing:
            yield ""
            yield ""
            yield from self._title("Not told")
            yield ""
            for missing in report.missing:
                yield from self._wrapped(f"{missing.chapter.title}: {missing.reason}.", first="- ")

    def _title(self, title: str) -> Iterator[str]:
        yield from self._strong([title])
        yield "═" * measure(title)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._strong(self._wrapped(block.text))
                yield "─" * min(self._width, measure(clean(block.text)))
            case Paragraph():
                yield from self._wrapped(block.text)
            case Basis():
                yield from (paint(line, Paint.QUIET, on=self._color) for line in self._wrapped(block.text))
            case Listing():
                yield from self._list(block)
            case Table():
                yield from self._strong(self._wrapped(block.title))
                texts = [[cell if isinstance(cell, str) else cell.text for cell in row] for row in block.rows]
                yield from self._table(block.columns, texts, block.numeric)
            case Bars():
                yield from self._strong(self._wrapped(block.title))
                yield from self._bars(block)
            case Curves():
                yield from self._strong(self._wrapped(block.title))
                yield from self._curves(block)
            case Matrix():
                yield from self._strong(self._wrapped(block.title))
                yield from self._matrix(block)

    def _wrapped(self, text: str, first: str = "", indent: int = 0) -> Iterator[str]:
        """``text`` in lines, ``first`` before the first of them and the others under it."""
        room = min(self._width, _WIDEST) - indent - len(first)
        for place, line in enumerate(wrap(clean(" ".join(text.split())), room)):
            yield " " * indent + (" " * len(first) if place else first) + line

    def _strong(self, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
        return (paint(line, Paint.STRONG, on=self._color) for line in lines)

    def _list(self, block: Listing) -> Iterator[str]:
        for place, item in enumerate(block.items):
            if place and item.inner:
                yield ""
            if item.inner:
                yield from self._strong(self._wrapped(item.text))
            else:
                yield from self._wrapped(item.text, "- ")
            for text in item.inner:
                yield from self._wrapped(text, "- ", indent=_MARGIN)

    def _table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: frozenset[int]) -> Iterator[str]:
        cleaned = [[clean(" ".join(cell.split())) for cell in row] for row in rows]
        lines = columns([clean(head) for head in heads], cleaned, numeric, width=self._width)
        if lines is not None:
            yield from lines
            return
        for place, row in enumerate(cleaned):  # too narrow for columns
            if place:
                yield ""
            yield from self._strong(self._wrapped(row[0]))
            for head, cell in zip(heads[1:], row[1:], strict=True):
                if cell:
                    yield from self._wrapped(cell, f"{head}: " if head else "", indent=_MARGIN)

    def _bars(self, block: Bars) -> Iterator[str]:
        yield "   ".join(f"{sign} {name.lower()}" for sign, name in zip(SIGNS, block.series, strict=False))
        longest = highest(block)
        room = max(8, min(_BAR, self._width - _LABEL - 24))
        for bar in block.bars:
            label = self._label(bar.label)
            drawn = f"{draw_bar(bar, longest, room)} {said(bar, block.series)}".rstrip()
            yield f"{label[0]} {drawn}".rstrip()
            yield from label[1:]

    def _curves(self, block: Curves) -> Iterator[str]:
        for series in block.series:
            if len(block.series) > 1:
                yield from self._wrapped(series.title)
            for place, value in zip(block.places, series.values, strict=True):
                label = self._label(place)
                scale = draw_scale(value, block.lowest, block.highest, half=_HALF)
                yield f"{label[0]} {scale} {'' if value is None else signed(value)}".rstrip()
                yield from label[1:]

    def _label(self, text: str) -> list[str]:
        room = min(_LABEL, self._width // 3)
        return [line + " " * (room - measure(line)) for line in wrap(clean(" ".join(text.split())), room)]

    def _matrix(self, block: Matrix) -> Iterator[str]:
        """Rows and columns of the same names have numbers at the columns, others their names."""
        counts = [[str(count) if count else "·" for count in row] for row in block.counts]
        numeric = frozenset(range(1, len(block.columns) + 1))
        if block.rows == block.columns:
            heads = [str(number) for number in range(1, len(block.columns) + 1)]
            names = [f"{number} {name}" for number, name in enumerate(block.rows, start=1)]
        else:
            heads, names = list(block.columns), list(block.rows)
        rows = [[name, *row] for name, row in zip(names, counts, strict=True)]
        yield from self._table([block.corner, *heads], rows, numeric)
