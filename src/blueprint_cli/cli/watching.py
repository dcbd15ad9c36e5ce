"""Watching: doing a command's work again whenever a file that it depends on has changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sources import STANDARD
from blueprint_cli.cli.streams import flush_streams
from blueprint_cli.errors import BlueprintError, UsageError

_SUFFIXES = (".yaml", ".yml", ".toml", ".gitignore")
"""Of blueprints, what they include, and settings."""

_CLEAR = "\x1b[2J\x1b[H"


def watching(run: Callable[[], int], paths: Sequence[str] | None, console: Console) -> int:
    """Do ``run``, and again after each change in the folders of ``paths``, until the user stops it.

    Returns the exit code of the last time. Raises ``UsageError`` where nobody is there to watch, and ``BlueprintError``
    where the package that watches is missing.
    """
    if not sys.stdout.isatty() or STANDARD in (paths or ()):
        raise UsageError("--watch is for files and a terminal", hint="leave it out to look once")
    watch = _watcher()
    folders = {path if path.is_dir() else path.parent for path in map(Path, paths or ["."])}
    code = _do(run, console)
    for _ in watch(*folders, watch_filter=_is_ours, raise_interrupt=False):
        console.result(_CLEAR)
        code = _do(run, console)
    return code


def _do(run: Callable[[], int], console: Console) -> int:
    code = console.attempt(run)
    console.say("Watching for changes; Ctrl+C ends it.")
    flush_streams()
    return code


def _watcher() -> Callable[..., Iterator[object]]:
    try:
        from watchfiles import watch
    except ImportError as error:
        raise BlueprintError(
            "--watch needs the package watchfiles", hint="install it: pip install 'blueprint-cli[watch]'"
        ) from error
    return watch


def _is_ours(_change: object, path: str) -> bool:
    return path.endswith(_SUFFIXES)
