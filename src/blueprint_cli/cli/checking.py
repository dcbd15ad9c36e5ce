"""Checking: what ``lint`` and ``validate`` have in common: files in, findings out, an exit code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.reporting import Reporter, Wish
from blueprint_cli.cli.sources import Source, gather
from blueprint_cli.cli.verdict import Verdict
from blueprint_cli.configuration.configuration import Configuration
from blueprint_cli.configuration.resolving import Configurations
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import Loaded, texts
from blueprint_cli.report.report import Checked


class Look:
    """How files are looked at, one after the other: here, for what stops them from being drawn."""

    def begin(self, configurations: Sequence[Configuration]) -> None:
        """Get ready for files with these settings, one for each file. Raises ``BlueprintError``."""

    def load(self, source: Source, configuration: Configuration) -> Loaded:  # noqa: ARG002 - for others
        """Read a file. Raises ``FileError``."""
        return source.load()

    def at(self, loaded: Loaded, configuration: Configuration) -> tuple[Diagnostic, ...]:  # noqa: ARG002 - for others
        """What there is to say of a file."""
        return loaded.diagnostics

    def beside(self) -> Iterable[Checked]:
        """The files that were read for the last one and are no blueprints, and what there is to say of them."""
        return ()

    def across(self) -> Iterable[Diagnostic]:
        """What shows in the files only beside each other, once all have been looked at; sorted by path."""
        return ()

    def end(self) -> int:
        """Do what remains once everything has been reported, and return the exit code of that."""
        return 0


class Check(NamedTuple):
    """What is to be checked, under which settings, and how it is to be told."""

    paths: Sequence[str] | None
    stdin_filename: str
    configurations: Configurations
    wish: Wish
    exit_zero: bool = False


def check(wanted: Check, look: Look, console: Console) -> int:
    """Look at every file, report what is found as it is found, and return the exit code of the whole.

    Raises ``UsageError`` and ``FileError``, before anything is printed.
    """
    reporter = Reporter(wanted.wish, console)
    paths, configurations = wanted.paths or ["."], wanted.configurations
    sources, code = gather(paths, console, stdin_filename=wanted.stdin_filename, configurations=configurations)
    look.begin([configurations.of(source.path) for source in sources])
    run = _Run(look, configurations, reporter)
    reporter.start()
    codes = [console.attempt(partial(run.look_at, source)) for source in console.progress(sources)]
    codes += [console.attempt(work) for work in (run.look_across, reporter.finish, look.end)]
    return max(code, *codes, run.verdict.code(exit_zero=wanted.exit_zero))


class _Run:
    """What is done with each file."""

    def __init__(self, look: Look, configurations: Configurations, reporter: Reporter) -> None:
        self.verdict = Verdict()
        self._look = look
        self._configurations = configurations
        self._reporter = reporter

    def look_at(self, source: Source) -> int:
        """Look at one file. Raises ``FileError``."""
        configuration = self._configurations.of(source.path)
        loaded = self._look.load(source, configuration)
        self._tell(loaded, self._look.at(loaded, configuration))
        for checked in self._look.beside():
            self._report(checked, configuration)
        return 0

    def look_across(self) -> int:
        """Look at the files beside each other. Those in which that shows something are read again."""
        for path, found in groupby(self._look.across(), key=lambda diagnostic: diagnostic.place.path):
            self._tell(Source(path).load(), tuple(found), again=True)
        return 0

    def _tell(self, loaded: Loaded, found: tuple[Diagnostic, ...], *, again: bool = False) -> None:
        configuration = self._configurations.of(loaded.path)
        shown = texts(loaded, found) if found else {}
        self._report(Checked(loaded.path, found, shown, configuration.fail_level, again), configuration)

    def _report(self, checked: Checked, configuration: Configuration) -> None:
        self.verdict.add(checked, configuration)
        self._reporter.add(checked)
