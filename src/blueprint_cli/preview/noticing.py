"""Noticing: which changes on the disk count."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_SETTINGS = (".toml", ".gitignore")
_OURS = (".yaml", ".yml", *_SETTINGS)
"""How the names of files end that count: blueprints, what they include, themes, and settings."""


def is_ours(_change: object, path: str) -> bool:
    """Whether a file counts; or a new folder, which may have had files in it before anybody watched it."""
    # normalized: a system that watches "." tells of "/work/./services", which is not hidden
    return path.endswith(_OURS) or (Path(path).is_dir() and f"{os.sep}." not in os.path.normpath(path))


def leave_doubt(changes: Iterable[tuple[object, str]]) -> bool:
    """Whether there may be more than ``changes`` tell: what comes into a new folder before the system watches it is
    told by nobody, and may have come after somebody looked. So one looks once more, a little later.
    """
    return any(Path(path).is_dir() for _, path in changes)


def is_setting(path: str) -> bool:
    """Whether a file that counts says something of others."""
    return path.endswith(_SETTINGS)
