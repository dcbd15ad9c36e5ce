"""Chromium, librsvg and resvg show the same picture."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.png import rasterize
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.pipeline.style import Style
from browser import opened
from fontconfig import machine_with

pytestmark = pytest.mark.browser

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.blueprint.yaml"))
COFFEE = next(path for path in EXAMPLES if path.name.startswith("coffee"))
MANY = """\
blueprint: 1
title: "Many scripts → ≈ ≤ ✓"
steps:
  - {title: العربية, customer: يطلب مشروبًا من القائمة, frontstage: "نص عادي 5!"}
  - {title: ไทย, customer: ลูกค้าสั่งเครื่องดื่ม, frontstage: "≈ 5 ≤ 6"}
  - {title: עברית, customer: הלקוח מזמין משקה, frontstage: Ελληνικά Русский}
  - {title: हिन्दी, customer: ग्राहक पेय मांगता है, frontstage: Žluťoučký kůň}
"""
_BLOCK = 8
"""Pixels across the squares that are compared: what is smaller, each renderer smooths in its own way."""
_MOST, _MEAN = 28, 1.0
"""How far a square may be off, and all of them in the mean, of 255."""


def picture(content: str, theme: ThemeName) -> str:
    blueprint = understand(content.encode(), path="a.blueprint.yaml").blueprint
    assert blueprint is not None
    return draw(arrange(blueprint), [Format.SVG], Style(theme=built_in(theme)))[Format.SVG].decode()


def size(svg: str) -> tuple[int, int]:
    found = re.search(r' width="(\d+)[^"]*" height="(\d+)', svg)
    assert found is not None
    return int(found[1]), int(found[2])


def by_resvg(svg: str) -> Image.Image:
    return read(rasterize(svg, scale=1, width=None), svg)


def by_librsvg(svg: str, fonts: Path) -> Image.Image:
    program = shutil.which("rsvg-convert")
    assert program, "this test needs rsvg-convert on the PATH, of Debian's package librsvg2-bin"
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    done = subprocess.run([program], input=svg.encode(), env=environment, check=True, capture_output=True)
    return read(done.stdout, svg)


def by_chromium(svg: str, fonts: Path, *, scheme: str = "light") -> Image.Image:
    style = "<style>body { margin: 0 } text { text-rendering: geometricPrecision }</style>"
    page = fonts.with_name("page.html")
    page.write_text(f"<!doctype html><meta charset=utf-8>{style}{svg[svg.index('<svg') :]}", encoding="utf-8")
    with opened(page, fonts=fonts) as shown:
        shown.emulate_media(color_scheme=scheme)
        return read(
            shown.screenshot(
                clip=dict(zip(("x", "y", "width", "height"), (0, 0, *size(svg)), strict=True)), full_page=True
            ),
            svg,
        )


def read(png: bytes, svg: str) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB").crop((0, 0, *size(svg)))


def insist_on_sameness(images: dict[str, Image.Image], *, most: int = _MOST) -> None:
    coarse = {
        name: image.resize((image.width // _BLOCK, image.height // _BLOCK), Image.Resampling.BOX)
        for name, image in images.items()
    }
    for one, other in combinations(coarse, 2):
        counts = ImageChops.difference(coarse[one], coarse[other]).convert("L").histogram()
        assert max(level for level, count in enumerate(counts) if count) <= most, (one, other)
        assert sum(level * count for level, count in enumerate(counts)) / sum(counts) <= _MEAN, (one, other)


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    return machine_with("Noto Sans", tmp_path)


CASES = [
    *((source, ThemeName.LIGHT) for source in EXAMPLES),
    *((COFFEE, theme) for theme in ThemeName if theme is not ThemeName.LIGHT),
]


@pytest.mark.parametrize(("source", "theme"), CASES, ids=lambda part: getattr(part, "stem", part).split(".")[0])
def test_three_renderers_show_the_same(source: Path, theme: ThemeName, fonts: Path) -> None:
    svg = picture(source.read_text(encoding="utf-8"), theme)
    images = {"resvg": by_resvg(svg), "librsvg": by_librsvg(svg, fonts), "Chromium": by_chromium(svg, fonts)}
    insist_on_sameness(images)


def test_what_follows_its_reader_is_the_dark_picture_in_the_dark(fonts: Path) -> None:
    content = COFFEE.read_text(encoding="utf-8")
    dark, auto = picture(content, ThemeName.DARK), picture(content, ThemeName.AUTO)
    insist_on_sameness({"resvg": by_resvg(dark), "Chromium": by_chromium(auto, fonts, scheme="dark")})


def test_other_scripts_come_out_alike_too(tmp_path: Path) -> None:
    fonts = machine_with("ours", tmp_path)
    svg = picture(MANY, ThemeName.LIGHT)
    images = {"resvg": by_resvg(svg), "librsvg": by_librsvg(svg, fonts), "Chromium": by_chromium(svg, fonts)}
    insist_on_sameness(images, most=40)  # letters with more strokes differ more


def test_pictures_that_differ_are_told_apart(fonts: Path) -> None:
    svg = picture(COFFEE.read_text(encoding="utf-8"), ThemeName.LIGHT)
    other = svg.replace("Menu board", "Another text")
    with pytest.raises(AssertionError):
        insist_on_sameness({"one": by_resvg(svg), "other": by_librsvg(other, fonts)})
