from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.summarizing import summarize

ERROR, WARNING, INFO = Severity


@pytest.mark.parametrize(
    ("levels", "files", "line"),
    [
        ([], 1, "Found nothing to report in 1 file."),
        ([], 3, "Found nothing to report in 3 files."),
        ([ERROR], 1, "Found 1 error in 1 file."),
        ([WARNING, ERROR, ERROR], 1, "Found 2 errors and 1 warning in 1 file."),
        ([INFO, INFO, WARNING, ERROR], 2, "Found 1 error, 1 warning and 2 infos in 1 of 2 files."),
    ],
)
def test_the_summary_counts_by_level_and_file(find, levels, files, line):
    assert summarize([find("a: 1", "a", severity=level) for level in levels], files=files) == line
