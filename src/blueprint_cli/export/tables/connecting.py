"""Links in words."""

from __future__ import annotations

from collections import Counter

from blueprint_cli.analysis.flow import links
from blueprint_cli.export.tables.table import Connection, End
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, Link, LinkKind


def connect(blueprint: Blueprint, wording: Wording) -> tuple[Connection, ...]:
    """The links by the step in which they start, unless the view hides them."""
    if "links" in blueprint.hide:
        return ()
    connecting = _Connecting(blueprint, wording)
    return tuple(sorted(map(connecting.connection, links(blueprint)), key=lambda found: found.source.column))


class _Connecting:
    def __init__(self, blueprint: Blueprint, wording: Wording) -> None:
        self._wording = wording
        self._dimmed = blueprint.dimmed
        self._cards = {card.id: card for card in blueprint.cards}
        self._lanes = {lane.id: lane.title for lane in blueprint.lanes}
        self._columns = {step.id: column for column, step in enumerate(blueprint.steps)}
        self._texts = Counter((card.step, card.text) for card in blueprint.cards)

    def connection(self, link: Link) -> Connection:
        facts = [] if link.kind is LinkKind.FLOW else [self._wording.name(link.kind)]
        if link.probability is not None:
            facts.append(f"{self._wording.number(round(100 * link.probability, 1))} %")
        return Connection(
            source=self._end(self._cards[link.source]),
            target=self._end(self._cards[link.target]),
            kind=link.kind,
            label=link.text,
            facts=tuple(facts),
            dimmed=not self._dimmed.isdisjoint((link.source, link.target)),
        )

    def _end(self, card: Card) -> End:
        """A card by its text, and by its lane where another card of the step has the same text."""
        alone = self._texts[card.step, card.text] == 1
        name = card.text if alone else f"{card.text} ({self._lanes[card.lane]})"
        return End(card=card.id, name=name, column=self._columns[card.step])
