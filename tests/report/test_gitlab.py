from __future__ import annotations

import json

import jsonschema

from blueprint_cli.report.gitlab import Gitlab
from reports import ODD, checked, finding, moved, repository, samples, written

TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format asks for."""


def issues(*files):
    document = json.loads(written(Gitlab(), *files))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    return document


def test_a_report_about_nothing_is_an_empty_list():
    assert written(Gitlab()) == "[]\n"


def test_every_kind_of_finding_fits_what_gitlab_reads():
    found = issues(*samples(ODD))
    assert [issue["severity"] for issue in found] == [
        "info",
        "major",
        "major",
        "critical",
        "critical",
        "major",
        "major",
    ]
    assert found[0]["location"]["path"] == ODD


def test_an_issue_says_all_that_is_shown_of_it():
    [issue] = issues(checked([finding("Order\n    customer")]))
    assert issue["description"] == "the lane is empty (fill it)"
    assert issue["check_name"] == "BP103 empty-lane"
    assert issue["location"]["lines"] == {"begin": 3, "end": 4}


def test_fingerprints_are_unique_and_survive_moved_lines():
    found = [issue["fingerprint"] for issue in issues(*samples())]
    assert len(set(found)) == len(found)
    assert [issue["fingerprint"] for issue in issues(*(moved(one, 3) for one in samples()))] == found


def test_paths_start_from_the_root_of_the_repository(folder, monkeypatch):
    monkeypatch.chdir(repository(folder))
    assert issues(checked([finding(path="./x.yaml")]))[0]["location"]["path"] == "ser vices/a/x.yaml"
