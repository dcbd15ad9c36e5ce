"""``blueprint report``: a blueprint, told chapter by chapter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.chapters.registry import CHAPTERS
from commands import BROKEN, put

NAME = "coffee.blueprint.yaml"


def test_a_report_goes_to_standard_output_as_text(blueprint):
    put(NAME)
    ended = blueprint("report", NAME)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Coffee to go\n")
    assert "The story, step by step\n═══" in ended.out
    assert blueprint("report", "-", stdin=Path(NAME).read_bytes()) == ended


@pytest.mark.parametrize(
    ("name", "start"),
    [("x.md", "<!-- "), ("x.html", "<!doctype"), ("x.json", "{"), ("x.txt", "Cof"), ("X.MD", "<!-- ")],
)
def test_the_format_is_as_the_file_is_named(blueprint, name, start):
    put(NAME)
    assert blueprint("report", NAME, "-o", name) == (0, "", f"wrote {name}\n")
    assert Path(name).read_text(encoding="utf-8").startswith(start)
    assert blueprint("report", NAME, "-o", name) == (0, "", f"unchanged {name}\n")


def test_a_name_that_says_no_format_is_an_error_unless_a_flag_does(blueprint):
    put(NAME)
    ended = blueprint("report", NAME, "-o", "x.pdf")
    assert ended.code == 2
    assert "use -f, or end it with .txt, .md, .html, .json" in ended.err
    assert blueprint("report", NAME, "-o", "story", "-f", "md").code == 0
    assert Path("story").read_text(encoding="utf-8").startswith("<!-- ")


def test_only_the_named_chapters_are_told(blueprint):
    put(NAME)
    ended = blueprint("report", NAME, "--chapter", "evidence,time", "-f", "json")
    document = json.loads(ended.out)
    assert [chapter["name"] for chapter in document["chapters"]] == ["evidence"]
    assert [chapter["name"] for chapter in document["not_told"]] == ["time"]


def test_a_hand_out_is_for_one_role(blueprint):
    put(NAME)
    ended = blueprint("report", NAME, "--role", "frontstage")
    assert ended.out.startswith("Frontstage: Coffee to go\n")
    assert "Takes the order" in ended.out
    assert blueprint("report", NAME, "--role", "nobody").code == 2


def test_a_text_is_as_wide_as_wanted(blueprint):
    put(NAME)
    wide, narrow = (blueprint("report", NAME, "--width", width).out for width in ("120", "40"))
    assert max(map(len, narrow.split("\n"))) <= 40 < max(map(len, wide.split("\n")))


def test_a_file_with_errors_is_not_told(blueprint):
    put(NAME, BROKEN)
    ended = blueprint("report", NAME, "-o", "x.md")
    assert (ended.code, ended.out) == (1, "")
    assert "BP003" in ended.err
    assert not Path("x.md").exists()


def test_a_report_is_of_one_blueprint(blueprint):
    put(NAME)
    put("tea.blueprint.yaml")
    ended = blueprint("report", ".")
    assert ended.code == 2
    assert "2 blueprints" in ended.err
    assert blueprint("report", "missing.blueprint.yaml").code == 2


def test_what_somebody_else_has_written_is_overwritten_by_force_only(blueprint):
    put(NAME)
    Path("x.md").write_text("mine")
    assert blueprint("report", NAME, "-o", "x.md").code == 2
    assert blueprint("report", NAME, "-o", "x.md", "--force").code == 0


def test_the_help_names_every_chapter(blueprint):
    said = " ".join(blueprint("report", "--help").out.split())
    assert f"Tell only these: {', '.join(chapter.name for chapter in CHAPTERS)}." in said.replace("- ", "-")
