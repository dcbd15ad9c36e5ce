"""Every text that an author wrote into a blueprint, for the rules that judge wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.model.blueprint import Address, Blueprint, Card, Goal, Lane, Metric, Phase, Remark, Role, Step, View

_HEAD = ("title", "description", "scenario", "persona", "owner", "version", "starts", "ends")
_REMARKS = ("pains", "opportunities", "questions", "policies", "notes")


class Text(NamedTuple):
    """A text, where it stands, and the id of the element that it belongs to, if it has one."""

    text: str
    at: Address
    element: str = ""


def texts(blueprint: Blueprint) -> Iterator[Text]:
    """The texts of ``blueprint``, from the head of the file down; titles that the tool gave are left out."""
    for key in _HEAD:
        yield Text(getattr(blueprint, key), Address(blueprint.path, (key,)))
    entries: tuple[Role | Metric | Goal | View, ...] = (
        *blueprint.roles,
        *blueprint.metrics,
        *blueprint.goals,
        *blueprint.views,
    )
    for entry in entries:
        yield Text(entry.title, _under(entry.at, "title"), entry.id)
    parts: tuple[Lane | Phase | Step, ...] = (*blueprint.lanes, *blueprint.phases, *blueprint.steps)
    for part in parts:
        if isinstance(part, Step) or part.declared:
            yield from _titled(part)
    for card in blueprint.cards:
        yield from _card(card)
    for link in blueprint.links:
        yield Text(link.text, link.at, link.source)


def _titled(part: Lane | Phase | Step) -> Iterator[Text]:
    yield Text(part.title, _under(part.at, "title"), part.id)
    yield Text(part.description, _under(part.at, "description"), part.id)


def _card(card: Card) -> Iterator[Text]:
    yield Text(card.text, _under(card.at, "text"), card.id)
    yield Text(card.recovery, _under(card.at, "recovery"), card.id)
    for key in _REMARKS:
        remarks: tuple[Remark, ...] = getattr(card, key)
        for at, remark in enumerate(remarks):
            yield Text(remark.text, _under(card.at, key, at, "text"), card.id)


def _under(at: Address, *route: str | int) -> Address:
    return Address(at.path, (*at.route, *route))
