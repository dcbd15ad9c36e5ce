from __future__ import annotations

import re

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.github import Github
from blueprint_cli.report.overview import Overview
from reports import NASTY, ODD, checked, finding, repository, samples, written

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:]*)::(?P<message>[^\r\n]*)")


def commands(report: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner of GitHub Actions reads."""
    read = []
    for line in report.splitlines():
        found = COMMAND.fullmatch(line)
        assert found, line
        properties = dict(pair.split("=", 1) for pair in found["properties"].split(","))
        read.append(
            (found["name"], {key: decode(value) for key, value in properties.items()}, decode(found["message"]))
        )
    return read


def decode(text: str) -> str:
    for code, character in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_nothing_to_tell_is_no_line():
    assert written(Github(), checked()) == ""


def test_a_finding_is_one_line():
    assert written(Github(), checked([finding()])) == (
        "::warning title=BP103 empty-lane,file=a.blueprint.yaml,line=3,endLine=3,col=12,endColumn=16"
        "::the lane is empty%0Afill it\n"
    )


def test_errors_come_first_then_warnings_and_within_a_level_the_order_stays():
    read = commands(written(Github(), *samples()))
    assert [name for name, _, _ in read] == ["error"] * 2 + ["warning"] * 4 + ["notice"]
    assert [properties["line"] for name, properties, _ in read if name == "error"] == ["3", "4"]


def test_whatever_stands_in_names_and_messages_is_read_back():
    name, properties, message = commands(
        written(Github(), checked([finding(path=ODD, message=NASTY, help="")], path=ODD))
    )[0]
    assert name == "warning"
    assert properties["file"] == ODD
    assert properties["title"] == "BP103 empty-lane"
    assert message.startswith("a <b> & \"c\" 'd' 100 %, e: f::g␛[31m")


def test_a_finding_of_several_lines_has_no_columns():
    _, properties, _ = commands(written(Github(), checked([finding("Order\n    customer")])))[0]
    assert properties.keys() == {"title", "file", "line", "endLine"}
    assert (properties["line"], properties["endLine"]) == ("3", "4")


def test_the_last_column_is_within_the_finding_also_where_that_is_empty():
    _, properties, _ = commands(written(Github(), checked([finding("")])))[0]
    assert (properties["col"], properties["endColumn"]) == ("1", "1")


def test_paths_start_from_the_workspace_and_else_from_the_root_of_the_repository(folder, monkeypatch):
    monkeypatch.chdir(repository(folder))

    def file(**workspace: str) -> str:
        return commands(written(Github(**workspace), checked([finding(path="./x.yaml")])))[0][1]["file"]

    assert file() == "ser vices/a/x.yaml"
    assert file(workspace=str(folder / "ser vices")) == "a/x.yaml"


def rows(report: str) -> list[list[str]]:
    table = [line for line in report.splitlines() if line.startswith("|")]
    assert table[1] == "|---|---|---|---|"
    return [re.split(r" (?<!\\)\| ", line.strip("| ")) for line in table[2:]]


def test_the_summary_has_them_all_in_a_table_errors_first():
    read = rows(written(Overview(), *samples()))
    assert [row[0] for row in read] == ["error"] * 2 + ["warning"] * 4 + ["info"]
    assert read[0][1:] == ["a.blueprint.yaml:3:12", "the lane is empty (fill it)", "BP201 self-link"]


def test_no_text_breaks_out_of_its_cell():
    [row] = rows(written(Overview(), checked([finding(path=ODD, message=NASTY)], path=ODD)))
    assert len(row) == 4
    for mark in "<>[]|`*_&":
        assert not re.search(rf"(?<!\\)(?:\\\\)*{re.escape(mark)}", row[2]), mark


def test_a_summary_of_nothing_says_so():
    assert "Nothing to report." in written(Overview(), checked())


@pytest.mark.parametrize("number", [1, 4000])
def test_a_summary_stays_within_what_github_takes_and_says_what_is_left_out(number):
    findings = [finding(severity=Severity.ERROR, message="ä" * 200) for _ in range(number)]
    report = written(Overview(), checked(findings))
    assert len(report.encode()) < 1024 * 1024
    shown = len(rows(report))
    assert ("There are" in report) is (shown < number)
    if shown < number:
        assert f"There are {number - shown} more" in report
