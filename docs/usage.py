"""The reference of the command line: the help of every command, as it prints it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

from blueprint_cli.cli.app import COMMANDS

_HEAD = """\
# The command line

What `blueprint COMMAND --help` prints. For all commands: exit code 0 means done, 1 means findings, 2 that the job could
not be done. Results go to standard output, everything else to standard error.

`blueprint --install-completion` makes bash, zsh, fish and PowerShell complete commands, flags, blueprints, and what is
in them: views, lanes, phases, roles and tags. The same reference is a manual page, `man blueprint`.
"""


def reference() -> str:
    """The page as Markdown."""
    return "\n".join([_HEAD, *_section(), *(part for name in COMMANDS for part in _section(name))])


def _section(*name: str) -> Iterator[str]:
    yield f"## {' '.join(('blueprint', *name))}\n"
    yield f"```text\n{_help(*name)}```\n"


def _help(*name: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "blueprint_cli", *name, "--help"],
        env=os.environ | {"COLUMNS": "100", "TERMINAL_WIDTH": "100"},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()
