"""Findings for what reads Checkstyle's XML: the format ``checkstyle``, for Jenkins, reviewdog and many editors."""

from __future__ import annotations

from itertools import groupby

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.addressing import address
from blueprint_cli.report.markup import element
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.report.telling import tell


class Checkstyle(Report):
    """One XML document, also where there is nothing to tell. A file without findings is in it, and empty."""

    def start(self) -> str:
        """The document up to its files. The version is that of the form, as readers expect it."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'

    def add(self, checked: Checked) -> str:
        """The next file, and those that it includes, as far as there are findings in them."""
        if not checked.diagnostics:
            return _file(checked.path, [])
        groups = groupby(checked.diagnostics, key=lambda diagnostic: diagnostic.place.path)
        return "".join(_file(path, list(found)) for path, found in groups)

    def finish(self) -> str:
        """The end of the document."""
        return "</checkstyle>\n"


def _file(path: str, found: list[Diagnostic]) -> str:
    errors = "".join(f"\n    {_error(diagnostic)}" for diagnostic in found)
    content = f"{errors}\n  " if errors else None
    return f"  {element('file', {'name': address(path)}, content)}\n"


def _error(diagnostic: Diagnostic) -> str:
    start = diagnostic.place.start
    attributes = {
        "line": start.line,
        "column": start.column,
        "severity": diagnostic.severity.value,
        "message": tell(diagnostic),
        # Readers take what stands before the last dot for the kind of rule, and what is after it for the rule.
        "source": f"blueprint.{diagnostic.code}",
    }
    return element("error", attributes)
