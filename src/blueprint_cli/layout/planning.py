"""What is settled before anything has a size: cells, words, and the way of every arrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from blueprint_cli.analysis.flow import links
from blueprint_cli.layout.banding import Bands
from blueprint_cli.layout.carding import Content, card_width, fit
from blueprint_cli.layout.detailing import Detailing
from blueprint_cli.layout.lattice import Lattice, lay, slots_of
from blueprint_cli.layout.noting import Numbered, number
from blueprint_cli.layout.placing import Grid, place
from blueprint_cli.layout.routing import Stand, route
from blueprint_cli.layout.sizing import EMPTY_GUTTER
from blueprint_cli.layout.tracking import Run, track
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, CardStatus, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Topology:
    """A blueprint without what its view hides, and how it hangs together in the picture.

    ``runs`` are those of ``links``, one arrow each. ``numbers`` are of cards and steps, see ``noting``.
    """

    blueprint: Blueprint
    wording: Wording
    grid: Grid
    lattice: Lattice
    bands: Bands
    contents: Mapping[str, Content]
    numbers: Mapping[str, Numbered]
    links: Sequence[Link]
    runs: Sequence[Sequence[Run]]
    card_width: float


def plan(blueprint: Blueprint) -> Topology:
    """The topology of a blueprint, or of a view of one. A link from a card to itself is not drawn."""
    blueprint = _bared(blueprint)
    wording = Wording(blueprint.language)
    grid = place(blueprint)
    lattice = lay(grid)
    drawn = [] if "links" in blueprint.hide else [link for link in links(blueprint) if link.source != link.target]
    stands = {card: Stand(*slots_of(lattice, cell)) for card, cell in grid.cells.items()}
    paths = route(lattice, [(stands[link.source], stands[link.target]) for link in drawn])
    numbers = number(blueprint, wording)
    width = card_width(blueprint.cards)
    return Topology(
        blueprint=blueprint,
        wording=wording,
        grid=grid,
        lattice=lattice,
        bands=Bands(blueprint, wording),
        contents=_contents(blueprint, wording, numbers, width),
        numbers=numbers,
        links=drawn,
        runs=track(paths),
        card_width=width,
    )


def _bared(blueprint: Blueprint) -> Blueprint:
    """The blueprint without the marks and states that the view hides."""
    if not blueprint.hide & {"marks", "status"}:
        return blueprint
    cards = blueprint.cards
    if "marks" in blueprint.hide:
        cards = tuple(replace(card, marks=()) for card in cards)
    if "status" in blueprint.hide:
        cards = tuple(replace(card, status=CardStatus.CONFIRMED) for card in cards)
    return replace(blueprint, cards=cards)


def _contents(
    blueprint: Blueprint, wording: Wording, numbers: Mapping[str, Numbered], width: float
) -> dict[str, Content]:
    detailing = Detailing(blueprint, wording)
    contents: dict[str, Content] = {}
    for card in blueprint.cards:
        least_width = width * card.span + EMPTY_GUTTER * (card.span - 1)
        contents[card.id] = fit(card, detailing, numbers.get(card.id), least_width)
    return contents
