"""Keeping the libraries that draw from writing to the process's standard error, without losing what they said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_ONE_AT_A_TIME = Lock()


@contextmanager
def hush() -> Iterator[list[str]]:
    """Catch what C and Rust code writes to standard error: its lines are in the list when the block ends.

    It is for the whole process, so that one thread at a time is let in; Graphviz could not bear more anyway.
    """
    from tempfile import TemporaryFile

    said: list[str] = []
    if sys.stderr is not None and not sys.stderr.closed:
        sys.stderr.flush()
    with _ONE_AT_A_TIME:
        kept = _copy_of_standard_error()
        with TemporaryFile() as caught:
            os.dup2(caught.fileno(), 2)
            try:
                yield said
            finally:
                caught.seek(0)
                said += caught.read().decode("utf-8", "replace").splitlines()
                if kept is not None:
                    os.dup2(kept, 2)
                    os.close(kept)


def _copy_of_standard_error() -> int | None:
    """Where it goes; None for a process that has none, which then has a file's until that is closed."""
    try:
        return os.dup(2)
    except OSError:
        return None
