"""What sums that are weighed by probability rest on, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.figures import counted
from blueprint_cli.chapters.subject import Subject


def rest(subject: Subject) -> Iterator[str]:
    """How times are weighed, and where probabilities are not known."""
    found = subject.frequencies
    yield (
        "Each card's own time counts for each role that does it, as often as the card happens for one customer who "
        "starts the journey; waits are nobody's work."
    )
    if not found.endless and found.weighs:
        yield "How often that is follows from the probabilities of the customer's ways."
    elif not found.endless:
        yield "No probability says that a card happens more or less often than once."
    yield from unknown(subject)
    if any(effort.duration.working for effort in subject.efforts):
        yield "≈ stands where working days are in a sum; each counts 24 hours."


def unknown(subject: Subject) -> Iterator[str]:
    """What of the probabilities is not known, and what is taken in its place."""
    found = subject.frequencies
    if found.endless:
        yield "The probabilities lead into a loop that nobody leaves, so that every card counts once."
    if found.guessed:
        cards = ", ".join(f"“{words(card)}”" for card in found.guessed)
        yield f"Ways without a probability are taken for equally likely, after {cards}."
    if found.unknown:
        ways = counted(len(found.unknown), "loop or failure", "loops and failures")
        yield f"Taken for never: {ways} without a probability."
