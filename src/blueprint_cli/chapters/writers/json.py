"""A report as JSON, for programs: the blocks as they are. The schema is ``schemas/report-1.schema.json``."""

from __future__ import annotations

import json
from typing import Any

from blueprint_cli.chapters.blocks import (
    Bars,
    Basis,
    Block,
    Cell,
    Curves,
    Figure,
    Heading,
    Listing,
    Matrix,
    Paragraph,
    Table,
)
from blueprint_cli.chapters.chapter import Chapter, Report
from blueprint_cli.draw.generator import GENERATOR_MARK

REPORT_VERSION = 1
"""Raised when a key changes its name or meaning; new keys and new chapters do not raise it."""


def to_json(report: Report) -> str:
    """The whole report, its chapters in their order."""
    document = {
        "generator": GENERATOR_MARK,
        "report": REPORT_VERSION,
        "id": report.id,
        "title": report.title,
        "about": list(report.about),
        "language": report.language,
        "direction": report.direction.value,
        "chapters": [
            {**_head(told.chapter), "blocks": [_block(block) for block in told.blocks]} for told in report.told
        ],
        "not_told": [{**_head(missing.chapter), "reason": missing.reason} for missing in report.missing],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _head(chapter: Chapter) -> dict[str, str]:
    return {"name": chapter.name, "title": chapter.title}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading() | Paragraph() | Basis():
            return {"type": type(block).__name__.lower(), "text": block.text}
        case Listing():
            return {"type": "list", "items": [{"text": item.text, "inner": list(item.inner)} for item in block.items]}
        case Table():
            rows = [[_cell(cell) for cell in row] for row in block.rows]
            return {"type": "table", "title": block.title, "columns": list(block.columns), "rows": rows}
        case Bars():
            bars = [{"label": bar.label, "figures": [_figure(found) for found in bar.figures]} for bar in block.bars]
            return {"type": "bars", "title": block.title, "series": list(block.series), "bars": bars}
        case Curves():
            return {
                "type": "curves",
                "title": block.title,
                "lowest": block.lowest,
                "highest": block.highest,
                "places": list(block.places),
                "series": [{"title": series.title, "values": list(series.values)} for series in block.series],
            }
        case Matrix():
            return {
                "type": "matrix",
                "title": block.title,
                "rows": list(block.rows),
                "columns": list(block.columns),
                "counts": [list(row) for row in block.counts],
            }


def _cell(cell: Cell) -> dict[str, Any] | str:
    return cell if isinstance(cell, str) else _known(cell)


def _figure(figure: Figure | None) -> dict[str, Any] | None:
    return _known(figure) if figure else None


def _known(figure: Figure) -> dict[str, Any]:
    ends = {"low": round(figure.low, 6), "high": round(figure.high, 6)}
    return {"text": figure.text, **ends, "unit": figure.unit, "approximate": figure.rough}
