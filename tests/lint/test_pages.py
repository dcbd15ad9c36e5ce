"""Every rule's page is its test: the examples in it are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.lint.registry import RULES
from blueprint_cli.lint.rule import Rule
from blueprint_cli.lint.running import run
from blueprint_cli.lint.settings import Settings
from blueprint_cli.pipeline import understand

EXAMPLE = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"# <- (BP\d{3})")


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, (found, text) in enumerate(EXAMPLE.findall(rule.page), 1)
        if found == kind
    ]


def findings(rule: Rule, text: str, path: str) -> tuple[Diagnostic, ...]:
    loaded = understand(text.encode(), path=path)
    if rule.origin == "file":
        return loaded.diagnostics
    assert loaded.blueprint is not None, loaded.diagnostics
    assert loaded.document is not None
    everything = Settings(select=("ALL",)) if rule.origin == "run" else Settings(select=(rule.code,))
    return tuple(
        finding for finding in run(loaded.blueprint, loaded.document, settings=everything) if finding.code == rule.code
    )


@pytest.mark.parametrize(("rule", "text"), examples("bad"))
def test_a_bad_example_is_found_on_the_marked_line_and_nowhere_else(rule: Rule, text: str, tmp_path: Path) -> None:
    marked = [(number, code) for number, line in enumerate(text.split("\n"), 1) for code in MARK.findall(line)]
    assert marked, "a bad example says where the finding must be"
    found = [
        (finding.place.start.line, finding.code) for finding in findings(rule, text, str(tmp_path / "a.blueprint.yaml"))
    ]
    assert found == marked


@pytest.mark.parametrize(("rule", "text"), examples("good"))
def test_a_good_example_yields_nothing_of_its_rule(rule: Rule, text: str, tmp_path: Path) -> None:
    assert findings(rule, text, str(tmp_path / "a.blueprint.yaml")) == ()
