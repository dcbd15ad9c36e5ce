"""The table as HTML: its structure is what a screen reader goes by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given

import strategies
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.draw.theme import LIGHT
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.tables.html import to_html
from blueprint_cli.export.tables.table import Table
from blueprint_cli.export.tables.tabling import tabulate
from blueprint_cli.model.blueprint import Blueprint
from pages import grid_of, read_page, text_of
from tables import SAID, table


def page(made: Table, *, links: bool = True, bare: bool = False) -> Element:
    return read_page(to_html(made, LIGHT, links=links, bare=bare))


def one(root: Element, tag: str) -> Element:
    (found,) = root.iter(tag)
    return found


def classed(root: Element, kind: str) -> list[Element]:
    return [element for element in root.iter() if kind in element.get("class", "").split()]


def cards(root: Element) -> dict[str, Element]:
    return {card.get("id", "").partition("-card-")[2]: card for card in classed(root, "card")}


def violations(root: Element) -> Iterator[str]:
    """What a program that checks accessibility would find in the tables of a page."""
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "an id is given twice"
    for link in root.iter("a"):
        href = link.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            yield f"nothing is at {href}"
        if not text_of(link):
            yield "a link says nothing"
    yield from _of_table(one(root, "table"))


def _of_table(table: Element) -> Iterator[str]:
    heads = {cell.get("id"): text_of(cell) for cell in table.iter("th")}
    used: set[str] = set()
    for row, column, cell in grid_of(table):
        headers = cell.get("headers", "").split()
        used.update(headers)
        yield from (f"{name} is no header" for name in headers if not heads.get(name))
        if cell.tag == "th" and not (cell.get("id") and cell.get("scope") and text_of(cell)):
            yield f"the header at {row}, {column} lacks something"
        if cell.tag == "td" and text_of(cell) and not headers:
            yield f"the cell at {row}, {column} has no headers"
    yield from (f"{name} heads nothing" for name in heads.keys() - used)


@pytest.fixture(scope="module")
def root() -> Element:
    return page(table())


@pytest.mark.parametrize("said", SAID)
def test_everything_that_the_blueprint_says_is_in_it(said: str, root: Element) -> None:
    assert " ".join(said.split()) in text_of(one(root, "main"))


def test_the_page_says_what_it_is(root: Element) -> None:
    html = one(root, "html")
    assert (html.get("lang"), html.get("dir")) == ("en", "ltr")
    assert text_of(one(root, "title")) == text_of(one(root, "h1")) == text_of(one(root, "caption")) == "Coffee to go"


def test_a_constant_mark_says_who_made_it() -> None:
    for bare in (True, False):
        assert f"<!-- {GENERATOR_MARK} -->" in to_html(table(), LIGHT, links=True, bare=bare)[:400]


def test_it_needs_nothing_else_and_runs_nothing() -> None:
    html = to_html(table(), LIGHT, links=True, bare=False)
    assert html.startswith("<!doctype html>")
    assert not re.search(r"<(?:script|link|img|iframe|object)|@import|url\(| on\w+=", html)


def test_the_table_is_sound(root: Element) -> None:
    assert list(violations(root)) == []


def test_steps_stand_under_phases_and_both_head_columns(root: Element) -> None:
    first, second = list(one(root, "thead"))
    assert [(cell.tag, cell.get("scope"), cell.get("colspan"), text_of(cell)) for cell in first] == [
        ("th", "col", None, "Lane"),
        ("th", "colgroup", "1", "Before Said of the phase"),
        ("th", "colgroup", "1", "After"),
        ("td", None, "1", ""),
    ]
    assert [cell.get("scope") for cell in second] == ["col"] * 3
    assert second[0].get("headers") == first[1].get("id")
    assert second[2].get("headers") is None
    assert [group.get("span") for group in root.iter("colgroup")] == [None, "1", "1", "1"]


def test_without_phases_one_row_heads_the_columns() -> None:
    root = page(table("steps: [{title: A, customer: x}]"))
    assert [text_of(cell) for cell in one(root, "thead").iter("th")] == ["Lane", "1 A"]
    assert list(violations(root)) == []


def test_a_card_that_spans_steps_is_one_cell_over_them(root: Element) -> None:
    cell = next(cell for cell in root.iter("td") if "Sign" in text_of(cell))
    assert cell.get("colspan") == "3"
    assert cell.get("headers") == (
        "bpt-coffee-lane-evidence bpt-coffee-phase-0 bpt-coffee-phase-1"
        " bpt-coffee-step-queue bpt-coffee-step-order bpt-coffee-step-go"
    )


def test_a_lane_with_such_a_card_beside_others_has_rows_under_one_header(root: Element) -> None:
    lane = next(body for body in root.iter("tbody") if "evidence" in body.get("class", ""))
    assert len(lane) == 2
    assert (lane[0][0].get("scope"), lane[0][0].get("rowspan")) == ("rowgroup", "2")
    assert [cell.tag for cell in lane[1]] == ["td"]


def test_lines_are_rows_that_say_what_they_part(root: Element) -> None:
    rows = [[text_of(cell) for cell in body[0]] for body in classed(root, "line")]
    assert rows == [["Line of interaction", "Guests – Counter"], ["Line of visibility", "Counter – Backstage"]]


def test_several_cards_of_a_cell_are_a_list_and_one_is_none(root: Element) -> None:
    cells = {text_of(cell): [child.tag for child in cell] for cell in root.iter("td")}
    assert cells["Waves"] == ["div"]
    assert next(tags for text, tags in cells.items() if text.startswith("Queues")) == ["ol"]


def test_signs_are_told_in_words(root: Element) -> None:
    signs = next(cards(root)["queue.customer"].iter("ul"))
    assert [text_of(sign) for sign in signs] == ["assumption", "wait", "decision"]
    assert text_of(one(cards(root)["queue.customer.2"], "s")) == "Leaves"


def test_cards_lead_where_they_say_and_to_the_pages_of_others(root: Element) -> None:
    assert cards(root)["queue.customer"].find(".//a").get("href") == "https://example.com/queue"
    assert cards(root)["order"].find(".//a").get("href") == "other.table.html"


def test_without_links_nothing_leads_out_of_it() -> None:
    hrefs = [link.get("href", "") for link in page(table(), links=False).iter("a")]
    assert hrefs
    assert all(href.startswith("#") for href in hrefs)


def test_notes_are_numbered_and_lead_back(root: Element) -> None:
    card = cards(root)["queue.customer"]
    (reference,) = classed(card, "note")
    assert (text_of(reference), reference.get("aria-label")) == ("1", "Notes 1")
    note = next(element for element in root.iter("li") if element.get("id") == reference.get("href", "")[1:])
    assert text_of(note).startswith("Queues Pain: A pain (impact high")
    assert note[0].get("href") == f"#{card.get('id')}"


def test_notes_of_a_step_lead_back_to_it() -> None:
    root = page(table("steps: [{id: s, title: A, customer: x, notes: Look}]"))
    assert list(violations(root)) == []
    assert one(root, "ol")[0][0].get("href") == "#bpt-test-step-s"


def test_links_are_listed_by_the_step_in_which_they_start(root: Element) -> None:
    section = next(section for section in root.iter("section") if text_of(section[0]) == "Links")
    assert [text_of(element) for element in section if element.tag == "h3"] == ["1 Queue", "2 Order", "3 Go"]
    assert [text_of(item) for item in section.iter("li")][:2] == [
        "Queues → Orders ( 2 Order ): stays (80 %)",
        "Orders ↔ Takes the order (agreement)",
    ]


def test_arrows_point_the_way_that_the_page_runs() -> None:
    text = "language: ar\nsteps: [{title: A, customer: x}, {title: B, customer: y}]"
    (item,) = page(table(text)).iter("li")
    assert text_of(item).startswith("x ← y")
    assert item.get("dir") is None


def test_without_links_and_notes_there_are_no_lists_of_them() -> None:
    root = page(table(view="bare"))
    assert list(root.iter("section")) == []
    assert list(violations(root)) == []


def test_a_part_of_a_page_has_no_page_around_it_and_says_its_language() -> None:
    root = page(table("language: de\nsteps: [{title: A, customer: x}]"), bare=True)
    (section,) = root
    assert (section.tag, section.get("lang"), section.get("dir")) == ("section", "de", "ltr")
    assert not {"html", "head", "style", "h1", "main"} & {element.tag for element in root.iter()}


def test_the_page_runs_as_its_language_does() -> None:
    html = one(page(table("language: he\nsteps: [{title: A, customer: x}]")), "html")
    assert (html.get("lang"), html.get("dir")) == ("he", "rtl")


def test_user_text_is_text() -> None:
    nasty = "<b onclick='x'>\\\"&amp;</style><script>"
    root = page(table(f'description: "{nasty}"\nsteps: [{{title: "{nasty}", customer: "{nasty}"}}]'))
    shown = nasty.replace('\\"', '"')
    assert text_of(cards(root)["b-onclick-x-amp-style-script.customer"]) == shown
    assert not list(root.iter("script"))


def test_line_breaks_are_kept() -> None:
    card = cards(page(table('steps: [{id: a, title: A, customer: "one\\ntwo"}]')))["a.customer"]
    assert [(element.tag, element.tail) for element in card[0]] == [("br", "two")]


def test_authors_hues_and_roles_are_styled() -> None:
    style = text_of(one(page(table()), "style"))
    assert '.frontstage[data-color="#3b7"] { --band:' in style
    assert ".customer { --band:" in style


def test_a_theme_that_follows_its_reader_does_so_in_a_page() -> None:
    auto, dark = (to_html(table(), built_in(name), links=True, bare=False) for name in (ThemeName.AUTO, ThemeName.DARK))
    before, _, after = auto.partition("prefers-color-scheme: dark")
    assert ":root { color-scheme: light; --ground: #FFFFFF;" in before
    assert ":root { color-scheme: dark;" in after
    assert ":root { color-scheme: dark;" in dark
    assert "prefers-color-scheme" not in dark


@given(strategies.blueprints(max_steps=8, max_cards=40))
def test_every_table_is_sound(blueprint: Blueprint) -> None:
    assert list(violations(page(tabulate(blueprint)))) == []
