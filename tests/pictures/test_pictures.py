"""Finished pictures without a fault: of every example, template and fixture, and of blueprints as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from fixtures import FOLDER, SIZES
from gauge import crossings, faults
from golden.update import EXAMPLES, TEMPLATES, name
from strategies import built, document

FIXTURES = {size.name: FOLDER / f"{size.name}.blueprint.yaml" for size in SIZES}
MOST_CROSSINGS = {"S": 9, "M": 40, "L": 381}
GENERATED, IN_THE_GATE = 500, 12
EM = 12.0
"""The size of a card's text, in points."""


@pytest.mark.parametrize("timeline", Timeline)
@pytest.mark.parametrize("source", [*EXAMPLES, *TEMPLATES, FIXTURES["S"]], ids=name)
def test_a_picture_has_no_faults(source: Path, timeline: Timeline) -> None:
    blueprint = blueprint_of(source)
    assert faults(drawn(blueprint, timeline), blueprint) == []


@pytest.mark.parametrize("size", ["M", "L"])
def test_a_large_picture_has_no_faults(size: str) -> None:
    blueprint = blueprint_of(FIXTURES[size])
    assert faults(drawn(blueprint), blueprint) == []


@pytest.mark.parametrize("seed", range(IN_THE_GATE))
def test_a_picture_of_a_small_blueprint_has_no_faults(seed: int) -> None:
    blueprint = built(document(seed, max_steps=14, max_cards=80))
    assert faults(drawn(blueprint, list(Timeline)[seed % 2]), blueprint) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(GENERATED))
def test_a_picture_of_a_blueprint_as_people_write_them_has_no_faults(seed: int) -> None:
    blueprint = built(document(seed))
    assert faults(drawn(blueprint), blueprint) == []


@pytest.mark.parametrize("size", FIXTURES)
def test_crossings_are_as_few_as_they_were(size: str) -> None:
    assert crossings(drawn(blueprint_of(FIXTURES[size]))) <= MOST_CROSSINGS[size]


@pytest.mark.parametrize(("seed", "most"), [(24, 3_600), (152, 2_400)])
def test_room_for_many_labels_is_made_once_and_not_for_each(seed: int, most: int) -> None:
    blueprint = built(document(seed))
    scene = arrange(blueprint)
    assert scene.width * scene.height / EM**2 / len(blueprint.cards) <= most


def blueprint_of(source: Path) -> Blueprint:
    """The blueprint in a file that draws."""
    blueprint = load(source).blueprint
    assert blueprint is not None
    return blueprint


def drawn(blueprint: Blueprint, timeline: Timeline = Timeline.RIGHT) -> str:
    """Its picture."""
    return draw(arrange(blueprint, timeline=timeline), (Format.SVG,))[Format.SVG].decode()
