"""Reading: a file of another tool as a sketch. The module of its format is loaded only now."""

from __future__ import annotations

from blueprint_cli.errors import UsageError
from blueprint_cli.exchange.formats import ImportFormat, Reader
from blueprint_cli.exchange.sketch import Sketch


def read(form: ImportFormat, content: bytes, reader: Reader, *, name: str) -> Sketch:
    """What a foreign file called ``name`` holds. Raises ``FileError`` where it cannot be read or holds no blueprint,
    and ``UsageError`` where ``reader`` gives a lane of a drawing another meaning than a role."""
    if reader.said and form not in (ImportFormat.CSV, ImportFormat.XLSX, ImportFormat.MARKDOWN):
        title, kind = next(iter(reader.said.items()))
        raise UsageError(f"“{title}” cannot be {kind} in a drawing", hint="only rows and columns of tables can")
    match form:
        case ImportFormat.CSV | ImportFormat.XLSX | ImportFormat.MARKDOWN:
            from blueprint_cli.exchange.grids.reading import read_grid

            return read_grid(form, content, reader, name=name)
        case ImportFormat.MERMAID:
            from blueprint_cli.exchange.mermaid.reading import read_mermaid

            return read_mermaid(content, reader, name=name)
        case ImportFormat.DRAWIO:
            from blueprint_cli.exchange.drawio.reading import read_drawio

            return read_drawio(content, reader, name=name)
