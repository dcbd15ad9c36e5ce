"""Reading: a file of another tool as a sketch. The module of its format is loaded only now."""

from __future__ import annotations

from blueprint_cli.exchange.formats import ImportFormat, Reader
from blueprint_cli.exchange.sketch import Sketch


def read(form: ImportFormat, content: bytes, reader: Reader, *, name: str) -> Sketch:
    """What a foreign file called ``name`` holds. Raises ``FileError`` where it cannot be read or holds no blueprint."""
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
