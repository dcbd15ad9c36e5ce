"""Shrinking: every example as a small picture."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.pipeline.drawing import arrange
from blueprint_cli.pipeline.loading import load, understand
from blueprint_cli.site.shrinking import shrink

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.blueprint.yaml"))
TAG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_a_small_picture_has_all_cards_and_no_words(path: Path):
    blueprint = load(path).blueprint
    assert blueprint is not None
    small = ET.fromstring(shrink(arrange(blueprint), built_in(ThemeName.AUTO)))
    outlines = "".join(part.get("d", "") for part in small.iter(f"{TAG}path"))
    assert outlines.count("z") == len(blueprint.cards)
    assert not list(small.iter(f"{TAG}text"))


@pytest.mark.parametrize("theme", ThemeName)
def test_it_has_both_colours_where_its_theme_has(theme: ThemeName):
    text = "blueprint: 1\ntitle: Tea\nlanes: [customer, time]\nsteps: [{title: Drink, customer: Drinks, time: 2m}]\n"
    blueprint = understand(text.encode(), path="tea.blueprint.yaml").blueprint
    assert blueprint is not None
    small = shrink(arrange(blueprint), built_in(theme))
    assert ("prefers-color-scheme" in small) == (theme is ThemeName.AUTO)
