"""What holds for every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from blueprint_cli.report.formats import Reader, ReportFormat, begin
from reports import ODD, samples, written

EVERY = pytest.mark.parametrize("form", list(ReportFormat))
EMPTY = {"full", "concise", "grouped", "jsonl", "github"}
"""Those that write nothing where there is nothing to tell; of the others that is a document too."""


@EVERY
def test_a_report_about_nothing_is_empty_or_a_document(form):
    assert bool(written(begin(form, Reader()))) is (form.value not in EMPTY)


@EVERY
def test_every_file_and_finding_is_in_it(form):
    report = written(begin(form, Reader()), *samples())
    for words in ("a.blueprint.yaml", "roles.yaml", "the lane is empty"):
        assert words in report
    if form is not ReportFormat.FULL:
        assert report.count("the lane is empty") >= 4
    for code in ("BP112", "BP103", "BP201", "BP003"):
        assert code in report


@EVERY
def test_it_is_the_same_piece_by_piece(form):
    whole = written(begin(form, Reader()), *samples())
    report = begin(form, Reader())
    pieces = [report.start()]
    pieces += [report.add(checked) for checked in samples()]
    assert "".join((*pieces, report.finish())) == whole
    assert written(begin(form, Reader()), *samples()) == whole


@EVERY
def test_nothing_in_it_can_steer_a_terminal(form):
    report = written(begin(form, Reader()), *samples(ODD))
    assert not {character for character in report if ord(character) < 32} - {"\n"}
    assert not {"\u202e", "\ufeff", "\x1b"} & set(report)


@EVERY
def test_it_can_be_written_as_utf_8(form):
    report = written(begin(form, Reader()), *samples("caf\udce9.blueprint.yaml"))
    if form is not ReportFormat.JSON:
        assert report.encode()


def test_only_formats_for_people_know_colour():
    coloured = {form.value for form in ReportFormat if "\x1b" in written(begin(form, Reader(color=True)), *samples())}
    assert coloured == {"full", "concise", "grouped"}


@EVERY
@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_bytes_are_the_same_in_every_environment(form, seed):
    code = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from blueprint_cli.report.formats import *; from reports import samples, written\n"
        "sys.stdout.buffer.write(written(begin(ReportFormat(sys.argv[1]), Reader()), *samples()).encode())"
    )
    paths = [str(Path(__file__).parents[1])]
    environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    command = [sys.executable, "-c", code, form.value, *paths]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert done.stdout.decode() == written(begin(form, Reader()), *samples())
