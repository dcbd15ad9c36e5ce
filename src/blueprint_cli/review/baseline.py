"""The findings that a team knows and does not want to be told again: a file of them, kept beside the blueprints.

An entry names a rule, a file and what the finding is about, and stands for one finding. Numbers alone would hide that
one was mended and another made, and lines would not last a day. Of findings that are told as one, each has its entry:
what is known is taken out before the others are summed up.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.review.registry import BY_CODE
from blueprint_cli.review.rule import Known

VERSION = 1

_WRITE = "write it by --write-baseline"


class Entry(NamedTuple):
    """A finding that is known. ``path`` starts from the baseline's folder, with ``/``; ``element`` may be empty."""

    path: str
    rule: str
    element: str

    def __str__(self) -> str:
        return f"{self.rule} {self.path} {self.element}".rstrip()


class Baseline:
    """The entries of one file, and which of them have been met in this run.

    One that ``renews`` takes every finding for known but those that cannot be switched off: that a file or a rule is
    broken says that nobody knows the rest.
    """

    def __init__(self, path: Path, entries: Iterable[Entry] = (), *, renews: bool = False) -> None:
        self.path = path
        self.found: list[Entry] = []
        self._renews = renews
        self._folder = os.path.abspath(path.parent)  # noqa: PTH100 - a text, for thousands of files
        self._left = Counter(entries)
        self._judged: set[tuple[str, str]] = set()

    def known(self, of: str, ran: Collection[str]) -> Known:
        """What is known of the file ``of``. ``ran`` are the codes of the rules that run on it."""
        path = os.path.relpath(of, self._folder).replace(os.sep, "/")
        self._judged.update((path, code) for code in ran)
        return partial(self._knows, path)

    def stale(self) -> tuple[Entry, ...]:
        """The entries that stand for nothing any more: it was looked for and not found, or the file is gone."""
        return tuple(sorted(entry for entry in self._left.elements() if self._is_over(entry)))

    def renewed(self) -> str:
        """What the file has to be from now on: what was found, and what was known of files not looked at."""
        kept = (entry for entry in self._left.elements() if not self._is_over(entry))
        rows = [json.dumps(entry._asdict()) for entry in sorted((*self.found, *kept))]
        listed = ",".join(f"\n    {row}" for row in rows) + ("\n  " if rows else "")
        return f'{{\n  "version": {VERSION},\n  "findings": [{listed}]\n}}\n'

    def _knows(self, path: str, code: str, about: str) -> bool:
        entry = Entry(path, code, about)
        is_left = self._left[entry] > 0
        if is_left:
            self._left[entry] -= 1
        known = is_left or (self._renews and BY_CODE[code].switchable)
        if known:
            self.found.append(entry)
        return known

    def _is_over(self, entry: Entry) -> bool:
        if (entry.path, entry.rule) in self._judged or entry.rule not in BY_CODE:
            return True
        return not os.path.exists(os.path.join(self._folder, entry.path))  # noqa: PTH110, PTH118 - as above


def read_baseline(path: Path, *, renews: bool = False) -> Baseline:
    """The baseline in the file at ``path``; one that ``renews`` need not be there yet.

    Raises ``FileError`` and, where it is no baseline, ``UsageError``.
    """
    if renews and not path.exists():
        return Baseline(path, renews=True)
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise FileError(f"there is no baseline {path}", hint=f"{_WRITE} {path}") from error
    except OSError as error:
        raise FileError(f"{path} could not be read: {error.strerror}") from error
    except ValueError as error:
        raise UsageError(f"{path} is not JSON, as a baseline is", hint=f"{_WRITE} {path}") from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise UsageError(f"{path} is no baseline of version {VERSION}", hint=f"{_WRITE} {path}")
    try:
        return Baseline(path, [Entry(**found) for found in content["findings"]], renews=renews)
    except (KeyError, TypeError) as error:
        raise UsageError(f"{path} is no baseline: an entry has a path, a rule and an element", hint=_WRITE) from error
