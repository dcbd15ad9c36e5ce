"""Diagnosing: what ``lint`` says, while somebody writes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from blueprint_cli.pipeline.linting import lint
from blueprint_cli.pipeline.loading import load
from blueprint_cli.review.settings import Settings
from commands import BROKEN, GOOD
from editors import Editor

DOUBLED = """\
blueprint: 1
title: 🍰 to go
steps:
  - title: Order
    customer: {id: a, text: Orders 🍰}
    frontstage: {id: b, text: Takes it}
links:
  - "a -> b: 🍰"
  - {from: a, to: b, text: 🍰} # 🍰
views:
  short: {steps: [order], roles: [nobody 👩🏽‍💻]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Editor]:
    with Editor(tmp_path) as editor:
        yield editor


def test_it_is_what_lint_says(editor: Editor):
    for number, text in enumerate((GOOD, BROKEN, DOUBLED, "", "a: [", "\ufeff" + BROKEN, BROKEN.replace("\n", "\r\n"))):
        path = editor.folder / f"same-{number}.blueprint.yaml"
        path.write_text(text, encoding="utf-8", newline="")
        loaded = load(path)
        expected = [
            (each.code, each.severity, loaded.text[slice(*each.place.span)]) for each in lint(loaded, Settings())
        ]
        found = editor.open(path.name, text)
        severity = {"ERROR": "error", "WARNING": "warning", "INFORMATION": "info"}
        assert [
            (each.code, severity[each.severity.name.upper()], editor.shown(each.range, path.name)) for each in found
        ] == expected
        assert all(each.source == "blueprint" for each in found)
        assert all(each.code_description is None for each in found)


def test_a_message_goes_on_with_the_way_out(editor: Editor):
    (found,) = editor.open("message.blueprint.yaml", BROKEN)
    assert found.message.splitlines() == [
        "`custmer` is neither a key of steps nor a lane",
        "did you mean `customer`?",
    ]


def test_related_places_are_shown_beside_it(editor: Editor):
    found = {each.code: each for each in editor.open("double.blueprint.yaml", DOUBLED.partition("views")[0])}
    (related,) = found["BP202"].related_information
    assert related.location.uri == editor.uri("double.blueprint.yaml")
    assert editor.shown(related.location.range, "double.blueprint.yaml") == '"a -> b: 🍰"'


def test_what_is_of_no_use_is_faded(editor: Editor):
    text = GOOD + "roles: {clerk: Clerk}\n"
    found = {each.code: each for each in editor.open("faded.blueprint.yaml", text)}
    assert found["BP114"].tags == (types.DiagnosticTag.Unnecessary,)
    assert found["BP102"].tags is None


def test_an_editor_that_can_do_less_is_told_less(tmp_path: Path):
    with Editor(tmp_path, like="emacs") as editor:
        found = editor.open("double.blueprint.yaml", DOUBLED.partition("views")[0])
        assert all(each.related_information is None for each in found)


def test_it_follows_what_is_written_once_that_stops(project: Editor):
    assert [each.code for each in project.open("a.blueprint.yaml", BROKEN)] == ["BP003"]
    start = time.monotonic()
    for length in range(len(GOOD) - 5, len(GOOD) + 1):
        project.write("a.blueprint.yaml", GOOD[:length])
    assert [each.code for each in project.found("a.blueprint.yaml")] == ["BP102"]
    assert time.monotonic() - start > 0.2


def test_a_file_that_is_closed_has_no_findings_any_more(project: Editor):
    assert project.open("a.blueprint.yaml", BROKEN)
    project.close("a.blueprint.yaml")
    assert project.told("a.blueprint.yaml") == []


def test_findings_in_included_files_are_told_there(project: Editor):
    (project.folder / "roles.yaml").write_text("roles: {clerk: {kind: boss}}\n", encoding="utf-8")
    text = GOOD + "include: [roles.yaml]\n"
    assert "BP006" not in [each.code for each in project.open("a.blueprint.yaml", text)]
    (found,) = project.told("roles.yaml") or []
    assert (found.code, project.shown(found.range, "roles.yaml")) == ("BP006", "boss")
    assert [each.code for each in project.open("roles.yaml")] == ["BP006"], "said once, and not by each file"
    project.write("roles.yaml", "roles: {clerk: {kind: team}}\n")
    assert project.found("roles.yaml") == []
    project.save("roles.yaml")
    project.close("a.blueprint.yaml")
    assert project.told("roles.yaml") == []


