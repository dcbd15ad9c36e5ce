"""Mending: what ``lint`` offers to put right, put right in the files or shown as a diff."""

from __future__ import annotations

import codecs
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import Source, gather
from blueprint_cli.errors import UsageError
from blueprint_cli.pipeline import linting, loading
from blueprint_cli.pipeline.loading import Loaded

if TYPE_CHECKING:
    from blueprint_cli.cli.checking import Check, Look
    from blueprint_cli.configuration.resolving import Configurations
    from blueprint_cli.diagnostics import Diagnostic
    from blueprint_cli.review.settings import Settings


def begin(console: Console, *, fix: bool, diff: bool, unsafe: bool, lists: bool) -> Mender | None:
    """Whoever mends, where that is wanted. Raises ``UsageError`` where it is only said how."""
    if fix or diff:
        return Mender(console, unsafe=unsafe, shows_diff=diff, lists=lists)
    if unsafe or lists:
        flag = "--unsafe-fixes" if unsafe else "--show-fixes"
        raise UsageError(f"{flag} says how to mend, and nothing is to be mended", hint="add --fix, or --diff to look")
    return None


def preview(wanted: Check, look: Look, mender: Mender, console: Console) -> int:
    """Print what ``mender`` would change in the files that are wanted; the exit code is 1 if that is anything."""
    paths, configurations = wanted.paths or ["."], wanted.configurations
    sources, code = gather(paths, console, stdin_filename=wanted.stdin_filename, configurations=configurations)
    codes = [console.attempt(partial(_look_at, look, source, configurations)) for source in console.progress(sources)]
    mender.summarize()
    return max(code, *codes, int(bool(mender.files)))


def _look_at(look: Look, source: Source, configurations: Configurations) -> int:
    look.load(source, configurations.of(source.path))
    return 0


class Mender:
    """Makes the fixes of one file after the other, with ``unsafe`` also those that may change what it means.

    With ``shows_diff`` no file is written: what would change is printed. ``lists`` which findings were mended.
    """

    def __init__(self, console: Console, *, unsafe: bool, shows_diff: bool, lists: bool) -> None:
        self.files = 0
        """How many have been mended, or would be."""
        self._console = console
        self._unsafe = unsafe
        self._shows_diff = shows_diff
        self._lists = lists
        self._mended: Counter[str] = Counter()

    def mend(self, loaded: Loaded, settings: Settings, *, piped: bool) -> Loaded:
        """The file as it is now. Raises ``FileError`` where it cannot be written, ``UsageError`` where it is none."""
        if piped and not self._shows_diff:
            raise UsageError("standard input cannot be mended in place", hint="--diff shows what would change")
        fixed = linting.fix(loaded, settings, unsafe=self._unsafe)
        if fixed.failure:
            self._console.note(f"{loaded.path} is left as it was: {fixed.failure}")
        if not fixed.mended:
            return loaded
        after = loaded if self._shows_diff else _replace(loaded.path, fixed.text)
        self._count(loaded.path, fixed.mended)
        if self._shows_diff:
            self._show(loaded, fixed.text)
        return after

    def summarize(self) -> None:
        """Tell what has been mended, if anything."""
        if self.files:
            findings, files = _number(self._mended.total(), "finding"), _number(self.files, "file")
            verb = "would be mended" if self._shows_diff else "mended"
            self._console.say(f"{findings} {verb} in {files}.")

    def _count(self, path: str, mended: tuple[Diagnostic, ...]) -> None:
        self.files += 1
        rules = Counter(f"{diagnostic.code} {diagnostic.name}" for diagnostic in mended)
        self._mended += rules
        if self._lists:
            rows = "".join(f"\n  {number:>3}  {rule}" for rule, number in sorted(rules.items()))
            self._console.say(f"{path}:{rows}")

    def _show(self, loaded: Loaded, text: str) -> None:
        from blueprint_cli.report.differing import render_diff

        color, terminal = self._console.colors(sys.stdout), sys.stdout.isatty()
        self._console.result(render_diff(loaded.text, text, path=loaded.path, color=color, terminal=terminal))


def _replace(path: str, text: str) -> Loaded:
    """Put ``text`` into the file, which keeps its byte order mark."""
    from blueprint_cli.export.writing import write

    content = text.encode()
    if loading.read(Path(path)).startswith(codecs.BOM_UTF8):
        content = codecs.BOM_UTF8 + content
    write(Path(path), content, force=True)
    return loading.understand(content, path=path)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
