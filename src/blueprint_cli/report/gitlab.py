"""Findings for merge requests of GitLab: the format ``gitlab``, its code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.report.addressing import address
from blueprint_cli.report.array import Array
from blueprint_cli.report.fingerprinting import fingerprint
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.report.telling import tell

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


class Gitlab(Report):
    """One JSON array, empty where there is nothing to tell."""

    def __init__(self) -> None:
        self._issues = Array(depth=0)

    def start(self) -> str:
        """The bracket that opens the array."""
        return "["

    def add(self, checked: Checked) -> str:
        """The issues of the next file."""
        return "".join(self._issues.add(_issue(diagnostic, print_)) for diagnostic, print_ in fingerprint(checked))

    def finish(self) -> str:
        """The bracket that closes it."""
        return self._issues.close() + "\n"


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    place = diagnostic.place
    return {
        "description": tell(diagnostic),
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {"path": address(place.path), "lines": {"begin": place.start.line, "end": place.end.line}},
    }
