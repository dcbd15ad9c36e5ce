"""What the parts of one blueprint are called, in the words of its readers and in the ids of the new blueprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from blueprint_cli.analysis.changes.matching import Matching
from blueprint_cli.analysis.grid import Grid, lay_out
from blueprint_cli.model.blueprint import Blueprint, Card, Step


class Names:
    """What ``blueprint``, the old or the new one, calls its parts.

    What the old one refers to is compared by the ids of the new one, so that a part whose id has changed has not
    changed whatever names it.
    """

    def __init__(self, blueprint: Blueprint, matching: Matching, *, is_old: bool) -> None:
        self.blueprint = blueprint
        self._matching = matching
        self._is_old = is_old

    @cached_property
    def grid(self) -> Grid:
        """The grid of the blueprint."""
        return lay_out(self.blueprint)

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """The steps by id."""
        return {step.id: step for step in self.blueprint.steps}

    @cached_property
    def lanes(self) -> Mapping[str, str]:
        """The titles of the lanes."""
        return {lane.id: lane.title for lane in self.blueprint.lanes}

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """The titles of the roles."""
        return {role.id: role.title for role in self.blueprint.roles}

    @cached_property
    def metrics(self) -> Mapping[str, str]:
        """The titles of the metrics."""
        return {metric.id: metric.title for metric in self.blueprint.metrics}

    @cached_property
    def goals(self) -> Mapping[str, str]:
        """The titles of the goals."""
        return {goal.id: goal.title for goal in self.blueprint.goals}

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """The titles of the phases."""
        return {phase.id: phase.title for phase in self.blueprint.phases}

    def step(self, name: str) -> str:
        """A step with its number: ``4 "Wait"``."""
        step = self.steps[name]
        return f'{step.number} "{step.title}"'

    def card(self, name: str) -> str:
        """A card by its text."""
        return f'"{" ".join(self.grid.cards[name].text.split())}"'

    def place(self, card: Card) -> str:
        """Where a card stands: its step and its lane."""
        return f"step {self.step(card.step)}, {self.lanes[card.lane]}"

    def same(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        """Ids of one kind of part (``roles``, ``goals``, …) as the new blueprint has them; gone ones keep theirs."""
        if not self._is_old:
            return tuple(names)
        new_of = getattr(self._matching, kind).new_of
        return tuple(new_of.get(name, f"{name} (gone)") for name in names)

    def kept_steps(self, names: Iterable[str]) -> frozenset[str]:
        """Those of ``names`` that the other blueprint has too, in the ids of the new one."""
        new_of = self._matching.steps.new_of
        kept = new_of if self._is_old else {name: name for name in new_of.values()}
        return frozenset(kept[name] for name in names if name in kept)
