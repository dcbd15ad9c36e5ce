"""The small print on a card: who acts, by which channel, how long it takes, what was measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from blueprint_cli.analysis.measures import Verdict, judge_time
from blueprint_cli.analysis.targets import aimed
from blueprint_cli.layout.lettering import Type, letter
from blueprint_cli.layout.measuring import OTHER_FONT, REGULAR, SEMIBOLD, Words, measure, wrap
from blueprint_cli.layout.scene import Label, Tone
from blueprint_cli.layout.wording import Wording, signed, toned
from blueprint_cli.model.blueprint import Blueprint, Card, LaneRole

SIZE = 9.5


class Detail(NamedTuple):
    """One line of small print, and what it is for."""

    text: str
    tone: Tone


class Lines(NamedTuple):
    """Small print broken to fit a card: the words of each detail, in order."""

    words: tuple[tuple[Words, Type], ...]

    @property
    def height(self) -> float:
        """How high the lines stand together, in points."""
        return sum(kind.height(words) for words, kind in self.words)


class Detailing:
    """What the cards of one blueprint say in small print."""

    def __init__(self, blueprint: Blueprint, wording: Wording) -> None:
        self.wording = wording
        self.hide = blueprint.hide
        self.roles = {role.id: role.title for role in blueprint.roles}
        self.metrics = aimed(blueprint)
        self.goals = {goal.id: goal.title for goal in blueprint.goals}
        self.lane_roles = {lane.id: lane.role for lane in blueprint.lanes}
        self.lane_titles = {lane.id: lane.title for lane in blueprint.lanes}
        self.drawn = set(self.lane_roles.values())

    def lines(self, card: Card, width: float) -> Lines:
        """The details of a card, broken to lines of at most ``width`` points in any font."""
        return Lines(tuple(self._broken(detail, width) for detail in self._details(card, width)))

    def _broken(self, detail: Detail, width: float) -> tuple[Words, Type]:
        kind = Type(SIZE, REGULAR if detail.tone is Tone.DETAIL else SEMIBOLD, detail.tone)
        return wrap(detail.text, width, kind.size, kind.weight), kind

    def _details(self, card: Card, width: float) -> Iterator[Detail]:
        yield from self._people(card, width)
        if "time" not in self.hide and not self._in_time_lane(card):
            yield from self._times(card)
        if "metrics" not in self.hide and LaneRole.METRICS not in self.drawn:
            for reading in card.metrics:
                yield _judged(*self.wording.figure(self.metrics[reading.metric], reading), Tone.VALUE)
        if "goals" not in self.hide:
            for goal in card.goals:
                yield Detail(self.wording.goal(self.goals[goal]), Tone.DETAIL)

    def _people(self, card: Card, width: float) -> Iterator[Detail]:
        """Who, unless the lane says so already, and by which channel; on one line where both fit."""
        known = () if "by" in self.hide else (self.roles.get(role, role) for role in card.by)
        who = ", ".join(title for title in known if title != self.lane_titles[card.lane])
        channels = "" if "channel" in self.hide else self.wording.channels(card.channels)
        both = f"{who} · {channels}"
        if who and channels and measure(both, SIZE) * OTHER_FONT <= width:
            yield Detail(both, Tone.DETAIL)
        else:
            yield from (Detail(line, Tone.DETAIL) for line in (who, channels) if line)

    def _in_time_lane(self, card: Card) -> bool:
        return LaneRole.TIME in self.drawn and self.lane_roles[card.lane] is LaneRole.CUSTOMER

    def _times(self, card: Card) -> Iterator[Detail]:
        if card.time:
            yield _judged(self.wording.timing(card.time), judge_time(card.time), Tone.DETAIL)
        if card.wait:
            yield _judged(self.wording.wait(self.wording.timing(card.wait)), judge_time(card.wait), Tone.WAIT)


def _judged(text: str, verdict: Verdict, otherwise: Tone) -> Detail:
    """A value with the sign and the tone of what became of its target; in that tone where it has none."""
    return Detail(signed(text, verdict), toned(verdict, otherwise))


def set_lines(lines: Lines, x: float, top: float) -> tuple[Label, ...]:
    """The lines one below the other from ``top`` down, centred at ``x``."""
    labels: list[Label] = []
    for words, kind in lines.words:
        labels.append(letter(words, kind, x, top))
        top += kind.height(words)
    return tuple(labels)
