"""Patterns of paths, as a ``.gitignore`` has them, from the folder of the file that they stand in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


class Patterns:
    """Patterns that stand in one file. What lies outside of its folder they do not mean."""

    __slots__ = ("_folder", "_spec")

    def __init__(self, patterns: Sequence[str], folder: Path) -> None:
        from pathspec import GitIgnoreSpec

        self._folder = folder
        self._spec = GitIgnoreSpec.from_lines(patterns)

    def mean(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether one of them means ``path``, or a folder that it lies in. Links in the way to it are followed."""
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow the last link too
        real = whole.parent.resolve() / whole.name
        if not real.is_relative_to(self._folder):
            return False
        relative = real.relative_to(self._folder).as_posix()
        return self._spec.match_file(f"{relative}/" if is_folder else relative)
