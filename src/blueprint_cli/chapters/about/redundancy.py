"""Work that several cards describe in the same words: done twice, or asked for twice."""

from __future__ import annotations

from blueprint_cli.analysis.repetitions import repetitions
from blueprint_cli.chapters.blocks import Basis, Block, Item, Listing
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.subject import Subject


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """Each repetition, and where its cards stand."""
    found = repetitions(subject.blueprint)
    if not found:
        return Untold("no two actions are described in the same words, or nearly so")
    items = tuple(
        Item(
            words(repetition.cards[0]),
            tuple(
                f"{subject.step(card)}, {subject.who(card)}" + ("" if repetition.exact else f": {words(card)}")
                for card in repetition.cards
            ),
        )
        for repetition in found
    )
    return (
        Listing(items=items),
        Basis(
            text="Actions are compared by their words, without order and case; three of four words must be the same. "
            "Whether the work is needed twice, only those who do it can say."
        ),
    )
