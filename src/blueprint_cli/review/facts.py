"""What rules look at: a blueprint, what follows from it, and the questions that more than one rule asks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.analysis.crossings import Crossing
from blueprint_cli.analysis.grid import Grid
from blueprint_cli.model.blueprint import (
    Address,
    Blueprint,
    Card,
    CardStatus,
    Lane,
    LaneRole,
    Link,
    LinkKind,
    Mark,
    Phase,
    Step,
)
from blueprint_cli.review.texts import Text
from blueprint_cli.source.document import Document, Scalar

if TYPE_CHECKING:
    from datetime import date

PROVIDER = frozenset({LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT, LaneRole.PARTNER})
"""The lanes in which somebody or something answers the customer."""

_SEEN = (LaneRole.CUSTOMER, LaneRole.FRONTSTAGE)

SELF_SERVICE = frozenset({"web", "app", "kiosk"})
"""The channels by which customers serve themselves: the channel is what answers."""


class Facts(NamedTuple):
    """Computed once for a file by ``gathering`` and given to every rule. All keys are ids.

    ``links`` are all of them, those that ``flow`` adds included, and ``touching`` those that start or end at a card.
    ``chains`` are the entries of the file that write several links at once, as ``a -> b -> c``.
    ``crossings`` are where the three lines fall, and ``grid`` is where the cards stand. ``present`` holds for each
    step the lanes with a card in it, also with one that spans it from an earlier step, and ``surroundings`` for each
    card the lanes with a card in its steps, or linked with it: what a reader sees it together with.
    ``met`` are the evidence lanes that the customer meets: one below the line of visibility is for employees.
    ``texts`` are all that the author wrote, from the head of the file down, and ``document`` is that file as it is
    written, for rules that judge what YAML makes of it.
    ``today`` is the day on which the file is judged, None where no rule is to ask for it.
    """

    blueprint: Blueprint
    links: tuple[Link, ...]
    crossings: tuple[Crossing, ...]
    grid: Grid
    lanes: Mapping[str, Lane]
    steps: Mapping[str, Step]
    present: Mapping[str, frozenset[str]]
    surroundings: Mapping[str, frozenset[str]]
    touching: Mapping[str, tuple[Link, ...]]
    chains: frozenset[Address]
    met: frozenset[str]
    texts: tuple[Text, ...]
    document: Document
    today: date | None = None

    @property
    def wording(self) -> str:
        """All texts in one, for rules that look first whether there is anything to look for."""
        return "\n".join([text for text, *_ in self.texts])

    def role(self, card: Card) -> LaneRole:
        """The role of the lane that ``card`` stands in."""
        return self.lanes[card.lane].role

    def cards_of(self, *roles: LaneRole) -> tuple[Card, ...]:
        """The cards of all lanes of ``roles`` but those marked as removed, in the order of the blueprint."""
        removed = CardStatus.REMOVED
        lanes = {lane.id for lane in self.blueprint.lanes if lane.role in roles}
        return tuple([card for card in self.blueprint.cards if card.lane in lanes and card.status is not removed])

    def linked(self, card: Card) -> tuple[Card, ...]:
        """The cards at the other ends of the links of ``card``."""
        ends = (link.target if link.source == card.id else link.source for link in self.touching[card.id])
        return tuple(self.grid.cards[end] for end in ends if end != card.id)

    def beside(self, card: Card) -> Iterator[Card]:
        """The cards that stand in the steps of ``card`` or are linked with it, some of them maybe twice."""
        covered = self.blueprint.steps[self.grid.first(card) : self.grid.last(card) + 1]
        for step in covered:
            for lane in self.present[step.id]:
                yield from self.grid.present(step.id, lane)
        yield from self.linked(card)

    def ways_on(self, card: Card) -> tuple[Link, ...]:
        """The links by which ``card`` goes on to another; an agreement leads both ways."""
        return tuple(
            link
            for link in self.touching[card.id]
            if (link.source == card.id or link.kind is LinkKind.AGREEMENT) and link.source != link.target
        )

    def stands_alone(self, link: Link) -> bool:
        """Whether ``link`` has an entry of its own in the file, and is none of a chain of arrows."""
        return link.at not in self.chains

    def is_orphan(self, card: Card) -> bool:
        """Whether a card out of sight has no link, and nobody in its steps whom it could be done for."""
        unseen = self.role(card) in (LaneRole.BACKSTAGE, LaneRole.SUPPORT)
        return unseen and not self.linked(card) and not self.has(card, *_SEEN) and not self.has_evidence(card)

    def has_evidence(self, card: Card) -> bool:
        """Whether the customer meets something tangible at ``card``."""
        return not self.met.isdisjoint(self.surroundings[card.id])

    def has(self, card: Card, *roles: LaneRole) -> bool:
        """Whether a lane of one of ``roles`` is among what ``card`` is seen together with."""
        return any(self.lanes[lane].role in roles for lane in self.surroundings[card.id])

    def alone(self, *roles: LaneRole) -> Iterator[Card]:
        """The customer's cards but waits without a lane of ``roles`` around them; none where nothing stands in any."""
        if self.cards_of(*roles):
            for card in self.cards_of(LaneRole.CUSTOMER):
                if Mark.WAIT not in card.marks and not self.has(card, *roles):
                    yield card

    def has_response(self, card: Card) -> bool:
        """Whether somebody or something of the provider's, or of a partner's, answers ``card``."""
        return self.has(card, *PROVIDER)

    def is_answered(self, card: Card) -> bool:
        """Whether a customer card meets with anything: evidence, a response, or a channel that serves by itself."""
        return not SELF_SERVICE.isdisjoint(card.channels) or self.has_response(card) or self.has_evidence(card)

    def written(self, text: Text) -> Scalar | None:
        """Where ``text`` is written in the file itself; None of one that comes from another file."""
        own = text.at.path == self.document.path
        return self.document.scalar((*text.at.route, "text")) if own else None  # of a link too, whose text it is

    @property
    def shows_evidence(self) -> bool:
        """Whether the customer meets any evidence in this blueprint, so that it can be missed elsewhere."""
        return any(card.lane in self.met for card in self.blueprint.cards)

    @staticmethod
    def text(card: Card) -> Address:
        """Where to point for a card: its text, also where the card is nothing else."""
        return Address(card.at.path, (*card.at.route, "text"))

    @staticmethod
    def title(part: Lane | Phase | Step) -> Address:
        """Where to point for a lane, phase or step: its title, also where it is nothing else."""
        return Address(part.at.path, (*part.at.route, "title"))

    @property
    def whole(self) -> Address:
        """Where to point for what is said of the blueprint as a whole: its title."""
        return Address(self.blueprint.path, ("title",))

    @property
    def lane_list(self) -> Address:
        """Where to point for a lane that is not there: the list of lanes, else the title."""
        declared = [lane for lane in self.blueprint.lanes if lane.declared]
        return self.here(Address(declared[0].at.path, ("lanes",))) if declared else self.whole

    def here(self, at: Address) -> Address:
        """``at`` where it is in the blueprint's own file, else the ``include`` by which it came to be part of it."""
        return at if at.path == self.blueprint.path else Address(self.blueprint.path, ("include",))
