from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given

import strategies
from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.model.blueprint import Blueprint, Card
from blueprints import blueprint

WIDE = """
flow: none
steps:
  - {title: A, support: [{id: wide, text: x, span: 3}, {id: a, text: x}]}
  - {title: B, customer: {id: b, text: x}}
  - {title: C, support: {id: c, text: x}}
  - {title: D, support: {id: d, text: x}}
"""


def ids(cards: Iterable[Card]) -> list[str]:
    return [card.id for card in cards]


def test_a_card_stands_in_every_step_that_it_covers() -> None:
    grid = lay_out(blueprint(WIDE))
    assert [ids(grid.present(step, "support")) for step in "abcd"] == [["wide", "a"], ["wide"], ["c", "wide"], ["d"]]
    assert (grid.first(grid.cards["wide"]), grid.last(grid.cards["wide"])) == (0, 2)


def test_a_covering_card_speaks_only_for_an_empty_cell() -> None:
    grid = lay_out(blueprint(WIDE))
    assert [ids(grid.speaking(step, "support")) for step in "abcd"] == [["wide", "a"], ["wide"], ["c"], ["d"]]
    assert grid.speaking("a", "customer") == ()


def test_a_link_is_backward_only_if_wholly_before() -> None:
    found = blueprint(WIDE + "links: [a -> wide, b -> wide, d -> wide, wide -> a, c -> a, a -> c, a -> a, c -> wide]")
    grid = lay_out(found)
    assert [grid.is_backward(link) for link in found.links] == [False, False, True, False, True, False, False, False]


@given(strategies.blueprints(max_cards=80))
def test_every_card_is_present_in_as_many_steps_as_it_spans(blueprint: Blueprint) -> None:
    grid = lay_out(blueprint)
    standing = [
        card.id for step in blueprint.steps for lane in blueprint.lanes for card in grid.present(step.id, lane.id)
    ]
    for card in blueprint.cards:
        assert standing.count(card.id) == card.span
