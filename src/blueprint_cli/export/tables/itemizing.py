"""Cards in words, and what steps say of themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from blueprint_cli.analysis.measures import judge_time
from blueprint_cli.analysis.targets import aimed
from blueprint_cli.export.tables.headwords import Headwords
from blueprint_cli.export.tables.table import Item
from blueprint_cli.layout.carding import way_of
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, CardStatus, LaneRole, Reading, Step, Timing

_BETWEEN = " · "


class Itemizing:
    """What the cards and steps of one blueprint say. ``numbers`` are those of remarks, by card."""

    def __init__(
        self, blueprint: Blueprint, wording: Wording, headwords: Headwords, *, numbers: Mapping[str, int]
    ) -> None:
        self._hide = blueprint.hide
        self._dimmed = blueprint.dimmed
        self._wording = wording
        self._headwords = headwords
        self._numbers = numbers
        self._roles = {role.id: role.title for role in blueprint.roles}
        self._metrics = aimed(blueprint)
        self._goals = {goal.id: goal.title for goal in blueprint.goals}
        self._drawn = {lane.role for lane in blueprint.lanes}
        self._felt = _told_by_lane(blueprint) if LaneRole.EMOTION in self._drawn else frozenset()

    def item(self, card: Card, first: int) -> Item:
        """A card that starts in the column at place ``first``."""
        status = CardStatus.CONFIRMED if "status" in self._hide else card.status
        marks = () if "marks" in self._hide else card.marks
        signs = [] if status is CardStatus.CONFIRMED else [self._wording.name(status)]
        return Item(
            id=card.id,
            text=card.text,
            first=first,
            span=card.span,
            status=status,
            marks=marks,
            signs=(*signs, *map(self._wording.name, marks)),
            details=tuple(self._details(card)),
            note=self._numbers.get(card.id),
            href=card.details or card.url,
            way=way_of(card),
            dimmed=card.id in self._dimmed,
        )

    def facts(self, step: Step) -> Iterator[str]:
        """The values that are a step's own, but for those that a lane says."""
        if LaneRole.TIME not in self._drawn:
            yield from self._times(step)
        if LaneRole.EMOTION not in self._drawn:
            yield from self._feeling(step)
        if LaneRole.METRICS not in self._drawn:
            yield from self._figures(step)

    def figure(self, reading: Reading) -> str:
        """A measured value beside its target, whether that is met, and when it was measured."""
        text, verdict = self._wording.figure(self._metrics[reading.metric], reading)
        facts = ", ".join(filter(None, (self._wording.verdict(verdict), reading.date)))
        return f"{text} ({facts})" if facts else text

    def _details(self, card: Card) -> Iterator[str]:
        who = "" if "by" in self._hide else ", ".join(self._roles.get(role, role) for role in card.by)
        channels = "" if "channel" in self._hide else self._wording.channels(card.channels)
        if who or channels:
            yield _BETWEEN.join(filter(None, (who, channels)))
        yield from self._times(card)
        if card.id not in self._felt:
            yield from self._feeling(card)
        yield from self._figures(card)
        if "goals" not in self._hide:
            yield from (self._wording.goal(self._goals[goal]) for goal in card.goals)
        if card.ends:
            yield self._headwords["nothing-follows"]
        if card.tags:
            yield self._headwords.fill("tags", ", ".join(card.tags))

    def _times(self, part: Card | Step) -> Iterator[str]:
        if "time" in self._hide:
            return
        if part.time:
            yield self._judged(self._wording.timing(part.time), part.time)
        if part.wait:
            yield self._judged(self._wording.wait(self._wording.timing(part.wait)), part.wait)

    def _judged(self, text: str, timing: Timing) -> str:
        return ", ".join(filter(None, (text, self._wording.verdict(judge_time(timing)))))

    def _feeling(self, part: Card | Step) -> Iterator[str]:
        if part.emotion is not None:
            yield self._wording.feeling(part.emotion)

    def _figures(self, part: Card | Step) -> Iterator[str]:
        if "metrics" not in self._hide:
            yield from map(self.figure, part.metrics)


def _told_by_lane(blueprint: Blueprint) -> frozenset[str]:
    """The cards whose feeling is that of their step, which an emotion lane says already."""
    customers = {lane.id for lane in blueprint.lanes if lane.role is LaneRole.CUSTOMER}
    steps = {step.id for step in blueprint.steps if step.emotion is None}
    felt = Counter((card.step, card.lane) for card in blueprint.cards if card.emotion is not None)
    return frozenset(
        card.id
        for card in blueprint.cards
        if card.lane in customers and card.step in steps and card.span == 1 and felt[card.step, card.lane] == 1
    )
