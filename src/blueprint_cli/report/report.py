"""What every format of findings has in common: a report grows file by file, so that no run is too large for it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic, Severity


class Checked(NamedTuple):
    """A file that was looked at, and what was found: sorted, and some of it perhaps in files that it includes.

    ``texts`` are the contents of the files that the findings point into, by path. From ``fail_level`` on a finding
    makes the command fail. ``again``: the file has been reported before, and this is what showed beside other files.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    fail_level: Severity = Severity.ERROR
    again: bool = False

    def fails(self, diagnostic: Diagnostic) -> bool:
        """Whether one of its findings makes the command fail."""
        return _WEIGHTS[diagnostic.severity] >= _WEIGHTS[self.fail_level]


_WEIGHTS = {severity: -place for place, severity in enumerate(Severity)}


class Report(ABC):
    """Findings as one format writes them. Each method returns the next piece of the text, which may be empty."""

    def start(self) -> str:
        """What stands before the first file."""
        return ""

    @abstractmethod
    def add(self, checked: Checked) -> str:
        """What is told of the next file; also of one in which nothing was found."""

    def finish(self) -> str:
        """What stands after the last file, or alone."""
        return ""
