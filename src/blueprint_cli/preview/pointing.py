"""Pointing: where the parts of a picture stand in their files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.model.blueprint import Address, Blueprint
from blueprint_cli.pipeline.loading import Loaded
from blueprint_cli.review.locating import Documents
from blueprint_cli.source.document import Document
from blueprint_cli.text.span import Position


class Part(NamedTuple):
    """A part of a picture: its address, the text of its file, where it begins there, and its last line."""

    at: Address
    text: str
    start: Position
    end: int

    @property
    def shown(self) -> dict[str, object]:
        """The same for a tab, which has the texts by path."""
        return {"path": self.at.path, "line": self.start.line, "column": self.start.column, "end": self.end}


def point(loaded: Loaded) -> dict[str, Part]:
    """The parts of a file that was read, by kind and id: ``card order.customer``, ``step order``, ``link a b``.

    No id has a space in it. Links that ``flow`` added stand nowhere, and so does what is left out of the file.
    """
    if loaded.blueprint is None or loaded.document is None:
        return {}
    documents = Documents(loaded.document)
    parts = ((name, _part(documents.at(at.path), at)) for name, at in _named(loaded.blueprint))
    return {name: part for name, part in parts if part}


def _named(blueprint: Blueprint) -> Iterator[tuple[str, Address]]:
    yield from ((f"lane {lane.id}", lane.at) for lane in blueprint.lanes if lane.declared)
    yield from ((f"phase {phase.id}", phase.at) for phase in blueprint.phases if phase.declared)
    yield from ((f"step {step.id}", step.at) for step in blueprint.steps)
    yield from ((f"card {card.id}", card.at) for card in blueprint.cards)
    yield from ((f"link {link.source} {link.target}", link.at) for link in blueprint.links)


def _part(document: Document | None, at: Address) -> Part | None:
    if document is None:
        return None
    node = document.node(at.route)
    span = node.span if node else document.place(at.route).span
    # The end of a block is where the next one begins: what lies between is not of it.
    length = len(document.text[span.start : span.end].rstrip())
    end = document.lines.position(span.start + max(length - 1, 0)).line
    return Part(at, document.text, document.lines.position(span.start), end)
