"""Workbooks of spreadsheets (XLSX), read by openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from blueprint_cli.errors import BlueprintError, FileError, extra_hint
from blueprint_cli.exchange.grids.commas import MOST_COLUMNS, MOST_ROWS
from blueprint_cli.exchange.grids.grid import Extent, Grid
from blueprint_cli.exchange.sketch import Remark

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LARGEST = 30_000_000
"""Bytes of all the parts of a workbook, unpacked."""

_MOST_COVERED = 100_000
"""Cells below merged ones, which openpyxl makes one by one."""

_MERGED = re.compile(rb'<mergeCell[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_FORMULA = re.compile(rb"<f[ >/]")
_UNKNOWN = ("no workbook of Excel's", "save it as .xlsx: the older .xls, and .ods, are not read")


def read_workbook(content: bytes, *, name: str) -> tuple[list[Grid], tuple[Remark, ...]]:
    """The sheets of a workbook that hold anything, hidden ones last, and what could not be read of them.

    Raises ``FileError`` where it is none, is damaged or too large, and ``BlueprintError`` without openpyxl.
    """
    _inspect(content, name=name)
    values = _load(content, name=name, computed=True)
    sheets = sorted(values.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
    grids = [grid for sheet in sheets if (grid := _grid(sheet)).rows]
    remarks = [remark for sheet in sheets for remark in _beyond(sheet)]
    if _has_formulas(content):
        formulas = _load(content, name=name, computed=False)
        remarks += [remark for sheet in formulas.worksheets for remark in _uncomputed(sheet, values[sheet.title])]
    return grids, tuple(remarks)


def openpyxl() -> Any:
    """The library. Raises ``BlueprintError`` where it is not installed."""
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        hint = f"{extra_hint('xlsx')}; or save the sheet as CSV"
        raise BlueprintError("workbooks need the package openpyxl", hint=hint) from error
    return openpyxl


def _inspect(content: bytes, *, name: str) -> None:
    """Refuse what is no workbook, or would unpack to more than any blueprint. No part unpacks to more than it says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            if size > _LARGEST:
                raise FileError(f"{name} unpacks to {size // 1_000_000} MB, and no blueprint does")
            covered = sum(map(_covered, _sheets(archive)))
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise FileError(f"{name} is {_UNKNOWN[0]}", hint=_UNKNOWN[1]) from error
    if covered > _MOST_COVERED:
        raise FileError(f"{name} has merged cells over {covered} others", hint="unmerge what covers empty rows")


def _sheets(archive: zipfile.ZipFile) -> Iterator[bytes]:
    for part in archive.infolist():
        if part.filename.startswith("xl/worksheets/"):
            yield archive.read(part)


def _covered(sheet: bytes) -> int:
    total = 0
    for left, top, right, bottom in _MERGED.findall(sheet):
        total += (_number(right) - _number(left) + 1) * (int(bottom) - int(top) + 1)
    return total


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(_FORMULA.search(sheet) for sheet in _sheets(archive))


def _load(content: bytes, *, name: str, computed: bool) -> Workbook:
    import warnings

    load = openpyxl().load_workbook
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of Excel's that are not read, such as styles
            workbook: Workbook = load(io.BytesIO(content), data_only=computed)
    except Exception as error:  # a damaged file makes openpyxl raise anything
        raise FileError(f"{name} is {_UNKNOWN[0]}", hint=_UNKNOWN[1]) from error
    return workbook


def _grid(sheet: Worksheet) -> Grid:
    height, width = _size(sheet)
    merged = {
        (area.min_row - 1, area.min_col - 1): Extent(area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
        for area in sheet.merged_cells.ranges
        if area.min_row <= height and area.min_col <= width
    }
    width = min(MOST_COLUMNS, max(width, *(column + extent.width for (_, column), extent in merged.items()), 0))
    texts = {place: _text(cell.value) for place, cell in _cells(sheet).items()}
    across = range(1, width + 1)
    rows = tuple(tuple(texts.get((row, column), "") for column in across) for row in range(1, height + 1))
    return Grid(name=sheet.title, rows=rows, merged=merged, lettered=True)


def _size(sheet: Worksheet) -> tuple[int, int]:
    """How far down and right anything is written, as far as is looked: what is only coloured does not count."""
    held = [place for place, cell in _cells(sheet).items() if cell.value is not None]
    return max((row for row, _ in held), default=0), max((column for _, column in held), default=0)


def _cells(sheet: Worksheet) -> dict[tuple[int, int], Any]:
    """The cells that stand in the file by row and column, both from 1, row by row, as far as is looked."""
    written = sorted(sheet._cells.items())  # noqa: SLF001 - whatever is public makes all the cells between them, too
    return {(row, column): cell for (row, column), cell in written if row <= MOST_ROWS and column <= MOST_COLUMNS}


def _beyond(sheet: Worksheet) -> Iterator[Remark]:
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        said = f"only the first {MOST_ROWS} rows and {MOST_COLUMNS} columns of the sheet are looked at"
        yield Remark(sheet.title, said)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return f"{value:.15g}"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return _clock(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
        case timedelta():
            return _clock(value)
        case _:
            return str(value).replace("_x000D_", "")


def _clock(length: timedelta) -> str:
    """A length of time as ours, since a cell that a time was typed into is most often meant so."""
    hours, rest = divmod(int(length.total_seconds()), 3600)
    minutes, seconds = divmod(rest, 60)
    return "".join(f"{count}{unit}" for count, unit in ((hours, "h"), (minutes, "m"), (seconds, "s")) if count) or "0m"


def _uncomputed(sheet: Worksheet, values: Worksheet) -> Iterator[Remark]:
    for cell in _cells(sheet).values():
        if cell.data_type == "f" and values[cell.coordinate].value is None:
            place = f"{sheet.title}!{cell.coordinate}"
            yield Remark(place, "the formula has no stored value and is left out: open and save it in its program")
