"""A page as its reader runs it: files are written, commands are run, and outputs put where they belong.

A block ``console`` holds commands after ``$`` and what each prints, standard output first. A block ``python`` is a
program of its own, and the block ``text output`` after it what that prints. A block whose first line says ``file=NAME``
is the content of that file, and one that says ``append=NAME`` what is added to its end. All of them share one folder,
in the order of the page.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(
    r"^(?P<head>```(?P<language>\w+)(?P<words>[^\n]*)\n)(?P<body>.*?)(?P<tail>^```$)", re.MULTILINE | re.DOTALL
)

_NOT_DONE = 2
"""The exit code of a command that could not do its work."""


class Block(NamedTuple):
    """A fenced block: its language, the words after it, and its lines."""

    language: str
    words: str
    body: str


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page, in its order."""
    for match in _BLOCK.finditer(text):
        yield Block(match["language"], match["words"].strip(), match["body"])


def can_be_executed(text: str) -> bool:
    """Whether there is anything on a page to be run."""
    return any(block.language in {"console", "python"} for block in blocks(text))


def execute(text: str, folder: Path) -> str:
    """``text`` with every output as the commands and programs print it now, when they are run in ``folder``.

    Raises ``ValueError`` for a command other than ``blueprint``, since a page must run anywhere, for one that could not
    do its work, and for a program that fails.
    """
    printed = ""

    def fresh(found: re.Match[str]) -> str:
        nonlocal printed
        body = found["body"]
        match found["language"], found["words"].strip():
            case "console", _:
                body = "".join(_run(line, folder) for line in body.splitlines() if line.startswith("$ "))
            case "python", _:
                printed = _print(body, folder)
            case "text", "output":
                body, printed = printed, ""
            case _, words:
                put(words, body, folder)
        return f"{found['head']}{body}{found['tail']}"

    return _BLOCK.sub(fresh, text)


def put(words: str, body: str, folder: Path) -> Path | None:
    """The file that a block with ``words`` after its language writes, or adds to; None where it does neither."""
    match words.partition("="):
        case "file", _, name:
            (folder / name).write_text(body, encoding="utf-8")
        case "append", _, name:
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(body)
        case _:
            return None
    return folder / name


def _run(line: str, folder: Path) -> str:
    """The command line and what it prints."""
    name, *arguments = shlex.split(line.removeprefix("$ "))
    if name != "blueprint":
        raise ValueError(f"only blueprint can be run here, and not {name}")
    done = _python("-m", "blueprint_cli", *arguments, folder=folder)
    printed = (done.stdout + done.stderr).decode()
    if done.returncode == _NOT_DONE:
        raise ValueError(f"a command could not do its work:\n{line}\n{printed}")
    return f"{line}\n{printed}{'' if printed.endswith(chr(10)) or not printed else chr(10)}"


def _print(program: str, folder: Path) -> str:
    """What a program prints."""
    done = _python("-c", program, folder=folder)
    if done.returncode:
        raise ValueError(f"a program fails:\n{program}\n{done.stderr.decode()}")
    return done.stdout.decode()


def _python(*arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if key not in {"FORCE_COLOR", "NO_COLOR"}}
    return subprocess.run(  # noqa: S603 - the commands and programs are those of our own pages
        [sys.executable, *arguments],
        cwd=folder,
        env=environment | {"COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
