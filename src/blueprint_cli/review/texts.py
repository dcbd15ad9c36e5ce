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
        if text := getattr(blueprint, key):
            yield Text(text, Address(blueprint.path, (key,)))
    yield from _declared(blueprint)
    for step in blueprint.steps:
        yield from _of(step, "title", "description")
        yield from _remarks(step, "notes")
    for card in blueprint.cards:
        yield from _of(card, "text", "recovery")
        for key in _REMARKS:
            if getattr(card, key):
                yield from _remarks(card, key)
    for link in blueprint.links:
        if link.text:
            yield Text(link.text, link.at, link.source)


def _declared(blueprint: Blueprint) -> Iterator[Text]:
    entries: tuple[Metric | Goal | View, ...] = (*blueprint.metrics, *blueprint.goals, *blueprint.views)
    for role in blueprint.roles:
        yield from _of(role, "title", "description")
    for entry in entries:
        yield from _of(entry, "title")
    parts: tuple[Lane | Phase, ...] = (*blueprint.lanes, *blueprint.phases)
    for part in parts:
        if part.declared:
            yield from _of(part, "title", "description")


def _of(part: Role | Metric | Goal | View | Lane | Phase | Step | Card, *keys: str) -> Iterator[Text]:
    for key in keys:
        if text := getattr(part, key):
            yield Text(text, Address(part.at.path, (*part.at.route, key)), part.id)


def _remarks(part: Step | Card, key: str) -> Iterator[Text]:
    remarks: tuple[Remark, ...] = getattr(part, key)
    for number, remark in enumerate(remarks):
        yield Text(remark.text, Address(part.at.path, (*part.at.route, key, number, "text")), part.id)
