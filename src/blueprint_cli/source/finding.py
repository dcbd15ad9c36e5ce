"""Finding: which blueprint files are meant by what was named on a command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.errors import FileError
from blueprint_cli.source.filename import is_blueprint

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NEVER_SEARCHED = frozenset({".git", ".hg", ".svn", ".venv", "venv", "node_modules", "site-packages", "__pycache__"})
"""Folders that hold the work of others, templates of this tool among it, even where no ``.gitignore`` says so."""

_SIGNS_OF_A_PATTERN = "*?["

_SIGN_OF_A_LOCK = ".#"
"""Emacs marks a file that is being edited with a link beside it that leads to no file, but says who edits."""


Excludes = Callable[[Path, bool], bool]
"""``excludes(path, is_folder)``: whether a search passes over what is at ``path``."""


def _excludes_nothing(_path: Path, _is_folder: bool) -> bool:  # noqa: FBT001 - a value, as ``Excludes`` has it
    return False


class Found(NamedTuple):
    """The files that are meant, each once, and what could not be found or searched.

    The order is that of the arguments; within a folder, that of the names, files before folders.
    """

    files: tuple[Path, ...]
    errors: tuple[FileError, ...]


def find(paths: Sequence[Path], *, excludes: Excludes = _excludes_nothing) -> Found:
    """The blueprint files that ``paths`` mean: files, folders, and patterns that no shell has expanded.

    In folders these are ``*.blueprint.yaml`` and ``*.blueprint.yml`` that neither a ``.gitignore`` nor ``excludes``
    leaves out.
    A file named outright is always meant, and so is what is in a folder named outright that a ``.gitignore`` above it
    leaves out. What is missing is an error in the result and not raised, so
    that it stops no other file.
    """
    files: dict[str, Path] = {}
    errors: list[FileError] = []
    for path in paths:
        for found in _meant(path, excludes):
            if isinstance(found, FileError):
                errors.append(found)
            else:
                files.setdefault(os.path.abspath(found), found)  # noqa: PTH100 - Path.resolve would follow links
    return Found(tuple(files.values()), tuple(errors))


def _meant(path: Path, excludes: Excludes) -> Iterator[Path | FileError]:
    try:
        if path.is_dir():
            yield from _search(path, excludes, _Ignored.within(path))
        elif path.exists():
            yield path
        elif path.is_symlink():
            yield _lost(path)
        elif any(sign in str(path) for sign in _SIGNS_OF_A_PATTERN):
            yield from _expand(path, excludes)
        else:
            yield FileError(f"there is no file or folder `{path}`", hint=_neighbour(path))
    except OSError as error:  # a name that is too long, for example
        yield FileError(f"`{path}` cannot be read: {error.strerror}")


def _lost(link: Path) -> FileError:
    return FileError(f"`{link}` is a link that leads to no file", hint=f"it leads to `{link.readlink()}`")


def _expand(pattern: Path, excludes: Excludes) -> Iterator[Path | FileError]:
    """The files that match a pattern, and those in the folders that do; ignored ones are left out."""
    base = Path(pattern.anchor)
    matches = sorted(base.glob(str(pattern.relative_to(base))))
    if not matches:
        yield FileError(f"no file matches `{pattern}`", hint="in a pattern, `**` stands for any folders")
    for match in matches:
        if excludes(match, match.is_dir()):
            continue
        if match.is_dir():
            yield from _search(match, excludes, _Ignored.at(match))
        elif not _Ignored.at(match.parent).ignores(match.name, is_folder=False):
            yield match


def _neighbour(missing: Path) -> str:
    """What may have been meant: the blueprint beside it with the nearest name."""
    from difflib import get_close_matches

    try:
        names = list(filter(is_blueprint, os.listdir(missing.parent)))  # noqa: PTH208 - names only
    except OSError:
        return f"there is no folder `{missing.parent}` either"
    near = get_close_matches(missing.name, sorted(names), n=1)
    return f"did you mean `{missing.parent / near[0]}`?" if near else "paths are relative to the working folder"


def _search(folder: Path, excludes: Excludes, ignored: _Ignored) -> Iterator[Path | FileError]:
    """The blueprints in and below ``folder``. Links to folders are not followed: they may lead in a circle."""
    waiting = [(folder, ignored)]
    while waiting:
        folder, ignored = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield FileError(f"the folder `{folder}` cannot be read: {error.strerror}")
            continue
        deeper = []
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            wanted = entry.name not in _NEVER_SEARCHED if is_folder else is_blueprint(entry.name)
            if not wanted or ignored.ignores(entry.name, is_folder=is_folder):
                continue
            if excludes(folder / entry.name, is_folder):
                continue
            if is_folder:
                deeper.append((folder / entry.name, ignored.below(entry.name)))
            elif found := _named_so(entry, folder / entry.name):
                yield found
        waiting += reversed(deeper)


def _named_so(entry: os.DirEntry[str], path: Path) -> Path | FileError | None:
    """The blueprint that ``entry`` names at ``path``, or why it is none; pipes and links to folders are passed over."""
    if not entry.is_symlink():
        return path if entry.is_file() else None
    try:
        if path.is_file():
            return path
        is_there = path.exists() or entry.name.startswith(_SIGN_OF_A_LOCK)
    except OSError as error:  # a folder on the way that lets nobody in, for example
        return FileError(f"`{path}` cannot be read: {error.strerror}")
    return None if is_there else _lost(path)


class _Ignored:
    """What the ``.gitignore`` files from the repository's top down to one folder leave out of it."""

    __slots__ = ("_folder", "_specs")

    def __init__(self, folder: Path, specs: tuple[tuple[Path, GitIgnoreSpec], ...]) -> None:
        self._folder = folder
        self._specs = specs + _own_rules(folder)

    @classmethod
    def at(cls, folder: Path) -> _Ignored:
        """For a search that begins in ``folder``; outside of a repository, its own file is the first."""
        folder = folder.resolve()
        top = next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)
        ignored = cls(top, ())
        for part in folder.relative_to(top).parts:
            ignored = ignored.below(part)
        return ignored

    @classmethod
    def within(cls, folder: Path) -> _Ignored:
        """For a search of a folder that was named outright: what leaves it out as a whole does not count."""
        folder = folder.resolve()
        is_top = (folder / ".git").exists()
        left_out = not is_top and cls.at(folder.parent).ignores(folder.name, is_folder=True)
        return cls(folder, ()) if left_out else cls.at(folder)

    def below(self, name: str) -> _Ignored:
        """The same for the folder ``name`` in this one."""
        return _Ignored(self._folder / name, self._specs)

    def ignores(self, name: str, *, is_folder: bool) -> bool:
        """Whether the nearest file that has a rule for ``name`` in this folder leaves it out."""
        path = self._folder / name
        for base, spec in reversed(self._specs):
            relative = path.relative_to(base).as_posix()
            verdict = spec.check_file(f"{relative}/" if is_folder else relative).include
            if verdict is not None:
                return verdict
        return False


def _own_rules(folder: Path) -> tuple[tuple[Path, GitIgnoreSpec], ...]:
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec

    return ((folder, GitIgnoreSpec.from_lines(lines)),)
