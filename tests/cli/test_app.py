"""The command line as a whole: help, exit codes, the flags of every command, the one error handler."""

from __future__ import annotations

import inspect
import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from blueprint_cli.cli.app import COMMANDS
from blueprint_cli.pipeline import loading
from commands import BROKEN, GOOD, put


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command, blueprint):
    ended = blueprint(command, "--help")
    assert ended.code == 0
    assert COMMANDS[command] in ended.out
    assert f"  blueprint {command}" in ended.out
    assert "[default: None]" not in ended.out
    assert ended.err == ""


def test_there_is_a_module_for_every_command_and_a_command_for_every_module():
    folder = Path(inspect.getfile(import_module("blueprint_cli.cli.commands"))).parent
    assert {file.stem.rstrip("_") for file in folder.glob("[a-z]*.py")} == set(COMMANDS)


def test_help_lists_every_command_and_what_it_does(blueprint):
    out = blueprint("--help").out
    places = [out.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)
    assert "Draw blueprints as pictures." in out


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"], ["lint", "--help"], ["--version"], ["rend"]])
def test_what_only_tells_loads_nothing_heavy(arguments, process):
    done = process(*arguments, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    loaded = {line.rpartition(b"|")[2].strip().decode() for line in done.stderr.splitlines() if b"|" in line}
    assert "typer" in loaded
    assert loaded.isdisjoint({"yaml", "jsonschema", "jsonschema_rs", "rich", "pygraphviz", "uharfbuzz", "resvg_py"})
    assert loaded.isdisjoint({"blueprint_cli.model.blueprint", "blueprint_cli.pipeline", "blueprint_cli.layout.scene"})


def test_no_arguments_show_the_help_and_are_an_error(blueprint):
    ended = blueprint()
    assert (ended.code, ended.out) == (2, "")
    assert "Commands:" in ended.err


def test_the_version_is_that_of_the_package(blueprint):
    from importlib.metadata import version

    assert blueprint("--version") == (0, f"blueprint {version('blueprint-cli')}\n", "")


def test_an_unknown_command_is_told_with_the_nearest_one(blueprint):
    ended = blueprint("rendr", "a.blueprint.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean 'render'?" in ended.err


def test_an_unknown_flag_is_told_with_the_nearest_one(blueprint):
    ended = blueprint("lint", "--strikt")
    assert ended.code == 2
    assert "--strict" in ended.err


@pytest.mark.parametrize("arguments", [["-q", "lint", "a.blueprint.yaml"], ["lint", "a.blueprint.yaml", "-q"]])
def test_the_flags_of_every_command_stand_before_or_after_its_name(arguments, blueprint):
    put("a.blueprint.yaml")
    assert blueprint(*arguments).err == ""


def test_a_flag_before_the_command_outlives_what_the_command_does_not_say(blueprint):
    put("a.blueprint.yaml", BROKEN)
    assert "\x1b[" in blueprint("--color", "always", "validate", "a.blueprint.yaml").out
    assert "\x1b[" not in blueprint("--color", "always", "validate", "a.blueprint.yaml", "--color", "never").out


def test_a_failure_of_the_machine_is_a_sentence_and_the_next_step(blueprint):
    ended = blueprint("lint", "missing.blueprint.yaml")
    assert ended.code == 2
    assert ended.err.startswith("error: there is no file or folder")
    assert "\nhint: " in ended.err
    assert "Traceback" not in ended.err


def test_debug_shows_where_a_failure_arose(blueprint):
    ended = blueprint("explain", "BP999", "--debug")
    assert ended.code == 2
    assert "Traceback (most recent call last)" in ended.err
    assert ended.err.rstrip().splitlines()[-2].startswith("error: ")


@pytest.mark.parametrize("error", [ZeroDivisionError("by nought"), RecursionError(), MemoryError()])
def test_a_bug_of_ours_is_called_one_and_shows_no_traceback(error, blueprint, monkeypatch):
    def fail(*_arguments, **_options):
        raise error

    put("a.blueprint.yaml")
    monkeypatch.setattr(loading, "understand", fail)
    ended = blueprint("lint", "a.blueprint.yaml")
    assert ended.code == 2
    assert type(error).__name__ in ended.err
    assert "hint: this is a bug" in ended.err
    assert "Traceback" not in ended.err


def test_an_error_of_the_system_names_the_file(blueprint, monkeypatch):
    def fail(*_arguments, **_options):
        raise PermissionError(13, "Permission denied", "some.file")

    put("a.blueprint.yaml")
    monkeypatch.setattr(loading, "understand", fail)
    ended = blueprint("lint", "a.blueprint.yaml")
    assert (ended.code, ended.err) == (2, "error: some.file: Permission denied\n")


def test_a_message_cannot_steer_the_terminal(blueprint):
    ended = blueprint("explain", "\x1b[2J\u202eBP1\n")
    assert ended.code == 2
    assert "\x1b" not in ended.err
    assert "\u202e" not in ended.err


def test_the_interrupted_end_quietly_with_130(blueprint, monkeypatch):
    def interrupt(*_arguments, **_options):
        raise KeyboardInterrupt

    put("a.blueprint.yaml")
    monkeypatch.setattr(loading, "understand", interrupt)
    assert blueprint("lint", "a.blueprint.yaml") == (130, "", "")
    monkeypatch.setattr("blueprint_cli.cli.commanding.command_line", interrupt)
    assert blueprint("lint", "a.blueprint.yaml") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_while_waiting_for_input_is_quiet():
    waiting = subprocess.Popen(
        [sys.executable, "-c", _SAY_WHEN_READING, "lint", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert waiting.stdout.readline() == b"reading\n"
    waiting.send_signal(signal.SIGINT)
    assert waiting.communicate(timeout=20) == (b"", b"")
    assert waiting.returncode == 130


_SAY_WHEN_READING = """\
import os
from blueprint_cli.__main__ import main
from blueprint_cli.cli import streams
read = streams.read_input
streams.read_input = lambda most: os.write(1, b"reading\\n") and read(most)
main()
"""


def test_python_m_is_the_command(process):
    put("a.blueprint.yaml", BROKEN)
    assert process("validate", "a.blueprint.yaml").returncode == 1


def test_the_script_for_completion_is_printed(blueprint, monkeypatch):
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")  # whatever runs the tests
    ended = blueprint("--show-completion", "bash")
    assert "_BLUEPRINT_COMPLETE=complete_bash" in ended.out


def test_the_good_file_of_these_tests_is_good(blueprint):
    put("a.blueprint.yaml", GOOD)
    assert blueprint("lint", "a.blueprint.yaml", "--ignore", "BP102") == (
        0,
        "",
        "Found nothing to report in 1 file.\n",
    )
