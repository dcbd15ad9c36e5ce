"""Chromium for tests: what it shows, and hands on to screen readers, asked through a pipe (the DevTools protocol)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import Any, NamedTuple

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
_READS, _WRITES = 3, 4
"""The numbers under which Chromium expects the ends of its pipes."""


class Node(NamedTuple):
    """A part of a page as screen readers get it."""

    role: str
    name: str
    description: str
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """This and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Page:
    """A page that Chromium shows."""

    def __init__(self, chromium: _Chromium, session: str) -> None:
        self._chromium = chromium
        self._session = session

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """What Chromium answers to one method of its protocol."""
        return self._chromium.ask(method, self._session, **parameters)

    def evaluate(self, expression: str) -> Any:
        """What a script on the page comes to; a promise is waited for."""
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self.ask("Runtime.evaluate", **asked)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def prefer(self, scheme: str) -> None:
        """Let the reader ask for ``light`` or ``dark`` colours."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.ask("Emulation.setEmulatedMedia", features=features)

    def photograph(self, width: float, height: float) -> bytes:
        """The upper left of the page as PNG, a pixel for each of CSS."""
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        answer = self.ask("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return b64decode(answer["data"])


@contextmanager
def opened(page: Path, *, fonts: Path | None = None) -> Iterator[Page]:
    """``page``, shown by a Chromium that knows no other fonts than those of the fontconfig file ``fonts``."""
    assert CHROMIUM, "this test needs Chromium on the PATH"
    with _chromium({"FONTCONFIG_FILE": str(fonts)} if fonts else {}) as chromium:
        target = chromium.ask("Target.createTarget", url=page.resolve().as_uri())["targetId"]
        session = chromium.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        _wait_for(chromium, session)
        yield Page(chromium, session)


def read_out(page: Path) -> Node:
    """The accessibility tree of a page, its parts without a meaning left out."""
    with opened(page) as shown:
        nodes = shown.ask("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    (root,) = _read(nodes[0], known)
    return root


def _wait_for(chromium: _Chromium, session: str) -> None:
    """Until the page is there: the blank one that a tab begins with is complete at once."""
    ready = "location.href != 'about:blank' && document.readyState == 'complete'"
    while not chromium.ask("Runtime.evaluate", session, expression=ready)["result"].get("value"):
        sleep(0.02)


def _read(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> list[Node]:
    children = [part for child in node.get("childIds", ()) if child in known for part in _read(known[child], known)]
    role = node.get("role", {}).get("value", "")
    if node.get("ignored") or role in {"generic", "InlineTextBox"}:
        return children
    name, description = (node.get(key, {}).get("value", "") for key in ("name", "description"))
    return [Node(role, name, description, tuple(children))]


class _Chromium:
    """A running Chromium, and the ends of the pipes to it."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads = reads
        self._writes = writes
        self._number = 0
        self._rest = b""

    def ask(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        self._number += 1
        question = {"id": self._number, "method": method, "params": parameters}
        os.write(self._writes, json.dumps(question | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            answer = self._answer()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _answer(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._reads, 1 << 16)
            assert piece, "Chromium has ended"
            self._rest += piece
        answer, self._rest = self._rest.split(b"\0", 1)
        return json.loads(answer)


@contextmanager
def _chromium(environment: dict[str, str]) -> Iterator[_Chromium]:
    to_read, to_write = os.pipe()
    from_read, from_write = os.pipe()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = f'exec "$0" "$@" {_READS}<&{to_read} {_WRITES}>&{from_write}'
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
        with subprocess.Popen(
            ["bash", "-c", command, CHROMIUM, *flags],
            pass_fds=(to_read, from_write),
            env=os.environ | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            os.close(to_read)
            os.close(from_write)
            chromium = _Chromium(from_read, to_write)
            try:
                yield chromium
                chromium.ask("Browser.close")
            finally:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                process.kill()
                os.close(to_write)
                os.close(from_read)
