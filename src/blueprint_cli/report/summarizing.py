"""The one line that closes a run."""

from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.tally import Tally


def summarize(tally: Tally) -> str:
    """``Found 2 errors and 1 warning in 1 of 3 files.``"""
    looked = "1 file" if tally.files == 1 else f"{tally.files} files"
    if not tally.rules:
        return f"Found nothing to report in {looked}."
    counts = [_counted(tally.count(severity), severity) for severity in Severity]
    *most, last = [count for count in counts if count]
    found = f"{', '.join(most)} and {last}" if most else last
    where = looked if len(tally.with_findings) == tally.files else f"{len(tally.with_findings)} of {looked}"
    return f"Found {found} in {where}."


def _counted(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'s' if number > 1 else ''}" if number else ""
