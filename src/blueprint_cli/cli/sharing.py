"""Sharing: the same work on many items, in several processes where that is wanted, told as if it were one.

Processes and not threads, because Graphviz within a process can draw one picture at a time. They are started anew on
every system, and so know nothing but what they are sent: the work is a function of a module, an item is values.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr
from copy import copy
from functools import partial
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import NamedTuple

from blueprint_cli.cli.console import Color, Console
from blueprint_cli.cli.rendering import Item, Work
from blueprint_cli.errors import BlueprintError

_PATIENCE = 2.0
"""Seconds for which a process that is to end may go on with the file that it has in hand."""


def share(work: Work[Item], items: Sequence[Item], console: Console, *, processes: int) -> list[int]:
    """Do ``work`` on each of ``items``, two or more at a time, and return the exit codes, in the order of the items.

    In that order is told what there is to tell on standard error; the work has no result for standard output. Raises
    ``BlueprintError`` where a process ends before its work is done.
    """
    aside = partial(_aside, work, _as_seen(console))
    codes = []
    with _pool(processes) as pool:
        with _undisturbed():
            # not ``map``: it cancels what is left when it is left, which a pool that is ended does not survive
            waiting = [pool.submit(aside, item) for item in items]
        for future in console.progress(waiting):
            told = future.result()
            console.report(told.said)
            codes.append(told.code)
    return codes


class _Told(NamedTuple):
    """How work ended, and what it said."""

    code: int
    said: str


def _as_seen(console: Console) -> Console:
    """A console for another process, in the colours of this one."""
    sent = copy(console)
    sent.color = Color.ALWAYS if console.colors(sys.stderr) else Color.NEVER
    return sent


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with this one, or as soon as something is raised here, such as the user's wish to stop."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin) as pool:
        try:
            yield pool
        except BrokenProcessPool as error:
            hint = "run it again with --jobs 1 to see at which file"
            raise BlueprintError("a process ended in the middle of its work", hint=hint) from error
        except BaseException:
            _end(active_children())
            raise


def _end(processes: Sequence[BaseProcess]) -> None:
    """End processes: after the files that they have in hand, or, if that takes long, in the middle of them."""
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(_PATIENCE)
        process.kill()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start processes to which the interrupt key means nothing: it reaches them too, but this one ends them."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    """Get a new process ready; it ends as soon as nobody waits for it any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with _unterminated():
        Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _aside(work: Work[Item], console: Console, item: Item) -> _Told:
    """Do work in another process, and keep what it says."""
    said = io.StringIO()
    with _unterminated(), redirect_stderr(said):
        code = console.attempt(partial(work, item, console))
    return _Told(code, said.getvalue())


@contextmanager
def _unterminated() -> Iterator[None]:
    """Put off the wish that this process ends, where the system can, so that no half of a file is left behind."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
