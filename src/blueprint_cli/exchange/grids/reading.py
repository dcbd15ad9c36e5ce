"""Reading: the sheet of a file that is a blueprint, as a sketch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.exchange.decoding import decode
from blueprint_cli.exchange.formats import ImportFormat, Reader
from blueprint_cli.exchange.grids.grid import Grid
from blueprint_cli.exchange.grids.orienting import orient
from blueprint_cli.exchange.grids.understanding import understand
from blueprint_cli.exchange.matching import Meaning, fold
from blueprint_cli.exchange.sketch import Remark, Sketch, named


def read_grid(form: ImportFormat, content: bytes, reader: Reader, *, name: str) -> Sketch:
    """The sketch in the sheet that has the most lanes, or that ``reader`` names; the others are left out.

    Raises ``FileError`` where there is no table or no lane, ``UsageError`` where there is no such sheet.
    """
    grids, remarks = _grids(form, content, name=name)
    if not grids:
        raise FileError(f"there is no table in {name}")
    meanings: dict[str, Meaning] = {fold(title): meaning for title, meaning in reader.meanings.items()}
    grid = _chosen(grids, meanings, sheet=reader.sheet, name=name)
    sketch = understand(grid, name=named(name), meanings=meanings, language=reader.language)
    others = [Remark(_sheet_named(other), "this sheet is left out") for other in grids if other is not grid]
    return replace(sketch, remarks=(*remarks, *others, *sketch.remarks))


def _grids(form: ImportFormat, content: bytes, *, name: str) -> tuple[Sequence[Grid], tuple[Remark, ...]]:
    if form is ImportFormat.XLSX:
        from blueprint_cli.exchange.grids.workbooks import read_workbook

        return read_workbook(content, name=name)
    text, remarks = decode(content, name=name)
    if form is ImportFormat.MARKDOWN:
        from blueprint_cli.exchange.grids.markdown import read_tables

        return read_tables(text, name=name), remarks
    from blueprint_cli.exchange.grids.commas import read_commas

    grid = read_commas(text, name=name)
    return [grid] * bool(grid.rows), remarks


def _chosen(grids: Sequence[Grid], meanings: Mapping[str, Meaning], *, sheet: str, name: str) -> Grid:
    if not sheet:
        return max(grids, key=lambda grid: orient(grid, meanings).lanes)
    found = next((grid for grid in grids if grid.name == sheet), None)
    if found is None:
        raise UsageError(f"{name} has no sheet {sheet}", hint=f"it has {', '.join(grid.name for grid in grids)}")
    return found


def _sheet_named(grid: Grid) -> str:
    return grid.name if grid.lettered else f"row {grid.first}"
