"""What holds for every format, over every example, a hostile blueprint, and generated ones."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

import strategies
from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.reporting import Telling, report
from blueprint_cli.terminal.measuring import measure
from blueprints import blueprint
from pages import read_page, text_of
from reported import HOSTILE, ROOT, examples
from tables import EVERYTHING

SCHEMA = json.loads((ROOT / "schemas/report-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

CASES = {**examples(), "hostile": blueprint(HOSTILE), "everything": blueprint(EVERYTHING)}


def told(case: str, telling: Telling, **options: object) -> str:
    model = CASES[case]
    assert isinstance(model, Blueprint)
    return report(model, telling, **options).decode()  # type: ignore[arg-type]


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("case", CASES)
def test_json_fits_its_schema(case: str) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(told(case, Telling.JSON)))) == []


@pytest.mark.parametrize("case", CASES)
def test_a_page_is_well_formed_and_asks_for_nothing(case: str) -> None:
    page = read_page(told(case, Telling.HTML))
    tags = {element.tag for element in page.iter()}
    assert not tags & {"script", "img", "link", "iframe", "style.css"}
    assert all(not element.get("href") or element.get("href", "").startswith("#") for element in page.iter())
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href", "")[1:] for link in page.iter("a")} <= set(ids)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("width", [40, 80, 132])
def test_no_line_is_wider_than_the_terminal(case: str, width: int) -> None:
    assert [line for line in told(case, Telling.TEXT, columns=width).split("\n") if measure(line) > width] == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("telling", Telling)
def test_every_format_bears_the_mark_and_tells_every_chapter(case: str, telling: Telling) -> None:
    text = told(case, telling)
    assert GENERATOR_MARK in text
    titles = [chapter["title"] for chapter in json.loads(told(case, Telling.JSON))["chapters"]]
    assert [title for title in titles if title not in text] == []


@pytest.mark.parametrize("telling", Telling)
def test_same_input_same_bytes(telling: Telling) -> None:
    assert told("everything", telling) == told("everything", telling)


def test_a_terminal_is_not_steered_and_is_coloured_only_on_demand() -> None:
    text = told("hostile", Telling.TEXT)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\x1b[1m" in told("hostile", Telling.TEXT, color=True)


def test_markdown_shows_texts_as_they_stand() -> None:
    source = told("hostile", Telling.MARKDOWN)
    html = MarkdownIt("commonmark").enable("table").render(source)
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "Not a heading</h1>" not in html
    rows = [line for line in source.split("\n") if line.startswith("|")]
    heads = [place for place, line in enumerate(rows) if set(line) <= set("|-: ")]
    assert heads
    for start, end in zip(heads, [*(place - 1 for place in heads[1:]), len(rows)], strict=True):
        widths = {len(re.split(r"(?<!\\)\|", line)) for line in rows[start - 1 : end]}
        assert len(widths) == 1


def test_markdown_runs_from_right_to_left_where_the_blueprint_does() -> None:
    assert '<div dir="rtl">' in told("hostile", Telling.MARKDOWN)


def test_a_page_shows_texts_as_they_stand_and_has_charts() -> None:
    page = read_page(told("everything", Telling.HTML))
    assert len(list(page.iter("svg"))) == 3
    assert "A pain" in text_of(page)
    assert "<script>alert(1)</script>" in text_of(read_page(told("hostile", Telling.HTML)))


def test_a_page_of_all_chapters_begins_with_the_picture_unless_it_is_left_out() -> None:
    model = blueprint(EVERYTHING)._replace(id="story")
    page = report(model, Telling.HTML).decode()
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert page.index('<figure class="picture">') < page.index('<h2 id="story">')
    assert 'role="img"' in page[page.index("<svg") : page.index("<svg") + 500]
    for options in ({"picture": False}, {"chapters": ["story"]}, {"roles": [model.roles[0].id]}):
        assert '<figure class="picture">' not in report(model, Telling.HTML, **options).decode()  # type: ignore[arg-type]


def test_words_of_the_format_are_code_in_pages() -> None:
    assert "<code>cost_per_hour</code>" in told("examples/coffee-to-go.blueprint.yaml", Telling.HTML)
    assert "`cost_per_hour`" in told("examples/coffee-to-go.blueprint.yaml", Telling.MARKDOWN)


def test_a_range_is_drawn_paler_and_nothing_is_no_bar() -> None:
    model = blueprint("steps: [{title: A, time: 1m..2m}, {title: B, time: 0m, wait: 0m}, {title: C, wait: 1m}]")
    page = report(model, Telling.HTML, chapters=["time"]).decode()
    assert page.count('opacity="0.45"') == 1
    text = report(model, Telling.TEXT, chapters=["time"], columns=80).decode()
    assert re.search(r"1 A +█+ 1m–2m\n2 B +0m\n3 C +░+ wait 1m\n", text)


def test_a_journey_that_takes_no_time_is_drawn() -> None:
    model = blueprint("steps: [{title: A, time: 0m, customer: a}]")
    for telling in Telling:
        assert b"0m" in report(model, telling, chapters=["time"])


def test_a_narrow_terminal_gets_rows_one_below_the_other() -> None:
    text = told("examples/customer-support.blueprint.yaml", Telling.TEXT, columns=40)
    assert "\n  From: " in text


@settings(max_examples=25)
@given(strategies.blueprints(max_steps=6, max_cards=40))
def test_any_blueprint_is_told_in_every_format(blueprint: Blueprint) -> None:
    for telling in Telling:
        text = report(blueprint, telling, columns=80).decode()
        if telling is Telling.JSON:
            assert list(VALIDATOR.iter_errors(json.loads(text))) == []
        if telling is Telling.HTML:
            read_page(text)
        if telling is Telling.TEXT:
            assert all(measure(line) <= 80 for line in text.split("\n"))
