"""Writing: a blueprint as a diagram in Mermaid, with its steps in comments, since Mermaid has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.exchange.linking import shown_links
from blueprint_cli.exchange.mermaid.labels import write_label
from blueprint_cli.model.blueprint import Blueprint, Card, Direction, Link, LinkKind, Mark

_ARROWS = {
    LinkKind.FLOW: "-->",
    LinkKind.AGREEMENT: "<-->",
    LinkKind.MESSAGE: "-.->",
    LinkKind.LOOP: "==>",
    LinkKind.FAILURE: "--x",
}
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\"<>`\\]+", re.IGNORECASE)


class Diagram(StrEnum):
    """The kinds of diagrams that have lanes; the values are Mermaid's names."""

    SWIMLANES = "swimlane-beta"
    FLOWCHART = "flowchart"


def write_diagram(blueprint: Blueprint, diagram: Diagram) -> str:
    """The lanes, cards and links of ``blueprint``, those added by ``flow`` as well."""
    return "".join(f"{line}\n" for line in _lines(blueprint, diagram))


def _lines(blueprint: Blueprint, diagram: Diagram) -> Iterator[str]:
    names = _names(blueprint)
    yield from ("---", f"title: {_quoted(blueprint.title)}", "---")
    yield f"{diagram} {'LR' if blueprint.direction is Direction.LEFT_TO_RIGHT else 'RL'}"
    yield f"%% {GENERATOR_MARK}"
    phases = {phase.id: phase.title for phase in blueprint.phases}
    for number, step in enumerate(blueprint.steps, 1):
        phase = f" in {write_label(phases[step.phase])}" if step.phase else ""
        yield f"%% step s{number}: {write_label(step.title)}{phase}"
    for number, lane in enumerate(blueprint.lanes, 1):
        cards = [card for card in blueprint.cards if card.lane == lane.id]
        if cards:
            yield f"%% lane l{number}: {lane.role}"
            yield f"subgraph l{number}[{write_label(lane.title)}]"
            yield from (f"  {_node(names[card.id], card)}" for card in cards)
            yield "end"
            yield from (f"%% span {names[card.id]}: {card.span}" for card in cards if card.span > 1)
    yield from (_arrow(link, names) for link in shown_links(blueprint) if _can_draw(link, diagram))
    for card in blueprint.cards:
        if _SAFE.fullmatch(card.url):
            yield f'click {names[card.id]} href "{card.url}"'


def _can_draw(link: Link, diagram: Diagram) -> bool:
    """Whether Mermaid draws it: an arrow from a card to itself makes its swimlanes fail."""
    return link.source != link.target or diagram is not Diagram.SWIMLANES


def _names(blueprint: Blueprint) -> dict[str, str]:
    """A name for each card that begins with that of its step; those of the file may be no names in Mermaid."""
    steps = {step.id: number for number, step in enumerate(blueprint.steps, 1)}
    return {card.id: f"s{steps[card.step]}_c{number}" for number, card in enumerate(blueprint.cards, 1)}


def _quoted(text: str) -> str:
    """``text`` for the YAML at the head of a diagram."""
    from json import dumps

    return dumps(" ".join(text.split()), ensure_ascii=False)


def _node(name: str, card: Card) -> str:
    opening, closing = "[", "]"
    if Mark.DECISION in card.marks:
        opening, closing = "{", "}"
    elif Mark.WAIT in card.marks:
        opening, closing = "([", "])"
    return f"{name}{opening}{write_label(card.text)}{closing}"


def _arrow(link: Link, names: dict[str, str]) -> str:
    label = f"|{write_label(link.text)}|" if link.text else ""
    return f"{names[link.source]} {_ARROWS[link.kind]}{label} {names[link.target]}"
