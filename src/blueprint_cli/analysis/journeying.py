"""The journey map that is in a blueprint: what customers do, meet and feel, what hurts them, what could be better.

What hurts them and where it may fail is told of all that they meet: also of what is done in front of them, although
that is not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.crossings import evidence_in_sight
from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.analysis.timing import times
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, Lane, LaneRole, Mark, Remark
from blueprint_cli.model.titles import lane_title, opportunities_title, pains_title

_PAINS, _OPPORTUNITIES = "pains", "opportunities"


def chart(blueprint: Blueprint) -> Blueprint:
    """The lanes of customers, of the evidence in their sight, and of their feelings, pains, ideas and times.

    What the kept cards and those of the frontstage say of pains and opportunities stands in lanes of its own, and no
    more on the cards. Among the pains stands where the frontstage may fail. Feelings and times have a lane wherever
    any are known, be it drawn in the blueprint or not.
    """
    charting = _Charting(blueprint)
    return blueprint._replace(lanes=tuple(charting.lanes()), cards=charting.cards, whole=blueprint.whole or blueprint)


class _Charting:
    """One blueprint on its way to a map."""

    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        met = evidence_in_sight(blueprint.lanes)
        shown = VALUE_LANES | {LaneRole.CUSTOMER}
        self._kept = [lane for lane in blueprint.lanes if lane.role in shown or lane.id in met]
        self._front = {lane.id for lane in blueprint.lanes if lane.role is LaneRole.FRONTSTAGE}
        self._pains = self._remarked(_PAINS, RemarkKind.PAIN, pains_title(blueprint.language))
        ideas = opportunities_title(blueprint.language)
        self._opportunities = self._remarked(_OPPORTUNITIES, RemarkKind.OPPORTUNITY, ideas)
        self.cards = tuple(self._cards())

    def lanes(self) -> Iterator[Lane]:
        """The kept lanes in their order, and the added ones after the last that tells of customers or feelings."""
        telling = (LaneRole.CUSTOMER, LaneRole.EMOTION)
        last = max((place for place, lane in enumerate(self._kept) if lane.role in telling), default=-1)
        yield from self._kept[: last + 1]
        yield from self._feelings()
        used = {card.lane for card in self.cards}
        yield from (lane for lane in (self._pains, self._opportunities) if lane.id in used)
        yield from self._kept[last + 1 :]
        yield from self._times()

    def _cards(self) -> Iterator[Card]:
        lanes = {lane.id for lane in self._kept}
        kept = [card for card in self._blueprint.cards if card.lane in lanes]
        yield from (card._replace(pains=(), opportunities=()) for card in kept)
        met = [*kept, *(card for card in self._blueprint.cards if card.lane in self._front)]
        for step in self._blueprint.steps:
            here = [card for card in met if card.step == step.id]
            pains = [pain for card in here for pain in self._hurting(card)]
            ideas = [_note(card, idea) for card in here for idea in card.opportunities]
            yield from _placed(pains, self._pains)
            yield from _placed(ideas if _OPPORTUNITIES not in self._blueprint.hide else [], self._opportunities)

    def _hurting(self, card: Card) -> list[Card]:
        """The pains of a card as cards. If it may fail and is not drawn itself, the first of them has its mark; and if
        nobody has said what hurts then, there is one that says what may fail."""
        hide = self._blueprint.hide
        pains = [_note(card, pain) for pain in card.pains] if _PAINS not in hide else []
        if card.lane not in self._front or Mark.FAIL not in card.marks or "marks" in hide:
            return pains
        first, *others = pains or [_note(card, Remark(text=card.text))]
        return [first._replace(marks=(Mark.FAIL,), recovery=card.recovery), *others]

    def _feelings(self) -> Iterator[Lane]:
        if all(lane.role is not LaneRole.EMOTION for lane in self._kept) and curves(self._blueprint):
            yield self._added("emotion", LaneRole.EMOTION, lane_title(LaneRole.EMOTION, self._blueprint.language))

    def _times(self) -> Iterator[Lane]:
        known = any(time.time or time.wait for time in times(self._blueprint))
        if all(lane.role is not LaneRole.TIME for lane in self._kept) and known:
            yield self._added("time", LaneRole.TIME, lane_title(LaneRole.TIME, self._blueprint.language))

    def _remarked(self, own: str, kind: RemarkKind, title: str) -> Lane:
        """A lane of remarks, in the colour of their kind."""
        return self._added(own, LaneRole.NOTES, title)._replace(color=kind.value)

    def _added(self, own: str, role: LaneRole, title: str) -> Lane:
        """A lane that the file does not have, under an id that it does not use."""
        taken = {lane.id for lane in self._blueprint.lanes}
        while own in taken:
            own += "-"
        return Lane(id=own, title=title, role=role, declared=False, at=self._blueprint.lanes[0].at)


def _note(card: Card, remark: Remark) -> Card:
    """A remark as a card of the step in which its card starts."""
    return Card(id="", step=card.step, lane="", text=remark.text, url=remark.url, at=card.at)


def _placed(cards: list[Card], lane: Lane) -> Iterator[Card]:
    """The cards of a cell of a lane, with ids as unnamed cards have them."""
    for number, card in enumerate(cards, start=1):
        own = f"{card.step}.{lane.id}" + (f".{number}" if number > 1 else "")
        yield card._replace(id=own, lane=lane.id)
