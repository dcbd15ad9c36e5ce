"""The published schema in the server that most editors have for YAML, over its protocol; marked ``node``."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from editors import Editor

pytestmark = pytest.mark.node

SCHEMA = Path(__file__).parents[2] / "schemas/blueprint-1.schema.json"
MODELINE = f"# yaml-language-server: $schema={SCHEMA.as_uri()}\n"
HEAD = f"{MODELINE}blueprint: 1\ntitle: T\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    server = shutil.which("yaml-language-server")
    assert server, "this needs yaml-language-server on the PATH: npm install --global yaml-language-server"
    settings = {"yaml": {"validate": True, "hover": True, "completion": True}}
    with Editor(tmp_path_factory.mktemp("yaml"), server=(server, "--stdio"), settings=settings) as editor:
        yield editor


def test_a_wrong_file_is_told_where_it_is_wrong(editor: Editor):
    text = f"{HEAD}state: curent\nsteps:\n  - title: A\n    customer: {{text: B, mraks: [fail], emotion: 7}}\n"
    found = editor.open("wrong.blueprint.yaml", text)
    assert {editor.shown(each.range, "wrong.blueprint.yaml"): each.message for each in found} == {
        "curent": 'Value is not accepted. Valid values: "current", "target", "future".',
        "mraks": "Property mraks is not allowed.",
        "7": "Value is above the maximum of 2.",
    }


def test_a_broken_text_is_told_in_the_words_of_the_format(editor: Editor):
    text = f"{HEAD}steps:\n  - title: A\n    time: five\n    wait: {{target: soon}}\nreviewed: tomorrow\n"
    assert {found.message for found in editor.open("words.blueprint.yaml", text)} >= {
        "a duration is a number and a unit, such as 45s, 5m, 1h30m, 3d, 5wd or 5m..10m",
        "a date is year, month and day, such as 2026-01-31",
    }


@pytest.mark.parametrize(
    "path", sorted((SCHEMA.parents[1] / "examples").glob("*.blueprint.yaml")), ids=lambda p: p.name
)
def test_an_example_is_right(editor: Editor, path: Path):
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    text = MODELINE + "".join(line for line in lines if "yaml-language-server" not in line)
    assert editor.open(path.name, text) == []


def labels(editor: Editor, marked: str) -> list[str]:
    found = editor.ask("complete", types.CompletionParams(**editor.here(marked).asked))
    return [item.label for item in found.items]


def test_keys_are_completed(editor: Editor):
    found = labels(editor, f"{HEAD}steps:\n  - title: A\n    │\n")
    assert {"customer", "frontstage", "phase", "emotion"} <= set(found)
    assert "title" not in found


def test_words_are_completed(editor: Editor):
    assert {"current", "target", "future"} <= set(labels(editor, f"{HEAD}state: │\n"))
    text = f"{HEAD}steps:\n  - title: A\n    customer:\n      text: B\n      marks:\n        - │\n"
    assert {"fail", "wait", "decision", "moment-of-truth", "bottleneck"} <= set(labels(editor, text))


def test_snippets_are_offered(editor: Editor):
    assert "fail point" in labels(editor, f"{HEAD}steps:\n  - title: A\n    customer:\n      │\n")


def test_hovering_shows_what_the_format_says(editor: Editor):
    here = editor.here(f"{HEAD}sta│te: current\n")
    found = editor.ask("hover", types.HoverParams(**here.asked))
    assert "Whether the service is drawn as it is or as it is to be." in found.contents.value
    assert "* `current`: As it is." in found.contents.value
