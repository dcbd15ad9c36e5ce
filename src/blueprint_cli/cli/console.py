"""What a person at a terminal, or a program in a pipe, gets to see of a command's work.

Standard output carries the result and nothing else; all talk goes to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, TextIO, TypeVar

from blueprint_cli.errors import BlueprintError
from blueprint_cli.report.cleaning import clean

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds of work before a progress bar is worth looking at."""

_RED, _CYAN = "1;31", "1;36"


class Color(StrEnum):
    """When to colour what is written: ``auto`` is on a terminal, and as the environment says."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Console:
    """The flags that every command has, and the ways to say something.

    Mutable, because the flags may stand before or after the command's name; settled once it runs.
    """

    def __init__(self) -> None:
        self.color = Color.AUTO
        self.quiet = False
        self.verbose = False
        self.debug = False
        self._bar: Progress | None = None

    def result(self, result: str | bytes) -> None:
        """Write what the command was asked for to standard output; bytes as they are."""
        if result and sys.stdout.isatty():
            self._take_down()
        if isinstance(result, str):
            sys.stdout.write(result)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(result)

    def report(self, report: str) -> None:
        """Write a report, which is no result here, to standard error: why there is none."""
        sys.stderr.write(report)

    def say(self, message: str) -> None:
        """Tell what has been done, unless ``--quiet``."""
        if not self.quiet:
            _write(_cleaned(message))

    def mention(self, message: str) -> None:
        """Tell what only those want to know who asked for it by ``--verbose``."""
        if self.verbose:
            _write(_cleaned(message))

    def note(self, message: str) -> None:
        """Tell what is no error, but should be known about the result, unless ``--quiet``."""
        if not self.quiet:
            self._write_labelled("note", _CYAN, message)

    def attempt(self, work: Callable[[], int]) -> int:
        """Do ``work`` and return its exit code: the one place where errors of the machine end."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody gets a traceback unasked
            self.fail(error)
            return 2

    def fail(self, error: Exception) -> None:
        """Tell why the job could not be done, in a sentence and the next step to take."""
        if self.debug:
            import traceback

            _write("".join(traceback.format_exception(error)).rstrip())
        message, hint = _explained(error)
        self._write_labelled("error", _RED, message)
        if hint:
            self._write_labelled("hint", _CYAN, hint)

    def colors(self, stream: TextIO) -> bool:
        """Whether what goes to ``stream`` is to be coloured.

        The flag decides, then https://no-color.org, then https://force-color.org, then the terminal.
        """
        if self.color is not Color.AUTO:
            return self.color is Color.ALWAYS
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return os.environ.get("TERM") != "dumb" and stream.isatty()

    def progress(self, items: Sequence[Item]) -> Iterator[Item]:
        """``items`` one by one, with a progress bar on a terminal once they have taken a second.

        It gives way to results on the same terminal, which are progress enough.
        """
        wanted = len(items) > 1 and not self.quiet and sys.stderr.isatty()
        started = monotonic()
        try:
            for done, item in enumerate(items):
                if wanted and monotonic() - started > _PATIENCE:
                    self._bar = _progress_bar(len(items), colors=self.colors(sys.stderr))
                    wanted = False
                if self._bar:
                    self._bar.update(self._bar.task_ids[0], completed=done)
                yield item
        finally:
            self._take_down()

    def _take_down(self) -> None:
        if self._bar:
            self._bar.stop()
            self._bar = None

    def _write_labelled(self, label: str, style: str, message: str) -> None:
        label = f"\x1b[{style}m{label}:\x1b[0m" if self.colors(sys.stderr) else f"{label}:"
        _write(f"{label} {_cleaned(message)}")


def _write(message: str) -> None:
    sys.stderr.write(message + "\n")


def _cleaned(message: str) -> str:
    """``message`` without what could steer a terminal: names and texts of files are not ours."""
    return "\n".join(map(clean, message.split("\n")))


def _explained(error: Exception) -> tuple[str, str]:
    """What to tell of ``error``: a sentence and a hint, which may be empty."""
    match error:
        case BlueprintError():
            return str(error), error.hint
        case FileNotFoundError(filename=None):  # os.getcwd alone fails without a name
            return "the folder you are in is no longer there", "change to another folder"
        case OSError(filename=str() as name, strerror=str() as reason):
            return f"{name}: {reason}", ""
        case _:
            said = f"{type(error).__name__}: {error}".removesuffix(": ")
            return f"blueprint failed: {said}", "this is a bug: run it again with --debug and report what it prints"


def _progress_bar(total: int, *, colors: bool) -> Progress:
    from rich.console import Console as Terminal
    from rich.progress import Progress

    terminal = Terminal(stderr=True, no_color=not colors)
    bar = Progress(console=terminal, transient=True, redirect_stdout=False)  # a result is no talk
    bar.add_task("", total=total)
    bar.start()
    return bar
