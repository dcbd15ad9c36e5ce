"""``blueprint lint --fix`` and the flags that say how."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.errors import FileError
from blueprint_cli.export import writing
from blueprint_cli.pipeline import formatting, linting, loading
from blueprint_cli.rewrite.fixing import Fixed
from commands import BROKEN, GOOD, put

TWICE = GOOD + "links:\n  - order.customer -> order.frontstage # why\n  - order.customer -> order.frontstage\n"
"""BP202, with a safe fix."""

SELF = GOOD + "links:\n  - order.customer -> order.frontstage\n  - order.customer -> order.customer\n"
"""BP201, with an unsafe fix."""

MENDED = GOOD + "links:\n  - order.customer -> order.frontstage # why\n"
UNSAFELY = MENDED.replace(" # why", "")

ONE = "1 finding mended in 1 file.\n"


def test_fix_mends_the_file_and_reports_what_is_left(blueprint):
    file = put("a.blueprint.yaml", TWICE)
    ended = blueprint("lint", "--fix", "--output-format", "concise")
    assert ended.code == 0
    assert file.read_text() == MENDED
    assert "BP102" in ended.out
    assert "BP202" not in ended.out
    assert ended.err == f"Found 2 infos in 1 file.\n{ONE}"
    assert blueprint("lint", "--fix").err == "Found 2 infos in 1 file.\n"


def test_unsafe_fixes_are_made_on_demand(blueprint):
    file = put("a.blueprint.yaml", SELF)
    assert blueprint("lint", "--fix").code == 1
    assert file.read_text() == SELF
    ended = blueprint("lint", "--fix", "--unsafe-fixes")
    assert ended.code == 0
    assert ended.err.endswith(ONE)
    assert file.read_text() == UNSAFELY


def test_show_fixes_tells_which_findings_are_mended(blueprint):
    put("a.blueprint.yaml", TWICE + "  - order.customer -> order.frontstage\n")
    put("b.blueprint.yaml", SELF)
    ended = blueprint("lint", "--fix", "--unsafe-fixes", "--show-fixes", "--isolated")
    assert "a.blueprint.yaml:\n    2  BP202 duplicate-link\nb.blueprint.yaml:\n    1  BP201 self-link\n" in ended.err
    assert ended.err.endswith("3 findings mended in 2 files.\n")


def test_diff_shows_the_fixes_and_writes_nothing(blueprint):
    file = put("a.blueprint.yaml", TWICE)
    ended = blueprint("lint", "--diff", "--show-fixes")
    assert ended.code == 1
    assert ended.out.startswith("--- a.blueprint.yaml\n+++ a.blueprint.yaml\n")
    assert ended.out.endswith("\n-  - order.customer -> order.frontstage\n")
    assert ended.err == "a.blueprint.yaml:\n    1  BP202 duplicate-link\n1 finding would be mended in 1 file.\n"
    assert file.read_text() == TWICE
    put("a.blueprint.yaml", MENDED)
    assert blueprint("lint", "--fix", "--diff") == (0, "", "")


def test_diff_of_standard_input_is_shown_and_nothing_else_can_be_done_to_it(blueprint):
    ended = blueprint("lint", "--diff", "-", "--stdin-filename", "x.yaml", stdin=TWICE.encode())
    assert ended.code == 1
    assert ended.out.startswith("--- x.yaml\n")
    ended = blueprint("lint", "--fix", "-", stdin=TWICE.encode())
    assert ended.code == 2
    assert "standard input cannot be mended in place" in ended.err


@pytest.mark.parametrize("flag", ["--unsafe-fixes", "--show-fixes"])
def test_how_to_mend_says_nothing_without_mending(flag, blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("lint", flag)
    assert (ended.code, ended.out) == (2, "")
    assert f"{flag} says how to mend, and nothing is to be mended" in ended.err


def test_a_file_that_cannot_be_mended_is_reported_as_it_is(blueprint):
    file = put("a.blueprint.yaml", BROKEN)
    ended = blueprint("lint", "--fix", "--output-format", "json")
    assert ended.code == 1
    assert json.loads(ended.out)["findings"][0]["code"] == "BP003"
    assert file.read_text() == BROKEN
    assert blueprint("lint", "--diff", "gone.blueprint.yaml").code == 2


def test_line_ends_and_the_mark_of_the_encoding_stay(blueprint):
    file = Path("a.blueprint.yaml")
    file.write_bytes(b"\xef\xbb\xbf" + TWICE.replace("\n", "\r\n").encode())
    assert blueprint("lint", "--fix").code == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_fixes_that_do_not_go_together_leave_the_file_alone(blueprint, monkeypatch):
    file = put("a.blueprint.yaml", TWICE)
    monkeypatch.setattr(linting, "fix", lambda loaded, *_, **__: Fixed(loaded.text, failure="they quarrel"))
    ended = blueprint("lint", "--fix")
    assert ended.err.startswith("note: a.blueprint.yaml is left as it was: they quarrel\n")
    assert file.read_text() == TWICE


def test_a_program_gets_the_same_by_the_front_door():
    from blueprint_cli.review.settings import Settings

    loaded = loading.understand(SELF.encode(), path="a.blueprint.yaml")
    assert linting.fix(loaded, Settings(), unsafe=False).text == SELF
    fixed = linting.fix(loaded, Settings(), unsafe=True)
    assert fixed.text == UNSAFELY
    assert [diagnostic.code for diagnostic in fixed.mended] == ["BP201"]
    assert formatting.reformat(b"a:  1\n", path="a").after == "a: 1\n"
    assert formatting.reformat(b"a: [\n", path="a").after is None


def test_what_could_not_be_written_is_not_counted_as_mended(blueprint, monkeypatch):
    put("a.blueprint.yaml", TWICE)

    def fail(*_, **__):
        raise FileError("a.blueprint.yaml could not be written: Permission denied")

    monkeypatch.setattr(writing, "write", fail)
    ended = blueprint("lint", "--fix", "--show-fixes")
    assert ended.code == 2
    assert "could not be written" in ended.err
    assert "mended" not in ended.err
    assert "BP202" not in ended.err
