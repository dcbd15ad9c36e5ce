"""What bash is told without loading typer: what typer would tell."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from blueprint_cli.cli.app import PLAIN
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
    for name in sorted(PLAIN):
        command = getattr(import_module(f"blueprint_cli.cli.commands.{name}"), name)
        flags = [names_of(one)[-1] for one in parameters_of(command) if names_of(one) and one.kind is not bool]
        found += [f"blueprint {name} {rest}" for rest in ("", "-", "services/", "-q --color never --", "x")]
        found += [f"blueprint {name} {flag} " for flag in flags]
    return [*found, "blueprint fmt --color ", "blueprint render --portrait --"]


@pytest.mark.parametrize("line", lines())
def test_it_is_what_typer_tells(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    put("a.blueprint.yaml", GOOD)
    put("services/b.blueprint.yaml", GOOD)
    told = offer(asked(line))
    assert told is None or (told or [""]) == told_by_typer(line, monkeypatch, capsys)


@pytest.mark.parametrize(
    "line",
    [
        "blueprint -",  # a flag before the command
        "blueprint --quiet li",
        "blueprint export ",  # declared to typer itself
        "blueprint lint --profile = g",  # so bash splits at the sign
        'blueprint lint "my fi',
        "blueprint lint -- ",
        "blueprint lint --baseline ",  # any file
    ],
)
def test_what_is_unusual_is_left_to_typer(line: str) -> None:
    assert offer(asked(line)) is None


def test_what_other_shells_ask_is_left_to_typer() -> None:
    assert offer(asked("blueprint li") | {"_BLUEPRINT_COMPLETE": "complete_zsh"}) is None
    assert offer(asked("blueprint li") | {"COMP_CWORD": ""}) is None
    assert offer({}) is None
