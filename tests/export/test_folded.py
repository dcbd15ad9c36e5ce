"""Pictures in which lanes and cards stand more than once, and in which arrows go on elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from io import BytesIO

import pytest
from pypdf import PdfReader

from blueprint_cli.export.pdf.binding import Page, bind
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.paging import spread
from blueprint_cli.layout.paper import PageSize, Turn
from blueprint_cli.layout.scene import Scene
from blueprint_cli.pipeline.drawing import draw
from blueprint_cli.pipeline.formats import Format
from strategies import built

SVG = "{http://www.w3.org/2000/svg}"
STEPS = """
blueprint: 1
title: Test
language: {language}
flow: none
lanes: [emotion, customer, frontstage]
steps:
  - title: One
    phase: First
    emotion: -1
    customer: {{id: a, text: Asks}}
    frontstage: {{id: w, text: Watch, span: 3}}
  - {{title: Two, phase: First, emotion: 2, customer: {{id: b, text: Waits}}}}
  - {{title: Three, phase: First, customer: {{id: c, text: Thanks}}}}
links: ["a -> b: soon", "a <-> c", {{from: c, to: b, kind: failure}}]
"""


def folded(language: str = "en") -> Scene:
    return arrange(built(STEPS.format(language=language)), wrap=1)


@pytest.fixture(scope="module")
def root() -> ET.Element:
    return ET.fromstring(draw(folded(), [Format.SVG])[Format.SVG])


def groups(root: ET.Element, kind: str) -> list[ET.Element]:
    return [group for group in root.iter(f"{SVG}g") if kind in group.get("class", "").split()]


def test_no_two_parts_share_an_id(root: ET.Element) -> None:
    ids = [part.get("id") for part in root.iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    cards = [card.get("id") for card in groups(root, "card") if card.get("data-id") == "w"]
    assert cards == ["bp-test-card-w", "bp-test-card-w..2", "bp-test-card-w..3"]


def test_parts_of_an_arrow_have_heads_only_at_cards(root: ET.Element) -> None:
    def heads(source: str, target: str) -> list[int]:
        edges = [
            edge
            for edge in groups(root, "edge")
            if (edge.get("data-source"), edge.get("data-target")) == (source, target)
        ]
        return [sum(path.get("class") == "head" for path in edge.iter(f"{SVG}path")) for edge in edges]

    assert heads("a", "b") == [0, 1]
    assert heads("a", "c") == [1, 1]


@pytest.mark.parametrize(("language", "rightwards"), [("en", True), ("he", False)])
def test_a_sign_is_a_post_that_points_the_way(language: str, rightwards: bool) -> None:
    root = ET.fromstring(draw(folded(language), [Format.SVG])[Format.SVG])
    first = groups(root, "onward")[0]
    assert [child.tag for child in first] == [f"{SVG}title", f"{SVG}path", f"{SVG}text"]
    back, tip = re.findall(r"[ML]([\d.]+),", first[1].get("d", ""))[:2]
    assert (float(tip) > float(back)) == rightwards
    assert first.get("data-step") == "two"
    assert (first[0].text or "").endswith("2: Two")


def test_the_phases_of_a_band_take_in_no_point_of_the_band_before(root: ET.Element) -> None:
    paths = [phase.find(f"{SVG}path") for phase in groups(root, "phase")]
    assert len(paths) == 3
    assert all(path is not None and path.get("d", "").count("L") == 2 for path in paths)


def test_dot_names_every_lane_and_card_by_itself() -> None:
    dot = draw(folded(), [Format.DOT])[Format.DOT].decode()
    names = re.findall(r"^(\S+|\"[^\"]+\") \[id=(?:lane|card)_", dot, re.MULTILINE)
    assert len(names) == len(set(names)) == 9 + 6
    assert "dir=none" in dot
    assert "dir=back" in dot


def test_pages_are_one_document_whose_parts_belong_together() -> None:
    text = STEPS.format(language="en")
    steps = "".join(f"  - {{title: More {number}, phase: Last, customer: Goes on}}\n" for number in range(9))
    pages = spread(built(text.replace("links:", f"{steps}links:")), PageSize.A4, Turn.PORTRAIT)
    content = bind([Page(page, draw(page, [Format.SVG])[Format.SVG].decode()) for page in pages], links=True)
    found = PdfReader(BytesIO(content), strict=True)
    assert len(found.pages) == len(pages) > 1
    assert all(page.mediabox.width == pytest.approx(210 / 25.4 * 72, abs=0.01) for page in found.pages)
    assert "2 / " in found.pages[1].extract_text()
    last = found.outline[-1]
    assert isinstance(last, list)
    assert {found.get_destination_page_number(mark) for mark in last} > {len(pages) - 1}
