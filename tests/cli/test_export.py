"""``blueprint export``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.exchange.formats import ExportFormat
from commands import put

COFFEE = """blueprint: 1
title: Coffee
steps:
  - { title: Order, phase: Inside, customer: Orders, frontstage: Takes the order }
  - { title: Collect, phase: Outside, customer: Collects, frontstage: Calls }
views:
  first: { title: The first, steps: [order] }
"""


@pytest.fixture
def coffee() -> str:
    put("coffee.blueprint.yaml", COFFEE)
    return "coffee.blueprint.yaml"


@pytest.mark.parametrize("form", ExportFormat)
def test_each_format_has_a_file_of_its_own_beside_the_blueprint(form, coffee, blueprint):
    name = f"coffee.{form.extension}"
    assert blueprint("export", coffee, "-f", form) == (0, "", f"wrote {name}\n")
    assert Path(name).stat().st_size > 100
    assert blueprint("export", coffee, "-f", form) == (0, "", f"unchanged {name}\n")


@pytest.mark.parametrize("form", [form for form in ExportFormat if form is not ExportFormat.CSV])
def test_what_has_been_exported_is_known_and_exported_anew(form, coffee, blueprint):
    assert blueprint("export", coffee, "-f", form).code == 0
    put(coffee, COFFEE.replace("Orders", "Asks"))
    assert blueprint("export", coffee, "-f", form).err == f"wrote coffee.{form.extension}\n"


def test_a_table_bears_no_mark_and_is_overwritten_by_force_only(coffee, blueprint):
    assert blueprint("export", coffee, "-f", "csv").code == 0
    put(coffee, COFFEE.replace("Orders", "Asks"))
    ended = blueprint("export", coffee, "-f", "csv")
    assert ended.code == 2
    assert "--force" in ended.err
    assert blueprint("export", coffee, "-f", "csv", "--force").code == 0


@pytest.mark.parametrize(
    ("out", "file"),
    [
        ("x.drawio", "x.drawio"),
        ("x.mmd", "x.mmd"),
        ("x.html", "x.html"),
        ("x.puml", "x.puml"),
        ("x.json", "x.json"),
        ("x.CSV", "x.CSV"),
    ],
)
def test_the_name_says_the_format(out, file, coffee, blueprint):
    assert blueprint("export", coffee, "-o", out).code == 0
    assert Path(file).is_file()


def test_several_go_to_a_folder(coffee, blueprint):
    put("tea.blueprint.yaml", COFFEE)
    assert blueprint("export", ".", "-f", "mermaid", "-o", "out/").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["coffee.mmd", "tea.mmd"]


def test_a_selection_is_exported(coffee, blueprint):
    ended = blueprint("export", coffee, "-f", "json", "-o", "-", "--view", "first")
    assert [step["title"] for step in json.loads(ended.out)["steps"]] == ["Order"]
    ended = blueprint("export", coffee, "-f", "json", "-o", "-", "--phases", "Outside", "--lanes", "customer")
    assert [card["text"] for card in json.loads(ended.out)["cards"]] == ["Collects"]
    assert blueprint("export", coffee, "-f", "csv", "--view", "journey").err == "wrote coffee.journey.csv\n"


def test_standard_input_goes_to_standard_output(process):
    ended = process("export", "-", "-f", "plantuml", stdin=None, input=COFFEE.encode())
    assert ended.returncode == 0
    assert ended.stdout.startswith(b"@startuml\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["."], "says what to write\nhint: say -f with one of csv, xlsx"),
        ([".", "-o", "x.txt"], "says what to write"),
        ([".", "-f", "csv", "-o", "one.csv"], "several blueprints would go to one place"),
        (["none.yaml", "-f", "csv"], "none.yaml"),
        (["coffee.blueprint.yaml", "-f", "csv", "--view", "x"], "has no view x"),
        (["coffee.blueprint.yaml", "-f", "csv", "--theme", "x"], "there is no theme x"),
    ],
)
def test_what_cannot_be_done_is_told(arguments, said, coffee, blueprint):
    put("tea.blueprint.yaml", COFFEE)
    ended = blueprint("export", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_a_file_with_errors_is_told_and_the_others_exported(coffee, blueprint):
    put("bad.blueprint.yaml", "blueprint: 1\n")
    ended = blueprint("export", ".", "-f", "md")
    assert ended.code == 1
    assert "BP005" in ended.err
    assert Path("coffee.md").is_file()
    assert not Path("bad.md").exists()


def test_a_theme_of_ones_own_that_cannot_be_read_stops_it(coffee, blueprint):
    put("house.yaml", "theme: 9\n")
    assert blueprint("export", coffee, "-f", "drawio", "--theme", "house.yaml").code == 2


def test_what_a_format_has_no_place_for_is_told_unless_quiet(coffee, blueprint):
    put(coffee, COFFEE.replace("customer: Orders,", "customer: { text: Orders, pains: [Too loud] },"))
    assert blueprint("export", coffee, "-f", "csv").err == ("wrote coffee.csv\nnote: csv has no place for 1 remark\n")
    assert blueprint("export", coffee, "-f", "csv", "--quiet").err == ""
