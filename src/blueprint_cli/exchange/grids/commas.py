"""Tables with a separator between cells (CSV), in the dialects that spreadsheets write and read."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence

from blueprint_cli.errors import FileError
from blueprint_cli.exchange.grids.grid import Grid, rectangular

_SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(r"sep=([^\"\r\n])\r?\n")
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_GUARD = "'"
"""Before a text that a spreadsheet would take for a formula: it then shows the text
(https://owasp.org/www-community/attacks/CSV_Injection)."""

MOST_ROWS, MOST_COLUMNS = 2_000, 500


def read_commas(text: str, *, name: str) -> Grid:
    """The grid in ``text``. Raises ``FileError`` where it is no table, or one larger than any blueprint."""
    said = _SAID.match(text)
    tried = [_parse(text[said.end() :], said[1])] if said else [_parse(text, separator) for separator in _SEPARATORS]
    parsed = [rows for rows in tried if rows is not None]
    if not parsed:
        raise FileError(f"{name} is no table: a cell has more than {csv.field_size_limit()} characters")
    rows = max(parsed, key=_sense)
    refuse_huge(len(rows), max(map(len, rows), default=0), name=name)
    return Grid(name=name, rows=rectangular([[_unguarded(cell) for cell in row] for row in rows]), first=1 + bool(said))


def write_commas(rows: Sequence[Sequence[str]]) -> str:
    """``rows`` as RFC 4180 has them, in lines of our own kind; what begins like a formula is guarded."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def refuse_huge(rows: int, columns: int, *, name: str) -> None:
    """Raise ``FileError`` where a table has more rows or columns than any blueprint."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise FileError(
            f"{name} has {rows} rows and {columns} columns; at most {MOST_ROWS} and {MOST_COLUMNS} are read",
            hint="copy the part that is the blueprint to a sheet of its own",
        )


def _parse(text: str, separator: str) -> list[list[str]] | None:
    """The cells between separators; None where one is too long: then it is another that separates."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return None


def _sense(rows: list[list[str]]) -> int:
    """How many cells stand in rows of the commonest length: the right separator makes the most of them."""
    lengths = Counter(len(row) for row in rows if row)
    return max(((length - 1) * count for length, count in lengths.items()), default=0)


def _guarded(cell: str) -> str:
    """``cell``, guarded where it may be a formula; a number is none."""
    risky = _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return _GUARD + cell if risky or _unguarded(cell) != cell else cell


def _unguarded(cell: str) -> str:
    guarded = cell.startswith(_GUARD) and (_FORMULA.match(cell[1:]) or cell[1:].startswith(_GUARD))
    return cell[1:] if guarded else cell
