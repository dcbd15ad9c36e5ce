"""Revisions: a file as it was at some point of a Git history, named as Git names it, ``REVISION:PATH``."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.errors import FileError


class Revision(NamedTuple):
    """A file of the repository at ``top``: ``path`` starts there."""

    name: str
    top: Path
    path: Path

    @property
    def place(self) -> Path:
        """Where the file stands, or stood, in the work tree."""
        return self.top / self.path

    def read(self, path: Path | None = None) -> bytes:
        """The content of the file, or of another one at ``path`` in the work tree, at that time.

        Raises ``FileError`` where there was none.
        """
        inside = (path.resolve() if path else self.place).relative_to(self.top).as_posix()
        return _git(self.top, "show", f"{self.name}:{inside}", named=f"{self.name}:{inside}")

    def fetch(self, path: Path) -> bytes:
        """The same for a file that is included. Raises ``OSError``."""
        try:
            return self.read(path)
        except (FileError, ValueError) as error:
            raise FileNotFoundError(f"{path} was not there at {self.name}") from error


def find_revision(named: str) -> Revision | None:
    """The file that ``named`` means at a time of the history; None where it names a file as it is now.

    The path starts at the top of the repository, as for Git, or else in the working folder. Raises ``FileError`` where
    Git knows no such revision or file.
    """
    name, colon, path = named.partition(":")
    if not name or not colon or not path or Path(named).exists():
        return None
    top = Path(_git(Path(), "rev-parse", "--show-toplevel", named=named).decode().rstrip("\n")).resolve()
    _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{object}}", named=named)
    here = Path.cwd()
    for folder in (top, here):
        inside = (folder / path).resolve()
        if inside.is_relative_to(top):
            revision = Revision(name, top, inside.relative_to(top))
            if _has(revision):
                return revision
    raise FileError(f"there is no file {path} at {name}", hint="the path starts at the top of the repository, or here")


def _has(revision: Revision) -> bool:
    done = _run(revision.top, "cat-file", "-e", f"{revision.name}:{revision.path.as_posix()}")
    return done.returncode == 0


def _git(folder: Path, *words: str, named: str) -> bytes:
    done = _run(folder, *words)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise FileError(f"Git finds no {named}" + (f": {said}" if said else ""), hint="git log shows the revisions")
    return done.stdout


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607 - the user's Git, and words that it reads as names
    except FileNotFoundError as error:
        raise FileError("there is no Git on this machine, which knows earlier versions of files") from error
