"""Attaching: what a row says of each step goes onto a card of the step, the customer's where there is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from blueprint_cli.exchange.composing import clean
from blueprint_cli.exchange.grids.cells import split
from blueprint_cli.exchange.sketch import RemarkKind, SketchLane, SketchRemark, SketchStep
from blueprint_cli.model.blueprint import LaneRole

_NOUNS = {
    RemarkKind.PAINS: ("pain point", "pain points"),
    RemarkKind.OPPORTUNITIES: ("opportunity", "opportunities"),
    RemarkKind.QUESTIONS: ("question", "questions"),
    RemarkKind.POLICIES: ("policy", "policies"),
}
_ORDER = (LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.PARTNER, LaneRole.SUPPORT)
"""Whose card it is put on, the first that the step has."""


class Attached(NamedTuple):
    """The steps with what is said of them, and what has become of it, in a sentence; empty where nothing was said."""

    steps: list[SketchStep]
    message: str


def attach(
    kind: RemarkKind, texts: Sequence[str], steps: Sequence[SketchStep], *, title: str, lanes: Sequence[SketchLane]
) -> Attached:
    """Put ``texts``, one for each of ``steps`` and each of one remark or several, on cards as what ``kind`` says.

    Where a step has no card that somebody does, they become its notes under ``title``.
    """
    where: Counter[LaneRole | None] = Counter()
    attached = []
    for step, text in zip(steps, texts, strict=True):
        said = [part for part in split(text) if clean(part)]
        lane = _bearing(step, lanes) if said else None
        where[lanes[lane].role if lane is not None else None] += len(said)
        attached.append(_noted(step, said, title) if lane is None else _borne(step, lane, kind, said))
    return Attached(attached, ", ".join(_told(kind, +where)))


def _bearing(step: SketchStep, lanes: Sequence[SketchLane]) -> int | None:
    """The lane, by its place, whose first card in ``step`` bears what is said of the step."""
    held = [place for place, cards in step.cells.items() if any(clean(card.text) for card in cards)]
    return next((place for role in _ORDER for place in held if lanes[place].role is role), None)


def _borne(step: SketchStep, lane: int, kind: RemarkKind, said: Sequence[str]) -> SketchStep:
    cards = list(step.cells[lane])
    first = next(place for place, card in enumerate(cards) if clean(card.text))
    remarks = (*cards[first].said, *(SketchRemark(kind, text) for text in said))
    cards[first] = replace(cards[first], said=remarks)
    return replace(step, cells={**step.cells, lane: tuple(cards)})


def _noted(step: SketchStep, said: Sequence[str], title: str) -> SketchStep:
    return replace(step, notes=(*step.notes, *(f"{title}: {text}" for text in said)))


def _told(kind: RemarkKind, where: Counter[LaneRole | None]) -> Iterator[str]:
    """How many are where: ``3 pain points are put on the customer's cards, 1 is kept as a note of its step``."""
    others = sum(count for role, count in where.items() if role not in (None, LaneRole.CUSTOMER))
    places = (
        (where[LaneRole.CUSTOMER], "put on the customer's card", "put on the customer's cards"),
        (others, "put on another card of its step", "put on other cards of their steps"),
        (where[None], "kept as a note of its step", "kept as notes of their steps"),
    )
    nouns: tuple[str, ...] = _NOUNS[kind]
    for count, one, many in places:
        if count:
            noun = f" {nouns[count != 1]}" if nouns else ""
            yield f"{count}{noun} {f'is {one}' if count == 1 else f'are {many}'}"
            nouns = ()
