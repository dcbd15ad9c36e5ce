"""Reporting: findings on their way to standard output and into files, as they are found."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import STANDARD
from blueprint_cli.errors import UsageError
from blueprint_cli.report.formats import Reader, ReportFormat, begin
from blueprint_cli.report.report import Checked, Report
from blueprint_cli.report.tally import Tally

_WIDE = 120
"""Cells of a line where nobody says how many there are."""


class Wish(NamedTuple):
    """How findings are to be told: in one format on standard output, and in others into files, each ``FORMAT:PATH``.

    With ``-`` for the path, that format is the one on standard output.
    """

    output_format: ReportFormat
    outputs: Sequence[str] | None = None
    statistics: bool = False


class Reporter:
    """All reports of a run. What is printed is printed file by file; what is written is written whole, at the end.

    Raises ``UsageError`` for a wish that cannot be meant.
    """

    def __init__(self, wish: Wish, console: Console) -> None:
        self.tally = Tally()
        self._wish = wish
        self._console = console
        outputs = [_split(written) for written in wish.outputs or ()]
        _check_targets([target for _, target in outputs])
        printed = _printed(wish, [form for form, target in outputs if target == STANDARD])
        self._printed = begin(printed, _reader(console))
        self._written = [
            _Written(Path(target), begin(form, _program())) for form, target in outputs if target != STANDARD
        ]
        self._written += _summary(printed)

    def start(self) -> None:
        """Begin to print."""
        self._console.result(self._printed.start())

    def add(self, checked: Checked) -> None:
        """Report one more file."""
        self.tally.add(checked)
        self._console.result(self._printed.add(checked))
        for report in self._written:
            report.add(checked)

    def finish(self) -> int:
        """Report that there are no more, and return 0. Raises ``FileError`` where a report cannot be written."""
        self._console.result(self._printed.finish())
        for report in self._written:
            report.finish()
        if self._wish.statistics:
            from blueprint_cli.report.ranking import rank

            self._console.report(rank(self.tally, color=self._console.colors(sys.stderr)))
        if self.tally.files:
            from blueprint_cli.report.summarizing import summarize

            self._console.say(summarize(self.tally))
        return 0


class _Written:
    """A report that goes into a file."""

    def __init__(self, target: Path, report: Report, *, appends: bool = False) -> None:
        self._target = target
        self._report = report
        self._appends = appends
        self._pieces = [report.start()]

    def add(self, checked: Checked) -> None:
        self._pieces.append(self._report.add(checked))

    def finish(self) -> None:
        content = "".join((*self._pieces, self._report.finish())).encode("utf-8", "backslashreplace")
        if self._appends:
            with self._target.open("ab") as stream:
                stream.write(content)
            return
        from blueprint_cli.export.writing import write

        write(self._target, content, force=True)


def _split(written: str) -> tuple[ReportFormat, str]:
    form, _, target = written.partition(":")
    if form not in tuple(ReportFormat) or not target:
        known = ", ".join(ReportFormat)
        raise UsageError(f"--output {written} is not FORMAT:PATH", hint=f"the formats are {known}: json:findings.json")
    return ReportFormat(form), target


def _check_targets(targets: Sequence[str]) -> None:
    seen: set[str] = set()
    for target in targets:
        path = os.path.abspath(target)  # noqa: PTH100 - Path.resolve would follow links
        if target != STANDARD and path in seen:
            raise UsageError(f"two reports would be written to {target}", hint="give each --output a file of its own")
        seen.add(path)


def _printed(wish: Wish, named: Sequence[ReportFormat]) -> ReportFormat:
    """The one format of standard output; ``named`` are those that were sent there by ``--output``."""
    said = {*named} if wish.output_format is ReportFormat.FULL else {wish.output_format, *named}
    if len(said) > 1:
        raise UsageError(
            f"standard output cannot hold both {' and '.join(sorted(said))}",
            hint="send all but one to files: --output json:findings.json",
        )
    return next(iter(said), wish.output_format)


def _summary(printed: ReportFormat) -> Iterator[_Written]:
    """What GitHub shows of a step, where its annotations are asked for: it shows ten of a level and drops the rest."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and printed is ReportFormat.GITHUB:
        from blueprint_cli.report.overview import Overview

        yield _Written(Path(summary), Overview(workspace=_workspace()), appends=True)


def _reader(console: Console) -> Reader:
    """Whoever reads standard output."""
    return Reader(color=console.colors(sys.stdout), width=width(), workspace=_workspace())


def _program() -> Reader:
    """Whoever reads a file."""
    return Reader(workspace=_workspace())


def _workspace() -> str:
    """The folder that GitHub's paths start from; where that is not said, formats find it."""
    return os.environ.get("GITHUB_WORKSPACE", "")


def width() -> int:
    """How many cells wide the terminal is."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return _WIDE  # without loading what would say so: it brings all archivers along
    from shutil import get_terminal_size

    return get_terminal_size((_WIDE, 0)).columns
