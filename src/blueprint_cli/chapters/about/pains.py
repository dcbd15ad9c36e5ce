"""What hurts, and what could be better, by impact and effort."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.chapters.blocks import Basis, Block, Matrix, Paragraph, Table
from blueprint_cli.chapters.cards import words
from blueprint_cli.chapters.chapter import Untold
from blueprint_cli.chapters.figures import counted, said
from blueprint_cli.chapters.subject import Subject
from blueprint_cli.chapters.tabling import tabulate
from blueprint_cli.model.blueprint import Card, Remark

_WEIGHTS = ("high", "medium", "low", "")
"""The greatest impact first; what is not weighed comes last."""

_NOT_SAID = "not said"


def tell(subject: Subject) -> tuple[Block, ...] | Untold:
    """The pains by impact, the opportunities by impact and, in each, the least effort first."""
    pains = [(card, remark) for card in subject.blueprint.cards for remark in card.pains]
    ideas = [(card, remark) for card in subject.blueprint.cards for remark in card.opportunities]
    if not pains and not ideas:
        return Untold("no card has `pains` or `opportunities`")
    return tuple(_blocks(subject, pains, ideas))


def _blocks(subject: Subject, pains: list[tuple[Card, Remark]], ideas: list[tuple[Card, Remark]]) -> Iterator[Block]:
    open_pains = [card for card, _ in pains if not card.opportunities]
    summed = f"{counted(len(pains), 'pain')}, {counted(len(ideas), 'opportunity', 'opportunities')}."
    if open_pains:
        on = said(len(open_pains), "is on a card that has", "are on cards that have")
        summed += f" {counted(len(open_pains), 'pain')} {on} no opportunity."
    yield Paragraph(text=summed)
    if any(remark.impact and remark.effort for _, remark in ideas):
        yield _grid([remark for _, remark in ideas])
    if ideas:
        yield _table(subject, sorted(ideas, key=_by_gain), "Opportunities, the most impact for the least effort first")
    if pains:
        yield _table(subject, sorted(pains, key=_by_gain), "Pains, the greatest impact first")
    unweighed = sum(not remark.impact for _, remark in (*pains, *ideas))
    if unweighed:
        yield Basis(text=f"{counted(unweighed, 'remark')} without an `impact` {said(unweighed, 'comes', 'come')} last.")


def _by_gain(noted: tuple[Card, Remark]) -> tuple[int, int]:
    _, remark = noted
    efforts = ("low", "medium", "high", "")
    return _WEIGHTS.index(remark.impact), efforts.index(remark.effort)


def _grid(ideas: list[Remark]) -> Matrix:
    impacts = [word for word in _WEIGHTS if word or any(not (idea.impact and idea.effort) for idea in ideas)]
    efforts = [word for word in ("low", "medium", "high", "") if word in impacts]
    return Matrix(
        title="Opportunities by impact and effort",
        corner="impact ↓ effort →",
        rows=tuple(word or _NOT_SAID for word in impacts),
        columns=tuple(word or _NOT_SAID for word in efforts),
        counts=tuple(
            tuple(sum((idea.impact, idea.effort) == (impact, effort) for idea in ideas) for effort in efforts)
            for impact in impacts
        ),
    )


def _table(subject: Subject, noted: list[tuple[Card, Remark]], title: str) -> Table:
    columns = ("What", "Impact", "Effort", "Owner", "Step", "At")
    rows = [
        (
            remark.text,
            remark.impact,
            remark.effort,
            remark.owner,
            subject.step(card),
            f"{words(card)} ({subject.who(card)})",
        )
        for card, remark in noted
    ]
    return tabulate(title, columns, rows)
