"""Telling: what a speaker says to a slide: its moments in the order of time, and what people have remarked."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.remarks import remarks
from blueprint_cli.analysis.story import moments
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint


def story(part: Blueprint, *, first: bool) -> str:
    """The story of a part of a blueprint, a line for each lane of each step. With the ``first``, whose it is."""
    return "\n".join(_lines(part, Wording(part.language), first=first))


def _lines(part: Blueprint, wording: Wording, *, first: bool) -> Iterator[str]:
    if first:
        yield from filter(None, (part.description, *wording.about(part), *wording.record(part)))
    for moment in moments(part):
        yield from (moment.phase.title,) if moment.phase else ()
        yield f"{moment.step.number} {moment.step.title}"
        for lane, cards in moment.parts:
            yield f"{lane.title}: " + "; ".join(card.text for card in cards)
            yield from (wording.remark(noted) for card in cards for noted in remarks(part, card))
        yield from (wording.remark(noted) for noted in remarks(part, moment.step))
