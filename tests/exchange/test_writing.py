"""What is written for other tools: it says what the blueprint says, does no harm, and is the same each time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from time import sleep
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.exchange.grids.headings import headings
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.exchange.matching import Heading, match
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.model.titles import LANGUAGES
from blueprint_cli.pipeline.choosing import Selection, choose
from blueprint_cli.pipeline.exchanging import hand_over
from blueprint_cli.schema.published import Kind, schema
from blueprints import blueprint
from strategies import blueprints

SCHEMAS = Path(__file__).parents[2] / "schemas"
HARMFUL = """
steps:
  - title: "=cmd|' /C calc'!A0"
    phase: "@phase"
    customer: ["+1", "-2+3", "\\tx", "'=1"]
    frontstage: { text: "=HYPERLINK(1)", span: 2 }
  - title: Two
    customer: 'Says "no" & <b>leaves</b>'
    frontstage: -5
"""


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_table_has_a_row_for_each_lane_and_a_column_for_each_step() -> None:
    written = hand_over(
        blueprint("""
        lanes: [emotion, customer, {id: desk, title: Desk, role: frontstage}, support, time, metrics]
        metrics: {csat: {title: Satisfaction, unit: of 5}}
        steps:
          - {title: Order, phase: Inside, emotion: -1.5, time: 5m..10m, metrics: {csat: 4},
             customer: [Orders, "Pays; tips"]}
          - {title: Wait, phase: Inside, desk: {text: Makes it, span: 2}, support: Till}
          - {title: Collect, desk: Calls, support: {text: Stock, span: 1}, metrics: {csat: {target: 5}}}
        """),
        ExportFormat.CSV,
    )
    assert table(written) == [
        ["Phase", "Inside", "… Inside", "–"],
        ["Step", "Order", "Wait", "Collect"],
        ["Emotion", "-1.5", "", ""],
        ["Customer actions", "• Orders\n• Pays; tips", "", ""],
        ["Line of interaction", "", "", ""],
        ["Desk", "", "", "Calls"],
        ["", "", "Makes it", "… Makes it"],
        ["Line of visibility", "", "", ""],
        ["Line of internal interaction", "", "", ""],
        ["Support processes", "", "Till", "Stock"],
        ["Time", "5m–10m", "", ""],
        ["Metrics", "Satisfaction 4 of 5", "", ""],
    ]


def test_nothing_in_a_table_is_taken_for_a_formula() -> None:
    cells = [cell for row in table(hand_over(blueprint(HARMFUL), ExportFormat.CSV)) for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t") or cell.startswith("-2")] == []
    assert "-5" in "".join(cells)
    workbook = load_workbook(io.BytesIO(hand_over(blueprint(HARMFUL), ExportFormat.XLSX)))
    assert {cell.data_type for row in workbook.worksheets[0].iter_rows() for cell in row if cell.value} == {"s"}


def test_a_workbook_merges_what_spans_and_dresses_the_lanes(example: Blueprint) -> None:
    workbook = load_workbook(io.BytesIO(hand_over(example, ExportFormat.XLSX)))
    (sheet,) = workbook.worksheets
    assert sheet["A1"].value == example.title
    assert len(sheet.title) <= 31
    spans = {card.span for card in example.cards}
    widths = {area.max_col - area.min_col + 1 for area in sheet.merged_cells.ranges}
    assert spans - {1} <= widths
    assert sheet.freeze_panes is not None


def test_what_runs_from_right_to_left_does_so_everywhere() -> None:
    arabic = blueprint("language: ar\nsteps:\n  - {title: a, customer: b}\n")
    assert load_workbook(io.BytesIO(hand_over(arabic, ExportFormat.XLSX))).worksheets[0].sheet_view.rightToLeft
    assert b"swimlane-beta RL\n" in hand_over(arabic, ExportFormat.MERMAID)
    assert b"flipH=1" in hand_over(arabic, ExportFormat.DRAWIO)


@pytest.mark.parametrize("form", ExportFormat)
def test_the_same_blueprint_gives_the_same_bytes(form: ExportFormat, example: Blueprint) -> None:
    first = hand_over(example, form)
    if form is ExportFormat.XLSX:
        sleep(1.1)  # a workbook counts its seconds
    assert hand_over(example, form) == first


@pytest.mark.parametrize(
    "form", [ExportFormat.MERMAID, ExportFormat.FLOWCHART, ExportFormat.DRAWIO, ExportFormat.PLANTUML]
)
def test_links_that_are_hidden_are_not_drawn(form: ExportFormat) -> None:
    own = blueprint("""
    flow: none
    steps:
      - {id: a, title: A, customer: x, frontstage: y}
    links: ["a.customer -> a.frontstage: hello"]
    """)
    assert len(shown_links(own)) == 1
    assert b"hello" in hand_over(own, form)
    hidden = choose(own, Selection(hide=["links"]))
    assert shown_links(hidden) == ()
    assert b"hello" not in hand_over(hidden, form)


@pytest.mark.parametrize("url", ["https://example.com/?a=1&b", "manual.pdf", ""])
def test_only_addresses_that_are_whole_are_carried(url: str) -> None:
    own = blueprint(
        f"steps:\n  - title: A\n    customer: {{text: x, url: '{url}'}}\n"
        if url
        else "steps: [{title: A, customer: x}]\n"
    )
    assert (b'click s1_c1 href "https://example.com/?a=1&b"' in hand_over(own, ExportFormat.MERMAID)) == url.startswith(
        "http"
    )
    assert (b'link="https://example.com/?a=1&amp;b"' in hand_over(own, ExportFormat.DRAWIO)) == url.startswith("http")


@given(blueprints(max_steps=6, max_lanes=8, max_cards=30))
@settings(max_examples=10)
def test_a_drawing_holds_every_card_and_arrow(own: Blueprint) -> None:
    root = ET.fromstring(hand_over(own, ExportFormat.DRAWIO))
    cells = {cell.get("id"): cell for cell in root.iter() if cell.get("id")}
    assert sum(str(name).startswith("card-") and "-mark-" not in str(name) for name in cells) == len(own.cards)
    arrows = [cell for cell in root.iter("mxCell") if cell.get("source")]
    assert len(arrows) == len(shown_links(own))
    assert all({arrow.get("source"), arrow.get("target")} <= set(cells) for arrow in arrows)


def test_a_model_is_what_its_schema_says(example: Blueprint) -> None:
    model = json.loads(hand_over(example, ExportFormat.JSON))
    jsonschema.validate(model, closed(schema(Kind.MODEL)))
    assert [card["id"] for card in model["cards"]] == [card.id for card in example.cards]
    assert len(model["links"]) == len(shown_links(example))
    assert {line["below"] for line in model["lines"]} <= {lane.id for lane in example.lanes}


@given(blueprints(max_steps=6, max_lanes=14, max_cards=40))
@settings(max_examples=10)
def test_any_model_is_what_its_schema_says(own: Blueprint) -> None:
    jsonschema.validate(json.loads(hand_over(own, ExportFormat.JSON)), closed(schema(Kind.MODEL)))


def test_the_published_schema_of_models_is_the_one_that_the_tool_carries() -> None:
    assert json.loads((SCHEMAS / "model-1.schema.json").read_text(encoding="utf-8")) == schema(Kind.MODEL)
    jsonschema.Draft7Validator.check_schema(schema(Kind.MODEL))


def closed(part: Any) -> Any:
    """A schema that refuses keys that it does not know: readers are to pass them over, we are to describe them."""
    if isinstance(part, list):
        return [closed(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    own = {key: closed(inner) for key, inner in part.items()}
    return own | {"additionalProperties": False} if part.get("type") == "object" else own


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_of_tables_are_known_again(language: str) -> None:
    known = [match(title) for title in headings(language)]
    assert [found and found.meaning for found in known] == [Heading.PHASE, Heading.STEP, Heading.WAIT]
