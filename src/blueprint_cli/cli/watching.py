"""Watching: doing a command's work again whenever a file that it depends on has changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import STANDARD
from blueprint_cli.cli.streams import flush_streams
from blueprint_cli.errors import BlueprintError, UsageError, extra_hint
from blueprint_cli.preview.noticing import is_ours, leave_doubt

_BEAT = 100
"""Milliseconds. The first beat says that watching has begun: no change is lost between it and the first run."""

_CLEAR = "\x1b[2J\x1b[H"


def watching(run: Callable[[], int], paths: Sequence[str] | None, console: Console, *, values: str = "") -> int:
    """Do ``run``, and again after each change in the folders of ``paths``, or of the file ``values`` if there is one,
    until the user stops it.

    Returns 0, as that is how it is meant to end. Raises ``UsageError`` where nobody is there to watch, and
    ``BlueprintError`` where the package that watches is missing.
    """
    if not sys.stdout.isatty() or STANDARD in (paths or ()):
        raise UsageError("--watch is for files and a terminal", hint="leave it out to look once")
    watch = _watcher()
    folders = {_folder(Path(path).absolute()) for path in (*(paths or ["."]), *([values] if values else []))}
    table = str(Path(values).absolute()) if values else ""

    def counts(change: object, path: str) -> bool:
        return path == table or is_ours(change, path)

    began = doubtful = False
    beats = {"rust_timeout": _BEAT, "yield_on_timeout": True, "raise_interrupt": False}
    with suppress(KeyboardInterrupt):
        for changes in watch(*folders, watch_filter=counts, **beats):
            if changes or doubtful or not began:
                console.result(_CLEAR if began else "")
                console.attempt(run)
                console.say("Watching for changes; Ctrl+C ends it.")
                flush_streams()
                began = True
            doubtful = leave_doubt(changes)
    return 0


def _folder(path: Path) -> Path:
    """The folder to watch for what ``path`` means, which may be a pattern, or a file that is still to come."""
    return next(above for above in (path, *path.parents) if above.is_dir())


def _watcher() -> Callable[..., Iterator[Collection[tuple[object, str]]]]:
    try:
        from watchfiles import watch
    except ImportError as error:
        raise BlueprintError("--watch needs the package watchfiles", hint=extra_hint("watch")) from error
    return watch
