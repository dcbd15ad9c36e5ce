"""The README does what it says: every block in it is run, read or known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from blueprint_cli.cli.app import COMMANDS
from blueprint_cli.pipeline.loading import understand
from executing import blocks, execute

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = list(blocks(TEXT))


def test_every_command_prints_what_the_readme_shows(tmp_path: Path) -> None:
    assert execute(TEXT, tmp_path) == TEXT, "run: python docs/generate.py"


def test_every_block_is_of_a_kind_that_is_checked() -> None:
    assert {block.language for block in BLOCKS} <= {"console", "yaml", "sh"}


def test_every_blueprint_draws_but_the_one_that_is_to_be_mended() -> None:
    blueprints = [block for block in BLOCKS if block.language == "yaml" and block.body.startswith("blueprint:")]
    broken = [
        block.words for block in blueprints if understand(block.body.encode(), path="r.blueprint.yaml").diagnostics
    ]
    assert broken == ["file=typo.txt"]


def test_the_blueprint_beside_its_picture_is_the_example() -> None:
    shown = [block.body for block in BLOCKS if block.words == "file=coffee-to-go.blueprint.yaml"]
    assert shown == [(ROOT / "examples/coffee-to-go.blueprint.yaml").read_text(encoding="utf-8")]


def test_the_hooks_that_it_names_exist() -> None:
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    configurations = [block.body for block in BLOCKS if block.language == "yaml" and block.body.startswith("repos:")]
    named = {
        hook["id"]
        for configuration in configurations
        for repository in yaml.safe_load(configuration)["repos"]
        for hook in repository["hooks"]
    }
    assert named
    assert named <= offered


def test_each_command_has_its_line() -> None:
    assert re.findall(r"^\| `blueprint (\w+)", TEXT, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("page", sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))), ids=lambda page: page.name)
def test_no_link_leads_nowhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) + re.findall(r'(?:src|href)="([^"#]+)"', text)
    missing = [link for link in links if "://" not in link and not page.parent.joinpath(link).exists()]
    assert missing == []
