"""Whether what was found makes a command fail."""

from __future__ import annotations

from collections import Counter
from typing import cast

from blueprint_cli.configuration.configuration import Configuration, Value
from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.report import Checked
from blueprint_cli.review.telling import CRASHED

_LIMIT = ("lint", "max-warnings")


class Verdict:
    """The findings of a run as far as they bear on its exit code, each file under the settings that hold for it.

    Warnings are counted for each limit: one of a flag holds for the whole run, one of a file for all that is under it.
    """

    def __init__(self) -> None:
        self._is_broken = False
        self._fails = False
        self._warnings: Counter[Value] = Counter()

    def add(self, checked: Checked, configuration: Configuration) -> None:
        """Hear what was found in one more file."""
        limit = configuration.values.get(_LIMIT)
        for found in checked.diagnostics:
            self._is_broken |= found.code == CRASHED
            self._fails |= checked.fails(found)
            if limit and found.severity is Severity.WARNING:
                self._warnings[limit] += 1

    def code(self, *, exit_zero: bool) -> int:
        """2 where a rule broke, 1 where findings or the number of warnings are too much to pass, else 0."""
        if self._is_broken:
            return 2
        too_many = any(number > cast("int", limit.value) for limit, number in self._warnings.items())
        return int(not exit_zero and (self._fails or too_many))
