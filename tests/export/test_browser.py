"""What a browser hands on to screen readers: of a picture, and of the table that says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.pipeline.telling import tell
from browser import CHROMIUM, Node, read_out

pytestmark = pytest.mark.browser

COFFEE = """\
blueprint: 1
title: Coffee to go
phases: [{id: buy, title: Buying, description: At the counter}]
steps:
  - title: Order
    phase: buy
    time: 2m
    customer: {text: Orders a drink, marks: [decision], emotion: 1, pains: The queue is long}
    frontstage: {text: Takes the order, url: "https://example.com"}
    support: {text: Till, span: 2}
  - {title: Collect, phase: buy, customer: Picks it up, frontstage: Calls the name}
lanes: [customer, emotion, frontstage, support, time]
links: ["order.customer -> order.frontstage: what to drink"]
"""


def opened(folder: Path, wanted: Format) -> Node:
    assert CHROMIUM, "this test needs Chromium on the PATH"
    blueprint = understand(COFFEE.encode(), path="coffee.blueprint.yaml").blueprint
    assert blueprint is not None
    made = tell(blueprint, [wanted]) if wanted is Format.HTML_TABLE else draw(arrange(blueprint), [wanted])
    page = folder / f"coffee.{wanted.extension}"
    page.write_bytes(made[wanted])
    return read_out(page)


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Node:
    return opened(tmp_path_factory.mktemp("picture"), Format.SVG)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Node:
    return opened(tmp_path_factory.mktemp("table"), Format.HTML_TABLE)


def named(root: Node, *roles: str) -> list[str]:
    return [node.name for node in root.walk() if node.role in roles]


def test_the_picture_is_a_document_that_tells_the_journey(picture: Node) -> None:
    (document,) = [node for node in picture.walk() if node.role == "graphics-document"]
    assert document.name == "Coffee to go"
    assert document.description == (
        "Coffee to go. Buying. 1. Order. Customer actions: Orders a drink. Frontstage: Takes the order. "
        "Support processes: Till. 2. Collect. Customer actions: Picks it up. Frontstage: Calls the name."
    )


def test_its_parts_are_named_and_read_step_by_step(picture: Node) -> None:
    groups = named(picture, "group")
    journey = groups[groups.index("Buying At the counter") :]
    assert journey == [
        "Buying At the counter",
        "Order",
        "Orders a drink (Customer actions, step 1: Order); decision; feeling +1",
        "Pain: The queue is long",
        "decision",
        "Takes the order (Frontstage, step 1: Order)",
        "Till (Support processes, step 1: Order)",
        "Collect",
        "Picks it up (Customer actions, step 2: Collect)",
        "Calls the name (Frontstage, step 2: Collect)",
        "Emotion",
        "Customer actions",
        "Order: +1",
        "Time",
        "Orders a drink → Takes the order: what to drink",
        "Orders a drink → Picks it up",
    ]


def test_what_leads_somewhere_is_a_link_with_the_words_of_its_card(picture: Node) -> None:
    assert named(picture, "link") == ["Takes the order"]


def test_times_are_read_out_with_their_steps(picture: Node) -> None:
    assert [node.description for node in picture.walk() if node.name == "Time" and node.role == "group"][-1:] == [
        "Order: 2m (2m)"
    ]


def test_the_table_has_lanes_as_rows_and_steps_as_columns(table: Node) -> None:
    assert named(table, "table") == ["Coffee to go"]
    assert named(table, "columnheader") == ["Lane", "Buying At the counter", "1 Order", "2 Collect"]
    assert named(table, "rowheader") == [
        "Customer actions",
        "Emotion",
        "Line of interaction",
        "Frontstage",
        "Line of visibility · Line of internal interaction",
        "Support processes",
        "Time",
    ]


def test_the_table_stands_between_headings_in_one_landmark(table: Node) -> None:
    assert named(table, "heading") == ["Coffee to go", "Links", "1 Order", "Notes"]
    assert len(named(table, "main")) == 1
    assert named(table, "region") == ["Coffee to go"]
