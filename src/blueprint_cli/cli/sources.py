"""The blueprints that a command was asked to look at: files, what is found in folders, standard input."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.pipeline import Loaded, load, understand

STANDARD = "-"
"""Standard input where a file is asked for, and standard output as the place of a result."""

_SUFFIX = re.compile(r"(\.blueprint)?\.ya?ml$", re.IGNORECASE)
_NAMELESS = "<stdin>"


class Source(NamedTuple):
    """A blueprint: the path of its file as it was named, or the name that standard input goes by."""

    path: str
    piped: bool = False

    @property
    def name(self) -> str:
        """The file's name without its suffixes; it names the pictures."""
        return _SUFFIX.sub("", Path(self.path).name).strip("<>")

    def load(self) -> Loaded:
        """Read it. Raises ``FileError``."""
        if not self.piped:
            return load(Path(self.path))
        from blueprint_cli.cli.streams import read_input

        return understand(read_input(), path=self.path)


class Gathered(NamedTuple):
    """What was named: the blueprints, each once, and 2 where some of it could not be found, else 0."""

    sources: tuple[Source, ...]
    code: int


def gather(named: Sequence[str], console: Console, *, stdin_filename: str) -> Gathered:
    """The blueprints that ``named`` means, in its order: files, folders, patterns, or standard input.

    Tells what could not be found. Raises ``UsageError`` where standard input is mixed with files.
    """
    if STANDARD not in named:
        return _find(named, console)
    if len(named) > 1:
        raise UsageError(
            "standard input is one blueprint and cannot be mixed with files", hint="name the one or the other"
        )
    return Gathered((Source(stdin_filename or _NAMELESS, piped=True),), 0)


def _find(named: Sequence[str], console: Console) -> Gathered:
    from blueprint_cli.source.finding import SUFFIXES, find

    found = find([Path(name) for name in named])
    errors: list[FileError] = list(found.errors)
    if not found.files and not errors:
        hint = f"a blueprint's name ends in {' or '.join(SUFFIXES)}; a file with another name can be named itself"
        errors.append(FileError(f"there is no blueprint in {', '.join(named)}", hint=hint))
    for error in errors:
        console.fail(error)
    return Gathered(tuple(Source(str(path)) for path in found.files), 2 if errors else 0)
