"""``blueprint lint`` and ``blueprint validate``: what they share, and in what they differ."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.review.registry import BY_CODE
from commands import BROKEN, FAILING, GOOD, WARNED, put

BOTH = pytest.mark.parametrize("verb", ["lint", "validate"])

CODES = [
    ([], GOOD, 0),
    ([], WARNED, 0),
    ([], FAILING, 1),
    ([], BROKEN, 1),
    (["--strict"], GOOD, 0),
    (["--strict"], WARNED, 1),
    (["--fail-level", "warning"], WARNED, 1),
    (["--fail-level", "info"], GOOD, 1),
    (["--max-warnings", "0"], WARNED, 1),
    (["--max-warnings", "0"], GOOD, 0),
    (["--max-warnings", "1"], WARNED, 0),
    (["--exit-zero"], FAILING, 0),
    (["--exit-zero"], BROKEN, 0),
    (["--exit-zero", "--max-warnings", "0"], WARNED, 0),
    (["--ignore", "BP2"], FAILING, 0),
    (["--ignore", "self-link,BP102"], FAILING, 0),
    (["--select", "BP103"], FAILING, 0),
    (["--select", "BP103", "--extend-select", "self-link"], FAILING, 1),
    (["--profile", "minimal", "--fail-level", "info"], WARNED, 0),
]


@pytest.mark.parametrize(("options", "text", "code"), CODES)
def test_lint_ends_with(options, text, code, blueprint):
    put("a.blueprint.yaml", text)
    assert blueprint("lint", "a.blueprint.yaml", *options).code == code


@pytest.mark.parametrize(("options", "text", "code"), [([], FAILING, 0), ([], BROKEN, 1), (["--exit-zero"], BROKEN, 0)])
def test_validate_ends_with(options, text, code, blueprint):
    put("a.blueprint.yaml", text)
    assert blueprint("validate", "a.blueprint.yaml", *options).code == code


@BOTH
def test_findings_go_to_standard_output_and_the_sum_to_standard_error(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint(verb, "a.blueprint.yaml")
    assert ended.out.startswith("error[BP003 unknown-key]: ")
    assert "    custmer: Orders" in ended.out
    assert ended.err == "Found 1 error in 1 file.\n"


@BOTH
def test_the_working_folder_is_looked_at_where_nothing_is_named(verb, blueprint):
    put("a/b/c.blueprint.yaml", BROKEN)
    assert "c.blueprint.yaml:5:5" in blueprint(verb).out


@BOTH
def test_a_folder_without_blueprints_is_an_error_and_still_a_document(verb, blueprint):
    ended = blueprint(verb, "--output-format", "json")
    assert ended.code == 2
    assert json.loads(ended.out)["findings"] == []
    assert "there is no blueprint in ." in ended.err
    assert "Found" not in ended.err


@BOTH
def test_what_is_missing_does_not_hide_what_was_found(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint(verb, "missing.blueprint.yaml", "a.blueprint.yaml", "no/*.yaml", "--exit-zero")
    assert ended.code == 2
    assert "BP003" in ended.out
    assert ended.err.count("error: ") == 2


@BOTH
def test_standard_input_is_a_dash_and_has_a_name(verb, blueprint):
    assert "<stdin>:5:5" in blueprint(verb, "-", stdin=BROKEN.encode()).out
    named = blueprint(verb, "-", "--stdin-filename", "x/a.blueprint.yaml", stdin=BROKEN.encode())
    assert "x/a.blueprint.yaml:5:5" in named.out
    assert blueprint(verb, "-", ".", stdin=BROKEN.encode()).code == 2


@BOTH
def test_json_is_one_document_over_all_files_and_also_for_none(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    put("b.blueprint.yaml", BROKEN)
    found = json.loads(blueprint(verb, "--output-format", "json").out)["findings"]
    assert [finding["path"] for finding in found] == ["a.blueprint.yaml", "b.blueprint.yaml"]
    put("c.blueprint.yaml")
    assert json.loads(blueprint("validate", "c.blueprint.yaml", "--output-format", "json").out)["findings"] == []


@BOTH
def test_concise_is_one_line_a_finding(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    out = blueprint(verb, "a.blueprint.yaml", "--output-format", "concise").out
    assert out.startswith("a.blueprint.yaml:5:5: BP003 ")
    assert out.count("\n") == 1


@BOTH
def test_further_reports_go_into_files_anew_each_time(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    for _ in range(2):
        outputs = ["--output", "json:out/found.json", "--output", "concise:found.txt"]
        ended = blueprint(verb, "a.blueprint.yaml", *outputs, "--color", "always")
        assert ended.code == 1
        assert len(json.loads(Path("out/found.json").read_bytes())["findings"]) == 1
        assert Path("found.txt").read_text().startswith("a.blueprint.yaml:5:5: BP003 ")
        put("found.txt", "old")


@BOTH
@pytest.mark.parametrize("output", ["json", "json:", "xml:a.xml", ":a"])
def test_a_report_that_cannot_be_meant_is_refused_before_anything_is_done(verb, output, blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint(verb, "a.blueprint.yaml", "--output", output)
    assert (ended.code, ended.out) == (2, "")
    assert "FORMAT:PATH" in ended.err
    assert "full, concise, grouped, json" in ended.err


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_an_unknown_rule_is_told_once_with_the_nearest(option, blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml")
    ended = blueprint("lint", option, "empty-lan")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("error: ") == 1
    assert "did you mean `empty-lane`" in ended.err.replace("mean empty-lane", "mean `empty-lane`")


def test_a_rule_that_crashes_is_exit_code_2_and_the_others_are_printed(blueprint, monkeypatch):
    import importlib

    def crash(_facts):
        raise ZeroDivisionError

    module = importlib.import_module(f"blueprint_cli.review.rules.{BY_CODE['BP103'].module}")
    monkeypatch.setattr(module, "check", crash)
    put("a.blueprint.yaml", FAILING)
    ended = blueprint("lint", "a.blueprint.yaml", "--exit-zero")
    assert ended.code == 2
    assert "BP900" in ended.out
    assert "BP201" in ended.out


def test_an_error_in_an_included_file_shows_its_line(blueprint):
    put("roles.yaml", "roles:\n  barista: {titel: Barista}\n")
    put("a.blueprint.yaml", GOOD + "include: [roles.yaml]\n")
    ended = blueprint("validate", "a.blueprint.yaml")
    assert ended.code == 1
    assert "titel: Barista" in ended.out


def test_a_file_that_is_no_text_is_a_finding(blueprint):
    Path("a.blueprint.yaml").write_bytes(b"blueprint: 1\ntitle: caf\xe9\n")
    ended = blueprint("validate", "a.blueprint.yaml")
    assert ended.code == 1
    assert "a.blueprint.yaml:2:11" in ended.out
    assert "title: caf" in ended.out


def test_the_width_of_the_terminal_is_kept(blueprint, monkeypatch):
    put("a.blueprint.yaml", BROKEN.replace("Orders", "Orders " * 60))
    monkeypatch.setenv("COLUMNS", "60")
    source = next(line for line in blueprint("validate", "a.blueprint.yaml").out.splitlines() if "custmer: Or" in line)
    assert len(source) <= 60
