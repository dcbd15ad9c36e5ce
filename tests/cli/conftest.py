from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from blueprint_cli.cli.app import run
from commands import Ended
from screens import Terminal


class Blueprint(Protocol):
    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Ended: ...


Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and an environment that says nothing about colour and width."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def blueprint(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Blueprint:
    """The command, in this process. ``capfd`` and not ``capsys``: what a library in C writes must show too."""

    def command(*arguments: str | Path, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([str(argument) for argument in arguments])
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return Ended(code, out.decode("utf-8", "replace"), err.decode())

    return command


@pytest.fixture
def process() -> Process:
    """The command, in a process of its own; ``environment`` is added to this one's."""

    def command(
        *arguments: str | Path, environment: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "blueprint_cli", *map(str, arguments)],
            env=os.environ | (environment or {}),
            timeout=60,
            check=False,
            **({"capture_output": True, "stdin": subprocess.DEVNULL} | options),
        )

    return command


@pytest.fixture
def terminal() -> Iterator[object]:
    opened: list[Terminal] = []

    def command(*arguments: str) -> Terminal:
        opened.append(Terminal(*arguments))
        return opened[-1]

    yield command
    for one in opened:
        one.close()
