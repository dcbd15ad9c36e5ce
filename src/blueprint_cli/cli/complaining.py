"""Complaining: what is wrong with a file, told to standard error by commands whose result is something else."""

from __future__ import annotations

import sys

from blueprint_cli.cli.console import Console
from blueprint_cli.pipeline.loading import Loaded
from blueprint_cli.report.report import Checked


def complain(checked: Checked, console: Console) -> None:
    """Tell what was found in a file, as people read it."""
    from blueprint_cli.cli.reporting import width
    from blueprint_cli.report.formats import Reader, ReportFormat, begin

    report = begin(ReportFormat.FULL, Reader(color=console.colors(sys.stderr), width=width()))
    console.report(report.start() + report.add(checked) + report.finish())


def refuse(loaded: Loaded, console: Console) -> int:
    """Tell what stops a file from being a blueprint, and return the exit code of that."""
    from blueprint_cli.pipeline.loading import texts

    complain(Checked(loaded.path, loaded.diagnostics, texts(loaded, loaded.diagnostics)), console)
    return 1
