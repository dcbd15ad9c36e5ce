"""Findings as annotations: the format ``github``, workflow commands that GitHub shows beside the changed lines.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.report.addressing import address
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.report import Checked, Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

_DATA = str.maketrans({"%": "%25", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", ":": "%3A", ",": "%2C"})


class Github(Report):
    """One command to a line, all errors first: of each level, GitHub shows ten for a step of a job.

    Paths start from the folder ``workspace``, or without it from the root of the repository.
    """

    def __init__(self, *, workspace: str = "") -> None:
        self._workspace = workspace
        self._lines: dict[Severity, list[str]] = {severity: [] for severity in Severity}

    def add(self, checked: Checked) -> str:
        """Nothing yet: a later file may have an error."""
        for diagnostic in checked.diagnostics:
            self._lines[diagnostic.severity].append(_command(diagnostic, self._workspace))
        return ""

    def finish(self) -> str:
        """All of them."""
        return "".join(f"{line}\n" for lines in self._lines.values() for line in lines)


def _command(diagnostic: Diagnostic, workspace: str) -> str:
    properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(diagnostic, workspace).items())
    told = filter(None, (diagnostic.message, diagnostic.help))
    message = "\n".join(clean(line) for text in told for line in text.split("\n"))
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{message.translate(_DATA)}"


def _properties(diagnostic: Diagnostic, workspace: str) -> Mapping[str, object]:
    start, end = diagnostic.place.start, diagnostic.place.end
    properties: dict[str, object] = {
        "title": f"{diagnostic.code} {diagnostic.name}",
        "file": address(diagnostic.place.path, base=workspace),
        "line": start.line,
        "endLine": end.line,
    }
    if start.line == end.line:  # columns are refused for several lines; the last one is still marked
        properties |= {"col": start.column, "endColumn": max(start.column, end.column - 1)}
    return properties


def _property(value: object) -> str:
    return clean(str(value)).translate(_PROPERTY)
