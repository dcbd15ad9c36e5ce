from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from blueprint_cli.diagnostics import Fix
from blueprint_cli.report.json import Json
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Span
from reports import checked, written

LANES = "lanes:\n  - backstage\n"
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "findings.schema.json").read_text(encoding="utf-8"))


def document(*findings: object) -> dict[str, object]:
    result = json.loads(written(Json(), checked(findings, texts={"a.yaml": LANES})))
    jsonschema.Draft202012Validator(SCHEMA).validate(result)
    return result


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_an_empty_report_is_a_document_too():
    assert document() == {"version": 1, "findings": []}


def test_a_finding_says_all_that_is_known(find):
    edit = Edit(span=Span(9, 19), replacement="Ä")
    finding = find(
        LANES,
        "backstage",
        way_out="fill it",
        notes=(("here", "lanes"), ("all over", "")),
        fix=Fix(message="mend", safe=False, edits=(edit,)),
    )
    assert document(finding)["findings"] == [
        {
            "code": "BP103",
            "name": "empty-lane",
            "severity": "warning",
            "message": "something is wrong",
            "help": "fill it",
            "path": "a.yaml",
            "start": {"line": 2, "column": 5},
            "end": {"line": 2, "column": 14},
            "route": ["lanes", 1],
            "element": "backstage",
            "notes": [
                {
                    "message": "here",
                    "place": {"path": "a.yaml", "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 6}},
                },
                {"message": "all over", "place": None},
            ],
            "fix": {
                "message": "mend",
                "safe": False,
                "edits": [
                    {
                        "start": {"line": 2, "column": 3},
                        "end": {"line": 2, "column": 13},
                        "replacement": "Ä",
                    }
                ],
            },
        }
    ]


def test_the_bytes_are_the_same_in_every_encoding(find):
    assert written(Json(), checked([find(LANES, "lanes", message="Ä 語 \udcff \x1b")])).isascii()
