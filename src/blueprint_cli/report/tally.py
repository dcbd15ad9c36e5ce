"""What a run comes to, in numbers: all that is kept of a file once it has been reported."""

from __future__ import annotations

from collections import Counter

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.report import Checked


class Tally:
    """How many files were looked at, how many had findings, and how often which rule found something."""

    def __init__(self) -> None:
        self.files = 0
        self.with_findings: set[str] = set()
        """Their paths."""
        self.rules: Counter[tuple[str, str, Severity]] = Counter()
        """By code, name and severity."""

    def add(self, checked: Checked) -> None:
        """Count one more file."""
        self.files += not checked.again
        if checked.diagnostics:
            self.with_findings.add(checked.path)
        self.rules.update((found.code, found.name, found.severity) for found in checked.diagnostics)

    def count(self, severity: Severity) -> int:
        """How many findings of ``severity`` there were."""
        return sum(number for (_, _, level), number in self.rules.items() if level is severity)
