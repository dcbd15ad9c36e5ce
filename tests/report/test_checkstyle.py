from __future__ import annotations

from xml.etree import ElementTree as ET

from blueprint_cli.report.checkstyle import Checkstyle
from reports import ODD, checked, finding, samples, written


def files(*files):
    return list(ET.fromstring(written(Checkstyle(), *files).encode()))


def test_a_report_about_nothing_is_a_document():
    assert (
        written(Checkstyle()) == '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n'
    )


def test_a_finding_has_its_place_its_level_and_its_rule():
    [file] = files(checked([finding()]))
    assert file.get("name") == "a.blueprint.yaml"
    [error] = file
    assert error.attrib == {
        "line": "3",
        "column": "12",
        "severity": "warning",
        "message": "the lane is empty (fill it)",
        "source": "blueprint.BP103",
    }


def test_whatever_is_said_is_well_formed_and_levels_are_those_of_checkstyle():
    first, clean, included, _again = files(*samples(ODD))
    assert first.get("name") == ODD
    assert {error.get("severity") for error in first} == {"error", "warning", "info"}
    assert "100 %, e: f::g␛[31m" in first[2].get("message")
    assert (clean.get("name"), len(clean)) == ("clean.blueprint.yaml", 0)
    assert included.get("name") == "roles.yaml"
