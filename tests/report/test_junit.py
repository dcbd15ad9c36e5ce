from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import xmlschema

from blueprint_cli.diagnostics import Severity
from blueprint_cli.report.junit import Junit
from reports import NASTY, ODD, checked, finding, moved, samples, written

SCHEMA = xmlschema.XMLSchema(Path(__file__).parent / "schemas/junit-10.xsd")


def suites(*files):
    report = written(Junit(), *files)
    SCHEMA.validate(report)
    return list(ET.fromstring(report.encode()))


def names(*files):
    return [(case.get("classname"), case.get("name")) for suite in suites(*files) for case in suite]


def test_a_report_about_nothing_is_a_document():
    assert suites() == []


def test_a_clean_file_has_a_case_that_passes():
    [suite] = suites(checked(path="a b.yaml"))
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("a b.yaml", "1", "0")
    [case] = suite
    assert (case.get("classname"), case.get("name"), len(case)) == ("a b.yaml", "no findings", 0)


def test_every_kind_of_finding_fits_the_schema_whatever_is_said_in_it():
    first, *_ = suites(*samples(ODD))
    assert first.get("name") == ODD
    said = first[2].find("system-out").text
    assert "100 %, e: f::g␛[31m" in said
    assert "]]>" in said
    assert "\nand: more" in said


def test_what_makes_the_command_fail_is_a_failure_and_the_rest_is_output():
    first, clean, included, again = suites(*samples())
    assert [(suite.get("tests"), suite.get("failures")) for suite in (first, clean, included, again)] == [
        ("5", "2"),
        ("1", "0"),
        ("1", "1"),
        ("1", "0"),
    ]
    assert [child.tag for case in first for child in case] == ["system-out"] * 3 + ["failure"] * 2
    failure = first[3][0]
    assert (failure.get("type"), failure.get("message")) == ("error", "the lane is empty")
    assert failure.text == "a.blueprint.yaml:3:12\nfill it"


def test_without_a_way_out_the_place_is_all():
    [suite] = suites(checked([finding(help="")], fail_level=Severity.INFO))
    assert suite[0][0].text == "a.blueprint.yaml:3:12"


def test_names_are_unique_and_the_same_after_lines_have_moved():
    found = names(*samples())
    assert len(set(found)) == len(found)
    assert names(*(moved(one, 5) for one in samples())) == found
    assert [name for _, name in names(checked([finding(), finding(), finding(element="", route=())]))] == [
        "BP103 empty-lane: backstage",
        "BP103 empty-lane: backstage (2)",
        "BP103 empty-lane: the file",
    ]


def test_a_message_with_line_breaks_keeps_them():
    [suite] = suites(checked([finding(message="one\ntwo\tthree")], fail_level=Severity.INFO))
    assert suite[0][0].get("message") == "one\ntwo three"
    assert NASTY.count("\n") == 0
