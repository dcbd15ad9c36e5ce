"""The journey read out for somebody new: who comes, and step by step who does what, where and with what."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.grid import lay_out
from blueprint_cli.analysis.timing import say
from blueprint_cli.chapters.blocks import Block, Heading, Item, Listing, Paragraph
from blueprint_cli.chapters.cards import described, signs
from blueprint_cli.chapters.figures import number, signed
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.model.blueprint import Card, LaneRole, Link, LinkKind, Step

_ORDER = (
    LaneRole.CUSTOMER,
    LaneRole.FRONTSTAGE,
    LaneRole.BACKSTAGE,
    LaneRole.SUPPORT,
    LaneRole.PARTNER,
    LaneRole.EVIDENCE,
    LaneRole.POLICY,
    LaneRole.NOTES,
)
"""The lanes in the order in which a step is told: from the customer inwards, then what is around it."""


def tell(subject: Subject) -> Iterator[Block]:
    """Every blueprint has a story."""
    yield from _opening(subject)
    yield from _steps(subject)
    if subject.blueprint.ends:
        yield Paragraph(text=f"It ends when: {subject.blueprint.ends}")


def _opening(subject: Subject) -> Iterator[Block]:
    blueprint = subject.blueprint
    for label, text in (
        ("The customer", blueprint.persona),
        ("The situation", blueprint.scenario),
        ("It starts when", blueprint.starts),
    ):
        if text:
            yield Paragraph(text=f"{label}: {text}")


def _steps(subject: Subject) -> Iterator[Block]:
    phases = {phase.id: phase for phase in subject.blueprint.phases}
    items: list[Item] = []
    before = ""
    telling = _Telling(subject)
    for step in subject.blueprint.steps:
        if step.phase != before and step.phase:
            if items:
                yield Listing(items=tuple(items))
                items = []
            phase = phases[step.phase]
            yield Heading(text=phase.title)
            if phase.description:
                yield Paragraph(text=phase.description)
        before = step.phase
        items.append(telling.item(step))
    yield Listing(items=tuple(items))


class _Telling:
    """The steps of one blueprint."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._grid = lay_out(subject.blueprint)
        self._lanes = [lane for role in _ORDER for lane in subject.blueprint.lanes if lane.role is role]
        self._times = {time.step: time for time in subject.times}
        self._feelings = dict(next((curve.points for curve in curves(subject.blueprint)), ()))
        self._out: dict[str, list[Link]] = {}
        for link in subject.links:
            self._out.setdefault(link.source, []).append(link)

    def item(self, step: Step) -> Item:
        """A step, and below it a line for each lane and for each way on that is a choice."""
        return Item(f"{self._subject.step(step)}{self._spent(step)}", tuple(self._lines(step)))

    def _spent(self, step: Step) -> str:
        time = self._times[step.id]
        parts = [say(time.time)] if time.time else []
        parts += [f"a wait of {say(time.wait)}"] if time.wait and time.wait.high else []
        return f" ({', '.join(parts)})" if parts else ""

    def _lines(self, step: Step) -> Iterator[str]:
        if step.description:
            yield step.description
        for lane in self._lanes:
            cards = self._grid.own.get((step.id, lane.id), ())
            if cards:
                yield f"{lane.title}: " + "; ".join(self._card(card) for card in cards)
        if step.id in self._feelings:
            yield f"The customer's feeling, from −2 to +2: {signed(self._feelings[step.id])}"
        for card in (card for lane in self._lanes for card in self._grid.own.get((step.id, lane.id), ())):
            yield from (f"Pain: {pain.text}" for pain in card.pains)
        for note in step.notes:
            yield f"Note: {note.text}"
        for lane in self._lanes:
            for card in self._grid.own.get((step.id, lane.id), ()):
                yield from self._ways(card)

    def _card(self, card: Card) -> str:
        who = self._subject.who(card)
        by = "" if who == self._subject.lanes[card.lane].title else f" [{who}]"
        return described(card, self._subject.wording) + by + signs(card, self._subject.wording)

    def _ways(self, card: Card) -> Iterator[str]:
        """Where it goes on, where that is not plain: to several places, or back."""
        ways = [link for link in self._out.get(card.id, ()) if self._is_choice(link, card)]
        if len(ways) > 1 or any(way.kind is not LinkKind.FLOW for way in ways):
            for way in ways:
                yield f"Then{self._on(way)} → {self._target(way)}"

    def _is_choice(self, link: Link, card: Card) -> bool:
        role = self._subject.lanes[card.lane].role
        target = self._subject.lanes[self._subject.cards[link.target].lane].role
        same = role is LaneRole.CUSTOMER and target is LaneRole.CUSTOMER
        return (same and link.kind is not LinkKind.MESSAGE) or link.kind is LinkKind.FAILURE

    def _on(self, way: Link) -> str:
        often = "" if way.probability is None else f"{number(100 * way.probability)} %"
        kind = {LinkKind.LOOP: "back", LinkKind.FAILURE: "if it fails"}.get(way.kind, "")
        said = ", ".join(filter(None, (kind, way.text, often)))
        return f", {said}" if said else ""

    def _target(self, way: Link) -> str:
        card = self._subject.cards[way.target]
        return (
            f"{self._subject.step(card)}: {card.text}"
            if card.step != self._subject.cards[way.source].step
            else card.text
        )
