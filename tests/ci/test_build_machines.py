"""The files for build machines: well formed, and, marked ``precommit``, their scripts run as the machines run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from commands import BROKEN, GOOD, WARNED

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text(encoding="utf-8"))
SCHEMAS = {
    "action.yml": ["vendor.github-actions"],
    "ci/gitlab.yml": ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items(), ids=SCHEMAS)
def test_it_is_what_the_machine_takes(path: str, schema: list[str]):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, str(ROOT / path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_script_of_the_action_holds_an_expression():
    """What an input holds would run as a command: it comes in as a variable."""
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")]


class Runner:
    """A machine of GitHub's, as far as the scripts see it, in a repository in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.repository = folder / "repository"
        self.repository.mkdir()
        self.temporary = folder / "temporary folder"
        self.temporary.mkdir()
        self.summary = folder / "summary.md"
        subprocess.run(["git", "init", "--quiet"], cwd=self.repository, check=True)
        self.inputs = {name: given.get("default", "") for name, given in ACTION["inputs"].items()}
        self.outputs: dict[str, dict[str, str]] = {"python": {"python-path": sys.executable}}

    def run(self, step: str, *, code: int = 0) -> subprocess.CompletedProcess[str]:
        """Run one step of the action by its id; what it puts out is there for the next."""
        found = next(each for each in ACTION["runs"]["steps"] if each.get("id") == step)
        written = self.temporary / f"{step}-output"
        script = self.temporary / f"{step}.sh"
        script.write_text(found["run"], encoding="utf-8")
        machine = {
            "GITHUB_OUTPUT": str(written),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(self.repository),
            "RUNNER_TEMP": str(self.temporary),
        }
        given = {name: self._value(value) for name, value in found["env"].items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        done = run(command, self.repository, {**machine, **given})
        assert done.returncode == code, done.stdout + done.stderr
        lines = written.read_text(encoding="utf-8").splitlines() if written.exists() else []
        self.outputs[step] = dict(line.split("=", 1) for line in lines)
        return done

    def _value(self, written: str) -> str:
        (expression,) = re.fullmatch(r"\$\{\{ (\S+) \}\}", written).groups()
        match expression.split("."):
            case ["inputs", name]:
                return self.inputs[name]
            case ["steps", step, "outputs", name]:
                return self.outputs[step][name]
        assert expression == "github.action_path"
        return str(ROOT)


def run(command: list[str], folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB", "CI", "COV"))}
    return subprocess.run(
        command, cwd=folder, env={**environment, **variables}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


@pytest.fixture
def ready(runner: Runner) -> Runner:
    """A machine on which the tool is there already: the one under test."""
    runner.outputs["install"] = {"program": str(Path(sys.executable).parent / "blueprint")}
    return runner


def put(runner: Runner, path: str, text: str) -> None:
    (runner.repository / path).parent.mkdir(parents=True, exist_ok=True)
    (runner.repository / path).write_text(text, encoding="utf-8")


@pytest.mark.precommit
def test_the_action_installs_the_tool_that_it_came_with(runner: Runner):
    done = runner.run("install")
    assert done.stdout.startswith("blueprint ")
    assert Path(runner.outputs["install"]["program"]).exists()


def test_the_action_annotates_sums_up_and_draws(ready: Runner):
    put(ready, "one/a b.blueprint.yaml", WARNED)
    put(ready, "two/a b.blueprint.yaml", GOOD)
    done = ready.run("lint")
    assert "::warning title=BP103 empty-lane,file=one/a b.blueprint.yaml,line=9" in done.stdout
    assert "BP103 empty-lane" in ready.summary.read_text(encoding="utf-8")
    sarif = json.loads(Path(ready.outputs["lint"]["sarif"]).read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    ready.run("render")
    drawn = {str(path.relative_to(ready.outputs["render"]["pictures"])) for path in pictures(ready)}
    assert drawn == {"one/a b.svg", "one/a b.png", "two/a b.svg", "two/a b.png"}


def test_the_action_builds_a_site_and_keeps_it_where_a_file_is_broken(ready: Runner):
    put(ready, "a b/coffee.blueprint.yaml", GOOD)
    ready.inputs["site"] = "a b"
    ready.run("site")
    site = Path(ready.outputs["site"]["site"])
    assert (site / "coffee.html").exists()
    assert "Coffee to go" in (site / "index.html").read_text(encoding="utf-8")
    put(ready, "a b/tea.blueprint.yaml", BROKEN)
    ready.run("site", code=1)
    assert ready.outputs["site"]["site"] == str(site)
    assert (site / "tea.html").exists()


def pictures(runner: Runner) -> list[Path]:
    return [path for path in Path(runner.outputs["render"]["pictures"]).rglob("*") if path.is_file()]


def test_the_action_fails_for_errors_and_where_it_is_strict_for_warnings(ready: Runner):
    put(ready, "a.blueprint.yaml", WARNED)
    ready.run("lint")
    ready.inputs["strict"] = "true"
    ready.run("lint", code=1)
    put(ready, "b.blueprint.yaml", BROKEN)
    ready.inputs |= {"strict": "false", "formats": "svg"}
    ready.run("lint", code=1)
    ready.run("render", code=1)
    assert [path.name for path in pictures(ready)] == ["a.svg"], "what is sound is drawn, and kept"


def test_the_action_takes_paths_line_by_line_as_they_are(ready: Runner):
    put(ready, "a b/$(touch hacked).blueprint.yaml", GOOD)
    put(ready, "--strict.blueprint.yaml", BROKEN)
    ready.inputs["paths"] = "a b\n\na b/$(touch hacked).blueprint.yaml\n"
    ready.run("lint")
    ready.inputs["paths"] = "--strict.blueprint.yaml"
    ready.run("lint", code=1)
    assert not (ready.repository / "hacked").exists()


@pytest.mark.parametrize("strict", ["True", "TRUE", "yes", " true\r"])
def test_the_action_is_strict_however_that_is_written(strict: str, ready: Runner):
    put(ready, "a.blueprint.yaml", WARNED)
    ready.inputs["strict"] = strict
    ready.run("lint", code=1)


def test_the_action_fails_where_it_cannot_know_whether_to_be_strict(ready: Runner):
    put(ready, "a.blueprint.yaml", GOOD)
    for lenient in ("No", "FALSE", ""):
        ready.inputs["strict"] = lenient
        ready.run("lint")
    ready.inputs["strict"] = "on"
    assert ready.run("lint", code=2).stdout == "::error::strict is true or false, and not on\n"


def test_the_action_trims_paths_and_takes_none_for_the_repository(ready: Runner):
    put(ready, "a b/coffee.blueprint.yaml", WARNED)
    ready.inputs |= {"strict": "true", "formats": "svg"}
    for paths in ("  a b \r\n\r\n", "", " \n"):
        ready.inputs["paths"] = paths
        ready.run("lint", code=1)
        ready.run("render")
        assert [path.name for path in pictures(ready)] == ["coffee.svg"]
        pictures(ready)[0].unlink()


def gitlab(folder: Path, job: str, *, code: int = 0, **variables: str) -> str:
    """Run the script of a job, with the tool under test in the place of one that is installed."""
    (folder / ".blueprint-tool").mkdir(exist_ok=True)
    programs = folder / ".blueprint-tool/bin"
    if not programs.exists():
        programs.symlink_to(Path(sys.executable).parent)
    lines: list[Any] = GITLAB[job]["script"]
    given = {name: str(value) for name, value in GITLAB["variables"].items()}
    done = run(["bash", "-eo", "pipefail", "-c", "\n".join(lines)], folder, {**given, **variables})
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def repository(runner: Runner) -> Path:
    put(runner, "one/a.blueprint.yaml", WARNED)
    put(runner, "two/a.blueprint.yaml", GOOD)
    return runner.repository


def test_gitlab_gets_its_reports(repository: Path):
    assert "BP103 empty-lane" in gitlab(repository, "blueprint-lint")
    reports = GITLAB["blueprint-lint"]["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"one/a.blueprint.yaml", "two/a.blueprint.yaml"}
    assert ET.parse(repository / reports["junit"]).getroot().tag == "testsuites"
    gitlab(repository, "blueprint-lint", code=1, BLUEPRINT_FLAGS="--strict --quiet")
    assert (repository / reports["codequality"]).exists()


def test_gitlab_keeps_and_publishes_the_pictures(repository: Path):
    gitlab(repository, "blueprint-render")
    (folder,) = GITLAB["blueprint-render"]["artifacts"]["paths"]
    assert (repository / folder / "one/a.svg").exists()
    gitlab(repository, "pages")
    assert (repository / "public/two/a.png").exists()
    assert (repository / "public/two/a.html").exists()
    assert (repository / "public/index.html").exists()
