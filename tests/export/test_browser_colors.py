"""What a browser makes of pictures that follow their reader, and that a page can steer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from blueprint_cli.draw.dark import DARK
from blueprint_cli.draw.theme import LIGHT, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.scene import Scene
from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.pipeline.style import Style
from browser import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"
COLORS = """
Object.fromEntries([...document.querySelectorAll('#SELECTOR [data-fill], #SELECTOR [data-stroke]')].flatMap(
  part => ['fill', 'stroke'].filter(kind => part.dataset[kind]).map(
    kind => [kind + ' ' + part.dataset[kind], getComputedStyle(part)[kind]])))
"""


def scene(name: str) -> Scene:
    blueprint = load(EXAMPLES / f"{name}.blueprint.yaml").blueprint
    assert blueprint is not None
    return arrange(blueprint)


def picture(name: str, theme: ThemeName) -> str:
    style = Style(theme=built_in(theme), bare=True)
    return draw(scene(name), [Format.SVG], style)[Format.SVG].decode()


def rgb(color: str) -> str:
    return f"rgb({', '.join(str(int(color[at : at + 2], 16)) for at in (1, 3, 5))})"


def colors(page: Page, name: str) -> dict[str, str]:
    """The colours in which the browser paints the parts of a picture, by kind and name."""
    painted: dict[str, str] = page.evaluate(COLORS.replace("SELECTOR", f"bp-{name}"))
    return painted


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Two pictures that follow their reader and a light one, on one page."""
    folder = tmp_path_factory.mktemp("page")
    inline = [picture("coffee-to-go", ThemeName.AUTO), picture("parcel-return", ThemeName.AUTO)]
    inline.append(picture("bike-repair", ThemeName.LIGHT))
    content = "".join(f"<div>{svg}</div>" for svg in inline)
    (folder / "page.html").write_text(f"<!doctype html><meta charset=utf-8><body>{content}", encoding="utf-8")
    with opened(folder / "page.html") as shown:
        yield shown


@pytest.fixture(autouse=True)
def _unsteered(page: Page) -> Iterator[None]:
    page.emulate_media(color_scheme="light")
    yield
    page.evaluate("document.querySelectorAll('div').forEach(part => part.removeAttribute('style'))")


@pytest.mark.parametrize("name", ["coffee-to-go", "parcel-return"])
def test_colours_are_those_of_the_scheme_that_the_reader_asks_for(name: str, page: Page) -> None:
    light = colors(page, name)
    page.emulate_media(color_scheme="dark")
    dark = colors(page, name)
    for painted, theme in ((light, LIGHT), (dark, DARK)):
        assert painted["fill ground"] == rgb(theme.ground)
        assert painted["fill customer-band"] == rgb(theme.roles[LaneRole.CUSTOMER].band)
        assert painted["stroke customer-border"] == rgb(theme.roles[LaneRole.CUSTOMER].border)
        assert painted["fill text-title"] == rgb(theme.tones["title"])
    assert light.keys() == dark.keys()
    assert [kind for kind in light if light[kind] == dark[kind] and kind != "fill text-phase"] == []


def test_a_picture_of_another_theme_on_the_page_stays_as_it_is(page: Page) -> None:
    ground = "getComputedStyle([...document.querySelectorAll('.ground')].at(-1)).fill"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == rgb(LIGHT.ground)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_sets_colours_and_font_by_custom_properties(scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    before, beside = colors(page, "coffee-to-go"), colors(page, "parcel-return")
    steer = {"--bp-customer-border": "rgb(1, 2, 3)", "--bp-font": "Steered"}
    for name, value in steer.items():
        page.evaluate(f"document.querySelector('div').style.setProperty({json.dumps(name)}, {json.dumps(value)})")
    after = colors(page, "coffee-to-go")
    assert {kind for kind in after if after[kind] != before[kind]} == {
        "fill customer-border",
        "stroke customer-border",
    }
    assert after["stroke customer-border"] == "rgb(1, 2, 3)"
    assert colors(page, "parcel-return") == beside
    family = "getComputedStyle(document.querySelector('#bp-coffee-to-go text')).fontFamily"
    assert page.evaluate(family) == "Steered"


@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_as_an_image_it_follows_its_reader_too(scheme: str, theme: Theme, tmp_path: Path) -> None:
    svg = picture("coffee-to-go", ThemeName.AUTO)
    (tmp_path / "picture.svg").write_text(svg, encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><body style='margin:0'><img src=picture.svg>", encoding="utf-8")
    with opened(page) as shown:
        shown.emulate_media(color_scheme=scheme)
        photograph = Image.open(BytesIO(shown.screenshot())).convert("RGB")
    ground = photograph.getpixel((5, 5))
    assert f"rgb{ground}" == rgb(theme.ground)
