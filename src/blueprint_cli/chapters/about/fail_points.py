"""Where it goes wrong, and what puts it right."""

from __future__ import annotations

from blueprint_cli.chapters.blocks import Basis, Block, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, LinkKind, Mark


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each card marked as a fail point, or left by a link of that kind, with its recovery."""
    leaving = {link.source for link in subject.links if link.kind is LinkKind.FAILURE}
    found = [card for card in subject.blueprint.cards if Mark.FAIL in card.marks or card.id in leaving]
    if not found:
        return Untold("no card is marked `fail`, and no link is of kind `failure`")
    rows = tuple(
        (
            subject.step(card),
            subject.who(card),
            words(card),
            _recovery(subject, card) or "none is given",
            "; ".join(remark.text for remark in card.pains),
        )
        for card in found
    )
    without = sum(not _recovery(subject, card) for card in found)
    said = f"{counted(len(found), 'fail point')}" + (f", {without} of them without a recovery." if without else ".")
    return (
        Paragraph(text=said),
        tabulate("Fail points", ("Step", "Who", "What fails", "Recovery", "Pain"), rows),
        Basis(text="A recovery is what the card says of it, and where a link of kind `failure` leads from it."),
    )


def _recovery(subject: Subject, card: Card) -> str:
    ways = [
        f"→ {words(subject.cards[link.target])}" + (f" ({link.text})" if link.text else "")
        for link in subject.links
        if link.kind is LinkKind.FAILURE and link.source == card.id
    ]
    return "; ".join(filter(None, (card.recovery, *ways)))
