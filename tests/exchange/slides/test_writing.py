"""Slides, read back by the library that office programs' files are read with."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt

from blueprint_cli.analysis.flow import links
from blueprint_cli.draw.dark import DARK
from blueprint_cli.errors import BlueprintError
from blueprint_cli.exchange.formats import ExportFormat
from blueprint_cli.layout.slides import PAPER, Slide, slides
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.exchanging import hand_over
from blueprint_cli.pipeline.style import Style
from blueprints import blueprint
from strategies import blueprints

SHORT = """
owner: The café
tags: [coffee, queue]
steps:
  - id: order
    title: Order
    customer:
      { text: "Orders <b>&\\n\\"coffee\\"", url: "https://example.com/?a=1&b", marks: [fail], recovery: Asks again }
    frontstage: { text: Takes it, status: removed, pains: [Too loud] }
  - id: collect
    title: Collect
    customer: Collects
    frontstage: { text: Calls, status: question }
links: [{ from: collect.frontstage, to: collect.customer, text: name, kind: message }]
"""


def opened(own: Blueprint, style: Style | None = None) -> Any:
    return Presentation(io.BytesIO(hand_over(own, ExportFormat.PPTX, style)))


_SEEN: dict[str, tuple[Any, tuple[Slide, ...]]] = {}
"""The examples, which several tests look at."""


def seen(example: Blueprint) -> tuple[Any, tuple[Slide, ...]]:
    """The file of an example, opened, and what is to be on its slides."""
    if example.path not in _SEEN:
        _SEEN[example.path] = opened(example), slides(example)
    return _SEEN[example.path]


def shapes(page: Any) -> Iterator[Any]:
    """All shapes of a slide in their order, those in groups as well."""
    for shape in page.shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shape.shapes
        else:
            yield shape


def said(shape: Any) -> str:
    return str(shape.element.xpath("./*/p:cNvPr")[0].get("descr", ""))


def cards(page: Any) -> list[Any]:
    return [shape for shape in shapes(page) if 'prst="roundRect"' in shape.element.xml and said(shape)]


def test_every_card_is_a_shape_that_can_be_edited_in_the_order_of_time(example: Blueprint) -> None:
    deck, shown_slides = seen(example)
    texts = {card.id: card.text for card in example.cards}
    for page, slide in zip(deck.slides, shown_slides, strict=True):
        shown = {card.id: card.title for card in slide.scene.cards}
        titles = set(shown.values())
        found = [shape for shape in cards(page) if said(shape) in titles]
        assert sorted(said(shape) for shape in found) == sorted(shown.values())
        firsts = sorted(shape.text_frame.paragraphs[0].text.replace("\v", "\n") for shape in found)
        assert firsts == sorted(texts[card] for card in shown)
        assert all(run.font.size >= Pt(5.5) for shape in found for run in shape.text_frame.paragraphs[0].runs)
        steps = [step.id for step in slide.scene.steps]
        order = [steps.index(card.step) if card.step in steps else -1 for card in slide.scene.cards]
        assert order == sorted(order)


def test_nothing_stands_beyond_the_slide(example: Blueprint) -> None:
    deck, _ = seen(example)
    assert (deck.slide_width, deck.slide_height) == (Pt(PAPER.width), Pt(PAPER.height))
    for page in deck.slides:
        for shape in shapes(page):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_shapes_have_numbers_of_their_own_and_connectors_hold_to_cards(example: Blueprint) -> None:
    glued = 0
    deck, shown_slides = seen(example)
    for page, slide in zip(deck.slides, shown_slides, strict=True):
        numbers = [int(number) for number in page.element.xpath("//p:cNvPr/@id")]
        assert len(numbers) == len(set(numbers))
        held = {int(number) for number in page.element.xpath("//a:stCxn/@id | //a:endCxn/@id")}
        assert held <= {shape.shape_id for shape in shapes(page)}
        glued += len(held)
        titles = [arrow.title for arrow in slide.scene.arrows]
        assert sorted(filter(titles.__contains__, map(said, shapes(page)))) == sorted(titles)
    assert glued > 0 or not links(example)


def test_each_phase_has_a_slide_with_its_title_and_its_story() -> None:
    steps = "\n".join(
        f"  - {{ title: Step {number}, phase: Phase {number // 4}, customer: [A thing to do {number}, Another one],"
        f" frontstage: {{ text: Something long that is done for the customer, pains: [Pain {number}] }},"
        f" backstage: [One, Two, Three], support: [Four, Five] }}"
        for number in range(12)
    )
    own = blueprint(f"description: Why it is there\nflow: full\nsteps:\n{steps}\n")
    deck = opened(own)
    titles = [page.shapes.title.text_frame.text for page in deck.slides]
    assert titles[:3] == [f"{own.title} – Phase {number}" for number in range(3)]
    assert set(titles[3:]) == {own.title}
    notes = [page.notes_slide.notes_text_frame.text for page in deck.slides if page.has_notes_slide]
    assert notes[0].startswith("Why it is there\nPhase 0\n1 Step 0\nCustomer actions: A thing to do 0; Another one")
    assert "Pain: Pain 3" in notes[0]
    assert "Step 4" not in notes[0]
    assert len(notes) == 3
    remarks = "".join(shape.text_frame.text for page in list(deck.slides)[3:] for shape in shapes(page))
    assert all(f"Pain {number}" in remarks for number in range(12))


def test_a_phase_that_is_too_broad_goes_on_on_another_slide() -> None:
    steps = "\n".join(f"  - {{ title: Step {number}, phase: All, customer: Does it }}" for number in range(40))
    shown = slides(blueprint(f"steps:\n{steps}\n"))
    assert len(shown) > 1
    assert [step.number for slide in shown for step in slide.scene.steps] == list(range(1, 41))


def test_many_remarks_take_several_slides() -> None:
    pains = ", ".join(f"A pain that takes a whole line or even two to be told, number {number}" for number in range(80))
    steps = "\n".join(f"  - {{ title: S{number}, customer: {{ text: x, pains: [{pains}] }} }}" for number in range(8))
    shown = slides(blueprint(f"steps:\n{steps}\n"))
    assert sum(not slide.part for slide in shown) > 1
    assert sum(len(slide.scene.appendix) for slide in shown) == 8


def test_texts_addresses_and_looks_are_those_of_the_blueprint() -> None:
    page = opened(blueprint(SHORT)).slides[0]
    by_name = {shape.name: shape for shape in cards(page)}
    first = by_name['Orders <b>& "coffee"']
    assert first.text_frame.paragraphs[0].text == 'Orders <b>&\v"coffee"'
    assert first.click_action.hyperlink.address == "https://example.com/?a=1&b"
    assert 'strike="sngStrike"' in by_name["Takes it"].element.xml
    assert "custDash" in by_name["Calls"].element.xml
    assert any(shape.name == "fail point" for shape in shapes(page))
    assert any(shape.name == "question" or shape.name == "?" for shape in shapes(page))


def test_a_file_says_whose_it_is_and_never_when_it_was_made() -> None:
    content = hand_over(blueprint(SHORT), ExportFormat.PPTX)
    own = Presentation(io.BytesIO(content)).core_properties
    assert (own.title, own.author, own.keywords) == ("Coffee to go", "The café", "coffee, queue")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in parts.namelist()
        text = b"".join(parts.read(name) for name in parts.namelist() if name.startswith(("docProps", "ppt/theme")))
    assert b"Macintosh" not in text
    assert b"Steve" not in text
    assert b"Calibri" not in text


def test_what_runs_from_right_to_left_is_mirrored() -> None:
    own = blueprint(
        "language: ar\nsteps:\n  - {title: طلب, phase: أول, customer: يطلب القهوة}\n"
        "  - {title: استلام, phase: ثان, customer: يستلم}\n"
    )
    page = opened(own).slides[0]
    first, second = cards(page)
    assert first.left > second.left
    assert 'rtl="1"' in first.element.xml
    assert 'flipH="1"' in page.element.xml
    assert 'lang="ar"' in first.element.xml


def test_slides_have_the_colours_of_the_theme() -> None:
    page = opened(blueprint(SHORT), Style(theme=DARK)).slides[0]
    assert page.background.fill.fore_color.rgb != (255, 255, 255)


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(BlueprintError, match="python-pptx"):
        hand_over(blueprint(SHORT), ExportFormat.PPTX)


@given(blueprints(max_steps=6, max_lanes=8, max_cards=20))
@settings(max_examples=5)
def test_any_blueprint_can_be_opened_again(own: Blueprint) -> None:
    deck = opened(own)
    shown = {card.id for slide in slides(own) for card in slide.scene.cards}
    assert shown == {card.id for card in own.cards}
    assert len(deck.slides) == len(slides(own))
