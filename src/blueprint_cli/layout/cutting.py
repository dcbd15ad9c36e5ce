"""Cutting a blueprint between steps, into stretches that are drawn one below the other or each on a page.

A card that spans a cut stands in both stretches. A link whose cards stand in different stretches is drawn in
both of them, as far as a sign that says where it goes on, and in none that lie between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.surveying import Survey
from blueprint_cli.model.blueprint import Blueprint, Card

_GOES_ON = "…"
"""What stands before and after the text of a card where more of the card lies beyond a cut."""


class End(NamedTuple):
    """One end of a link as a stretch shows it: a card, by its id, that stands from ``step`` (an id) on.

    ``beyond`` is 0 where the card stands in the stretch itself, -1 where it stands before it, 1 after it.
    """

    card: str
    step: str
    beyond: int = 0


class Course(NamedTuple):
    """What a stretch shows of the link at ``place`` of all links."""

    place: int
    source: End
    target: End


class Stretch(NamedTuple):
    """Neighbouring steps: their part of the blueprint, and what is shown of the links and of the numbers there."""

    blueprint: Blueprint
    courses: tuple[Course, ...]
    numbers: Mapping[str, Numbered]

    @property
    def beyond(self) -> frozenset[int]:
        """On which sides links go on: -1 and 1."""
        return frozenset(end.beyond for course in self.courses for end in course[1:]) - {0}


def cut(whole: Survey, starts: Sequence[int] = ()) -> tuple[Stretch, ...]:
    """The stretches of a blueprint: the first from its first step on, others from each of ``starts`` on.

    ``starts`` are places of steps, from 1, in order; without any, there is one stretch with everything.
    """
    if not starts:
        ends = {card.id: End(card.id, card.step) for card in whole.blueprint.cards}
        courses = (Course(place, ends[link.source], ends[link.target]) for place, link in enumerate(whole.links))
        return (Stretch(whole.blueprint, tuple(courses), whole.numbers),)
    return _Cutting(whole, [0, *starts, len(whole.blueprint.steps)]).stretches()


class _Cutting:
    """A blueprint that is cut at ``edges``, the first and last of which are its own."""

    def __init__(self, whole: Survey, edges: Sequence[int]) -> None:
        self._whole = whole
        self._steps = [step.id for step in whole.blueprint.steps]
        self._ranges = [range(first, last) for first, last in pairwise(edges)]
        order = {step: place for place, step in enumerate(self._steps)}
        self._spans = {card.id: range(order[card.step], order[card.step] + card.span) for card in whole.blueprint.cards}

    def stretches(self) -> tuple[Stretch, ...]:
        courses: list[list[Course]] = [[] for _ in self._ranges]
        for place, link in enumerate(self._whole.links):
            for index, course in self._courses(place, link.source, link.target):
                courses[index].append(course)
        return tuple(
            Stretch(self._blueprint(steps), tuple(shown), self._numbers(steps))
            for steps, shown in zip(self._ranges, courses, strict=True)
        )

    def _courses(self, place: int, source: str, target: str) -> Iterator[tuple[int, Course]]:
        """The stretches that show a link, by their index, and what they show of it."""
        leaves, enters = self._nearest(source, target)
        if leaves == enters:
            yield leaves, Course(place, self._end(source, leaves), self._end(target, enters))
            return
        way = 1 if enters > leaves else -1
        yield leaves, Course(place, self._end(source, leaves), self._end(target, enters, beyond=way))
        yield enters, Course(place, self._end(source, leaves, beyond=-way), self._end(target, enters))

    def _nearest(self, source: str, target: str) -> tuple[int, int]:
        """The stretches in which the two cards stand nearest to one another."""
        return min(
            ((one, other) for one in self._standing(source) for other in self._standing(target)),
            key=lambda pair: (abs(pair[0] - pair[1]), pair),
        )

    def _standing(self, card: str) -> list[int]:
        return [index for index, steps in enumerate(self._ranges) if _shared(self._spans[card], steps)]

    def _end(self, card: str, index: int, *, beyond: int = 0) -> End:
        return End(card, self._steps[_shared(self._spans[card], self._ranges[index]).start], beyond)

    def _numbers(self, steps: range) -> dict[str, Numbered]:
        """The numbers of these steps, and of the cards that begin in them."""
        here = {f"step:{self._steps[place]}" for place in steps}
        here |= {card for card, span in self._spans.items() if span.start in steps}
        return {part: numbered for part, numbered in self._whole.numbers.items() if part in here}

    def _blueprint(self, steps: range) -> Blueprint:
        whole = self._whole.blueprint
        lanes = {lane.id: place for place, lane in enumerate(whole.lanes)}
        order = {self._steps[place]: place for place in steps}
        cards = [self._piece(card, shared) for card in whole.cards if (shared := _shared(self._spans[card.id], steps))]
        return whole._replace(
            steps=tuple(whole.steps[steps.start : steps.stop]),
            cards=tuple(sorted(cards, key=lambda card: (order[card.step], lanes[card.lane]))),
            whole=whole.whole or whole,
        )

    def _piece(self, card: Card, shared: range) -> Card:
        """What stands of a card in the steps that it shares with a stretch; its marks stand where it begins."""
        span = self._spans[card.id]
        if shared == span:
            return card
        before, after = shared.start > span.start, shared.stop < span.stop
        text = " ".join(filter(None, (_GOES_ON * before, card.text, _GOES_ON * after)))
        piece = card._replace(text=text, step=self._steps[shared.start], span=len(shared))
        return piece._replace(marks=(), emotion=None, metrics=()) if before else piece


def _shared(one: range, other: range) -> range:
    return range(max(one.start, other.start), min(one.stop, other.stop))
