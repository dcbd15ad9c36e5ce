"""What the customer sees, hears and holds, by the channel it comes through."""

from __future__ import annotations

from blueprint_cli.analysis.crossings import evidence_in_sight
from blueprint_cli.chapters.blocks import Basis, Block, Figure, Paragraph
from blueprint_cli.chapters.cards import channels, words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, LaneRole

_NOT_SAID = "not said"


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The evidence that customers meet by channel, and the steps of theirs without any."""
    met = evidence_in_sight(subject.blueprint.lanes)
    found = [card for card in subject.blueprint.cards if card.lane in met]
    if not found:
        return Untold("no lane of role `evidence` has a card that the customer meets")
    by_channel: dict[str, list[Card]] = {}
    for card in found:
        for channel in _channels(subject, card) or (_NOT_SAID,):
            by_channel.setdefault(channel, []).append(card)
    rows = tuple(
        (
            channel,
            Figure(str(len(cards)), len(cards), len(cards), "cards"),
            "; ".join(f"{words(card)} ({subject.step(card)})" for card in cards),
        )
        for channel, cards in sorted(by_channel.items(), key=lambda entry: (entry[0] == _NOT_SAID, -len(entry[1])))
    )
    without = _without(subject, found)
    said = f"{counted(len(found), 'piece')} of evidence."
    if without:
        said += f" The customer meets none in {', '.join(without)}."
    return (
        Paragraph(text=said),
        tabulate("Evidence by channel", ("Channel", "Pieces", "Evidence"), rows),
        Basis(
            text="A piece without a channel of its own is counted under those of the customer's and the frontstage "
            "cards of its step, under each of several."
        ),
    )


def _channels(subject: Subject, card: Card) -> tuple[str, ...]:
    """The channels of a piece of evidence, else those of what happens with it, in words."""
    if card.channels:
        return tuple(channels(card, subject.wording).split(", "))
    near = [
        other
        for other in subject.blueprint.cards
        if other.step == card.step
        and subject.lanes[other.lane].role in (LaneRole.CUSTOMER, LaneRole.FRONTSTAGE)
        and other.channels
    ]
    return tuple(dict.fromkeys(word for other in near for word in channels(other, subject.wording).split(", ")))


def _without(subject: Subject, found: list[Card]) -> list[str]:
    order = {step.id: place for place, step in enumerate(subject.blueprint.steps)}
    met = {place for card in found for place in range(order[card.step], order[card.step] + card.span)}
    acting = {card.step for card in subject.blueprint.cards if subject.lanes[card.lane].role is LaneRole.CUSTOMER}
    return [
        subject.step(step)
        for place, step in enumerate(subject.blueprint.steps)
        if step.id in acting and place not in met
    ]
