"""``blueprint serve`` for tests: in a process of its own, as its user has it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlencode

ENOUGH = 20.0
"""Seconds for which a test waits for what ought to come at once."""


class Served:
    """``blueprint serve`` in a process of its own."""

    def __init__(self, *arguments: str, folder: Path | None = None) -> None:
        command = [sys.executable, "-m", "blueprint_cli", "serve", "--port", "0", *arguments]
        # on Windows only a group of its own can be sent the interrupt
        flags = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(command, cwd=folder, **pipes, **flags)
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rstrip("/").rpartition(":")[2] or 0)

    def get(self, path: str, headers: dict[str, str] | None = None, method: str = "GET") -> tuple[int, dict, bytes]:
        """The status, the headers and the content of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ENOUGH)
        try:
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def look(self, file: str, **wish: str) -> dict[str, Any]:
        """What a tab gets of a file."""
        status, _, content = self.get(f"/look?{urlencode({'file': file, **wish})}")
        assert status == 200, (status, content)
        return json.loads(content)

    def wait_for(self, file: str, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first look at a file of which something holds."""
        return wait_for(lambda: self.look(file), holds)

    def files(self) -> list[str]:
        return json.loads(self.get("/files")[2])["files"]

    def stop(self) -> tuple[int, str]:
        """Press Ctrl+C: the exit code, and what was said."""
        self.process.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT)
        _, said = self.process.communicate(timeout=ENOUGH)
        return self.process.returncode, said


def wait_for(look: Callable[[], Any], holds: Callable[[Any], bool]) -> Any:
    """What ``look`` gives, once something holds of it."""
    until = monotonic() + ENOUGH
    while not holds(seen := look()):
        assert monotonic() < until, seen
        sleep(0.02)
    return seen


@contextmanager
def serving(*arguments: str, folder: Path | None = None) -> Iterator[Served]:
    """The command, until the block ends."""
    served = Served(*arguments, folder=folder)
    try:
        yield served
    finally:
        if served.process.poll() is None:
            served.stop()
