"""Workbooks (XLSX) of blueprints: the table that people know, with merged cells and the colours of its lanes."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from blueprint_cli.draw.theme import Theme
from blueprint_cli.exchange.grids.grid import letters
from blueprint_cli.exchange.grids.laying import Kind, LaidRow, Run, lay
from blueprint_cli.exchange.grids.workbooks import openpyxl
from blueprint_cli.exchange.packing import THEN, pack
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import Blueprint, Direction, LaneRole

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


def write_workbook(blueprint: Blueprint, theme: Theme) -> bytes:
    """A workbook with one sheet: the table of a blueprint, in the colours of its lanes. Raises ``BlueprintError``."""
    workbook = openpyxl().Workbook()
    sheet = workbook.active
    rows = lay(blueprint)
    width = len(blueprint.steps)
    sheet.title = _sheet_title(blueprint.title)
    sheet.sheet_view.rightToLeft = blueprint.direction is Direction.RIGHT_TO_LEFT
    dressing = _Dressing(theme)
    _put(sheet.cell(1, 1), blueprint.title)
    dressing.title(sheet.cell(1, 1))
    for number, row in enumerate(rows, _FIRST_ROW):
        _put(sheet.cell(number, 1), row.title)
        for run in row.runs:
            _put(sheet.cell(number, run.first + 2), run.text)
        for column in range(1, width + 2):
            dressing.dress(sheet.cell(number, column), row)
        _merge(sheet, number, row, width)
    _merge_lanes(sheet, rows)
    for column in range(width + 1):
        sheet.column_dimensions[letters(column)].width = _COLUMN_WIDTH
    sheet.freeze_panes = sheet.cell(_FIRST_ROW + sum(row.kind in (Kind.PHASES, Kind.STEPS) for row in rows), 2)
    return _saved(workbook)


_FIRST_ROW = 2
_COLUMN_WIDTH = 24


def _put(cell: Any, text: str) -> None:
    """``text`` as a text, whatever it begins with: Excel takes none for a formula that is stored as one."""
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@\t\r"


def _sheet_title(title: str) -> str:
    """A title as Excel allows it for a sheet."""
    return re.sub(r"[\\/*?:\[\]]", " ", " ".join(title.split()))[:31].strip("' ") or "Blueprint"


def _merge(sheet: Any, number: int, row: LaidRow, width: int) -> None:
    runs = row.runs if row.kind is not Kind.LINE else (Run(text="", first=-1, width=width + 1),)
    for run in runs:
        if run.width > 1:
            first = run.first + 2
            sheet.merge_cells(start_row=number, end_row=number, start_column=first, end_column=first + run.width - 1)


def _merge_lanes(sheet: Any, rows: Sequence[LaidRow]) -> None:
    """Let the title of a lane cover all its rows."""
    first = _FIRST_ROW
    for number, row in enumerate((*rows, None), _FIRST_ROW):
        if row is None or row.title or row.kind is not Kind.LANE:
            if number - first > 1:
                sheet.merge_cells(start_row=first, end_row=number - 1, start_column=1, end_column=1)
            first = number


class _Dressing:
    """The look of cells, in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        import openpyxl.styles

        self._styles = openpyxl.styles
        self._theme = theme
        side = self._styles.Side(style="thin", color=_argb(theme.rule.color))
        self._border = self._styles.Border(left=side, right=side, top=side, bottom=side)

    def title(self, cell: Any) -> None:
        cell.font = self._styles.Font(bold=True, size=14)

    def dress(self, cell: Any, row: LaidRow) -> None:
        alignment, fill = self._styles.Alignment, self._styles.PatternFill
        cell.alignment = alignment(wrap_text=True, vertical="top", horizontal="center" if row.role is None else None)
        match row.kind:
            case Kind.PHASES:
                cell.fill = fill("solid", fgColor=_argb(self._theme.phase))
                cell.font = self._styles.Font(bold=True, color=_argb(self._theme.tones[Tone.PHASE]))
            case Kind.STEPS:
                cell.font = self._styles.Font(bold=True)
            case Kind.LINE:
                cell.font = self._styles.Font(italic=True, color=_argb(self._theme.tones[Tone.LINE]))
            case Kind.LANE:
                hue = self._theme.hue(row.role or LaneRole.NOTES, row.color)
                cell.fill = fill("solid", fgColor=_argb(hue.band))
                cell.border = self._border
                if cell.column == 1:
                    cell.font = self._styles.Font(bold=True, color=_argb(hue.heading))


def _argb(color: str) -> str:
    return "FF" + color.lstrip("#").upper()


def _saved(workbook: Workbook) -> bytes:
    """The file, with the same bytes each time: neither it nor its parts say when it was made."""
    out = io.BytesIO()
    workbook.save(out)
    return pack(out.getvalue(), _undated)


_WHEN = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _undated(name: str, content: bytes) -> bytes:
    return _WHEN.sub(b"%d-%02d-%02dT00:00:00Z" % THEN[:3], content) if name == "docProps/core.xml" else content
