"""The blueprints that a command was asked to look at: files, what is found in folders, standard input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.cli.console import Console
from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.pipeline.loading import Loaded, load, read, understand
from blueprint_cli.source.filename import SUFFIXES, stem

if TYPE_CHECKING:
    from blueprint_cli.configuration.resolving import Configurations
    from blueprint_cli.source.finding import Excludes

STANDARD = "-"
"""Standard input where a file is asked for, and standard output as the place of a result."""

_NAMELESS = "<stdin>"


class Source(NamedTuple):
    """A blueprint: the path of its file as it was named, or the name that standard input goes by."""

    path: str
    piped: bool = False

    @property
    def name(self) -> str:
        """The file's name without its suffixes, never empty; it names the pictures."""
        if self.path == _NAMELESS:
            return "stdin"
        return stem(self.path) or "blueprint"

    def read(self) -> bytes:
        """What it holds. Raises ``FileError``."""
        if not self.piped:
            return read(Path(self.path))
        from blueprint_cli.cli.streams import read_input
        from blueprint_cli.source.decoding import LARGEST

        return read_input(LARGEST)

    def load(self) -> Loaded:
        """Read it as a blueprint. Raises ``FileError``."""
        return understand(self.read(), path=self.path) if self.piped else load(Path(self.path))


class Gathered(NamedTuple):
    """What was named: the blueprints, each once, and 2 where some of it could not be found, else 0."""

    sources: tuple[Source, ...]
    code: int


def gather(
    named: Sequence[str], console: Console, *, stdin_filename: str, configurations: Configurations | None = None
) -> Gathered:
    """The blueprints that ``named`` means, in its order: files, folders, patterns, or standard input.

    What ``configurations`` exclude is passed over; without them, a search heeds those of the folders. Tells what could
    not be found. Raises ``UsageError`` where a name is empty, where standard input is mixed with files or has a name
    and is not read, and where settings cannot be read.
    """
    if "" in named:  # Path would take it for the working folder
        raise UsageError(
            "one of the names is empty", hint="perhaps a variable of a script is; `.` is the folder you are in"
        )
    if STANDARD not in named:
        if stdin_filename:
            raise UsageError(
                "--stdin-filename is the name of standard input, which is not to be read",
                hint=f"write `{STANDARD}` where the files are named",
            )
        return _find([Path(name) for name in named], console, configurations)
    if len(named) > 1:
        raise UsageError(
            "standard input is one blueprint and cannot be mixed with files", hint="name the one or the other"
        )
    refused = stdin_filename and configurations and configurations.refuse(Path(stdin_filename))
    return Gathered(() if refused else (Source(stdin_filename or _NAMELESS, piped=True),), 0)


def _find(named: Sequence[Path], console: Console, configurations: Configurations | None) -> Gathered:
    from blueprint_cli.source.finding import find

    if configurations is None and not all(path.is_file() for path in named):
        from blueprint_cli.cli.configuring import configure

        configurations = configure({}, config=None, isolated=False)
    found = find(named, excludes=_exclusion(named, configurations)) if configurations else find(named)
    errors: list[FileError] = list(found.errors)
    if not found.files and not errors:
        hint = f"a blueprint's name ends in {' or '.join(SUFFIXES)}; a file with another name can be named itself"
        errors.append(FileError(f"there is no blueprint in {', '.join(map(str, named))}", hint=hint))
    for error in errors:
        console.fail(error)
    kept = (path for path in found.files if not (configurations and configurations.refuse(path)))
    return Gathered(tuple(Source(str(path)) for path in kept), 2 if errors else 0)


def _exclusion(named: Sequence[Path], configurations: Configurations) -> Excludes:
    """What a search passes over: what is excluded, but not below a folder that was named although it is."""
    outright = [path for path in named if path.is_dir() and configurations.exclude(path, is_folder=True)]

    def excludes(path: Path, is_folder: bool) -> bool:  # noqa: FBT001 - a value, as ``Excludes`` has it
        below = any(path.is_relative_to(folder) for folder in outright)
        return not below and configurations.exclude(path, is_folder=is_folder)

    return excludes
