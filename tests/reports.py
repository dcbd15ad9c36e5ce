"""What the tests of reports have in common: a whole report from files and what was found in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.report.report import Checked, Report


def written(report: Report, *files: Checked) -> str:
    """All that ``report`` writes about ``files``."""
    return "".join((report.start(), *map(report.add, files), report.finish()))


def checked(
    findings: Iterable[Diagnostic] = (), *, path: str = "a.yaml", texts: Mapping[str, str] | None = None, **more: object
) -> Checked:
    """A file with ``findings``."""
    return Checked(path, tuple(findings), texts or {}, **more)
