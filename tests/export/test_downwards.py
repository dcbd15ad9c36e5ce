"""SVGs of pictures whose time runs down."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.pipeline.drawing import draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.style import Style
from strategies import built

SVG = "{http://www.w3.org/2000/svg}"
STEPS = """
blueprint: 1
title: Test
phases: [First, Second]
steps:
  - {title: One, phase: First, customer: Asks, frontstage: Answers}
  - {title: Two, phase: Second, customer: Leaves, backstage: Books}
"""


def drawn(theme: ThemeName) -> ET.Element:
    scene = arrange(built(STEPS), timeline=Timeline.DOWN)
    return ET.fromstring(draw(scene, [Format.SVG], Style(theme=built_in(theme)))[Format.SVG])


def paths(root: ET.Element, kind: str) -> list[str]:
    """The path that is drawn first in each group of a kind, without its numbers."""
    groups = [group for group in root.iter(f"{SVG}g") if kind in group.get("class", "").split()]
    found = (group.find(f"{SVG}path") for group in groups)
    return [re.sub(r"[-\d.,]+", "", path.get("d", "")) for path in found if path is not None]


@pytest.fixture(scope="module")
def root() -> ET.Element:
    return drawn(ThemeName.LIGHT)


def test_bars_of_phases_point_down_and_take_in_the_point_of_the_one_before(root: ET.Element) -> None:
    assert paths(root, "phase") == ["MLVLLZ", "MLLVLLZ"]


def test_lanes_are_ruled_off_at_their_sides(root: ET.Element) -> None:
    assert set(paths(root, "lane")) == {"MV"}


def test_what_is_read_out_is_in_the_order_of_time(root: ET.Element) -> None:
    parts = [group.get("class", "").split()[0] for group in root.iter(f"{SVG}g")]
    assert [part for part in parts if part in {"phase", "step", "node"}] == ["phase", "step", "node", "node"] * 2


def test_strips_that_tell_roles_apart_in_print_run_along_the_heads() -> None:
    lanes = [group for group in drawn(ThemeName.PRINT).iter(f"{SVG}g") if "lane" in group.get("class", "").split()]
    dashed = [
        path.get("d", "") for lane in lanes for path in lane.findall(f"{SVG}path") if path.get("stroke-dasharray")
    ]
    assert dashed
    assert all("H" in path for path in dashed)
