"""What holds for the whole of a blueprint, in however many pieces it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.analysis.flow import links
from blueprint_cli.layout.carding import card_width
from blueprint_cli.layout.noting import Numbered, number
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, CardStatus, Link


class Survey(NamedTuple):
    """A blueprint without what its view hides, its words, links and numbers, and how wide its cards are.

    ``numbers`` are of cards and steps, see ``noting``. ``timeline`` is the way it is to be drawn.
    """

    blueprint: Blueprint
    wording: Wording
    links: tuple[Link, ...]
    numbers: Mapping[str, Numbered]
    card_width: float
    timeline: Timeline = Timeline.RIGHT


def survey(blueprint: Blueprint, timeline: Timeline = Timeline.RIGHT) -> Survey:
    """The survey of a blueprint, or of a view of one."""
    blueprint = _bared(blueprint)
    wording = Wording(blueprint.language)
    return Survey(
        blueprint=blueprint,
        wording=wording,
        links=() if "links" in blueprint.hide else tuple(links(blueprint)),
        numbers=number(blueprint, wording),
        card_width=card_width(blueprint.cards),
        timeline=timeline,
    )


def _bared(blueprint: Blueprint) -> Blueprint:
    """The blueprint without the marks and states that the view hides."""
    if not blueprint.hide & {"marks", "status"}:
        return blueprint
    cards = blueprint.cards
    if "marks" in blueprint.hide:
        cards = tuple(card._replace(marks=()) for card in cards)
    if "status" in blueprint.hide:
        cards = tuple(card._replace(status=CardStatus.CONFIRMED) for card in cards)
    return blueprint._replace(cards=cards)
