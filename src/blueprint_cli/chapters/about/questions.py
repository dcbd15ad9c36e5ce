"""What nobody knows yet: questions that were noted, and cards that are not settled."""

from __future__ import annotations

from blueprint_cli.chapters.blocks import Block, Paragraph
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import CardStatus

_UNSETTLED = {
    CardStatus.QUESTION: "the card itself is a question",
    CardStatus.ASSUMPTION: "an assumption, not confirmed",
}


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The questions in the order of the steps."""
    rows = []
    for card in subject.blueprint.cards:
        at = (subject.step(card), subject.who(card), words(card))
        if card.status in _UNSETTLED:
            rows.append((*at, _UNSETTLED[card.status], ""))
        rows += [(*at, remark.text, remark.owner) for remark in card.questions]
    if not rows:
        return Untold("no card has `questions`, and none is an assumption or a question")
    return (
        Paragraph(text=f"{counted(len(rows), 'question')} to be answered."),
        tabulate("Open questions", ("Step", "Who", "At", "Question", "Owner"), rows),
    )
