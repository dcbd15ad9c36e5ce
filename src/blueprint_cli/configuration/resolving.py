"""Resolving: which settings hold for a file: those of the nearest file of settings, under those of the command."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.configuration.configuration import Configuration, Value, Values, shortened
from blueprint_cli.configuration.keys import Route
from blueprint_cli.errors import UsageError
from blueprint_cli.source.project import configurations_in, project_folder

_EXTEND = ("extend",)


class Wish(NamedTuple):
    """What the command line says of settings.

    ``given`` are those that have a flag of their own. ``config`` are a file of settings to take in place of the
    nearest, and single settings such as ``lint.profile=complete``. ``isolated``: no file of settings is read.
    """

    given: Values
    config: Sequence[str] = ()
    isolated: bool = False


class Configurations:
    """The settings of every folder, each read once. Raises ``UsageError`` for a wish that cannot be meant."""

    def __init__(self, wish: Wish) -> None:
        files = [written for written in wish.config if "=" not in written]
        if len(files) > 1:
            raise UsageError(
                f"{files[0]} and {files[1]} cannot both be the settings", hint="one can `extend` the other"
            )
        if files and wish.isolated:
            raise UsageError(
                f"--isolated reads no settings, and --config names {files[0]}", hint="leave one of them out"
            )
        self._over = {**_settings(wish.config), **wish.given}
        self._searches = not files and not wish.isolated
        self._by_file: dict[Path | None, Configuration] = {}
        self._by_folder: dict[str, Configuration] = {}
        self._otherwise = Path(files[0]).resolve() if files else None

    def of(self, path: str | Path) -> Configuration:
        """The settings for the file or folder at ``path``; they come from the folder that it is in, or from above.

        Raises ``UsageError`` and ``FileError`` where they cannot be read.
        """
        folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120 - links are followed only where new
        if folder not in self._by_folder:
            file = _nearest(Path(folder)) if self._searches else self._otherwise
            if file not in self._by_file:
                self._by_file[file] = self._read(file)
            self._by_folder[folder] = self._by_file[file]
        return self._by_folder[folder]

    def exclude(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether a search passes over what is at ``path``."""
        return self.of(path).excludes(path, is_folder=is_folder)

    def refuse(self, path: Path) -> bool:
        """Whether the file at ``path`` is passed over although it was named outright."""
        return self.of(path).holds("force-exclude") and self.exclude(path)

    def _read(self, file: Path | None) -> Configuration:
        if file is None:
            return Configuration(self._over)
        values, files = _extended(file)
        return Configuration({**values, **self._over}, files)


def _nearest(folder: Path) -> Path | None:
    """The file of settings in the nearest folder above that has one, but none above a repository."""
    files = configurations_in(project_folder(folder))
    if len(files) > 1:
        names = " and ".join(file.name for file in files)
        raise UsageError(f"{files[0].parent} has its settings twice, in {names}", hint="keep them in one of the two")
    return files[0] if files else None


def _extended(path: Path, above: tuple[Path, ...] = ()) -> tuple[Values, tuple[Path, ...]]:
    """The settings in the file at ``path`` and, where it has none of its own, in what it extends; and these files."""
    from blueprint_cli.configuration.checking import check
    from blueprint_cli.configuration.reading import read

    tables = read(path, name=str(shortened(path)))
    own = check(tables)
    if _EXTEND not in own:
        return own, (path,)
    further = (path.parent / str(own[_EXTEND].value)).resolve()
    if further in (*above, path):
        raise tables.error(_EXTEND, f"this leads back to {shortened(further)}", hint="let one of them extend no other")
    if not further.is_file():
        raise tables.error(
            _EXTEND, f"there is no file {shortened(further)}", hint="the path starts from this file's folder"
        )
    values, files = _extended(further, (*above, path))
    return {**values, **own}, (path, *files)


def _settings(written: Sequence[str]) -> Values:
    """The single settings that were given as texts, the last of each."""
    values: dict[Route, Value] = {}
    for text in written:
        if "=" in text:
            from blueprint_cli.configuration.checking import check
            from blueprint_cli.configuration.reading import parse_setting

            values.update(check(parse_setting(text, folder=Path.cwd())))
    if _EXTEND in values:
        raise UsageError("`extend` holds in a file only", hint="name the file itself: --config PATH")
    return values
