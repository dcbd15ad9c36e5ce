from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.summarizing import summarize
from blueprint_cli.report.tally import Tally
from reports import checked

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
    tally = Tally()
    tally.add(checked(find("a: 1", "a", severity=level) for level in levels))
    for number in range(1, files):
        tally.add(checked(path=f"{number}.yaml"))
    assert summarize(tally) == line


def test_a_file_with_findings_of_its_own_and_beside_others_is_one(find):
    tally = Tally()
    tally.add(checked([find("a: 1", "a")]))
    tally.add(checked([find("a: 1", "a")], again=True))
    assert summarize(tally) == "Found 2 warnings in 1 file."
