"""Locking: one run at a time on what several would write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from blueprint_cli.cli.console import Console
from blueprint_cli.errors import FileError


@contextmanager
def lock(path: Path, console: Console) -> Iterator[None]:
    """Hold the lock that is the file at ``path``; it is free as soon as the process that holds it ends, however.

    Who comes later waits, and tells so. Raises ``FileError``.
    """
    from filelock import FileLock, Timeout

    held = FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            held.acquire(timeout=0)
        except Timeout:
            console.note(f"another run holds {path}, and this one waits for it")
            held.acquire()
    except OSError as error:
        raise FileError(f"{path} could not be locked: {error.strerror or error}") from error
    try:
        yield
    finally:
        held.release()
