"""What the machine did to us: exceptions, raised anywhere and caught once in ``cli.app``.

What is wrong with a user's file is no exception but a ``Diagnostic``.
"""

from __future__ import annotations

import sys


class BlueprintError(Exception):
    """The job could not be done. The message is one sentence; ``hint`` is the next step to take.

    Both start in lower case and end without a full stop: they are told after a word and a colon.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(BlueprintError):
    """The command was asked for something it cannot mean."""


class FileError(BlueprintError):
    """A file or folder could not be found, read or written."""


class EngineError(BlueprintError):
    """Graphviz, or the PNG renderer, is missing or failed."""


def extra_hint(extra: str) -> str:
    """The next step where what ``extra`` of the installation brings is missing; several are named with commas."""
    return f"in a clone of the tool, run `{sys.executable} -m pip install '.[{extra}]'`"
