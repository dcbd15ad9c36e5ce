"""Texts in a browser that has other fonts than ours: they fit their boxes, and come out alike with the font lent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from blueprint_cli.layout.measuring import OTHER_FONT, measure
from blueprint_cli.layout.scene import Box
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.pipeline.style import Style
from browser import opened
from fontconfig import FONTS, machine_with

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
BLUEPRINTS = [
    *sorted(ROOT.glob("examples/*.blueprint.yaml")),
    *sorted(ROOT.glob("src/blueprint_cli/cli/templates/*.blueprint.yaml")),
]
MANY = """\
blueprint: 1
title: "Many scripts → ✓"
steps:
  - {title: العربية, customer: يطلب مشروبًا من القائمة, frontstage: "نص عادي!"}
  - {title: ไทย, customer: ลูกค้าสั่งเครื่องดื่ม, frontstage: "≈ 5 ≤ 6"}
  - {title: עברית, customer: הלקוח מזמין משקה, frontstage: Ελληνικά Русский}
  - {title: हिन्दी, customer: ग्राहक पेय मांगता है, frontstage: Žluťoučký kůň}
"""

TEXTS = """
[...document.querySelectorAll('svg')].map(svg => {
  const box = shape => { const {x, y, width, height} = shape.getBBox(); return [x, y, width, height] };
  const shapes = ['rect', 'circle', 'path', 'a > rect'].map(shape => ':scope > ' + shape).join();
  const lines = [...svg.querySelectorAll('text')].flatMap(text => {
    const own = text.closest('g').querySelector(shapes);
    return (text.children.length ? [...text.children] : [text]).filter(line => line.textContent.trim()).map(line => ({
      text: line.textContent,
      kind: text.closest('g').getAttribute('class').split(' ')[0],
      size: parseFloat(getComputedStyle(text).fontSize),
      weight: parseInt(getComputedStyle(text).fontWeight),
      x: line.getStartPositionOfChar(0).x,
      y: line.getStartPositionOfChar(0).y,
      width: line.getComputedTextLength(),
      box: own ? box(own) : [0, 0, 0, 0],
    }))
  });
  return {lines, cards: [...svg.querySelectorAll('.card')].map(card => box(card.querySelector('rect')))}
})
"""
_RISE, _FALL = 0.72, 0.22
"""How far letters reach above and below their baseline, in ems: capitals, and the tails of g and p."""


class Line(NamedTuple):
    """A line of text as the browser sets it, and the box of the shape that it stands in, if there is one."""

    text: str
    kind: str
    size: float
    weight: int
    x: float
    y: float
    width: float
    box: Box

    @property
    def extent(self) -> Box:
        """What its letters cover."""
        return Box(self.x, self.y - _RISE * self.size, self.width, (_RISE + _FALL) * self.size)


class Picture(NamedTuple):
    """The texts of a picture, and its cards."""

    lines: list[Line]
    cards: list[Box]


def pictures(page: Page) -> list[Picture]:
    found: list[dict[str, Any]] = page.evaluate(TEXTS)
    return [
        Picture(
            [Line(**{**line, "box": Box(*line["box"])}) for line in picture["lines"]],
            [Box(*card) for card in picture["cards"]],
        )
        for picture in found
    ]


def drawn(content: bytes, *, embed_font: bool = False) -> str:
    blueprint = understand(content, path="a.blueprint.yaml").blueprint
    assert blueprint is not None
    style = Style(bare=True, embed_font=embed_font)
    return draw(arrange(blueprint), [Format.SVG], style)[Format.SVG].decode()


def page_of(folder: Path, *svgs: str, precise: bool = True) -> Path:
    """A page with pictures. Unless it is ``precise``, each letter is a whole number of pixels wide, as under Linux."""
    style = "<style>text { text-rendering: geometricPrecision }</style>" if precise else ""
    page = folder / "page.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{style}<body>{''.join(svgs)}", encoding="utf-8")
    return page


@pytest.fixture(
    scope="module", params=[(font, precise) for font in FONTS if font != "ours" for precise in (True, False)], ids=str
)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Picture]]:
    """All examples and templates, on a machine with one font."""
    folder = tmp_path_factory.mktemp("machine")
    font, precise = request.param
    page = page_of(folder, *(drawn(source.read_bytes()) for source in BLUEPRINTS), precise=precise)
    with opened(page, fonts=machine_with(font, folder)) as opened_page:
        yield pictures(opened_page)


def test_no_text_leaves_its_box(shown: list[Picture]) -> None:
    for picture in shown:
        boxed = [line for line in picture.lines if line.kind in ("node", "phase", "badge")]
        assert boxed
        assert [line for line in boxed if not _within(line.extent, line.box)] == []


def test_no_text_stands_on_another_or_on_a_card_of_others(shown: list[Picture]) -> None:
    for picture in shown:
        pairs = combinations(picture.lines, 2)
        assert [(one.text, other.text) for one, other in pairs if _meet(one.extent, other.extent)] == []
        free = [line for line in picture.lines if line.kind not in ("node", "badge")]
        assert [line.text for line in free for card in picture.cards if _meet(line.extent, card)] == []


def test_other_fonts_are_as_much_wider_as_there_is_room_for(tmp_path: Path) -> None:
    page = page_of(tmp_path, *(drawn(source.read_bytes()) for source in BLUEPRINTS))
    ratios = {}
    for name in set(FONTS) - {"ours"}:
        with opened(page, fonts=machine_with(name, tmp_path)) as opened_page:
            lines = [line for picture in pictures(opened_page) for line in picture.lines if line.weight == 400]
        told = sum(measure(line.text, line.size, line.weight) for line in lines)
        ratios[name] = sum(line.width for line in lines) / told
    assert ratios["Noto Sans"] == pytest.approx(1, abs=0.01)
    assert ratios["DejaVu Sans"] > 1.05
    assert all(ratio <= OTHER_FONT for ratio in ratios.values())


@pytest.mark.parametrize("source", [*BLUEPRINTS[:1], None], ids=["an example", "many scripts"])
def test_with_the_font_lent_texts_are_as_wide_as_they_were_measured(source: Path | None, tmp_path: Path) -> None:
    svg = drawn(source.read_bytes() if source else MANY.encode(), embed_font=True)
    with opened(page_of(tmp_path, svg), fonts=machine_with("DejaVu Sans", tmp_path)) as page:
        page.evaluate("Promise.all([...document.fonts].map(font => font.load()))")
        (picture,) = pictures(page)
    wrong = [
        (line.text, line.width, told)
        for line in picture.lines
        if line.width != pytest.approx(told := measure(line.text, line.size, line.weight), rel=0.02, abs=0.5)
    ]
    assert wrong == []


def test_two_pictures_on_a_page_have_each_its_own_font(tmp_path: Path) -> None:
    svgs = [drawn(content, embed_font=True) for content in (MANY.encode(), BLUEPRINTS[1].read_bytes())]
    with opened(page_of(tmp_path, *svgs), fonts=machine_with("DejaVu Sans", tmp_path)) as page:
        page.evaluate("Promise.all([...document.fonts].map(font => font.load()))")
        assert page.evaluate("[...document.fonts].every(font => font.status == 'loaded')")
        for picture in pictures(page):
            told = sum(measure(line.text, line.size, line.weight) for line in picture.lines)
            assert sum(line.width for line in picture.lines) == pytest.approx(told, rel=0.01)


def _within(inner: Box, outer: Box) -> bool:
    return (
        outer.x <= inner.x
        and inner.right <= outer.right
        and outer.y - 1 <= inner.y
        and inner.bottom <= outer.bottom + 1
    )


def _meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 0.5 and down > 0.5
