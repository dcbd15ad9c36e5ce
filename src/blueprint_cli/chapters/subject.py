"""What chapters tell about: a blueprint, and what follows from it, computed once and only if it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from blueprint_cli.analysis.actors import Actor, Actors
from blueprint_cli.analysis.efforts import Effort, efforts
from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.frequencies import Frequencies, frequencies
from blueprint_cli.analysis.handovers import Handover, handovers
from blueprint_cli.analysis.timing import StepTime, times
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, Lane, Link, Step


class Subject:
    """A blueprint to be told about. ``only`` are the actors that the telling is for; all of them where it is empty."""

    def __init__(self, blueprint: Blueprint, only: frozenset[Actor] = frozenset()) -> None:
        self.blueprint = blueprint
        self.only = only
        self.actors = Actors(blueprint)
        self.wording = Wording(blueprint.language)
        self.cards: Mapping[str, Card] = {card.id: card for card in blueprint.cards}
        self.lanes: Mapping[str, Lane] = {lane.id: lane for lane in blueprint.lanes}
        self.steps: Mapping[str, Step] = {step.id: step for step in blueprint.steps}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links, those that ``flow`` adds included."""
        return links(self.blueprint)

    @cached_property
    def handovers(self) -> tuple[Handover, ...]:
        """The hand-overs."""
        return handovers(self.blueprint)

    @cached_property
    def times(self) -> tuple[StepTime, ...]:
        """The times of the steps."""
        return times(self.blueprint)

    @cached_property
    def frequencies(self) -> Frequencies:
        """How often each card and step happens."""
        return frequencies(self.blueprint)

    @cached_property
    def efforts(self) -> tuple[Effort, ...]:
        """How long each role is busy with what."""
        return efforts(self.blueprint, self.frequencies)

    def step(self, part: Card | Step) -> str:
        """The step in which something stands, by number and title."""
        step = part if isinstance(part, Step) else self.steps[part.step]
        return f"{step.number} {step.title}"

    def who(self, card: Card) -> str:
        """Who does a card; its lane where nobody does."""
        return listed(actor.title for actor in self.actors.of(card)) or self.lanes[card.lane].title


def listed(texts: Iterable[str]) -> str:
    """Texts with commas between them, each once."""
    return ", ".join(dict.fromkeys(texts))
