"""Changes told, in each format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt

from blueprint_cli.analysis.changes.change import Comparison
from blueprint_cli.analysis.changes.comparing import compare
from blueprint_cli.pipeline.comparing import ChangesFormat, diff, tell_changes
from blueprint_cli.pipeline.loading import understand
from strategies import blueprints

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas/changes-1.schema.json").read_text(encoding="utf-8"))

OLD = """\
blueprint: 1
title: Coffee to go
version: 1
steps:
  - {title: Order, customer: Orders, support: "Till & <b>card</b>"}
  - {title: Collect, customer: {text: "Picks up\\nthe drink", wait: 5m}}
links: ["order.customer -> order.support: pays"]
"""
NEW = """\
blueprint: 1
title: Coffee to go
version: 2
steps:
  - {id: asks, title: Orders, customer: Orders, support: ["Till & <b>card</b>", "*New* @till"]}
  - {title: Collect, customer: {text: "Picks up the cup", wait: {max: 5m, actual: 3m}}}
"""


def changes(old: str = OLD, new: str = NEW) -> Comparison:
    sides = [understand(text.encode(), path="coffee.blueprint.yaml").blueprint for text in (old, new)]
    assert all(sides)
    return diff(*sides)


def test_people_at_a_terminal_see_what_was_and_what_is() -> None:
    assert (
        tell_changes(changes(), ChangesFormat.TEXT).decode()
        == """\
Coffee to go, 1 → 2

The whole
  ~ changed "Coffee to go"
      version: 1 → 2

Steps
  ~ reworded "Orders" (step 1)
      title: Order → Orders
      taken for the same, 81 % alike; its id was order

Cards
  + added "*New* @till" (step 1 "Orders", Support processes)
  ~ reworded, retimed "Picks up the cup" (step 2 "Collect", Customer actions)
      text: Picks up the drink → Picks up the cup
      wait: 5m → max 5m, actual 3m

Links
  - relinked "Orders" → "Till & <b>card</b>"
      link: flow, "pays"

5 changes: 1 added, 2 reworded, 1 retimed, 1 relinked, 1 changed
"""
    )


def test_nothing_is_said_where_nothing_has_changed() -> None:
    assert tell_changes(changes(OLD, OLD), ChangesFormat.TEXT) == b""


def test_colours_are_codes_of_the_terminal_and_nothing_else() -> None:
    told = tell_changes(changes(new=NEW.replace("cup", "cup\u202e")), ChangesFormat.TEXT, color=True).decode()
    assert "\x1b[32m+ added\x1b[0m" in told
    assert "\x1b[31m" in told
    assert "cup<U+202E>" in told


def test_markdown_shows_every_text_as_it_stands() -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(tell_changes(changes(), ChangesFormat.MARKDOWN).decode())
    assert "<h3>Coffee to go, 1 → 2</h3>" in html
    assert "<strong>added</strong> *New* @till · step 1" in html
    assert "&lt;b&gt;card&lt;/b&gt;" in html
    assert "text: <s>Picks up the drink</s> → Picks up the cup" in html


def test_markdown_says_so_where_nothing_has_changed() -> None:
    told = tell_changes(changes(OLD, OLD), ChangesFormat.MARKDOWN)
    assert told == b"### Coffee to go\n\nNo change.\n"


@pytest.mark.parametrize("sides", [(OLD, NEW), (OLD, OLD), (NEW, OLD)])
def test_json_is_what_its_schema_says(sides: tuple[str, str]) -> None:
    document = json.loads(tell_changes(changes(*sides), ChangesFormat.JSON))
    assert list(Draft7Validator(SCHEMA).iter_errors(document)) == []
    assert len(document["changes"]) == len(changes(*sides).changes)


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


@settings(max_examples=15)
@given(old=blueprints(max_cards=60), new=blueprints(max_cards=60))
def test_whatever_has_changed_can_be_told(old, new) -> None:
    comparison = compare(old, new)
    words = (ChangesFormat.TEXT, ChangesFormat.MARKDOWN, ChangesFormat.JSON)
    told = {wanted: tell_changes(comparison, wanted) for wanted in words}
    assert list(Draft7Validator(SCHEMA).iter_errors(json.loads(told[ChangesFormat.JSON]))) == []
    assert bool(told[ChangesFormat.TEXT]) == bool(comparison.changes)


def test_a_file_that_is_not_there_has_nothing() -> None:
    new = understand(NEW.encode(), path="coffee.blueprint.yaml").blueprint
    kinds = {kind for change in diff(None, new).changes if change.part != "blueprint" for kind in change.kinds}
    assert kinds == {"added"}
