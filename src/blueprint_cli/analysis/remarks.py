"""What people have noted on a card: its remarks by kind, the gravest first."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint, Card, Remark, Step


class RemarkKind(StrEnum):
    """What a remark is; the order of the members is the order of weight, gravest first."""

    PAIN = "pain"
    RECOVERY = "recovery"
    QUESTION = "question"
    OPPORTUNITY = "opportunity"
    POLICY = "policy"
    NOTE = "note"


class Noted(NamedTuple):
    """A remark and its kind."""

    kind: RemarkKind
    remark: Remark


_HIDDEN_AS = {
    RemarkKind.PAIN: "pains",
    RemarkKind.RECOVERY: "marks",
    RemarkKind.QUESTION: "questions",
    RemarkKind.OPPORTUNITY: "opportunities",
    RemarkKind.POLICY: "policies",
    RemarkKind.NOTE: "notes",
}
"""The word by which a view hides remarks of a kind."""


def remarks(blueprint: Blueprint, part: Card | Step) -> tuple[Noted, ...]:
    """The remarks on a card, or the notes on a step, that the view shows."""
    return tuple(noted for noted in _all(part) if _HIDDEN_AS[noted.kind] not in blueprint.hide)


def _all(part: Card | Step) -> list[Noted]:
    notes = [Noted(RemarkKind.NOTE, note) for note in part.notes]
    if isinstance(part, Step):
        return notes
    recovery = [Noted(RemarkKind.RECOVERY, Remark(text=part.recovery))] if part.recovery else []
    return [
        *(Noted(RemarkKind.PAIN, remark) for remark in part.pains),
        *recovery,
        *(Noted(RemarkKind.QUESTION, remark) for remark in part.questions),
        *(Noted(RemarkKind.OPPORTUNITY, remark) for remark in part.opportunities),
        *(Noted(RemarkKind.POLICY, remark) for remark in part.policies),
        *notes,
    ]
