"""What a shell offers while a command is being typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from blueprint_cli.cli.app import COMMANDS
from blueprint_cli.cli.commanding import command_line
from blueprint_cli.cli.completing import SOURCES
from commands import GOOD, put

ROLES = "roles: {barista: Barista, till: Till}\n"
TAGGED = "  - {title: Pay, customer: {text: Pays, tags: [money, card]}}\n"


def offered(line: str, shell: str = "bash") -> list[str]:
    """What is offered for the last word of ``line``."""
    words = line.split(" ")
    environment = {
        "_BLUEPRINT_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    code = "from blueprint_cli.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=os.environ | environment, capture_output=True, check=False)
    assert done.stderr == b""
    return done.stdout.decode().split()


def test_commands_flags_and_choices() -> None:
    assert offered("blueprint re") == ["render", "report"]
    assert offered("blueprint lint --stri") == ["--strict"]
    assert offered("blueprint lint --profile g") == ["grid"]


def test_blueprints_here_and_below_and_no_other_file() -> None:
    for path in ("coffee.blueprint.yaml", "services/tea.blueprint.yaml", "services/other.yaml", "services.txt"):
        put(path)
    assert offered("blueprint render ") == ["coffee.blueprint.yaml", "services/tea.blueprint.yaml"]
    assert offered("blueprint report c") == ["coffee.blueprint.yaml"]
    assert offered("blueprint lint serv") == ["services/tea.blueprint.yaml"]
    assert offered("blueprint fmt services/") == ["services/tea.blueprint.yaml"]
    assert offered(f"blueprint lint {Path().absolute()}/c") == [f"{Path().absolute()}/coffee.blueprint.yaml"]
    assert offered("blueprint lint nowhere/") == []


def test_tables_of_measured_values() -> None:
    for path in ("june.csv", "measured/july.csv", "measured/notes.txt", ".hidden/august.csv", "a.blueprint.yaml"):
        put(path)
    for command in ("lint", "render", "report"):
        assert offered(f"blueprint {command} a.blueprint.yaml --values ") == ["june.csv", "measured/july.csv"]
    assert offered("blueprint lint --values measured/") == ["measured/july.csv"]
    assert offered("blueprint lint --values nowhere/") == []


def test_the_parts_of_the_files_that_are_named_or_else_of_those_that_are_here() -> None:
    put("a.blueprint.yaml", GOOD.replace("lanes:", f"{ROLES}lanes:", 1).replace("views:", f"{TAGGED}views:"))
    put("b.blueprint.yaml", GOOD.replace("staff", "public"))
    put("c.blueprint.yaml", "blueprint: 1\n")
    assert offered("blueprint render a.blueprint.yaml --view ") == ["journey", "staff"]
    assert offered("blueprint render c.blueprint.yaml --view ") == ["journey"]
    assert offered("blueprint render gone.blueprint.yaml --view ") == ["journey"]
    assert offered("blueprint render --view ") == ["journey", "staff", "public"]
    assert offered("blueprint render a.blueprint.yaml --lanes evidence,f") == ["evidence,frontstage"]
    assert offered("blueprint render a.blueprint.yaml --phases before,") == ["before,after"]
    assert offered("blueprint render a.blueprint.yaml --role b") == ["barista"]
    assert offered("blueprint render a.blueprint.yaml --tag ") == ["money", "card"]
    assert offered("blueprint render a.blueprint.yaml --highlight b") == ["before", "barista", "bottleneck"]


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("render --hide pa", "pains"),
        ("lint --select BP101,dead", "BP101,dead-end-card"),
        ("explain BP20", "BP208"),
        ("new --template r", "restaurant"),
        ("render -f svg,p", "svg,png"),
        ("render --theme h", "high-contrast"),
        ("report --chapter story,fa", "story,fail-points"),
    ],
)
def test_words_of_the_tool(line: str, there: str) -> None:
    assert there in offered(f"blueprint {line}")


def test_what_is_completed_is_what_some_parameter_takes() -> None:
    group = command_line()
    with group.make_context("blueprint", [], resilient_parsing=True) as context:
        commands = [group.resolve_command(context, [name])[1] for name in COMMANDS]
    taken = {parameter.metavar for command in commands if command for parameter in command.params}
    assert set(SOURCES) <= taken


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_in_bash_itself() -> None:
    put("coffee.blueprint.yaml")
    script = """
    eval "$(blueprint --show-completion bash)"
    COMP_WORDS=(blueprint render cof) COMP_CWORD=2
    _blueprint_completion blueprint
    printf '%s\n' "${COMPREPLY[@]}"
    """
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"coffee.blueprint.yaml\n", b"")
