"""The page as a file: whole in itself, closed to all else, and every text in it text."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

import strategies
from blueprint_cli.analysis.story import moments
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.drawing import arrange, draw, lay_out
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.pipeline.paging import Paging
from blueprint_cli.pipeline.publishing import publish
from blueprint_cli.pipeline.style import Style
from blueprints import blueprint
from pages import read_page, text_of

EXAMPLES = sorted(Path(__file__).parents[3].glob("examples/*.blueprint.yaml"))

HOSTILE = """
title: "</title></style></script><script>alert(1)</script>"
roles: {r: "<!--<script>"}
phases: [{id: p, title: "<img src=x onerror=alert(1)>", description: "]]>"}]
steps:
  - title: '"><svg onload=alert(1)>'
    phase: p
    customer: {text: "</script>\\u2028 & &lt;b>", by: r, tags: ["</script>", "a&b=c"], url: "https://e.example/?a='\\"<"}
    frontstage: {text: "${alert(1)} {{7*7}} `", pains: "<!-- --> <script>", details: "a&b.blueprint.yaml"}
"""


def page_of(drawn: Blueprint, style: Style | None = None) -> str:
    return publish(drawn, arrange(drawn), style).decode()


def hostile() -> Blueprint:
    text = "blueprint: 1" + HOSTILE
    return strategies.built(text)


def hash_of(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def policy_of(page: str) -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    rules = [rule.split() for rule in unescape(found[1]).split("; ")]
    return {name: sources for name, *sources in rules}


def inline(page: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)


def one(root: Element, tag: str, **attributes: str) -> Element:
    (found,) = [part for part in root.iter(tag) if all(part.get(key) == value for key, value in attributes.items())]
    return found


def record_of(page: str) -> dict:
    found = re.search(r'<script type="application/json" id="page-record">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def example(request: pytest.FixtureRequest) -> Blueprint:
    loaded = load(request.param)
    assert loaded.blueprint
    return loaded.blueprint


@pytest.mark.parametrize("theme", ThemeName)
def test_the_policy_allows_what_is_in_the_page_and_nothing_else(theme):
    page = page_of(hostile(), Style(theme=built_in(theme)))
    policy = policy_of(page)
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert policy["script-src"] == [hash_of(script) for script in inline(page, "script")]
    assert policy["style-src"] == [hash_of(style) for style in inline(page, "style")]
    assert "unsafe" not in str(policy)
    assert not re.search(r'<[^>]* (?:style|on[a-z]+)="', page)


def test_nothing_is_fetched_from_anywhere(example):
    page = page_of(example)
    assert not re.search(r"<(?:link|img|iframe|script src|object|embed|base)\b", page)
    assert not re.search(r' (?:src|srcset|action|poster)="', page)
    assert "url(" not in page
    assert "@import" not in page


def test_every_text_is_text():
    page = page_of(hostile())
    root = read_page(page)
    assert [script.get("id") for script in root.iter("script")] == ["page-record", None]
    assert not list(root.iter("img"))
    assert text_of(one(root, "h1")) == "</title></style></script><script>alert(1)</script>"
    assert "\u2028" not in page
    (card, *_) = record_of(page)["cards"].values()
    assert card["text"] == "</script>\n & &lt;b>"


@given(strategies.blueprints(max_steps=8, max_cards=25))
@settings(max_examples=15)
def test_any_page_is_whole_and_has_no_id_twice(drawn):
    page = page_of(drawn)
    root = read_page(page)
    ids = [part.get("id") for part in root.iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    assert set(record_of(page)["cards"]) == {card.id for card in drawn.cards}
    refers = {part.get("href", "")[1:] for part in root.iter("a") if part.get("href", "").startswith("#")}
    assert refers <= set(ids)


def test_the_same_blueprint_gives_the_same_bytes(example):
    assert page_of(example) == page_of(example)


def test_the_picture_is_the_one_that_svg_gives(example):
    style = Style(theme=built_in(ThemeName.AUTO), bare=True)
    drawn = draw(arrange(example), [Format.SVG], style)[Format.SVG].decode()
    to_pages = re.sub(r'(xlink:href="(?!https?:|mailto:)[^"]*)\.svg"', r'\1.html"', drawn)
    assert to_pages in page_of(example)


def test_the_story_is_an_outline_of_phases_and_moments(example):
    root = read_page(page_of(example))
    told = one(root, "section", **{"class": "story"})
    heads = [text_of(part) for part in told.iter() if re.fullmatch("h[34]", part.tag)]
    expected = [
        title
        for moment in moments(example)
        for title in (moment.phase.title if moment.phase else "", f"{moment.step.number} {moment.step.title}")
        if title
    ]
    assert heads == expected


def test_moments_without_phases_follow_the_storys_own_heading():
    root = read_page(page_of(blueprint("steps: [{title: Order, customer: Orders}]")))
    assert [part.tag for part in one(root, "section", **{"class": "story"}).iter() if part.tag in ("h3", "h4")] == [
        "h3"
    ]


def test_a_moment_says_how_long_it_takes_and_how_it_feels():
    text = """
    lanes: [customer, emotion, time]
    steps: [{title: Order, time: 2m, customer: {text: Orders, emotion: -1}}, {title: Leave, customer: Leaves}]
    """
    told = one(read_page(page_of(blueprint(text))), "section", **{"class": "story"})
    assert "1 Order Emotion: −1 Time: 2m · total 2m Customer actions Orders" in text_of(told)


def test_the_story_tells_marks_and_remarks_where_they_occur():
    text = """
    steps:
      - {title: Order, notes: Loud, customer: {text: Orders, status: planned, marks: [fail],
         pains: {text: Queue, impact: high}, recovery: Pays back}}
      - {title: Collect, customer: Collects}
    """
    told = one(read_page(page_of(blueprint(text))), "section", **{"class": "story"})
    said = text_of(told)
    assert (
        "1 Order Note Loud Customer actions Orders planned fail point Pain Queue (impact high) Recovery Pays back"
        in said
    )
    assert said.endswith("2 Collect Customer actions Collects")
    assert [part.get("class") for part in told.iter("li") if part.get("class")] == [
        "remark note",
        "remark pain",
        "remark recovery",
    ]


def test_a_card_carries_all_that_is_said_of_it():
    page = page_of(
        blueprint(
            """
            roles: {agent: {title: Support agent}}
            steps:
              - {title: Order, customer: {text: Orders, span: 2, marks: [fail], recovery: Pays back, time: 5m,
                 tags: [core], url: "https://example.com/"}}
              - {title: Collect, frontstage: {text: Calls, by: agent, status: planned, pains: {text: Loud, owner: Ann},
                 details: calling.blueprint.yaml}}
            links: ["order.customer ..> collect.frontstage: name"]
            """
        )
    )
    record = record_of(page)
    orders, calls = record["cards"]["order.customer"], record["cards"]["collect.frontstage"]
    assert (orders["place"], orders["until"], orders["steps"]) == ("1 Order", "2 Collect", ["order", "collect"])
    assert (orders["signs"], orders["details"]) == (["fail point"], ["5m", "tags: core"])
    assert orders["remarks"] == [{"kind": "recovery", "name": "Recovery", "text": "Pays back"}]
    assert (orders["address"], calls["address"]) == ("https://example.com/", "calling.html")
    assert calls["remarks"] == [{"kind": "pain", "name": "Pain", "text": "Loud (Ann)"}]
    assert 'xlink:href="calling.html"' in page
    (link,) = record["links"]
    assert (link["source"], link["target"], link["said"]) == ("order.customer", "collect.frontstage", "name, message")


def test_without_links_nothing_leads_out_of_the_page():
    page = page_of(hostile(), Style(links=False))
    assert all(card["address"] == "" for card in record_of(page)["cards"].values())
    assert "xlink:href" not in page
    assert not re.search(r'href="(?!#)', page)


def test_titles_stay_in_view_only_where_they_are_those_of_all_lanes():
    drawn = hostile()
    assert {"above", "beside", "width", "height"} == set(record_of(page_of(drawn))["places"])
    in_rows = blueprint("steps: [{title: A, customer: A}, {title: B, customer: B}, {title: C, customer: C}]")
    (wrapped,) = lay_out(in_rows, Paging(wrap=2))
    assert {"width", "height"} == set(record_of(publish(in_rows, wrapped).decode())["places"])


def test_titles_change_places_where_time_runs_down():
    drawn = hostile()
    (scene,) = lay_out(drawn, Paging(timeline=Timeline.DOWN))
    places = record_of(publish(drawn, scene).decode())["places"]
    assert places["columns"]
    heads, rows = places["above"], places["beside"]
    assert heads["y"] < scene.strokes[0].start.y < rows["y"] == pytest.approx(heads["y"] + heads["height"], abs=0.02)
    assert rows["x"] + rows["width"] < scene.lanes[0].box.x


@pytest.mark.parametrize(
    "language", ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "zh-TW", "ko", "ar", "hi", "sv"]
)
def test_the_page_speaks_the_language_of_the_blueprint(language):
    page = page_of(blueprint(f"language: {language}\nsteps: [{{title: A, customer: B}}]"))
    words = record_of(page)["words"]
    assert all(words.values())
    assert "{}" in words["moment"]
    assert "{all}" in words["found"]
    assert (words["search"] == "Search cards") == (language in ("en", "sv"))
