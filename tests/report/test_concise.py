from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.concise import Concise
from reports import checked, written

LANES = "lanes:\n  - backstage\n"


def test_each_finding_is_one_line_that_editors_can_follow(find):
    findings = [find(LANES, "backstage", message="first"), find(LANES, "lanes", message="sec\nond\x1b")]
    assert written(Concise(), checked(findings)) == ("a.yaml:2:5: BP103 first\na.yaml:1:1: BP103 sec␊ond␛\n")


def test_nothing_found_is_no_line():
    assert written(Concise(), checked()) == ""


def test_colour_shows_the_level(find):
    finding = find(LANES, "lanes", severity=Severity.ERROR)
    assert written(Concise(color=True), checked([finding])) == (
        "a.yaml:1:1: \x1b[1;31mBP103\x1b[0m something is wrong\n"
    )