def test_an_included_file_counts_as_it_is_being_written(project: Editor):
    (project.folder / "roles.yaml").write_text("roles: {clerk: Clerk}\n", encoding="utf-8")
    text = "blueprint: 1\ntitle: T\ninclude: [roles.yaml]\nsteps:\n  - {title: A, customer: {text: B, by: boss}}\n"
    assert "BP011" in [each.code for each in project.open("a.blueprint.yaml", text)]
    project.open("roles.yaml")
    project.write("roles.yaml", "roles: {boss: Boss}\n")
    assert project.found("roles.yaml") == []
    assert "BP011" not in [each.code for each in project.told("a.blueprint.yaml") or []]


def test_a_file_that_is_included_has_its_own_shape(project: Editor):
    assert project.open("lanes.yaml", "lanes: [customer, {id: desk}]\n") == []
    found = project.open("roles.yaml", "roles: {clerk: {knd: team}}\nphases: 3\n")
    assert [each.code for each in found] == ["BP003", "BP004"]


@pytest.mark.parametrize("text", ["services: {web: {image: nginx}}\n", "- 1\n", "a: [", "", "x-y: 1\n"])
def test_other_yaml_is_left_alone(project: Editor, text: str):
    project.open("good.blueprint.yaml", GOOD)
    (project.folder / "compose.yaml").write_text(text, encoding="utf-8")
    item = types.TextDocumentItem(project.uri("compose.yaml"), "yaml", 1, text)
    project.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    assert project.told("compose.yaml") is None
    place = {"text_document": types.TextDocumentIdentifier(item.uri), "position": types.Position(0, 1)}
    assert project.ask("hover", types.HoverParams(**place)) is None
    assert project.ask("complete", types.CompletionParams(**place)) == []


def test_a_blueprint_is_one_whatever_it_is_called(project: Editor):
    assert [each.code for each in project.open("coffee.yaml", BROKEN)] == ["BP003"]
    assert [each.code for each in project.open("untitled:Untitled-1", BROKEN)] == ["BP003"]


def test_settings_hold_and_a_change_of_them_is_noticed(project: Editor):
    settings = project.folder / "blueprint.toml"
    settings.write_text('[lint]\nignore = ["BP102"]\n', encoding="utf-8")
    assert project.open("a.blueprint.yaml", GOOD) == []
    settings.write_text("", encoding="utf-8")
    (watched,) = project.registered
    assert watched.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    event = types.FileEvent(project.uri("blueprint.toml"), types.FileChangeType.Changed)
    project.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    assert [each.code for each in project.told("a.blueprint.yaml") or []] == ["BP102"]


def test_settings_that_cannot_be_meant_are_told_once(project: Editor):
    (project.folder / "blueprint.toml").write_text("[lint]\nignor = []\n", encoding="utf-8")
    assert [each.code for each in project.open("a.blueprint.yaml", GOOD)] == ["BP102"]
    project.save("a.blueprint.yaml")
    project.told("a.blueprint.yaml")
    (message,) = project.client.messages
    assert "blueprint.toml:2:1" in message.message
    assert "did you mean 'ignore'?" in message.message


def test_an_excluded_file_and_a_known_finding_are_passed_over(project: Editor):
    (project.folder / "blueprint.toml").write_text(
        'exclude = ["old"]\n[lint]\nbaseline = "known.json"\n', encoding="utf-8"
    )
    (project.folder / "known.json").write_text(
        '{"version": 1, "findings": [{"path": "a.blueprint.yaml", "rule": "BP102", "element": "lanes"}]}',
        encoding="utf-8",
    )
    assert project.open("a.blueprint.yaml", GOOD) == []
    (project.folder / "old").mkdir()
    assert project.open("old/b.blueprint.yaml", BROKEN) == []


def test_half_a_character_is_survived(project: Editor):
    text = GOOD.replace("Menu", "Me\ud83cnu")
    uri = project.uri("half.blueprint.yaml")
    item = types.TextDocumentItem(uri, "yaml", 1, text)
    project._versions[uri] = 1
    project.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    assert [each.code for each in project.found("half.blueprint.yaml")] == ["BP102"]
