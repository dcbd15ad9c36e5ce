from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report import concise

LANES = "lanes:\n  - backstage\n"


def test_each_finding_is_one_line_that_editors_can_follow(find):
    findings = [find(LANES, "backstage", message="first"), find(LANES, "lanes", message="sec\nond\x1b")]
    assert concise.render(findings, texts={"a.yaml": LANES}) == (
        "a.yaml:2:5: BP103 first\na.yaml:1:1: BP103 sec␊ond␛\n"
    )


def test_nothing_found_is_no_line():
    assert concise.render([], texts={}) == ""


def test_colour_shows_the_level(find):
    finding = find(LANES, "lanes", severity=Severity.ERROR)
    assert concise.render([finding], texts={}, color=True) == (
        "a.yaml:1:1: \x1b[1;31mBP103\x1b[0m something is wrong\n"
    )
