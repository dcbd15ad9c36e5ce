"""The hooks for pre-commit and prek: that they are well formed, and, marked ``precommit``, that they work."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
import yaml

from blueprint_cli.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))

Run = Callable[..., subprocess.CompletedProcess[str]]

SOUND = "blueprint: 1\ntitle: Coffee\nsteps:\n  - title: Order\n    customer: Orders\n    frontstage: Takes the order\n"
UGLY = SOUND.replace("Coffee", "'Coffee'   ")
BROKEN = SOUND.replace("frontstage", "frontsage")

RUNNERS = {
    "pre-commit": (sys.executable, "-m", "pre_commit"),
    "prek": (str(Path(sysconfig.get_path("scripts")) / "prek"),),
}


@pytest.mark.parametrize("runner", RUNNERS.values(), ids=RUNNERS)
def test_those_who_run_them_take_the_manifest(runner):
    command = [*runner, "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_is_a_command_under_its_own_name(hook):
    program, command, *_ = hook["entry"].split()
    assert program == "blueprint"
    assert command in COMMANDS
    assert hook["id"] == f"blueprint-{command}"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command in a scratch repository whose hooks come from a repository with this project as it now is."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE"))}
    environment |= {
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "PREK_HOME": str(tmp_path / "home"),
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }

    def run(*command: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stdout + done.stderr
        return done

    project = tmp_path / "project"
    files = run("git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    for name in files.split("\0"):
        if (ROOT / name).is_file():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            copyfile(ROOT / name, project / name)
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "As it is"]):
        run("git", "-C", str(project), *command)
    revision = run("git", "-C", str(project), "rev-parse", "HEAD").stdout.strip()
    source = {"repo": str(project), "rev": revision, "hooks": [{"id": hook["id"]} for hook in HOOKS]}
    run("git", "init", "--quiet")
    (scratch / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [source]}), encoding="utf-8")
    return run


@pytest.mark.precommit
@pytest.mark.parametrize("runner", RUNNERS.values(), ids=RUNNERS)
def test_the_hooks_stop_a_broken_blueprint_format_an_ugly_one_and_draw_a_sound_one(runner, run: Run, tmp_path: Path):
    def commit(*, code: int) -> str:
        run("git", "add", ".")
        done = run("git", "commit", "--quiet", "-m", "Draw coffee", code=code)
        return done.stdout + done.stderr

    scratch = tmp_path / "scratch"
    blueprint, picture = scratch / "coffee.blueprint.yaml", scratch / "coffee.svg"
    (scratch / "notes.yaml").write_text("frontsage: not ours\n", encoding="utf-8")
    blueprint.write_text(BROKEN, encoding="utf-8")
    run(*runner, "install")

    stopped = commit(code=1)
    assert "error[BP003 unknown-key]" in stopped
    assert "coffee.blueprint.yaml:6:5" in stopped
    assert "notes.yaml" not in stopped

    blueprint.write_text(UGLY, encoding="utf-8")
    assert "files were modified by this hook" in commit(code=1)
    assert blueprint.read_text(encoding="utf-8") == SOUND
    assert "blueprint lint" in commit(code=0)
    assert "<svg" in picture.read_text(encoding="utf-8")

    blueprint.write_text(SOUND.replace("Orders", "Pays"), encoding="utf-8")
    assert "files were modified by this hook" in commit(code=1)
    commit(code=0)
    assert run("git", "status", "--porcelain").stdout == ""
