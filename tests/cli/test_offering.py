"""What bash is told without loading typer: what typer would tell."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from blueprint_cli.cli.app import COMMANDS, function_of
from blueprint_cli.cli.commanding import command_line
from blueprint_cli.cli.console import Console
from blueprint_cli.cli.offering import offer
from blueprint_cli.cli.skimming import names_of, parameters_of
from commands import GOOD, put


def asked(line: str) -> dict[str, str]:
    """The environment in which bash asks what may stand for the last word of ``line``."""
    return {
        "_BLUEPRINT_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }


def told_by_typer(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> list[str]:
    for name, value in asked(line).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        command_line()([], prog_name="blueprint", obj=Console())
    return capsys.readouterr().out.removesuffix("\n").split("\n")


def lines() -> list[str]:
    """Lines for each command as a whole, and one for each of its flags that wants a value."""
    found = ["blueprint ", "blueprint re", "blueprint nothing"]
    for name in COMMANDS:
        taken = parameters_of(function_of(name))
        flags = [names_of(one)[-1] for one in taken if names_of(one) and one.kind is not bool]
        found += [f"blueprint {name} {rest}" for rest in ("", "-", "services/", "-q --color never --", "x")]
        found += [f"blueprint {name} a.blueprint.yaml {rest}" for rest in ("", "-", "b.blueprint.yaml ")]
        found += [f"blueprint {name} {flag} " for flag in flags]
    more = ["fmt --color ", "render --portrait --", "render --page a", "report --no-picture --", "schema t"]
    return [*found, *(f"blueprint {rest}" for rest in more)]


@pytest.mark.parametrize("line", lines())
def test_it_is_what_typer_tells(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    put("a.blueprint.yaml", GOOD)
    put("services/b.blueprint.yaml", GOOD)
    assert (offer(asked(line)) or [""]) == told_by_typer(line, monkeypatch, capsys)


@pytest.mark.parametrize(
    "line",
    [
        "blueprint -",  # a flag before the command
        "blueprint --quiet li",
        "blueprint nothing ",
        "blueprint lint --profile = g",  # so bash splits at the sign
        'blueprint lint "my fi',
        "blueprint lint -- ",
    ],
)
def test_what_is_unusual_is_left_to_typer(line: str) -> None:
    assert offer(asked(line)) is None


def test_no_command_needs_typer_to_be_offered() -> None:
    code = """if True:
        import sys
        from blueprint_cli.cli.app import COMMANDS
        from blueprint_cli.cli.offering import offer
        for name in COMMANDS:
            words = f"blueprint {name} --"
            assert offer({"_BLUEPRINT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"})
        print(*sys.modules)
        """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"typer", "click", "rich", "yaml"}.isdisjoint(done.stdout.split())


def test_what_other_shells_ask_is_left_to_typer() -> None:
    assert offer(asked("blueprint li") | {"_BLUEPRINT_COMPLETE": "complete_zsh"}) is None
    assert offer(asked("blueprint li") | {"COMP_CWORD": ""}) is None
    assert offer({}) is None
