"""Where reports go: as they are found to standard output, whole into files, into the summary of a job."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from blueprint_cli.report.formats import ReportFormat
from commands import BROKEN, FAILING, GOOD, WARNED, put

BOTH = pytest.mark.parametrize("verb", ["lint", "validate"])
PARSED = ["json", "sarif", "gitlab"]


@BOTH
@pytest.mark.parametrize("form", list(ReportFormat))
def test_every_format_goes_to_standard_output_or_into_a_file(verb, form, blueprint):
    put("a.blueprint.yaml", BROKEN)
    put("b.blueprint.yaml")
    ended = blueprint(verb, "--output-format", form.value, "--output", f"{form}:out/report", "--output", "jsonl:lines")
    assert ended.code == 1
    assert ended.out == Path("out/report").read_text(encoding="utf-8")
    assert json.loads(Path("lines").read_text().splitlines()[0])["code"] == "BP003"


@pytest.mark.parametrize("form", list(ReportFormat))
def test_a_report_into_a_file_has_no_colour(form, blueprint):
    put("a.blueprint.yaml", BROKEN)
    blueprint("lint", "--output", f"{form}:report", "--color", "always")
    assert "\x1b" not in Path("report").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", PARSED)
def test_there_is_one_document_also_where_nothing_could_be_looked_at(form, blueprint):
    ended = blueprint("lint", "missing.yaml", "--output-format", form)
    assert ended.code == 2
    json.loads(ended.out)


def test_a_report_that_cannot_be_written_is_exit_code_2_and_the_others_are(blueprint):
    put("a.blueprint.yaml")
    Path("folder").mkdir()
    ended = blueprint("lint", "--output", "json:folder", "--output", "json:good.json")
    assert ended.code == 2
    assert "folder" in ended.err


def test_a_report_is_not_written_again_where_it_is_the_same(blueprint):
    put("a.blueprint.yaml", WARNED)
    blueprint("lint", "--output", "json:out.json")
    before = Path("out.json").stat()
    blueprint("lint", "--output", "json:out.json")
    assert Path("out.json").stat().st_mtime_ns == before.st_mtime_ns
    assert Path("out.json").stat().st_ino == before.st_ino


@pytest.mark.skipif(os.name == "nt", reason="there are no named pipes")
def test_findings_are_printed_as_they_are_found(folder):
    """The second file is a pipe, which nobody has written to yet."""
    put("a.blueprint.yaml", BROKEN)
    os.mkfifo("b.blueprint.yaml")
    many = "".join(f"  - title: Step {number}\n    custmer: Orders\n" for number in range(100))
    put("a.blueprint.yaml", "blueprint: 1\ntitle: Long\nsteps:\n" + many)
    command = [sys.executable, "-m", "blueprint_cli", "validate", "a.blueprint.yaml", "b.blueprint.yaml"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert select.select([running.stdout], [], [], 30)[0], "nothing was printed before the last file"
        with Path("b.blueprint.yaml").open("w", encoding="utf-8") as pipe:
            pipe.write(GOOD)
        out, err = running.communicate(timeout=30)
    assert out.count(b"BP003") == 100
    assert b"in 1 of 2 files" in err


@pytest.fixture
def summary(monkeypatch) -> Path:
    """The file that GitHub shows as the summary of a step; earlier steps may have written into it."""
    path = put("summary.md", "# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path.absolute()))
    return path


def test_the_whole_table_goes_into_the_summary_of_the_step(blueprint, summary):
    put("a.blueprint.yaml", FAILING)
    blueprint("lint", "--output-format", "github")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n### Blueprints\n")
    assert text.index("| error | a.blueprint.yaml:16") < text.index("| info | a.blueprint.yaml:9")


def test_other_formats_leave_the_summary_alone(blueprint, summary, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    put("a.blueprint.yaml", FAILING)
    assert blueprint("lint").out.startswith("info[BP102")
    blueprint("lint", "--output-format", "json")
    assert summary.read_text(encoding="utf-8") == "# Before\n"


def test_paths_of_annotations_start_from_the_workspace(blueprint, monkeypatch, folder):
    put("inner/a.blueprint.yaml", BROKEN)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.chdir("inner")
    assert ",file=inner/a.blueprint.yaml,line=5," in blueprint("validate", "--output-format", "github").out


def test_what_shows_beside_other_files_is_reported_after_them(blueprint):
    for name in ("a", "b"):
        put(f"{name}.blueprint.yaml", GOOD + "id: same\n")
    ended = blueprint("lint", "--select", "BP605", "--output-format", "junit")
    assert ended.out.count('name="no findings"') == 2
    assert "(beside the others)" in ended.out
    full = blueprint("lint", "--select", "BP605")
    assert "id: same" in full.out
    assert "files." in full.err
