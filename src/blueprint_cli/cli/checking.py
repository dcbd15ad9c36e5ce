"""Checking: what ``lint`` and ``validate`` have in common: files in, findings out, an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, assert_never

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import ReportFormat
from blueprint_cli.cli.sources import Source, gather
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline import Loaded, texts

Look = Callable[[Loaded], tuple[Diagnostic, ...]]
"""What there is to say of a file: all that ``lint`` and ``validate`` differ in."""


class Report(NamedTuple):
    """A report that is wanted beside the one on standard output."""

    format: ReportFormat
    target: Path


class Findings:
    """What was found in the files so far, and the texts that it points into."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._texts: dict[str, str] = {}

    def take(self, loaded: Loaded, found: Sequence[Diagnostic]) -> None:
        """Add what was found in one more file."""
        if found:
            self.diagnostics += found
            self._texts |= texts(loaded, found)

    def report(self, form: ReportFormat, *, color: bool = False) -> str:
        """All that was found, as ``form`` has it; only the formats for people know colour."""
        match form:
            case ReportFormat.FULL:
                from shutil import get_terminal_size

                from blueprint_cli.report import plain

                width = get_terminal_size((120, 0)).columns
                return plain.render(self.diagnostics, texts=self._texts, color=color, width=width)
            case ReportFormat.CONCISE:
                from blueprint_cli.report import concise

                return concise.render(self.diagnostics, texts=self._texts, color=color)
            case ReportFormat.JSON:
                from blueprint_cli.report import json

                return json.render(self.diagnostics, texts=self._texts)
            case _:
                assert_never(form)


class Check(NamedTuple):
    """What is to be checked, and how it is to be told; ``outputs`` are further reports, each ``FORMAT:PATH``."""

    paths: Sequence[str] | None
    stdin_filename: str
    output_format: ReportFormat
    outputs: Sequence[str] | None


def check(wanted: Check, look: Look, console: Console) -> tuple[int, list[Diagnostic]]:
    """Look at every file, report, and return all findings.

    The code is 2 where a file could not be looked at, else 0. Raises ``UsageError``.
    """
    reports = [_report(written) for written in wanted.outputs or ()]
    sources, code = gather(wanted.paths or ["."], console, stdin_filename=wanted.stdin_filename)
    findings = Findings()
    codes = [console.attempt(partial(_look, source, look, findings)) for source in console.progress(sources)]
    console.result(findings.report(wanted.output_format, color=console.colors(sys.stdout)))
    for report in reports:
        _write(report, findings)
    if 0 in codes:
        _summarize(findings, console, files=codes.count(0))
    return max(code, *codes, 0), findings.diagnostics


def _look(source: Source, look: Look, findings: Findings) -> int:
    loaded = source.load()
    findings.take(loaded, look(loaded))
    return 0


def _report(written: str) -> Report:
    form, _, target = written.partition(":")
    if form not in tuple(ReportFormat) or not target:
        known = ", ".join(ReportFormat)
        raise UsageError(f"--output {written} is not FORMAT:PATH", hint=f"the formats are {known}: json:findings.json")
    return Report(ReportFormat(form), Path(target))


def _write(report: Report, findings: Findings) -> None:
    from blueprint_cli.export.writing import write

    write(report.target, findings.report(report.format).encode(), force=True)


def _summarize(findings: Findings, console: Console, *, files: int) -> None:
    from blueprint_cli.report.summarizing import summarize

    console.say(summarize(findings.diagnostics, files=files))
