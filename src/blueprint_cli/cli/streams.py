"""Standard input and output as every command expects them, whatever the machine's settings are."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

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
    """Send out what is still held back; the exit code of that is 0.

    Raises ``FileError`` where standard output cannot take it.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the interpreter's end is quiet
        raise FileError(
            f"Standard output could not be written: {error.strerror}.", hint="Is the disk full, or the file closed?"
        ) from error
    with suppress(OSError):  # nobody is left to be told
        sys.stderr.flush()
    return 0


def read_input() -> bytes:
    """All of standard input, untouched. Raises ``FileError`` where it is closed or cannot be read."""
    try:
        return sys.stdin.buffer.read()
    except (AttributeError, OSError) as error:  # it is None where it was closed
        raise FileError(f"Standard input could not be read: {error}.") from error


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by the caller, or a Windows program without a console
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the program runs
    if not stream.isatty():
        buffer = io.BufferedWriter(_Pipe(stream.fileno(), "wb", closefd=False))
        stream = io.TextIOWrapper(buffer, line_buffering=stream is sys.stderr)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


class _Pipe(io.FileIO):
    """The writing end of a pipe: where the reader has left, what is still written goes nowhere.

    The command goes on and ends with the exit code of its work.
    """

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            if error.errno not in _NOBODY_READS:
                raise
            return len(memoryview(data))
