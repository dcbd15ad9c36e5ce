"""What each role does, when, with which systems, and who hands over to whom: a hand-out for those who do the work."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.actors import Actor
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.timing import add, chosen, say
from blueprint_cli.chapters.blocks import Basis, Block, Cell, Heading, Item, Listing, Paragraph, Table
from blueprint_cli.chapters.cards import channels, signs, words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, duration, said
from blueprint_cli.chapters.subject import Subject, listed
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, LaneRole, Link, LinkKind, Role

_COLUMNS = ("Step", "What", "Channel", "Takes", "The customer", "With", "From", "On to")
_UNLINKED = " (not linked)"


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """A part for each role, then for each lane whose cards name none, in the order of their first card."""
    doing: dict[Actor, list[Card]] = {}
    for card in subject.blueprint.cards:
        for actor in subject.actors.of(card):
            if not subject.only or actor in subject.only:
                doing.setdefault(actor, []).append(card)
    if not doing:
        return Untold("no card says who does it")
    return tuple(_blocks(subject, doing))


def _blocks(subject: Subject, doing: dict[Actor, list[Card]]) -> Iterator[Block]:
    telling = _Telling(subject)
    for actor, cards in doing.items():
        if actor.is_role:
            yield from telling.part(actor, cards)
    lanes = {actor: cards for actor, cards in doing.items() if not actor.is_role}
    if lanes:
        if len(subject.only) != 1:
            yield Heading(text="Cards that name no role")
        unnamed = sum(len(cards) for cards in lanes.values())
        each = "it is told under its lane" if unnamed == 1 else "they are told under their lanes"
        yield Paragraph(text=f"{counted(unnamed, 'card')} {said(unnamed, 'names', 'name')} no role; {each}.")
    for actor, cards in lanes.items():
        yield from telling.part(actor, cards)
    if any(_UNLINKED in text for text in telling.systems):
        yield Basis(
            text="What is not linked is a system of the same step to which no arrow leads from the card, nor from it "
            "to the card: whether the card needs it, the blueprint does not say."
        )


class _Telling:
    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._roles = {role.id: role for role in subject.blueprint.roles}
        self.systems: set[str] = set()
        """What has been told of systems."""
        self._into: dict[str, list[Link]] = {}
        self._out: dict[str, list[Link]] = {}
        for link in subject.links:
            self._out.setdefault(link.source, []).append(link)
            self._into.setdefault(link.target, []).append(link)

    def part(self, actor: Actor, cards: list[Card]) -> Iterator[Block]:
        if len(self._subject.only) != 1:
            yield Heading(text=actor.title if actor.is_role else f"Lane: {actor.title}")
        role = self._roles.get(actor.id) if actor.is_role else None
        if role and role.description:
            yield Paragraph(text=role.description)
        yield Paragraph(text=" ".join(self._facts(role, cards)))
        yield self._table(actor, cards)
        items = tuple(self._items(cards))
        if items:
            yield Listing(items=items)

    def _facts(self, role: Role | None, cards: list[Card]) -> Iterator[str]:
        steps = list(dict.fromkeys(card.step for card in cards))
        yield f"{counted(len(cards), 'card')} in {counted(len(steps), 'step')}."
        if role and role.headcount is not None:
            yield f"There are {write_number(role.headcount)} of them."
        times = [chosen(card.time) for card in cards]
        total = add(times)
        unknown = sum(time is None for time in times)
        if total:
            more = f"{unknown} more {said(unknown, 'card has', 'cards have')} no time"
            rest = f"; {more}" if unknown else ""
            yield f"The cards take {say(total)} in all, each done once{rest}."

    def _table(self, actor: Actor, cards: list[Card]) -> Table:
        rows = [
            (
                self._subject.step(card),
                f"{words(card)}{signs(card, self._subject.wording)}",
                channels(card, self._subject.wording),
                _takes(card),
                listed(self._customers(card)),
                self._with(card),
                "; ".join(self._others(card, actor, self._into, back=True)),
                "; ".join(self._others(card, actor, self._out, back=False)),
            )
            for card in cards
        ]
        return tabulate("Step by step", _COLUMNS, rows)

    def _customers(self, card: Card) -> Iterator[str]:
        """What the customer does in the same step, which is what a card of anybody else is for."""
        if self._role(card) is not LaneRole.CUSTOMER:
            yield from (words(other) for other in self._beside(card) if self._role(other) is LaneRole.CUSTOMER)

    def _with(self, card: Card) -> str:
        """What a card is done with: the systems that it is linked with, then those of its step that it is not; of a
        customer's and of a system's own card, the linked ones only."""
        linked = list(self._systems(card))
        used = [*linked]
        if self._role(card) not in (LaneRole.CUSTOMER, LaneRole.SUPPORT):
            others = [words(other) for other in self._beside(card) if self._is_system(other)]
            used += [f"{other}{_UNLINKED}" for other in others if other not in linked]
        self.systems.update(used)
        return listed(used)

    def _beside(self, card: Card) -> Iterator[Card]:
        return (other for other in self._subject.blueprint.cards if other.step == card.step and other.id != card.id)

    def _systems(self, card: Card) -> Iterator[str]:
        """The systems of its step that a card is linked with."""
        for link in (*self._into.get(card.id, ()), *self._out.get(card.id, ())):
            other = self._subject.cards[link.target if link.source == card.id else link.source]
            if self._is_system(other) and other.step == card.step:
                yield words(other)

    def _is_system(self, card: Card) -> bool:
        return self._role(card) is LaneRole.SUPPORT

    def _role(self, card: Card) -> LaneRole:
        return self._subject.lanes[card.lane].role

    def _others(self, card: Card, actor: Actor, ends: dict[str, list[Link]], *, back: bool) -> Iterator[str]:
        """Who hands over to this card, or whom it goes on to, and what. An agreement is told as what goes on."""
        for link in ends.get(card.id, ()):
            other = self._subject.cards[link.source if back else link.target]
            others = [found.title for found in self._subject.actors.of(other) if found != actor]
            if others and not (self._is_system(other) and other.step == card.step and not self._is_system(card)):
                mutual = "with " if link.kind is LinkKind.AGREEMENT else ""
                yield f"{mutual}{listed(others)}" + (f": {link.text}" if link.text else "")

    def _items(self, cards: list[Card]) -> Iterator[Item]:
        for card in cards:
            inner = (
                *(f"Policy: {remark.text}" for remark in card.policies),
                *((f"If it fails: {card.recovery}",) if card.recovery else ()),
                *(f"Pain: {remark.text}" for remark in card.pains),
                *(f"Open question: {remark.text}" for remark in card.questions),
                *(f"Note: {remark.text}" for remark in card.notes),
            )
            if inner:
                yield Item(f"{self._subject.step(card)}: {words(card)}", inner)


def _takes(card: Card) -> Cell:
    """How long a card takes; of one that is nothing but a wait, how long that is."""
    time, wait = chosen(card.time), chosen(card.wait)
    if time or not wait:
        return duration(time) if time else ""
    found = duration(wait)
    return found._replace(text=f"wait {found.text}")
