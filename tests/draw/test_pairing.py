"""A theme that follows its reader is both of its halves."""

from __future__ import annotations

import pickle

import pytest

from blueprint_cli.draw.colors import Swatch
from blueprint_cli.draw.dark import DARK
from blueprint_cli.draw.pairing import pair
from blueprint_cli.draw.paper import PRINT
from blueprint_cli.draw.theme import LIGHT, Pen, Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.export.swatches import _swatches as _swatches
from blueprint_cli.model.blueprint import CardStatus, LaneRole

AUTO = built_in(ThemeName.AUTO)


def test_as_it_stands_it_is_the_light_half() -> None:
    assert AUTO._replace(dark=None) == LIGHT


def test_each_colour_knows_the_dark_one() -> None:
    assert isinstance(AUTO.ground, Swatch)
    assert AUTO.ground.dark == DARK.ground
    hue = AUTO.roles[LaneRole.CUSTOMER]
    assert isinstance(hue.border, Swatch)
    assert (hue.border, hue.border.dark) == (
        LIGHT.roles[LaneRole.CUSTOMER].border,
        DARK.roles[LaneRole.CUSTOMER].border,
    )


def test_names_are_those_of_properties_and_each_is_of_one_colour() -> None:
    names = [swatch.name for swatch in _swatches(AUTO)]
    assert len(set(names)) == len(names)
    assert all(name.isascii() and name == name.lower() and "_" not in name for name in names)
    assert {"ground", "customer-border", "text-title", "link-loop", "mark-moment-of-truth-ink"} <= set(names)


@pytest.mark.parametrize("field", [field for field in Theme._fields if field != "dark"])
def test_no_colour_is_forgotten(field: str) -> None:
    assert not [color for color in _colors(getattr(AUTO, field)) if not isinstance(color, Swatch)]


def _colors(part: object) -> list[str]:
    match part:
        case str():
            return [part] if part.startswith("#") else []
        case dict():
            return [color for inner in part.values() for color in _colors(inner)]
        case tuple():
            return [color for inner in part for color in _colors(inner)]
        case _:
            return []


def test_it_can_go_to_another_process() -> None:
    there = pickle.loads(pickle.dumps(AUTO))
    assert there == AUTO
    assert [(one, one.dark, one.name) for one in _swatches(there)] == [
        (one, one.dark, one.name) for one in _swatches(AUTO)
    ]


def test_an_authors_hue_follows_as_well() -> None:
    border = AUTO.hue(LaneRole.SUPPORT, "#7B1FA2").border
    assert isinstance(border, Swatch)
    assert (border, border.name) == ("#7B1FA2", "own-7b1fa2-border")
    assert border.dark == DARK.hue(LaneRole.SUPPORT, "#7b1fa2").border != border


def test_what_only_one_half_colours_stays_without_a_colour_of_its_own() -> None:
    statuses = {**DARK.statuses, CardStatus.PLANNED: DARK.statuses[CardStatus.PLANNED]._replace(fill="#112233")}
    assert pair(LIGHT, DARK._replace(statuses=statuses)).statuses[CardStatus.PLANNED].fill == ""


def test_halves_need_not_have_the_same_strokes() -> None:
    shorter = pair(LIGHT, DARK._replace(emotions=(Pen("#ABCDEF", 1),)))
    assert {pen.color.dark for pen in shorter.emotions if isinstance(pen.color, Swatch)} == {"#ABCDEF"}
    assert [pen.dash for pen in shorter.emotions] == [pen.dash for pen in LIGHT.emotions]
    bordered = pair(PRINT, DARK).phase_border
    assert bordered is not None
    assert isinstance(bordered.color, Swatch)
    assert bordered.color.dark == DARK.axis.color
