"""The manual page."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from blueprint_cli.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/blueprint.1").read_text(encoding="utf-8")


def told(name: str) -> set[str]:
    """The flags in what the reference says of one command."""
    section = (ROOT / "docs/commands.md").read_text(encoding="utf-8").partition(f"## blueprint {name}\n")[2]
    return set(re.findall(r"^ +(?:-\w, )?(--[\w-]+)", section.partition("\n## ")[0], re.MULTILINE))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_it_with_its_flags(name: str) -> None:
    common, _, commands = PAGE.partition(".SH COMMANDS\n")
    part = commands.partition(f".SS blueprint {name} ")[2].partition(".SS ")[0]
    assert part
    assert told(name) <= set(re.findall(r"--[\w-]+", (common + part).replace("\\-", "-")))


def test_no_text_is_taken_for_a_command_of_the_page() -> None:
    macros = {line.split()[0] for line in PAGE.splitlines() if line.startswith((".", "'"))}
    assert macros <= {".TH", ".SH", ".SS", ".TP", ".P", ".B", ".BR", ".I", ".IR", ".RI", ".nf", ".fi"}


def test_what_could_steer_the_page_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "docs"), *sys.path])
    from manual import _roff

    assert [_roff(text) for text in (".SH -x", "'a", "a\\b")] == [r"\&.SH \-x", r"\&'a", r"a\eb"]
