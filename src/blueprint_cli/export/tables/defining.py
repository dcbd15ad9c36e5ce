"""What roles, goals and metrics are: the terms of a blueprint that its cards only name."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.export.tables.headwords import Headwords
from blueprint_cli.export.tables.table import Glossary, Term
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Card, Goal, LaneRole, Metric, Role, Step
from blueprint_cli.model.titles import lane_title


def define(blueprint: Blueprint, wording: Wording, headwords: Headwords) -> tuple[Glossary, ...]:
    """The declared roles, goals and metrics, but for what the view hides; of a view those that occur in it."""
    defining = _Defining(blueprint, wording, headwords)
    found = (
        Glossary(headwords["roles"], tuple(defining.roles())),
        Glossary(headwords["goals"], tuple(defining.goals())),
        Glossary(lane_title(LaneRole.METRICS, blueprint.language), tuple(defining.metrics())),
    )
    return tuple(glossary for glossary in found if glossary.terms)


class _Defining:
    def __init__(self, blueprint: Blueprint, wording: Wording, headwords: Headwords) -> None:
        self._blueprint = blueprint
        self._wording = wording
        self._headwords = headwords
        self._metrics = {metric.id: metric for metric in blueprint.metrics}
        self._goals = {goal.id: goal.title for goal in blueprint.goals}

    def roles(self) -> Iterator[Term]:
        used = {role for card in self._blueprint.cards for role in card.by}
        for role in self._blueprint.roles:
            if role.declared and self._is_shown("by", role.id, used):
                yield Term(role.title, tuple(filter(None, self._of_role(role))))

    def goals(self) -> Iterator[Term]:
        used = {goal for card in self._blueprint.cards for goal in card.goals}
        for goal in self._blueprint.goals:
            if self._is_shown("goals", goal.id, used):
                yield Term(goal.title, tuple(filter(None, self._of_goal(goal))))

    def metrics(self) -> Iterator[Term]:
        parts: list[Card | Step] = [*self._blueprint.cards, *self._blueprint.steps]
        used = {reading.metric for part in parts for reading in part.metrics}
        for metric in self._blueprint.metrics:
            if self._is_shown("metrics", metric.id, used):
                yield Term(metric.title, tuple(filter(None, self._of_metric(metric))))

    def _is_shown(self, kind: str, name: str, used: set[str]) -> bool:
        return kind not in self._blueprint.hide and (self._blueprint.whole is None or name in used)

    def _of_role(self, role: Role) -> Iterator[str]:
        yield role.description
        yield self._headwords[role.kind] if role.kind else ""
        yield f"× {self._wording.number(role.headcount)}" if role.headcount is not None else ""
        yield f"{self._wording.number(role.cost_per_hour)}/h" if role.cost_per_hour is not None else ""

    def _of_goal(self, goal: Goal) -> Iterator[str]:
        yield self._metrics[goal.metric].title if goal.metric else ""
        yield self._wording.aim(goal.target, goal.unit)

    def _of_metric(self, metric: Metric) -> Iterator[str]:
        yield self._wording.aim(metric.target, metric.unit) or metric.unit
        yield self._headwords[metric.better] if metric.better else ""
        yield from (self._wording.goal(self._goals[goal]) for goal in metric.goals)
