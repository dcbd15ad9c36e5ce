from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.ranking import rank
from blueprint_cli.report.tally import Tally
from reports import checked, finding


def test_the_busiest_rule_comes_first_and_of_equals_the_lower_code():
    tally = Tally()
    often = [finding(code="BP201", name="self-link", severity=Severity.ERROR)] * 12
    tally.add(checked([*often, finding(), finding(code="BP104", name="empty-step", severity=Severity.INFO)]))
    assert rank(tally) == (
        "12  BP201  error    self-link\n 1  BP103  warning  empty-lane\n 1  BP104  info     empty-step\n"
    )
    assert "\x1b[1;31merror  \x1b[0m" in rank(tally, color=True)


def test_nothing_found_is_no_line():
    assert rank(Tally()) == ""
