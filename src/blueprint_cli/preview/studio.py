"""The studio: one process beside the server in which pictures are drawn, one at a time.

A process, so that the server answers while a picture takes long; one, because Graphviz within a process draws one
picture at a time; and one that is begun anew where it fell over, or was told to drop what it was drawing.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple, TypeVar, cast

from blueprint_cli.errors import BlueprintError

Result = TypeVar("Result")

_PATIENCE = 2.0
"""Seconds for which a picture that nobody waits for any more may be drawn on: to begin anew takes half of that."""


class _Failed(NamedTuple):
    """What came of work that could not be done."""

    error: BlueprintError


class Studio:
    """The process, from when it is first asked until it is closed."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    async def ask(self, work: Callable[[], Result]) -> Result:
        """What ``work``, a function of a module with its arguments, comes to there, once it is its turn.

        Raises ``BlueprintError``, as the work does, or where it brings the process down.
        """
        async with self._turn:
            line = self._line or self._open()
            answer = asyncio.ensure_future(asyncio.to_thread(_exchange, line, work))
            try:
                done = await asyncio.shield(answer)
            except asyncio.CancelledError:
                await self._drop(answer)
                raise
            except (EOFError, OSError) as error:
                self.close()
                raise BlueprintError("the process that draws ended in the middle of its work") from error
        if isinstance(done, _Failed):
            raise done.error
        return cast("Result", done)

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._process and self._line:
            self._process.kill()
            self._process.join()
            self._line.close()
        self._process = self._line = None

    def _open(self) -> Connection:
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=work_for, args=(theirs,), daemon=True)
        with _undisturbed():
            self._process.start()
        theirs.close()
        return self._line

    async def _drop(self, answer: asyncio.Future[object]) -> None:
        """Let work that nobody waits for come to its end, if it does so soon."""
        with suppress(EOFError, OSError):
            done, _ = await asyncio.wait([answer], timeout=_PATIENCE)
            if not done:
                self.close()
            await answer


def work_for(line: Connection) -> None:
    """Do what is asked for on ``line``, until the other end is closed: by the server, or because that has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            line.send(_attempt(line.recv()))


def _attempt(work: Callable[[], object]) -> object:
    try:
        return work()
    except BlueprintError as error:
        return _Failed(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the next picture may well be drawn
        hint = "this is a bug: report it with the file, please"
        return _Failed(BlueprintError(f"blueprint failed: {type(error).__name__}: {error}", hint=hint))


def _exchange(line: Connection, work: Callable[[], object]) -> object:
    line.send(work)
    return line.recv()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start a process to which the interrupt key means nothing: it reaches that too, but this one ends it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
