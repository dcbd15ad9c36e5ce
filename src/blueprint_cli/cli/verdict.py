"""Whether what was found makes a command fail."""

from __future__ import annotations

from collections import Counter

from blueprint_cli.configuration.configuration import Configuration
from blueprint_cli.diagnostics import Severity
from blueprint_cli.lint.telling import CRASHED
from blueprint_cli.report.report import Checked


class Verdict:
    """The findings of a run as far as they bear on its exit code, each file under the settings that hold for it."""

    def __init__(self) -> None:
        self._is_broken = False
        self._fails = False
        self._warnings: Counter[Configuration] = Counter()

    def add(self, checked: Checked, configuration: Configuration) -> None:
        """Hear what was found in one more file."""
        for found in checked.diagnostics:
            self._is_broken |= found.code == CRASHED
            self._fails |= checked.fails(found)
            self._warnings[configuration] += found.severity is Severity.WARNING

    def code(self, *, exit_zero: bool) -> int:
        """2 where a rule broke, 1 where findings or the number of warnings are too much to pass, else 0."""
        if self._is_broken:
            return 2
        return int(not exit_zero and (self._fails or any(map(self._has_too_many, self._warnings))))

    def _has_too_many(self, configuration: Configuration) -> bool:
        most = configuration.number("lint", "max-warnings")
        return most is not None and self._warnings[configuration] > most
