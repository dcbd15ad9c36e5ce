"""The one line that closes a run."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.diagnostics import Diagnostic, Severity


def summarize(diagnostics: Sequence[Diagnostic], *, files: int) -> str:
    """``Found 2 errors and 1 warning in 1 of 3 files.`` ``files`` counts all that were looked at."""
    looked = "1 file" if files == 1 else f"{files} files"
    if not diagnostics:
        return f"Found nothing to report in {looked}."
    counts = [_counted(severity, diagnostics) for severity in Severity]
    *most, last = [count for count in counts if count]
    found = f"{', '.join(most)} and {last}" if most else last
    with_findings = len({diagnostic.place.path for diagnostic in diagnostics})
    where = looked if with_findings >= files else f"{with_findings} of {looked}"
    return f"Found {found} in {where}."


def _counted(severity: Severity, diagnostics: Sequence[Diagnostic]) -> str:
    number = sum(diagnostic.severity is severity for diagnostic in diagnostics)
    return f"{number} {severity}{'s' if number > 1 else ''}" if number else ""
