"""What the tool makes of every example and template is what was last looked at and found good."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.pipeline.linting import lint
from blueprint_cli.pipeline.loading import load
from blueprint_cli.review.settings import Settings
from golden.update import EXAMPLES, GOLDEN, TEMPLATES, goldens, name

SOURCES = (*EXAMPLES, *TEMPLATES)


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_a_blueprint_gives_its_golden(source: Path) -> None:
    changed = [made.path.name for made in goldens(source) if made.path.read_bytes() != made.content]
    assert changed == [], "if that is wanted, run python tests/golden/update.py and look at the page that it names"


def test_no_golden_is_left_over() -> None:
    assert {folder.parent.name for folder in GOLDEN.glob("*/scene.json")} == {name(source) for source in SOURCES}


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_a_blueprint_that_people_copy_has_no_warnings(source: Path) -> None:
    found = lint(load(source), Settings())
    assert [finding.message for finding in found if finding.severity is not Severity.INFO] == []
