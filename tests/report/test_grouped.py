from __future__ import annotations

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.grouped import Grouped
from reports import checked, finding, samples, written


def test_findings_stand_under_their_files():
    found = [finding("title"), finding("customer", severity=Severity.ERROR, code="BP201", name="self-link")]
    assert written(Grouped(), checked(found), checked(), checked([finding(path="b.yaml")])) == (
        "a.blueprint.yaml\n"
        "  1:1  warning  the lane is empty  BP103 empty-lane\n"
        "  4:5  error    the lane is empty  BP201 self-link\n"
        "\n"
        "b.yaml\n"
        "  3:12  warning  the lane is empty  BP103 empty-lane\n"
    )


def test_places_stand_below_each_other():
    text = "\n" * 99 + "  x\n\n    y\n"
    report = written(Grouped(), checked([finding("x", text="x"), finding("y", text=text)]))
    assert [line[:9] for line in report.splitlines()[1:]] == ["    1:1  ", "  102:5  "]


def test_levels_have_their_colours():
    report = written(Grouped(color=True), *samples())
    assert "\x1b[1ma.blueprint.yaml\x1b[0m\n" in report
    assert "\x1b[1;31merror  \x1b[0m" in report
