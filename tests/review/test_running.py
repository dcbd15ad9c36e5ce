from __future__ import annotations

import subprocess
import sys

from hypothesis import given, settings

from blueprint_cli.diagnostics import Severity
from blueprint_cli.pipeline.loading import load, understand
from blueprint_cli.review import running
from blueprint_cli.review.registry import BY_CODE
from blueprint_cli.review.rule import Finding, Rule
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Settings
from strategies import documents

SMALL = """\
blueprint: 1
title: Parcel return
lanes:
  - customer
  - frontstage
  - backstage
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
  - title: Inspect
links:
  - bring -> bring
"""


def test_findings_are_sorted_by_place_and_then_by_code(lint):
    found = [(finding.place.start.line, finding.code) for finding in lint(SMALL)]
    assert found == [(2, "BP112"), (2, "BP113"), (3, "BP102"), (6, "BP103"), (11, "BP104"), (13, "BP201")]


def test_a_finding_knows_its_rule_its_place_and_its_element(lint):
    (finding,) = lint(SMALL, "BP103")
    assert (finding.code, finding.name, finding.severity) == ("BP103", "empty-lane", Severity.WARNING)
    assert finding.route == ("lanes", 2, "title")
    assert finding.element == "backstage"
    assert finding.place.path == "a.blueprint.yaml"


def test_a_finding_in_an_included_file_lies_there(lint, tmp_path):
    (tmp_path / "shared.yaml").write_text(
        "lanes: [frontstage, customer, backstage, customer2]\n".replace(
            "customer2", "{id: clerk, title: Clerk, role: frontstage}"
        ),
        encoding="utf-8",
    )
    main = tmp_path / "a.blueprint.yaml"
    main.write_text(
        "blueprint: 1\ntitle: A\ninclude: [shared.yaml]\nsteps:\n"
        "  - {title: S, customer: c, frontstage: f, backstage: b, clerk: d}\n",
        encoding="utf-8",
    )
    loaded = load(main)
    assert loaded.blueprint
    first, *_ = run(loaded.blueprint, loaded.document, settings=Settings(select=("BP204",)))
    assert first.place.path == str(main)
    assert first.place.start.line == 3
    assert first.notes[0].place.path == str(tmp_path / "shared.yaml")


def test_an_included_file_that_has_gone_since_is_shown_by_its_include(lint, tmp_path):
    shared, main = tmp_path / "shared.yaml", tmp_path / "a.blueprint.yaml"
    shared.write_text("lanes: [customer, backstage]\n", encoding="utf-8")
    main.write_text(
        "blueprint: 1\ntitle: A\ninclude: [shared.yaml]\nsteps:\n  - {title: S, customer: c}\n", encoding="utf-8"
    )
    loaded = load(main)
    shared.unlink()
    (finding,) = run(loaded.blueprint, loaded.document, settings=Settings(select=("BP103",)))
    assert {finding.place.path, finding.notes[0].place.path} == {str(main)}


def test_a_rule_that_breaks_is_told_and_the_others_run(lint, monkeypatch):
    def broken(facts: object) -> list[Finding]:
        return [Finding("never seen", facts.whole), {}["nothing"]]

    monkeypatch.setattr("blueprint_cli.review.rules.bp103_empty_lane.check", broken)
    before, *_, crash = sorted(lint(SMALL, "BP103", "BP104"), key=lambda finding: finding.code)
    assert before.code == "BP104"
    assert (crash.code, crash.name, crash.severity) == (running.CRASHED, "rule-crashed", Severity.ERROR)
    assert crash.message == "the rule BP103 empty-lane broke on this file (KeyError: 'nothing')"
    assert crash.notes[0].message.startswith("it broke in test_running.py, line ")
    assert "--ignore BP103" in crash.help


def test_the_summary_of_a_rule_that_breaks_is_told_too(lint, monkeypatch):
    monkeypatch.setattr("blueprint_cli.review.rules.bp104_empty_step.summarize", lambda findings, facts: 1 / 0)
    assert [finding.code for finding in lint(SMALL, "BP104")] == ["BP900"]


def test_options_reach_the_rule(lint, monkeypatch):
    given: list[float] = []

    def check(facts: object, *, most: float, least: float) -> list[Finding]:
        given.extend((most, least))
        return []

    rule = Rule("BP103", "empty-lane", Severity.WARNING, options=(("most", 3), ("least", 1)))
    monkeypatch.setattr("blueprint_cli.review.rules.bp103_empty_lane.check", check)
    monkeypatch.setattr(running, "choose", lambda settings, path: ((rule, Severity.WARNING),))
    lint(SMALL, options={"BP103": {"most": 5}})
    assert given == [5, 1]


@settings(deadline=None, max_examples=60)
@given(documents())
def test_linting_any_blueprint_breaks_no_rule_and_says_the_same_twice(text: str):
    loaded = understand(text.encode(), path="a.blueprint.yaml")
    assert loaded.blueprint is not None, loaded.diagnostics
    found = run(loaded.blueprint, loaded.document, settings=Settings(select=("ALL",)))
    assert "BP900" not in {finding.code for finding in found}
    assert list(found) == sorted(found, key=lambda finding: (finding.place.start, finding.code, finding.message))
    assert found == run(loaded.blueprint, loaded.document, settings=Settings(select=("ALL",)))
    for finding in found:
        assert finding.message[-1] not in ".!"
        assert finding.message == finding.message.strip()
        assert loaded.document.node(finding.route[:1]) is not None
        assert BY_CODE[finding.code].name == finding.name


def test_nothing_that_only_drawing_needs_is_loaded():
    code = (
        "import sys, blueprint_cli.review.running\n"
        "from blueprint_cli.review.registry import RULES\n"
        "[rule.check for rule in RULES if rule.origin == 'rule']\n"
        "print(*sorted(name for name in sys.modules if name.startswith('blueprint_cli.')))\n"
        "foreign = ('rich', 'typer', 'graphviz', 'jsonschema', 'uniseg', 'pathspec')\n"
        "print(*(name for name in foreign if name in sys.modules))"
    )
    ours, foreign = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    rooms = {name.split(".")[1] for name in ours.split()}
    assert rooms == {"analysis", "diagnostics", "errors", "model", "review", "source", "text"}
    assert foreign == ""
    assert "blueprint_cli.review.suppressing" not in ours.split()


def test_only_the_rules_that_run_are_loaded():
    code = (
        "import sys\n"
        "from blueprint_cli.review.registry import BY_CODE\n"
        "BY_CODE['BP103'].check\n"
        "print(*(name for name in sys.modules if '.bp' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "blueprint_cli.review.rules.bp103_empty_lane"
