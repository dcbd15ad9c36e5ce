"""Every rule's page is its test: the examples in it are run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import Loaded, understand
from blueprint_cli.review.comparing import Comparison
from blueprint_cli.review.registry import RULES
from blueprint_cli.review.rule import Rule
from blueprint_cli.review.running import run
from blueprint_cli.review.settings import Settings

EXAMPLE = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BESIDE = re.compile(r"^```yaml beside (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"# <- (BP\d{3})")
TODAY = date(2026, 10, 31)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, (found, text) in enumerate(EXAMPLE.findall(rule.page), 1)
        if found == kind
    ]


def findings(rule: Rule, text: str, folder: Path) -> list[Diagnostic]:
    """What ``rule`` finds in ``text``, seen together with the files that its page sets beside it."""
    path = folder / "a.blueprint.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = understand(text.encode(), path=str(path))
    if rule.origin == "file":
        return list(loaded.diagnostics)
    chosen = Settings(select=("ALL" if rule.origin == "run" else rule.code,), today=TODAY)
    others = dict(BESIDE.findall(rule.page))
    for name, content in others.items():
        (folder / name).write_text(content, encoding="utf-8")
    assert loaded.blueprint is not None, loaded.diagnostics
    assert loaded.document is not None
    found = [*run(loaded.blueprint, loaded.document, settings=chosen)]
    if rule.across:
        beside = [understand(content.encode(), path=str(folder / name)) for name, content in others.items()]
        found += across([*beside, loaded])
    return [finding for finding in found if finding.code == rule.code and finding.place.path == str(path)]


def across(files: list[Loaded]) -> tuple[Diagnostic, ...]:
    comparison = Comparison()
    for loaded in files:
        assert loaded.blueprint is not None, loaded.diagnostics
        comparison.take(loaded.blueprint)
    return comparison.findings()


@pytest.mark.parametrize(("rule", "text"), examples("bad"))
def test_a_bad_example_is_found_on_the_marked_line_and_nowhere_else(rule: Rule, text: str, tmp_path: Path) -> None:
    marked = [(number, code) for number, line in enumerate(text.split("\n"), 1) for code in MARK.findall(line)]
    assert marked, "a bad example says where the finding must be"
    assert [(finding.place.start.line, finding.code) for finding in findings(rule, text, tmp_path)] == marked


@pytest.mark.parametrize(("rule", "text"), examples("good"))
def test_a_good_example_yields_nothing_of_its_rule(rule: Rule, text: str, tmp_path: Path) -> None:
    assert findings(rule, text, tmp_path) == []


def test_files_are_set_beside_examples_only_where_rules_look_at_several() -> None:
    assert {rule.code for rule in RULES if BESIDE.search(rule.page)} == {rule.code for rule in RULES if rule.across}
