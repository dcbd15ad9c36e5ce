"""Lining: in which line of a file its cards begin."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.source.document import Document


def line(blueprint: Blueprint, document: Document) -> Mapping[str, int]:
    """The lines by card (id), from 1; of a card that a view has made, that of the card which it is of."""
    return {card.id: document.place(card.at.route).start.line for card in blueprint.cards}
