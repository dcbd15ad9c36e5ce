"""The formats of other tools, by the names that the command line has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from blueprint_cli.errors import UsageError
from blueprint_cli.exchange.sketch import RemarkKind
from blueprint_cli.model.blueprint import LaneRole


class ImportFormat(StrEnum):
    """What can be read."""

    CSV = "csv"
    XLSX = "xlsx"
    MARKDOWN = "md"
    MERMAID = "mermaid"
    DRAWIO = "drawio"


class ExportFormat(StrEnum):
    """What can be written."""

    CSV = "csv"
    XLSX = "xlsx"
    MARKDOWN = "md"
    HTML = "html"
    MERMAID = "mermaid"
    FLOWCHART = "flowchart"
    DRAWIO = "drawio"
    PPTX = "pptx"
    BPMN = "bpmn"
    PLANTUML = "plantuml"
    JSON = "json"

    @property
    def extension(self) -> str:
        """How the name of such a file ends, after its last dot or dots."""
        return _ENDINGS.get(self, self.value)


_ENDINGS = {
    ExportFormat.HTML: "table.html",
    ExportFormat.MERMAID: "mmd",
    ExportFormat.FLOWCHART: "flowchart.mmd",
    ExportFormat.PLANTUML: "puml",
    ExportFormat.JSON: "model.json",
}

_EXTENSIONS = {
    ".csv": ImportFormat.CSV,
    ".tsv": ImportFormat.CSV,
    ".tab": ImportFormat.CSV,
    ".xlsx": ImportFormat.XLSX,
    ".xlsm": ImportFormat.XLSX,
    ".mmd": ImportFormat.MERMAID,
    ".mermaid": ImportFormat.MERMAID,
    ".drawio": ImportFormat.DRAWIO,
    ".dio": ImportFormat.DRAWIO,
}
"""How the names of files end that are of one format only."""

_MERMAID = re.compile(r"^\s*(?:```+\s*mermaid\b|(?:journey|swimlane-beta|flowchart(?:-elk)?|graph)\b)", re.MULTILINE)
_TABLE = re.compile(r"^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$", re.MULTILINE)
_HEAD = 100_000
"""Bytes by which a format is known, if its file's name does not say it."""


class Reader(NamedTuple):
    """How a foreign file is to be read: lanes whose roles are given, by title, and those of a table that say something
    of cards; the sheet, where there are several."""

    roles: Mapping[str, LaneRole] = {}
    sheet: str = ""
    language: str = ""
    said: Mapping[str, RemarkKind] = {}

    @property
    def meanings(self) -> Mapping[str, LaneRole | RemarkKind]:
        """What each title means that is given."""
        return {**self.roles, **self.said}


def recognise(content: bytes, *, path: str) -> ImportFormat:
    """The format of a file, by the end of its name, or else by how it begins.

    Raises ``UsageError`` where neither tells.
    """
    known = _EXTENSIONS.get(PurePath(path).suffix.lower())
    if known:
        return known
    head = content[:_HEAD].decode("utf-8", errors="replace")
    if content.startswith(b"PK\x03\x04"):
        return ImportFormat.XLSX
    if "<mxfile" in head or "<mxGraphModel" in head:
        return ImportFormat.DRAWIO
    if _TABLE.search(head):
        return ImportFormat.MARKDOWN
    if _MERMAID.search(head):
        return ImportFormat.MERMAID
    if re.search(r"[,;\t]", head.partition("\n")[0]):
        return ImportFormat.CSV
    raise UsageError(f"it cannot be seen what {path} is", hint=f"say it with --from: {', '.join(ImportFormat)}")
