"""What each role does, when, with which systems, and who hands over to whom: a hand-out for those who do the work."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.actors import Actor
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.timing import add, chosen, say
from blueprint_cli.chapters.blocks import Block, Cell, Heading, Item, Listing, Paragraph, Table
from blueprint_cli.chapters.cards import channels, signs, words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, duration
from blueprint_cli.chapters.subject import Subject, listed
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, LaneRole, Link, LinkKind, Role

_COLUMNS = ("Step", "What", "Channel", "Takes", "With", "From", "On to")


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """A part for each role, then for each lane whose cards name none, in the order of their first card."""
    doing: dict[Actor, list[Card]] = {}
    for card in subject.blueprint.cards:
        for actor in subject.actors.of(card):
            if not subject.only or actor in subject.only:
                doing.setdefault(actor, []).append(card)
    if not doing:
        return Untold("no card says who does it")
    telling = _Telling(subject)
    actors = sorted(doing.items(), key=lambda entry: not entry[0].is_role)
    return tuple(block for actor, cards in actors for block in telling.part(actor, cards))


class _Telling:
    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._roles = {role.id: role for role in subject.blueprint.roles}
        self._into: dict[str, list[Link]] = {}
        self._out: dict[str, list[Link]] = {}
        for link in subject.links:
            self._out.setdefault(link.source, []).append(link)
            self._into.setdefault(link.target, []).append(link)

    def part(self, actor: Actor, cards: list[Card]) -> Iterator[Block]:
        if len(self._subject.only) != 1:
            yield Heading(text=actor.title)
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
            rest = f"; {counted(unknown, 'card')} more without a time" if unknown else ""
            yield f"The cards take {say(total)} in all, each done once{rest}."

    def _table(self, actor: Actor, cards: list[Card]) -> Table:
        rows = [
            (
                self._subject.step(card),
                f"{words(card)}{signs(card, self._subject.wording)}",
                channels(card, self._subject.wording),
                _takes(card),
                listed(self._systems(card)),
                "; ".join(self._others(card, actor, self._into, back=True)),
                "; ".join(self._others(card, actor, self._out, back=False)),
            )
            for card in cards
        ]
        return tabulate("Step by step", _COLUMNS, rows)

    def _systems(self, card: Card) -> Iterator[str]:
        """What a card is done with: the systems it is linked with, and evidence that is used."""
        for link in (*self._into.get(card.id, ()), *self._out.get(card.id, ())):
            other = self._subject.cards[link.target if link.source == card.id else link.source]
            if self._is_system(other) and other.step == card.step:
                yield words(other)

    def _is_system(self, card: Card) -> bool:
        return self._subject.lanes[card.lane].role is LaneRole.SUPPORT

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
