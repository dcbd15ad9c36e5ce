"""The front door: values in, values out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.errors import FileError, UsageError
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import TOLD, Format
from blueprint_cli.pipeline.linting import lint
from blueprint_cli.pipeline.loading import load, texts, understand
from blueprint_cli.pipeline.publishing import publish
from blueprint_cli.pipeline.style import Style
from blueprint_cli.review.settings import Profile, Settings
from commands import BROKEN, FAILING, GOOD


def understood(text: str, path: str = "a.blueprint.yaml"):
    return understand(text.encode(), path=path)


def codes(diagnostics) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def drawable(text: str = GOOD):
    blueprint = understood(text).blueprint
    assert blueprint is not None
    return blueprint


def test_a_sound_file_gives_its_text_its_document_and_its_blueprint(tmp_path):
    path = tmp_path / "a.blueprint.yaml"
    path.write_text(GOOD, encoding="utf-8")
    loaded = load(path)
    assert (loaded.path, loaded.text, loaded.diagnostics) == (str(path), GOOD, ())
    assert loaded.document is not None
    assert loaded.blueprint is not None
    assert loaded.blueprint.title == "Coffee to go"


def test_all_problems_come_in_one_run_by_their_place():
    text = """\
blueprint: 1
title: Coffee
state: odd
steps:
  - title: Order
    custmer: Orders
    customer: {text: Orders, to: nowhere}
    frontstage: {text: Takes it, span: 9}
title: Tea
"""
    loaded = understood(text)
    assert loaded.blueprint is None
    assert codes(loaded.diagnostics) == ["BP006", "BP003", "BP011", "BP012", "BP002"]


def test_a_file_that_yaml_cannot_read_still_has_a_text_to_show():
    loaded = understood("\ufeffblueprint: 1\ntitle: [\n")
    assert (loaded.document, loaded.blueprint) == (None, None)
    assert loaded.text == "blueprint: 1\ntitle: [\n"
    assert codes(loaded.diagnostics) == ["BP001"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 10, b"\xff\xfeb\x00", b"a\xe9", b"[" * 100_000, b"\t- a", b"--- 1\n--- 2"]
)
def test_whatever_the_bytes_are_something_is_told(content):
    loaded = understand(content, path="a.blueprint.yaml")
    assert loaded.blueprint is None
    assert loaded.diagnostics
    assert {diagnostic.severity for diagnostic in loaded.diagnostics} == {Severity.ERROR}


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_a_file_without_end_is_too_large():
    assert codes(load(Path("/dev/zero")).diagnostics) == ["BP009"]


def test_a_file_that_is_gone_or_a_folder_is_an_error_of_the_machine(tmp_path):
    with pytest.raises(FileError, match="there is no file"):
        load(tmp_path / "missing")
    with pytest.raises(FileError, match="could not be read"):
        load(tmp_path)


def test_problems_of_included_files_come_after_those_of_the_file_and_have_their_text(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a-roles.yaml").write_text("roles:\n  agent: {titel: Agent}\n")
    loaded = understood(BROKEN + "include: [a-roles.yaml]\n", path="b.blueprint.yaml")
    assert [(found.place.path, found.code) for found in loaded.diagnostics] == [
        ("b.blueprint.yaml", "BP003"),
        ("a-roles.yaml", "BP003"),
    ]
    assert texts(loaded, loaded.diagnostics) == {
        "b.blueprint.yaml": loaded.text,
        "a-roles.yaml": "roles:\n  agent: {titel: Agent}\n",
    }
    Path("a-roles.yaml").unlink()
    assert list(texts(loaded, loaded.diagnostics)) == ["b.blueprint.yaml"]


def test_lint_says_what_stops_a_drawing_or_else_what_the_rules_find():
    assert codes(lint(understood(BROKEN), Settings())) == ["BP003"]
    assert "BP201" in codes(lint(understood(FAILING), Settings()))
    assert codes(lint(understood(FAILING), Settings(profile=Profile.MINIMAL))) == ["BP201"]


def test_a_scene_shows_what_is_selected():
    whole, some = arrange(drawable()), arrange(drawable(), view="staff", phases=["after"])
    assert len(whole.cards) == 6
    assert [card.id for card in some.cards] == ["collect.frontstage"]
    with pytest.raises(UsageError):
        arrange(drawable(), view="nothing")


def test_each_format_is_what_its_name_says():
    pictures = [wanted for wanted in Format if wanted not in TOLD | {Format.HTML}]
    drawn = draw(arrange(drawable()), pictures)
    assert list(drawn) == pictures
    assert drawn[Format.SVG].startswith(b"<?xml")
    assert drawn[Format.PNG].startswith(b"\x89PNG")
    assert b"graph" in drawn[Format.DOT]
    assert json.loads(drawn[Format.JSON])["title"] == "Coffee to go"


def test_a_page_is_made_of_a_blueprint_and_its_picture():
    blueprint = drawable()
    scene = arrange(blueprint)
    assert publish(blueprint, scene).startswith(b"<!doctype html>")
    with pytest.raises(ValueError, match=r"see publish\(\)"):
        draw(scene, [Format.HTML])


def test_a_style_changes_the_picture():
    scene = arrange(drawable(GOOD.replace("Menu,", "{text: Menu, url: https://example.org},")))
    plain = draw(scene, [Format.SVG], Style(links=False, bare=True))[Format.SVG]
    assert plain.startswith(b"<svg")
    assert b"<a " not in plain
    small = draw(scene, [Format.PNG], Style(width=100))[Format.PNG]
    assert int.from_bytes(small[16:20], "big") == 100


def test_what_does_not_need_graphviz_does_not_load_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")
    assert list(draw(arrange(drawable()), [Format.JSON, Format.DOT])) == [Format.JSON, Format.DOT]


@pytest.mark.parametrize("text", [GOOD, GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD])
def test_the_same_blueprint_gives_the_same_picture_wherever_it_lies(text):
    pictures = {
        draw(arrange(understood(given, path).blueprint), [Format.SVG])[Format.SVG]
        for given, path in [(GOOD, "a.blueprint.yaml"), (text, "/elsewhere/a.blueprint.yaml")]
    }
    assert len(pictures) == 1
