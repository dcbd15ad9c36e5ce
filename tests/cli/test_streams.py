"""Pipes, encodings and closed files, in processes of their own: what only the real thing shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from blueprint_cli.cli.streams import _Pipe
from commands import BROKEN, GOOD, put

posix = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``line``, in which ``blueprint`` is this command."""
    blueprint = f'"{sys.executable}" -m blueprint_cli'
    command = ["bash", "-c", line.replace("blueprint ", f"{blueprint} ")]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


@posix
@pytest.mark.parametrize("arguments", ["rules", "explain BP101", "schema", "--help", "lint a.yaml"])
def test_a_closed_pipe_ends_quietly_with_the_code_of_the_work(arguments):
    put("a.yaml", BROKEN)
    done = shell(f"blueprint {arguments} -q | true; echo ${{PIPESTATUS[0]}}".replace("--help -q", "--help"))
    assert done.stdout == (b"1\n" if "lint" in arguments else b"0\n")
    assert done.stderr == b""


@posix
def test_a_reader_may_leave_in_the_middle_of_much():
    put("a.yaml", BROKEN.replace("    custmer: Orders\n", "".join(f"    custmer{n}: Orders\n" for n in range(3000))))
    done = shell("blueprint validate a.yaml -q | head -n 1; echo ${PIPESTATUS[0]}")
    assert done.stdout.splitlines()[-1] == b"1"
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == b""


@posix
def test_a_closed_standard_error_stops_nothing():
    put("a.blueprint.yaml")
    done = shell(
        "blueprint render a.blueprint.yaml 2>&-; echo $?; blueprint render a.blueprint.yaml -o b.svg 2> >(true)"
    )
    assert done.stdout == b"0\n"
    assert Path("a.svg").exists()
    assert Path("b.svg").exists()


@posix
def test_a_closed_standard_output_stops_nothing():
    put("a.yaml", BROKEN)
    assert shell("blueprint validate a.yaml -q >&-; echo $? >&2").stderr == b"1\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [["rules"], ["schema"]])
def test_a_full_disk_is_told_and_is_an_error(arguments, process):
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: standard output: No space left on device\n")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@posix
def test_a_standard_input_that_is_closed_is_an_error():
    done = shell("blueprint lint - <&-; exit $?")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: standard input could not be read: it is closed\n")


@pytest.mark.parametrize("settings", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}])
def test_output_is_utf_8_whatever_the_machine_is_set_to(settings, process):
    put("größe.blueprint.yaml", GOOD.replace("frontstage]", "frontstage, Bühne]", 1))
    done = process("validate", ".", "--output-format", "concise", environment=settings)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("größe.blueprint.yaml:9:")
    assert "Bühne" in done.stdout.decode()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are text there")
def test_a_name_that_is_no_text_is_written_as_an_escape(process):
    Path(os.fsdecode(b"caf\xe9.blueprint.yaml")).write_text(BROKEN)
    done = process("validate", ".", "--output-format", "concise")
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 1)
    assert b"caf" in done.stdout
    assert done.stdout.isascii()
    assert b"Traceback" not in done.stderr


def test_lines_end_with_a_line_feed_only_on_every_machine(process):
    assert b"\r" not in process("rules").stdout


def test_a_picture_on_standard_output_is_nothing_but_its_bytes(process):
    put("a.blueprint.yaml")
    png = process("render", "a.blueprint.yaml", "-f", "png", "-o", "-")
    assert png.returncode == 0
    assert png.stdout.startswith(b"\x89PNG\r\n\x1a\n")
    assert png.stdout.endswith(b"IEND\xaeB`\x82")


def test_standard_input_is_read_as_bytes(process):
    text = "\ufeff" + GOOD.replace("Coffee", "Käffee").replace("\n", "\r\n")
    done = process("render", "-", environment={"LC_ALL": "C", "PYTHONUTF8": "0"}, stdin=None, input=text.encode())
    assert done.returncode == 0, done.stderr
    assert "Käffee" in done.stdout.decode()


@posix
def test_a_terminal_is_left_one(process):
    import pty

    put("a.yaml", BROKEN)
    ours, theirs = pty.openpty()
    settings = {"TERM": "xterm", "PYTHONIOENCODING": "ascii"}
    done = process(
        "validate", "a.yaml", capture_output=False, stdout=theirs, stderr=subprocess.PIPE, environment=settings
    )
    os.close(theirs)
    shown = os.read(ours, 10_000)
    os.close(ours)
    assert done.returncode == 1
    assert shown.startswith(b"\x1b[1;31merror[BP003")


def test_what_a_pipe_does_not_take_any_more_goes_nowhere():
    reading, writing = os.pipe()
    os.close(reading)
    with _Pipe(writing, "wb") as pipe:
        assert [pipe.write(b"one"), pipe.write(b"three")] == [3, 5]


@posix
@pytest.mark.parametrize("arguments", ["lint ../x", "new x", "fmt", "render ../a.blueprint.yaml"])
def test_a_folder_that_is_gone_is_no_bug(arguments):
    put("a.blueprint.yaml")
    done = shell(f"mkdir gone && cd gone && rmdir ../gone && blueprint {arguments}; echo $?")
    assert done.stdout == b"2\n"
    assert done.stderr.startswith(
        (b"error: the folder you are in is no longer there\nhint: ", b"error: there is no file")
    )
    assert b"bug" not in done.stderr


@pytest.mark.parametrize("verb", ["lint", "validate"])
def test_a_report_to_a_dash_is_the_one_on_standard_output(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint(verb, "--output", "json:-", "--output", "jsonl:lines")
    assert [found["code"] for found in json.loads(ended.out)["findings"]] == ["BP003"]
    assert blueprint(verb, "--output", "json:-", "--output-format", "json").out == ended.out
    assert not Path("-").exists()
    assert Path("lines").exists()


def test_two_reports_are_not_written_into_one_file(blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint("lint", "--output", "json:a/../found", "--output", "jsonl:found")
    assert (ended.code, ended.out) == (2, "")
    assert "two reports would be written to found" in ended.err
    assert not Path("found").exists()


@pytest.mark.parametrize("other", [["--output", "sarif:-"], ["--output-format", "concise"]])
def test_standard_output_holds_one_report(other, blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint("lint", "--output", "json:-", *other)
    assert (ended.code, ended.out) == (2, "")
    assert "standard output cannot hold both" in ended.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("lint -", 1, b"the file has more than 2 MB; a blueprint may have 2 MB"),
        ("import - --from md -o -", 2, b"standard input is larger than 10 MB, and no blueprint is"),
    ],
)
def test_an_input_that_never_ends_is_refused_when_it_is_too_large(arguments, code, said):
    done = shell(f"blueprint {arguments} < /dev/zero")
    assert done.returncode == code
    assert said in done.stdout + done.stderr
