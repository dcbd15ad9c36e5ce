"""Plain calls are read without typer, and as typer reads them."""

from __future__ import annotations

import subprocess
import sys
from functools import cache, wraps

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.cli.app import COMMANDS as NAMES
from blueprint_cli.cli.app import function_of
from blueprint_cli.cli.commanding import build, load
from blueprint_cli.cli.console import Console
from blueprint_cli.cli.flags import every_command
from blueprint_cli.cli.skimming import parameters_of, skim

COMMANDS = {name: function_of(name) for name in sorted(NAMES)}
FLAGS = sorted({option for name in COMMANDS for flag in load(name).params for option in flag.opts if option[0] == "-"})
VALUES = (
    "a.blueprint.yaml",
    "A4",
    "down",
    "0.5",
    ".5",
    "5.",
    "nan",
    "-",
    "full",
    "sarif",
    "minimal",
    "warning",
    "always",
    "3",
    "-1",
    "BP103,BP104",
    "theme",
    "80",
    "65536",
    "",
    "x=y",
)
NEEDED = {
    "build": ("services", "-o", "public"),
    "diff": ("a.blueprint.yaml",),
    "explain": ("BP101",),
    "export": ("a.blueprint.yaml",),
    "import": ("a.csv",),
    "render": ("a.blueprint.yaml",),
    "report": ("a.blueprint.yaml",),
}
"""What has to be said in any call of a command."""


def skimmed(name, words):
    return skim(words, COMMANDS[name], every_command)


@pytest.mark.parametrize(
    ("name", "words", "values"),
    [
        ("lint", [], {}),
        ("lint", ["a.yaml", "--strict", "b.yaml"], {"paths": ["a.yaml", "b.yaml"], "strict": True}),
        ("lint", ["--select", "BP1", "--select=BP2"], {"select": ["BP1", "BP2"]}),
        ("lint", ["--max-warnings", "10", "-q"], {"max_warnings": 10, "quiet": True}),
        ("validate", ["-", "--stdin-filename", "a.yaml"], {"paths": ["-"], "stdin_filename": "a.yaml"}),
        ("fmt", ["--check", "--color=never"], {"check": True, "color": "never"}),
        ("rules", [], {}),
        ("render", ["a.yaml", "-o", "a.svg"], {"files": ["a.yaml"], "out": "a.svg"}),
        ("render", ["a.yaml", "--scale", "1.5", "--bare"], {"files": ["a.yaml"], "scale": 1.5, "bare": True}),
        ("render", ["a.yaml", "--direction", "down"], {"files": ["a.yaml"], "direction": "down"}),
        ("build", ["services", "-o", "public"], {"folder": "services", "out": "public"}),
        ("config", [], {}),
        ("diff", ["a.yaml", "--force", "b.yaml"], {"old": "a.yaml", "new": "b.yaml", "force": True}),
        ("import", ["a.csv", "--from", "csv"], {"file": "a.csv", "form": "csv"}),
        ("lsp", ["--stdio"], {"stdio": True}),
        ("new", [], {}),
        ("schema", ["theme"], {"kind": "theme"}),
        ("serve", ["--port", "65535"], {"port": 65535}),
    ],
)
def test_a_plain_call_is_read_without_typer(name, words, values):
    assert skimmed(name, words) == values


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("lint", ["--help"]),
        ("lint", ["--strikt"]),
        ("lint", ["--strict=yes"]),
        ("lint", ["--select"]),
        ("lint", ["--select", "--strict"]),
        ("lint", ["--max-warnings", "many"]),
        ("lint", ["--max-warnings", "-1"]),
        ("lint", ["--output-format", "paper"]),
        ("lint", ["--", "a.yaml"]),
        ("lint", ["-qv"]),
        ("rules", ["a.yaml"]),
        ("render", []),
        ("render", ["a.yaml", "--scale", "nan"]),
        ("render", ["a.yaml", "--scale", "1e3"]),
        ("render", ["a.yaml", "--scale", "0"]),
        ("render", ["a.yaml", "--landscape"]),
        ("render", ["a.yaml", "--page", "Letter"]),
        ("build", ["services"]),
        ("diff", []),
        ("explain", ["BP101", "BP102"]),
        ("report", ["a.yaml", "--no-picture"]),
        ("report", ["a.yaml", "--width", "39"]),
        ("schema", ["table"]),
        ("serve", ["--port", "65536"]),
    ],
)
def test_what_is_unusual_is_left_to_typer(name, words):
    assert skimmed(name, words) is None


@given(st.sampled_from(sorted(COMMANDS)), st.lists(st.sampled_from([*FLAGS, *VALUES]), max_size=6))
def test_what_is_read_without_typer_is_read_alike_by_typer(name, words):
    values = skimmed(name, words)
    if values is not None:
        assert parsed(name, NEEDED.get(name, ())) | values == parsed(name, words)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_flag_is_read_alike_by_both(name):
    for taken in (*parameters_of(COMMANDS[name]), *parameters_of(every_command)):
        flag = f"--{taken.parameter.replace('_', '-')}"
        words = [[], [flag], *([flag, value] for value in VALUES), *([f"{flag}={value}"] for value in VALUES)]
        for call in ([*NEEDED.get(name, ()), *flags] for flags in words):
            values = skimmed(name, call)
            assert values is None or parsed(name, NEEDED.get(name, ())) | values == parsed(name, call), call


def parsed(name, words):
    console = Console()
    command, given = recorder(name)
    with command.make_context(name, list(words), obj=console) as context:
        command.invoke(context)
    return {key: value for key, value in given.items() if key != "console"} | vars(console)


@cache
def recorder(name):
    """A command that typer has built, and what its parameters were given at its last call."""
    given = {}
    command = build(wraps(COMMANDS[name])(lambda **values: given.update(values)))
    return command, given


def test_linting_does_without_typer_and_without_what_only_drawing_needs(tmp_path):
    (tmp_path / "a.blueprint.yaml").write_text("blueprint: 1\n", encoding="utf-8")
    code = "import sys; from blueprint_cli.cli.app import run; run(['lint', 'a.blueprint.yaml']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    loaded = done.stdout.splitlines()[-1].split()
    assert "blueprint_cli.cli.linting" in loaded
    assert {"typer", "rich", "graphviz", "blueprint_cli.layout", "blueprint_cli.export.picture"}.isdisjoint(loaded)
