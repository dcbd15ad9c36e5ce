"""Colour, progress, and what is said where."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from blueprint_cli.cli import console as module
from blueprint_cli.cli.console import Color, Console
from commands import BROKEN, put


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


COLOURS = [
    ("auto", {}, True, True),
    ("auto", {}, False, False),
    ("auto", {"TERM": "dumb"}, True, False),
    ("auto", {"NO_COLOR": "1"}, True, False),
    ("auto", {"NO_COLOR": ""}, True, True),
    ("auto", {"FORCE_COLOR": "1"}, False, True),
    ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
    ("auto", {"FORCE_COLOR": ""}, False, False),
    ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ("always", {"NO_COLOR": "1"}, False, True),
    ("never", {"FORCE_COLOR": "1"}, True, False),
]


@pytest.mark.parametrize(("flag", "environment", "terminal", "expected"), COLOURS)
def test_the_flag_decides_on_colour_then_the_environment_then_the_terminal(
    flag, environment, terminal, expected, monkeypatch
):
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    console = Console()
    console.color = Color(flag)
    assert console.colors(Terminal() if terminal else io.StringIO()) is expected


@pytest.mark.parametrize("output", ["full", "concise"])
def test_findings_are_coloured_where_that_is_asked_for(output, blueprint):
    put("a.yaml", BROKEN)
    coloured = blueprint("validate", "a.yaml", "--output-format", output, "--color", "always").out
    plain = blueprint("validate", "a.yaml", "--output-format", output).out
    assert "\x1b[" in coloured
    assert "\x1b" not in plain


def test_machine_formats_are_never_coloured(blueprint):
    put("a.yaml", BROKEN)
    assert "\x1b" not in blueprint("validate", "a.yaml", "--output-format", "json", "--color", "always").out


def test_errors_of_the_machine_are_coloured_too(blueprint):
    assert blueprint("explain", "BP999", "--color", "always").err.startswith("\x1b[1;31merror:\x1b[0m there is no rule")


@pytest.fixture
def terminal(monkeypatch) -> Callable[[], Terminal]:
    """Makes standard error a terminal, for somebody without patience. In the test: pytest resets it before."""

    def terminal() -> Terminal:
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(module, "_PATIENCE", -1)
        return terminal

    return terminal


def test_long_work_on_a_terminal_has_a_progress_bar(terminal):
    shown = terminal()
    assert list(Console().progress("abc")) == ["a", "b", "c"]
    assert "67%" in shown.getvalue()


def test_a_progress_bar_goes_with_the_work_that_fails(terminal):
    shown = terminal()
    steps = Console().progress("abc")
    next(steps)
    steps.close()
    assert "%" in shown.getvalue()
    assert shown.getvalue().endswith("\x1b[1A\x1b[2K")
    assert sys.stderr is shown


@pytest.mark.parametrize("case", ["no terminal", "quiet", "one file", "soon done"])
def test_there_is_no_progress_bar_otherwise(case, terminal, monkeypatch):
    shown = terminal()
    console = Console()
    console.quiet = case == "quiet"
    if case == "no terminal":
        monkeypatch.setattr(shown, "isatty", lambda: False)
    if case == "soon done":
        monkeypatch.setattr(module, "_PATIENCE", 60)
    items = "a" if case == "one file" else "abc"
    assert list(console.progress(items)) == list(items)
    assert shown.getvalue() == ""


def test_what_is_said_while_the_bar_runs_stands_as_it_is(terminal):
    shown = terminal()
    console = Console()
    for item in console.progress("abc"):
        console.say(f"wrote [bold]{item}[/bold] :smile:")
    assert "wrote [bold]b[/bold] :smile:\n" in shown.getvalue()


def test_quiet_leaves_results_and_errors(blueprint):
    put("good.blueprint.yaml")
    put("bad.blueprint.yaml", BROKEN)
    ended = blueprint("render", ".", "-q")
    assert ended.code == 1
    assert "BP003" in ended.err
    assert "wrote" not in ended.err
    assert "Drew" not in ended.err


def test_what_was_left_alone_is_told_as_well(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("render", "a.blueprint.yaml").err == "wrote a.svg\n"
    assert blueprint("render", "a.blueprint.yaml").err == "unchanged a.svg\n"
    assert blueprint("render", "a.blueprint.yaml", "-q").err == ""
