"""PlantUML: a blueprint as a component diagram, whose arrows may lead anywhere, with a frame for each lane.

PlantUML's own swimlanes are for activities in one sequence; arrows between lanes at will are not possible there.
https://plantuml.com/component-diagram
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.model.blueprint import Blueprint, Card, Link, LinkKind

_ARROWS = {
    LinkKind.FLOW: "-->",
    LinkKind.AGREEMENT: "<-->",
    LinkKind.MESSAGE: "..>",
    LinkKind.LOOP: "-[bold]->",
    LinkKind.FAILURE: "-[dotted]->",
}


def write_plantuml(blueprint: Blueprint) -> str:
    """The lanes, cards and links of ``blueprint``, those added by ``flow`` as well."""
    return "".join(f"{line}\n" for line in _lines(blueprint))


def _lines(blueprint: Blueprint) -> Iterator[str]:
    names = {card.id: f"c{number}" for number, card in enumerate(blueprint.cards, 1)}
    yield from ("@startuml", f"' {GENERATOR_MARK}", f"title {_text(blueprint.title)}", "left to right direction")
    for number, step in enumerate(blueprint.steps, 1):
        yield f"' step {number}: {' '.join(step.title.split())}"
    for number, lane in enumerate(blueprint.lanes, 1):
        cards = [card for card in blueprint.cards if card.lane == lane.id]
        if cards:
            yield f'frame "{_text(lane.title)}" as l{number} {{'
            yield from (f'  rectangle "{_text(card.text)}" as {names[card.id]}{_marks(card)}' for card in cards)
            yield "}"
    yield from (_arrow(link, names) for link in shown_links(blueprint))
    yield "@enduml"


def _marks(card: Card) -> str:
    """The marks of a card as stereotypes."""
    return "".join(f" <<{mark}>>" for mark in card.marks)


def _arrow(link: Link, names: dict[str, str]) -> str:
    label = f" : {_text(link.text)}" if link.text else ""
    return f"{names[link.source]} {_ARROWS[link.kind]} {names[link.target]}{label}"


def _text(text: str) -> str:
    """``text`` with every sign that may mean something there as its code: letters, digits and spaces stay."""
    plain = "".join(sign if sign.isalnum() or sign in " \n" else f"<U+{ord(sign):04X}>" for sign in text)
    return plain.replace("\n", "\\n")
