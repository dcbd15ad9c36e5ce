"""Sweeping: files of a site to which no blueprint belongs any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from blueprint_cli.export.writing import is_ours


def sweep(root: Path, names: Iterable[str]) -> Iterator[str]:
    """Delete those of these files that bear our mark, and the folders that are left empty; the names of those deleted.

    Names come from a file that anybody may have written: none leads out of ``root``, and no link is followed.
    """
    for name in sorted(names):
        path = root / name
        if not _is_inside(root, name) or path.is_symlink() or not path.is_file():
            continue
        if is_ours(path):
            path.unlink()
            yield name
            _tidy(root, path.parent)


def _is_inside(root: Path, name: str) -> bool:
    parts = PurePosixPath(name).parts
    plain = bool(parts) and not PurePosixPath(name).is_absolute() and ".." not in parts
    return plain and (root / name).parent.resolve().is_relative_to(root.resolve())


def _tidy(root: Path, folder: Path) -> None:
    with suppress(OSError):  # it holds something
        while folder != root:
            folder.rmdir()
            folder = folder.parent
