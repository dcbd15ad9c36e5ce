"""The journey map that is in a blueprint: what customers do, meet and feel, what hurts them, what could be better."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.crossings import evidence_in_sight
from blueprint_cli.analysis.emotions import curves
from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.analysis.timing import times
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Card, Lane, LaneRole, Remark
from blueprint_cli.model.titles import lane_title, opportunities_title, pains_title

_PAINS, _OPPORTUNITIES = "pains", "opportunities"


def chart(blueprint: Blueprint) -> Blueprint:
    """The lanes of customers, of the evidence in their sight, and of their feelings, pains, ideas and times.

    What the kept cards say of pains and opportunities stands in lanes of its own, and no more on the cards. Feelings
    and times have a lane wherever any are known, be it drawn in the blueprint or not.
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
        kept = {lane.id for lane in self._kept}
        hide = self._blueprint.hide
        for card in self._blueprint.cards:
            if card.lane in kept:
                yield card._replace(pains=(), opportunities=())
        for part, lane in ((_PAINS, self._pains), (_OPPORTUNITIES, self._opportunities)):
            for step in self._blueprint.steps:
                shown = [card for card in self._blueprint.cards if card.lane in kept and card.step == step.id]
                noted = [(card, remark) for card in shown for remark in getattr(card, part)]
                for number, (card, remark) in enumerate(noted if part not in hide else (), start=1):
                    yield _note(card, remark, lane, number=number)

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


def _note(card: Card, remark: Remark, lane: Lane, *, number: int) -> Card:
    """A remark as a card of the step in which its card starts, with an id as unnamed cards have it."""
    own = f"{card.step}.{lane.id}" + (f".{number}" if number > 1 else "")
    return Card(id=own, step=card.step, lane=lane.id, text=remark.text, url=remark.url, at=card.at)
