"""Commands in a terminal of their own, as a person has one."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from time import monotonic


class Terminal:
    """A command in a terminal, and what is on its screen."""

    def __init__(self, *arguments: str) -> None:
        self._ours, theirs = os.openpty()
        command = [sys.executable, "-m", "blueprint_cli", *arguments]
        environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "120"}
        self._running = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def wait_for(self, words: str) -> str:
        """What is written from now on until ``words`` stand there."""
        seen, deadline = "", monotonic() + 30
        while words not in seen:
            assert select.select([self._ours], [], [], max(0, deadline - monotonic()))[0], f"no {words!r} in {seen!r}"
            seen += os.read(self._ours, 65536).decode()
        return seen

    def type(self, words: str) -> None:
        """Press the keys of ``words``."""
        os.write(self._ours, words.encode())

    def stop(self) -> int:
        """Press Ctrl+C, and return how it ended.

        Pressed between a prompt and its reading they are lost on Python: they are pressed again, as people do.
        """
        for _ in range(5):
            self._running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                return self._running.wait(6)
        return self._running.wait(0)

    def end_input(self) -> int:
        """Press Ctrl+D, and return how it ended."""
        self.type("\x04")
        return self.end()

    def end(self) -> int:
        """How it ends by itself."""
        return self._running.wait(30)

    def close(self) -> None:
        self._running.kill()
        self._running.wait()
        os.close(self._ours)
