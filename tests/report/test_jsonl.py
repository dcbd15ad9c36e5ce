from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from blueprint_cli.report.json import Json
from blueprint_cli.report.jsonl import JsonLines
from reports import samples, written

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/findings.schema.json").read_text(encoding="utf-8"))


def test_each_line_is_a_finding_of_the_json_report_with_its_version():
    lines = [json.loads(line) for line in written(JsonLines(), *samples()).splitlines()]
    document = json.loads(written(Json(), *samples()))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert lines == [{"version": document["version"]} | found for found in document["findings"]]
