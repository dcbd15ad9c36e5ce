"""Standard input and output as every command expects them, whatever the machine's settings are."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO, cast

from blueprint_cli.errors import FileError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# Windows says "invalid argument" of a pipe that nobody reads, see https://bugs.python.org/issue35754.
_NOBODY_READS = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


def prepare_streams() -> None:
    """UTF-8 and line feeds out, in any locale and on any console; a reader may leave early.

    What is no text (half of a file name's bytes) is written as an escape and never refused.
    """
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def flush_streams() -> int:
    """Send out what is still held back; the exit code of that is 0. Raises ``OSError``."""
    sys.stdout.flush()
    sys.stderr.flush()
    return 0


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def read_input(most: int) -> bytes:
    """Standard input, untouched; where it has more than ``most`` bytes, one more than that, since it may never end.

    Raises ``FileError`` where it is closed or cannot be read.
    """
    if sys.stdin is None:
        raise FileError(
            "standard input could not be read: it is closed", hint="pipe a blueprint into it, or name a file"
        )
    try:
        return sys.stdin.buffer.read(most + 1)
    except OSError as error:
        raise FileError(f"standard input could not be read: {error.strerror}") from error


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by the caller, or a Windows program without a console
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the program runs
    prepared = cast(io.TextIOWrapper, stream)
    if not stream.isatty():
        buffer = io.BufferedWriter(_Pipe(stream.fileno(), "wb", closefd=False))
        prepared = io.TextIOWrapper(buffer, line_buffering=stream is sys.stderr)
    prepared.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return prepared


class _Pipe(io.FileIO):
    """The writing end of a pipe, or a file. What it does not take any more goes nowhere.

    Where the reader has left, that is all: the command ends with the exit code of its work. Where a
    disk is full, it is an error, once.
    """

    _is_lost = False

    def write(self, data: ReadableBuffer, /) -> int:
        size = len(memoryview(data))
        if self._is_lost:
            return size
        try:
            return super().write(data)
        except OSError as error:
            self._is_lost = True
            if error.errno in _NOBODY_READS:
                return size
            error.filename = "standard output"
            raise
