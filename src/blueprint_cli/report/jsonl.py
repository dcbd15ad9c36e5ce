"""Findings for programs that read line by line: the format ``jsonl``, each the finding of ``json`` with its version."""

from __future__ import annotations

from blueprint_cli.report.json import VERSION, finding
from blueprint_cli.report.report import Checked, Report


class JsonLines(Report):
    """One JSON object to a line; nothing where there is nothing to tell."""

    def add(self, checked: Checked) -> str:
        """The lines of the next file."""
        from json import dumps

        return "".join(
            dumps({"version": VERSION} | finding(diagnostic, checked.texts)) + "\n"
            for diagnostic in checked.diagnostics
        )
