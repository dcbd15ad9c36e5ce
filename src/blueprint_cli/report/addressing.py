"""Addressing: what programs call a file that start from the root of its repository."""

from __future__ import annotations

import os
from functools import lru_cache


def address(path: str, *, base: str = "") -> str:
    """``path`` from the folder ``base`` on, with ``/`` and without ``./``.

    Without ``base`` it is the nearest folder above with a ``.git``, else the working folder. A file outside of it
    keeps its absolute path; standard input keeps its name.
    """
    if path.startswith("<"):
        return path
    absolute = os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links
    within = base or _root(os.path.dirname(absolute)) or os.getcwd()  # noqa: PTH109, PTH120 - texts, for thousands of files
    inside = absolute.startswith(os.path.join(within, ""))  # noqa: PTH118 - the same
    return (os.path.relpath(absolute, within) if inside else absolute).replace(os.sep, "/")


@lru_cache(maxsize=4096)
def _root(folder: str) -> str:
    """The nearest folder at or above ``folder`` with a ``.git``, which is a file in a worktree; empty where none is."""
    if os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118 - texts, for thousands of files
        return folder
    above = os.path.dirname(folder)  # noqa: PTH120 - the same
    return _root(above) if above != folder else ""
