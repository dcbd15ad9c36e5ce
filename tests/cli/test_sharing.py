"""Many files at once: what comes of it, and how it is told, is the same in one process and in several."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from blueprint_cli.cli.console import Console
from blueprint_cli.cli.sharing import share
from blueprint_cli.errors import BlueprintError
from commands import BROKEN, GOOD, end_the_process, put

MANY = 12


def drawn() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().glob("*.svg")}


def test_several_processes_draw_and_tell_the_same_as_one(blueprint):
    for number in range(6):
        put(f"{number}.blueprint.yaml", GOOD.replace("Menu", f"Menu {number}"))
    put("3.blueprint.yaml", BROKEN)
    put("4.svg", "drawn by hand")
    files = ["0.blueprint.yaml", "missing.yaml", *(f"{number}.blueprint.yaml" for number in range(5, 0, -1))]
    arguments = ("render", *files, "--theme", "auto", "--color", "always")
    alone = blueprint(*arguments, "--jobs", "1")
    made = drawn()
    for name in made.keys() - {"4.svg"}:
        Path(name).unlink()
    assert blueprint(*arguments, "--jobs", "3") == alone
    assert drawn() == made
    assert alone.code == 2
    assert "\x1b[" in alone.err
    assert len(made) == 5


def test_usual_numbers_of_files_are_worth_no_process(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml")
    blueprint("render", ".")
    code = "import sys; from blueprint_cli.cli.app import run; run(sys.argv[1:]); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code, "render", "."], capture_output=True, check=True, text=True)
    assert "blueprint_cli.cli.sharing" not in modules.stdout.split()


def test_a_process_that_ends_in_the_middle_of_its_work_is_told():
    with pytest.raises(BlueprintError, match="in the middle of its work") as caught:
        share(end_the_process, ["a", "b"], Console(), processes=2)
    assert "--jobs 1" in caught.value.hint


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="a system that shows the children of a process")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_processes_end_with_the_one_that_started_them(number):
    for name in range(MANY):
        put(f"{name}.blueprint.yaml", GOOD)
    command = [sys.executable, "-m", "blueprint_cli", "render", ".", "-f", "png", "--scale", "9", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stderr is not None
        process.stderr.readline()  # the first file is there
        workers = children(process.pid)
        assert len(workers) >= 2
        os.kill(process.pid, number)
        rest = process.communicate(timeout=30)[1]
    assert process.returncode == (130 if number is signal.SIGINT else -signal.SIGKILL)
    assert b"Traceback" not in rest
    assert_that_they_end(workers)
    if number is signal.SIGINT:
        assert len(list(Path().glob("*.png"))) < MANY
        assert not list(Path().glob(".*.tmp"))


def children(parent: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def assert_that_they_end(workers: list[int]) -> None:
    until = time.monotonic() + 20
    while any(map(is_running, workers)):
        assert time.monotonic() < until
        time.sleep(0.02)


def is_running(process: int) -> bool:
    """Whether it works; one that has ended may still wait for somebody to take note."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
