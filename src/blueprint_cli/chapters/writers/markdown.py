"""A report as GitHub-flavoured Markdown: pictures are tables with a bar or a scale in characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from blueprint_cli.chapters.blocks import (
    Bars,
    Basis,
    Block,
    Cell,
    Curves,
    Heading,
    Listing,
    Matrix,
    Paragraph,
    Table,
)
from blueprint_cli.chapters.chapter import Report
from blueprint_cli.chapters.figures import signed
from blueprint_cli.chapters.writers.characters import SIGNS, draw_bar, draw_scale, highest, said
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.tables.escaping import escape
from blueprint_cli.model.blueprint import Direction

_BAR, _HALF = 24, 8
"""The characters of the longest bar, and of half a scale."""

_WORD = re.compile(r"\\`((?:[a-z]|\\_)+)\\`")
"""A word of the format, escaped."""


def to_markdown(report: Report) -> str:
    """The whole report, with a mark of who made it."""
    return "\n\n".join([f"<!-- {GENERATOR_MARK} -->", *_framed(report)]) + "\n"


def _framed(report: Report) -> Iterator[str]:
    """In a division where the words of the blueprint run from right to left."""
    if report.direction is Direction.LEFT_TO_RIGHT:
        yield from _parts(report)
    else:
        yield f'<div dir="{report.direction}">'
        yield from _parts(report)
        yield "</div>"


def _parts(report: Report) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield from map(escape, report.about)
    for told in report.told:
        yield f"## {escape(told.chapter.title)}"
        for block in told.blocks:
            yield from _block(block)
    if report.missing:
        yield "## Not told"
        reasons = (f"- {escape(missing.chapter.title)}: {_sentence(missing.reason)}." for missing in report.missing)
        yield "\n".join(reasons)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"### {escape(block.text)}"
        case Paragraph():
            yield escape(block.text)
        case Basis():
            yield f"<sub>{_sentence(block.text)}</sub>"
        case Listing():
            yield "\n".join(_list(block))
        case Table():
            yield f"**{escape(block.title)}**"
            yield "\n".join(_grid(block.columns, block.rows, block.numeric))
        case Bars():
            yield f"**{escape(block.title)}**"
            yield "\n".join(_bars(block))
        case Curves():
            yield f"**{escape(block.title)}**"
            yield "\n".join(_curves(block))
        case Matrix():
            yield f"**{escape(block.title)}**"
            rows = [(name, *map(_number, counts)) for name, counts in zip(block.rows, block.counts, strict=True)]
            yield "\n".join(_grid((block.corner, *block.columns), rows, range(1, len(block.columns) + 1)))


def _sentence(text: str) -> str:
    """A sentence of our own, whose words of the format are set as code."""
    return _WORD.sub(lambda found: "`" + found[1].replace("\\_", "_") + "`", escape(text))


def _list(block: Listing) -> Iterator[str]:
    for item in block.items:
        yield f"- {_strong(item.text) if item.inner else escape(item.text)}"
        yield from (f"  - {escape(text)}" for text in item.inner)


def _grid(columns: Iterable[str], rows: Iterable[Iterable[Cell]], numeric: Iterable[int]) -> Iterator[str]:
    heads = list(columns)
    yield _line(map(escape, heads))
    yield _line("---:" if place in numeric else "---" for place in range(len(heads)))
    for row in rows:
        yield _line(escape(cell if isinstance(cell, str) else cell.text) for cell in row)


def _bars(block: Bars) -> Iterator[str]:
    legend = ", ".join(f"{sign} {name.lower()}" for sign, name in zip(SIGNS, block.series, strict=False))
    yield _line(("", escape(legend), ""))
    yield _line(("---",) * 3)
    longest = highest(block)
    for bar in block.bars:
        yield _line((escape(bar.label), draw_bar(bar, longest, _BAR), escape(said(bar, block.series))))


def _curves(block: Curves) -> Iterator[str]:
    for series in block.series:
        yield _line(("", escape(series.title), ""))
        yield _line(("---", "---", "---:"))
        for place, value in zip(block.places, series.values, strict=True):
            scale = draw_scale(value, block.lowest, block.highest, half=_HALF)
            yield _line((escape(place), f"`{scale}`", "" if value is None else signed(value)))
        if series is not block.series[-1]:
            yield ""


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _strong(text: str) -> str:
    return f"**{escape(text)}**"


def _number(count: int) -> str:
    return str(count) if count else ""
