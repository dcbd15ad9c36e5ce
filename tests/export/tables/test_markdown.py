"""The table as Markdown."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

import strategies
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.tables import markdown as writer
from blueprint_cli.export.tables.table import Table
from blueprint_cli.export.tables.tabling import tabulate
from blueprint_cli.model.blueprint import Blueprint
from tables import SAID, table


def to_markdown(made: Table, *, links: bool = True) -> str:
    return writer.to_markdown(made, links=links)


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def rows(markdown: str) -> list[list[str]]:
    """The cells of the table as a reader of Markdown finds them, as HTML."""
    found = re.findall(r"<tr>(.*?)</tr>", READER.render(markdown), re.DOTALL)
    return [re.findall(r"<t[hd]>(.*?)</t[hd]>", row, re.DOTALL) for row in found]


def plain(markdown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", READER.render(markdown)))


def items(markdown: str, heading: str) -> list[str]:
    """The lines of a list below a heading, as they are written."""
    return re.findall(rf"## {heading}\n\n(.*?)(?:\n\n|\Z)", markdown, re.DOTALL)[0].rstrip().split("\n")


@pytest.fixture(scope="module")
def markdown() -> str:
    return to_markdown(table())


@pytest.mark.parametrize("said", SAID)
def test_everything_that_the_blueprint_says_is_in_it(said: str, markdown: str) -> None:
    assert said in plain(markdown)


def test_it_begins_with_who_made_it_and_the_title(markdown: str) -> None:
    assert markdown.startswith(f"<!-- {GENERATOR_MARK} -->\n\n# Coffee to go\n\n")
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")


def test_steps_are_columns_and_lanes_are_rows_and_lines_stand_between_them(markdown: str) -> None:
    cells = rows(markdown)
    assert cells[0] == ["Lane", "1 Queue", "2 Order", "3 Go"]
    assert cells[1] == ["<strong>Phase</strong>", "Before<br><em>Said of the phase</em>", "After", ""]
    assert [row[0] for row in cells[3:]] == [
        "<strong>Things</strong><br><em>What they see</em>",
        "<strong>Customer actions</strong>",
        "<strong>Guests</strong>",
        "<em>Line of interaction</em>",
        "<strong>Counter</strong>",
        "<em>Line of visibility</em>",
        "<strong>Backstage</strong>",
        "<strong>Policies</strong>",
        "<strong>Notes</strong>",
        "<strong>Emotion</strong>",
        "<strong>Time</strong>",
        "<strong>Metrics</strong>",
    ]


def test_a_card_that_spans_steps_is_named_again_in_each(markdown: str) -> None:
    assert rows(markdown)[3][1:] == ["Sign", "• Menu<br>• … Sign", "… Sign"]


def test_phases_are_named_again_over_each_of_their_steps() -> None:
    text = "steps: [{title: A, phase: P, customer: x}, {title: B, phase: P, customer: y}]"
    assert rows(to_markdown(table(text)))[1][1:] == ["P", "… P"]


def test_without_phases_and_descriptions_there_are_no_rows_for_them() -> None:
    assert rows(to_markdown(table("steps: [{title: A, customer: x}]"))) == [
        ["Lane", "1 A"],
        ["<strong>Customer actions</strong>", "x"],
    ]


def test_signs_and_small_print_stand_under_a_card(markdown: str) -> None:
    card = rows(markdown)[4][1].split("<br>")
    assert card[0] == '• <a href="https://example.com/queue">Queues</a> <sup>1</sup>'
    assert card[1] == "<em>assumption · wait · decision</em>"
    assert card[2] == "in person, hand signs"
    assert "• <s>Leaves</s>" in card


def test_another_blueprint_is_taken_for_its_page_of_the_same_kind(markdown: str) -> None:
    assert "[Orders](other.md)" in markdown


def test_without_links_no_card_leads_anywhere() -> None:
    assert "](" not in to_markdown(table(), links=False)


def test_links_are_listed_by_the_step_in_which_they_start(markdown: str) -> None:
    assert items(markdown, "Links") == [
        "- **1 Queue**",
        "  - Queues → Orders (2 Order): stays (80 %)",
        "- **2 Order**",
        "  - Orders ↔ Takes the order (agreement)",
        "  - Takes the order → Goes (3 Go): come again (message)",
        "  - Pulls the shot → Takes the order: machine broke (when it fails)",
        "  - Orders → Goes (3 Go)",
        "- **3 Go**",
        "  - Goes → Orders (2 Order) (loop, on purpose)",
    ]


def test_cards_of_one_text_in_one_step_are_told_apart_by_their_lanes() -> None:
    text = "steps: [{title: A, customer: x, frontstage: x}]\nlinks: [a.customer -> a.frontstage]"
    assert items(to_markdown(table(text)), "Links")[1] == "  - x (Customer actions) → x (Frontstage)"


def test_arrows_point_the_way_that_the_language_runs() -> None:
    text = "language: ar\nsteps: [{title: A, customer: x}, {title: B, customer: y}]"
    assert "  - x ← y (2 B)" in to_markdown(table(text))


def test_notes_are_numbered_as_cards_refer_to_them(markdown: str) -> None:
    assert items(markdown, "Notes") == [
        "1. **Queues**<br>Pain: A pain (impact high, effort low, Anna, https://example.com/pain)<br>"
        + "<br>".join(("Recovery: A recovery", "Question: A question", "Idea: An idea", "Policy: A rule"))
    ]


def test_notes_on_a_step_are_referred_to_from_its_row() -> None:
    text = "steps: [{title: A, customer: x, notes: Look}, {title: B, description: Said, notes: There}]"
    assert rows(to_markdown(table(text)))[1] == ["", "<sup>1</sup>", "<em>Said</em> <sup>2</sup>"]


def test_a_view_leaves_out_what_it_hides() -> None:
    markdown = to_markdown(table(view="bare"))
    assert "Bare view" in markdown
    for hidden in ("A pain", "assumption", "decision", "in person", "Barista", "5m–10m", "Profit", "##", "stays"):
        assert hidden not in markdown


def test_english_needs_no_frame_and_other_languages_say_what_they_are() -> None:
    text = "language: ar\nsteps: [{title: A, customer: x}]"
    assert "<div" not in to_markdown(table())
    assert to_markdown(table(text)).count('<div lang="ar" dir="rtl">') == 1
    assert to_markdown(table(text)).endswith("\n\n</div>\n")


@given(strategies.blueprints(max_steps=6, max_cards=30))
def test_every_row_has_a_cell_for_every_step(blueprint: Blueprint) -> None:
    made = tabulate(blueprint)
    cells = rows(to_markdown(made))
    assert len(cells) >= len(made.rows) + 1
    assert {len(row) for row in cells} == {len(made.columns) + 1}
