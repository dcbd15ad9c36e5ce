from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

from blueprint_cli.diagnostics import Fix, Severity
from blueprint_cli.report.sarif import Sarif
from blueprint_cli.review.registry import RULES
from blueprint_cli.text.edit import Edit, apply_edits
from blueprint_cli.text.span import Lines, Span
from reports import NASTY, ODD, TEXT, checked, finding, repository, samples, written

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))


def run(*files):
    document = json.loads(written(Sarif(), *files))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    [only] = document["runs"]
    return only


def result(**values):
    return run(checked([finding(**values)], texts={"a.blueprint.yaml": TEXT}))["results"][0]


def uris(document):
    match document:
        case dict():
            yield from (value for key, value in document.items() if key.lower().endswith("uri"))
            for value in document.values():
                yield from uris(value)
        case list():
            for value in document:
                yield from uris(value)


def test_a_report_about_nothing_is_a_document():
    assert run()["results"] == []
    assert run(checked())["tool"]["driver"]["rules"] == []


def test_every_kind_of_finding_fits_the_schema():
    results = run(*samples(ODD))["results"]
    assert [found["level"] for found in results] == [
        "note",
        "warning",
        "warning",
        "error",
        "error",
        "warning",
        "warning",
    ]


def test_paths_start_from_the_root_of_the_repository_and_are_encoded(folder, monkeypatch):
    monkeypatch.chdir(repository(folder))
    location = run(*samples(ODD))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uriBaseId"] == "%SRCROOT%"
    assert location["uri"] == "ser%20vices/a/%C3%A4%20b/50%25%3A%23%3F%5Bx%5D%2C%27y%27.blueprint.yaml"
    assert unquote(location["uri"]) == f"ser vices/a/{ODD}"


def test_no_path_can_be_taken_for_a_scheme_or_is_empty():
    for path in ("a:b.yaml", "C:x.yaml", "<stdin>", "caf\udce9.yaml"):
        for uri in uris(run(checked([finding(path=path)], path=path))):
            assert uri.isascii()
            assert uri
            assert ":" not in uri


def test_a_file_outside_of_the_repository_is_called_by_its_own_address(folder, monkeypatch):
    Path("inner").mkdir()
    monkeypatch.chdir("inner")
    location = run(checked([finding(path="../a b.yaml")]))["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": (folder / "a b.yaml").as_uri()}


def test_places_are_counted_from_one_in_characters():
    document = run(checked([finding("Ordérs 🙂 a")]))
    assert document["columnKind"] == "unicodeCodePoints"
    region = document["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 15, "endLine": 4, "endColumn": 25}


def test_each_rule_is_told_once_with_short_full_and_help_text_and_no_address():
    document = run(*samples(), *samples())
    rules = document["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["BP112", "BP103", "BP201", "BP003"]
    for rule in rules:
        assert rule["help"]["text"].startswith(f"# {rule['id']} {rule['name']}\n")
        assert rule["help"]["markdown"] == rule["help"]["text"]
        assert "helpUri" not in rule
    for found in document["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]


@pytest.mark.parametrize(
    ("own", "complete", "told"),
    [
        (Severity.ERROR, None, "error"),
        (Severity.WARNING, None, "warning"),
        (Severity.INFO, Severity.WARNING, "note"),
        (None, Severity.INFO, "note"),
        (None, None, "note"),
    ],
)
def test_a_rule_has_the_level_at_which_it_runs_or_would_run(own, complete, told):
    code = next(rule.code for rule in RULES if rule.level is own and rule.complete is complete)
    [rule] = run(checked([finding(code=code)]))["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"]["level"] == told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_texts_of_every_rule_are_within_the_limits_of_code_scanning(rule):
    [told] = run(checked([finding(code=rule.code)]))["tool"]["driver"]["rules"]
    assert 10 < len(told["shortDescription"]["text"]) < 1024
    assert 10 < len(told["fullDescription"]["text"]) < 1024
    assert told["fullDescription"]["text"] in " ".join(told["help"]["text"].split())


def test_a_message_stands_alone_with_the_way_out_and_what_has_no_place():
    [_, told, *_] = run(*samples())["results"]
    assert told["message"]["text"] == "the lane is empty\nthink of it\nfill it"
    [related] = told["relatedLocations"]
    assert related["message"]["text"] == "first here"
    assert related["physicalLocation"]["region"]["startLine"] == 2


def test_somebodys_words_make_no_link():
    text = result(message=NASTY)["message"]["text"]
    assert "](" not in text
    assert "[h] (https://i.example)" in text


def test_fingerprints_are_under_a_key_of_our_own():
    [one, other] = run(checked([finding(), finding()]))["results"]
    assert one["partialFingerprints"].keys() == {"blueprintFinding/v1"}
    assert one["partialFingerprints"] != other["partialFingerprints"]


def test_a_fix_makes_the_edits_of_the_finding():
    edits = (
        Edit(span=Span(0, 5), replacement="name"),
        Edit(span=Span(TEXT.index("Ordérs"), len(TEXT)), replacement="é"),
    )
    [fix] = result(fix=Fix(message="mend it", edits=edits, safe=True))["fixes"]
    assert fix["description"]["text"] == "mend it"
    [change] = fix["artifactChanges"]
    lines = Lines(TEXT)

    def offset(region, end):
        return lines.offset(region[f"{end}Line"]) + region[f"{end}Column"] - 1

    told = [
        Edit(
            span=Span(offset(one["deletedRegion"], "start"), offset(one["deletedRegion"], "end")),
            replacement=one["insertedContent"]["text"],
        )
        for one in change["replacements"]
    ]
    assert apply_edits(TEXT, told) == apply_edits(TEXT, edits)


def test_a_fix_of_a_file_without_a_text_is_left_out():
    fix = Fix(message="mend it", edits=(), safe=True)
    assert "fixes" not in run(checked([finding(fix=fix)]))["results"][0]


def test_what_the_finding_is_about_is_its_logical_place():
    assert result(element="order.customer")["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "order.customer", "kind": "element"}
    ]
    assert "logicalLocations" not in result(element="")["locations"][0]
