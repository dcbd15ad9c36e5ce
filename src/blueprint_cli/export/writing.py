"""Files out: whole or not at all, never twice the same, and never over what is not ours."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.errors import FileError

_HEAD = 4096
"""In how many of a file's first bytes our mark must stand, if it is not the last line."""

_LAST_LINE = f"\n{GENERATOR_MARK}\n".encode()


class Written(StrEnum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"


def write(path: Path, content: bytes, *, force: bool) -> Written:
    """Put ``content`` into the file ``path``, making its folders; a link is followed, not replaced.

    The file changes in one go or stays as it was, and is left alone where it has this content already. A
    file that bears no mark of ours is overwritten only with ``force``, or when it is empty. Raises ``FileError``.
    """
    try:
        target = _followed(path)
        if target.exists() and not target.is_file():
            return _pour(target, content)
        if target.exists() and _holds(target, content):
            return Written.UNCHANGED
        if target.exists() and not force:
            _insist_on_our_own(target, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content)
    except OSError as error:
        raise FileError(f"{path} could not be written: {error.strerror or error}") from error
    return Written.WRITTEN


def _followed(path: Path) -> Path:
    if not path.is_symlink():
        return path
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        target.stat()  # raises: only a link that leads to itself is still one
    return target


def _pour(target: Path, content: bytes) -> Written:
    """Into a pipe or a device, such as ``/dev/stdout``; a folder refuses."""
    with target.open("wb") as stream:
        stream.write(content)
    return Written.WRITTEN


def _holds(target: Path, content: bytes) -> bool:
    return target.stat().st_size == len(content) and target.read_bytes() == content


def _insist_on_our_own(target: Path, path: Path) -> None:
    if target.stat().st_size and not is_ours(target):
        raise FileError(
            f"{path} is there already and was not made by this tool",
            hint="choose another name, or overwrite it with --force",
        )


def is_ours(path: Path) -> bool:
    """Whether the file bears our mark. Raises ``OSError``."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        stream.seek(max(0, path.stat().st_size - len(_LAST_LINE)))
        return GENERATOR_MARK.encode() in head or stream.read() == _LAST_LINE


def _replace(target: Path, content: bytes) -> None:
    draft, descriptor = _draft(target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _draft(folder: Path) -> tuple[Path, int]:
    """A new file in ``folder``, open for writing, with the rights that any new file gets there."""
    binary = getattr(os, "O_BINARY", 0)
    number = 0
    while True:
        number += 1
        draft = folder / f".blueprint-{os.getpid()}-{number}.tmp"
        with suppress(FileExistsError):
            return draft, os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o666)
