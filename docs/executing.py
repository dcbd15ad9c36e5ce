"""A page as its reader runs it: files are written, commands are run, and outputs put where they belong.

A block ``console`` holds commands after ``$`` and what each prints, standard output first; a block whose
first line says ``file=NAME`` is the content of that file. All of them share one folder, in the order of the page.
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


class Block(NamedTuple):
    """A fenced block: its language, the words after it, and its lines."""

    language: str
    words: str
    body: str


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page, in its order."""
    for match in _BLOCK.finditer(text):
        yield Block(match["language"], match["words"].strip(), match["body"])


def execute(text: str, folder: Path) -> str:
    """``text`` with every output as the commands print it now, when they are run in ``folder``.

    Raises ``ValueError`` for a command other than ``blueprint``: a page must run anywhere.
    """

    def fresh(match: re.Match[str]) -> str:
        body = match["body"]
        if match["language"] == "console":
            body = "".join(_run(line, folder) for line in body.splitlines() if line.startswith("$ "))
        elif match["words"].strip().startswith("file="):
            name = match["words"].strip().removeprefix("file=")
            (folder / name).write_text(body, encoding="utf-8")
        return f"{match['head']}{body}{match['tail']}"

    return _BLOCK.sub(fresh, text)


def _run(line: str, folder: Path) -> str:
    """The command line and what it prints."""
    name, *arguments = shlex.split(line.removeprefix("$ "))
    if name != "blueprint":
        raise ValueError(f"only blueprint can be run here, and not {name}")
    environment = {key: value for key, value in os.environ.items() if key not in {"FORCE_COLOR", "NO_COLOR"}}
    done = subprocess.run(  # noqa: S603 - the commands are those of our own README
        [sys.executable, "-m", "blueprint_cli", *arguments],
        cwd=folder,
        env=environment | {"COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    printed = (done.stdout + done.stderr).decode()
    return f"{line}\n{printed}{'' if printed.endswith(chr(10)) or not printed else chr(10)}"
