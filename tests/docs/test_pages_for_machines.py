"""What the pages on editors and on build machines show is true: their blocks are parsed, checked or run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from blueprint_cli.cli.app import run
from commands import GOOD

ROOT = Path(__file__).parents[2]
EDITORS = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
MACHINES = (ROOT / "docs/ci.md").read_text(encoding="utf-8")


def block(page: str, language: str, number: int = 0) -> str:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)[number]


def read(page: str, language: str) -> Any:
    return yaml.load(block(page, language), yaml.BaseLoader)


def test_the_hooks_are_those_that_there_are():
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    (source,) = read(MACHINES, "yaml hooks")["repos"]
    assert {hook["id"] for hook in source["hooks"]} == offered


@pytest.mark.parametrize(("number", "job"), [(0, "blueprints"), (1, "blueprints"), (2, "build")])
def test_the_workflow_is_one_and_gives_the_action_what_it_takes(tmp_path: Path, number: int, job: str):
    written = block(MACHINES, "yaml workflow", number)
    path = tmp_path / "workflow.yml"
    path.write_text(written, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    steps = yaml.load(written, yaml.BaseLoader)["jobs"][job]["steps"]
    (action,) = (step for step in steps if step["uses"].startswith("OWNER/REPOSITORY@"))
    assert set(action["with"]) <= set(inputs)
    assert all(f"`{name}`" in MACHINES for name in inputs)


def test_gitlab_knows_the_variables():
    template = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text(encoding="utf-8"))
    assert set(read(MACHINES, "yaml gitlab")["variables"]) <= set(template["variables"])


@pytest.mark.skipif(os.name == "nt", reason="the commands are for a Unix shell")
def test_the_commands_for_any_machine_run(tmp_path: Path):
    (tmp_path / "a.blueprint.yaml").write_text(GOOD, encoding="utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    install, *lines = block(MACHINES, "sh").splitlines()
    assert install == "pip install 'git+ADDRESS-OF-THIS-REPOSITORY@REVISION'"
    subprocess.run(["blueprint", "fmt", "."], cwd=tmp_path, env=environment, check=True, capture_output=True)
    script = "\n".join(lines)
    done = subprocess.run(["bash", "-ec", script], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.rglob("*.*")} >= {"a.svg", "a.png", "blueprint-junit.xml"}


def test_the_settings_of_editors_can_be_read():
    assert json.loads(block(EDITORS, "json"))["yaml.schemas"].keys() == {"blueprint.schema.json"}
    helix = tomllib.loads(block(EDITORS, "toml"))
    assert helix["language-server"]["blueprint"] == {"command": "blueprint", "args": ["lsp"]}
    assert 'cmd = { "blueprint", "lsp" }' in block(EDITORS, "lua")
    assert '("blueprint" "lsp")' in block(EDITORS, "elisp")


def test_the_first_line_names_the_schema_that_the_command_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert run(block(EDITORS, "sh").split()[1:]) == 0
    named = re.search(r"\$schema=(\S+)", block(EDITORS, "yaml"))
    assert named is not None
    assert (tmp_path / named[1]).is_file()
