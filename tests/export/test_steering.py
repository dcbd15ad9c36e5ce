"""Pictures that follow their reader, and that a page can steer."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from blueprint_cli.draw.colors import contrast
from blueprint_cli.draw.dark import DARK
from blueprint_cli.draw.outline import outline
from blueprint_cli.draw.theme import LIGHT, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.picture import Engine, draw
from blueprint_cli.export.png import rasterize
from blueprint_cli.export.svg import finish
from blueprint_cli.layout.scene import Scene
from painted import written
from scenes import rich_scene

AUTO = built_in(ThemeName.AUTO)
NAMED = re.compile(r' data-(?:fill|stroke)="([^"]+)"')
RULE = re.compile(r'(\S+) \[data-(fill|stroke)="([^"]+)"\]\{(\w+):var\(--bp-([a-z0-9-]+),(#\w+)\)\}')


def picture(theme: Theme, scene: Scene | None = None) -> str:
    scene = scene or rich_scene()
    return finish(draw(outline(scene), engine=Engine.EMBEDDED), scene, theme, links=True, bare=False)


def test_what_stands_back_follows_its_reader_too() -> None:
    scene = rich_scene()
    svg = picture(AUTO, scene._replace(cards=tuple(card._replace(dimmed=True) for card in scene.cards)))
    names = {name for name in NAMED.findall(svg) if name.endswith("-faded")}
    assert "card-confirmed-ink-faded" in names
    assert names <= {rule[2] for rule in RULE.findall(svg)}


def colorful() -> Scene:
    """The scene with a lane in a hue of its author's."""
    scene = rich_scene()
    lane = scene.lanes[0]._replace(color="#7b1fa2")
    cards = tuple(card._replace(color="#7b1fa2") if card.lane == lane.id else card for card in scene.cards)
    return scene._replace(lanes=(lane, *scene.lanes[1:]), cards=cards)


def style(svg: str) -> str:
    return ET.fromstring(svg.encode()).findtext("{http://www.w3.org/2000/svg}style", "")


def test_without_names_and_style_sheet_it_is_the_light_picture() -> None:
    bare = re.sub(r"<style>.*?</style>\n", "", NAMED.sub("", picture(AUTO)), flags=re.DOTALL)
    assert bare.replace(' id="bp-support"', "") == picture(LIGHT)


@pytest.mark.parametrize("name", [name for name in ThemeName if name is not ThemeName.AUTO])
def test_only_a_theme_with_two_halves_has_a_style_sheet(name: ThemeName) -> None:
    assert "<style" not in picture(built_in(name))
    assert not NAMED.search(picture(built_in(name)))


def test_with_the_colours_of_its_dark_rules_it_is_the_dark_picture() -> None:
    dark = {name: color for *_, name, color in RULE.findall(style(picture(AUTO)).split("@media")[1])}
    colors = re.compile(r'(fill|stroke)="#\w+"( data-\1="([^"]+)")')
    painted = colors.sub(lambda found: f'{found[1]}="{dark[found[3]]}"', picture(AUTO))
    painted = re.sub(r"<style>.*?</style>\n", "", painted, flags=re.DOTALL).replace(' id="bp-support"', "")
    assert painted == picture(DARK)


@pytest.mark.parametrize("scene", [rich_scene(), colorful()], ids=["of roles", "of an author"])
def test_every_name_has_its_two_rules_and_no_rule_is_without_use(scene: Scene) -> None:
    svg = picture(AUTO, scene)
    used = set(re.findall(r'data-(fill|stroke)="([^"]+)"', svg.split("</style>")[1]))
    for half in style(svg).split("@media"):
        rules = RULE.findall(half)
        assert {(attribute, name) for _, attribute, name, *_ in rules} == used
        assert all(attribute == painted and name == known for _, attribute, name, painted, known, _ in rules)


def test_rules_hold_within_the_picture_only() -> None:
    svg = picture(AUTO)
    assert ET.fromstring(svg.encode()).get("id") == "bp-support"
    assert {root for root, *_ in RULE.findall(style(svg))} == {"#bp-support"}


def test_programs_that_know_no_properties_have_nothing_to_misread() -> None:
    sheet = style(picture(AUTO))
    assert sheet.startswith("@supports (fill:var(--bp)){")
    assert sheet.endswith("}}")
    depth = 0
    for sign in sheet[sheet.index("{") : -1]:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0


def test_a_renderer_that_knows_no_properties_draws_the_light_picture() -> None:
    light, auto = (rasterize(picture(theme), scale=0.5, width=None) for theme in (LIGHT, AUTO))
    assert light == auto


@pytest.mark.parametrize("name", ThemeName)
def test_every_text_can_be_read_on_what_is_painted_below_it(name: ThemeName) -> None:
    theme = built_in(name)
    for scene in (rich_scene(), colorful()):
        texts = written(picture(theme, scene))
        assert len(texts) > 60
        assert [text for text in texts if contrast(text.color, text.ground) < theme.contrast] == []
