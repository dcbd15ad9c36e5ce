"""Describing: what a part says under each key, to compare and to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from blueprint_cli.analysis.changes.change import Kind
from blueprint_cli.analysis.changes.naming import Names
from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.analysis.timing import say_own
from blueprint_cli.model.blueprint import (
    Blueprint,
    Card,
    CardStatus,
    Goal,
    Lane,
    Metric,
    Phase,
    Reading,
    Remark,
    Role,
    Step,
    Timing,
    View,
)


class Said(NamedTuple):
    """What stands under one key: in words, and what it means, which is compared; ``kind`` says what a change of it is.

    Where ``means`` is None the words are compared.
    """

    key: str
    words: str
    kind: Kind = Kind.CHANGED
    means: object = None


def describe_blueprint(blueprint: Blueprint) -> Iterator[Said]:
    """The head of the file."""
    yield Said("title", blueprint.title, Kind.REWORDED)
    for key in ("description", "scenario", "persona", "starts", "ends"):
        yield Said(key, getattr(blueprint, key), Kind.REWORDED)
    for key in ("owner", "version", "state", "status", "reviewed", "review_every", "language", "replaces"):
        yield Said(key, getattr(blueprint, key))
    yield Said("tags", _joined(blueprint.tags))
    yield Said("flow", blueprint.flow)
    yield Said("lines", _joined(f"{line}: {title}" for line, title in blueprint.line_titles.items()))


def describe_role(role: Role, _names: Names) -> Iterator[Said]:
    """A role."""
    yield from _titled(role.title, role.description)
    yield Said("kind", role.kind)
    yield Said("count", _number(role.headcount))
    yield Said("cost_per_hour", _number(role.cost_per_hour))


def describe_metric(metric: Metric, names: Names) -> Iterator[Said]:
    """A metric."""
    yield from _titled(metric.title)
    yield Said("unit", metric.unit)
    yield Said("better", metric.better)
    yield Said("target", _number(metric.target))
    yield Said("goals", _joined(names.goals[goal] for goal in metric.goals), means=names.same("goals", metric.goals))


def describe_goal(goal: Goal, names: Names) -> Iterator[Said]:
    """A goal."""
    yield from _titled(goal.title)
    metric = [goal.metric] if goal.metric else []
    yield Said("metric", _joined(names.metrics[name] for name in metric), means=names.same("metrics", metric))
    yield Said("target", _number(goal.target))
    yield Said("unit", goal.unit)


def describe_lane(lane: Lane, _names: Names) -> Iterator[Said]:
    """A lane, but for its place."""
    yield from _titled(lane.title, lane.description)
    yield Said("role", lane.role)
    yield Said("color", lane.color)


def describe_phase(phase: Phase, _names: Names) -> Iterator[Said]:
    """A phase, but for its place."""
    yield from _titled(phase.title, phase.description)


def describe_step(step: Step, names: Names) -> Iterator[Said]:
    """A step, but for its place among the others and its cards."""
    yield from _titled(step.title, step.description)
    phase = [step.phase] if step.phase else []
    yield Said("phase", _joined(names.phases[name] for name in phase), means=names.same("phases", phase))
    yield from _timed(step)
    yield Said("emotion", _number(step.emotion))
    yield from _readings(step.metrics, names)
    yield Said("notes", _remarks(step.notes))


def describe_card(card: Card, names: Names) -> Iterator[Said]:
    """A card, but for its place and its links."""
    yield Said("text", card.text, Kind.REWORDED)
    yield from _timed(card)
    yield Said("by", _joined(names.roles[role] for role in card.by), means=names.same("roles", card.by))
    yield Said("channel", _joined(card.channels))
    yield Said("marks", _joined(card.marks), means=frozenset(card.marks))
    yield Said("status", "" if card.status is CardStatus.CONFIRMED else card.status)
    for key in ("pains", "opportunities", "questions", "policies", "notes"):
        yield Said(key, _remarks(getattr(card, key)))
    yield Said("recovery", card.recovery)
    yield Said("emotion", _number(card.emotion))
    yield from _readings(card.metrics, names)
    goals = _joined(names.goals[goal] for goal in card.goals)
    yield Said("goals", goals, means=frozenset(names.same("goals", card.goals)))
    yield Said("to", "nothing follows" if card.ends else "", Kind.RELINKED)
    yield Said("url", card.url)
    yield Said("details", card.details)
    yield Said("tags", _joined(card.tags), means=frozenset(card.tags))


def describe_view(view: View, names: Names) -> Iterator[Said]:
    """A view."""
    yield from _titled(view.title)
    for kind in ("lanes", "phases", "roles"):
        chosen = getattr(view, kind)
        titles = getattr(names, kind)
        yield Said(kind, _joined(titles[name] for name in chosen), means=names.same(kind, chosen))
    yield Said("steps", _joined(names.steps[name].title for name in view.steps), means=names.same("steps", view.steps))
    yield Said("tags", _joined(view.tags))
    yield Said("marks", _joined(view.marks))
    yield Said("hide", _joined(sorted(view.hide)))


def _titled(title: str, description: str = "") -> Iterator[Said]:
    yield Said("title", title, Kind.REWORDED)
    yield Said("description", description, Kind.REWORDED)


def _timed(part: Step | Card) -> Iterator[Said]:
    yield Said("time", _timing(part.time), Kind.RETIMED, means=part.time)
    yield Said("wait", _timing(part.wait), Kind.RETIMED, means=part.wait)


def _timing(timing: Timing | None) -> str:
    if timing is None:
        return ""
    if timing.actual and not timing.target and not timing.max:
        return say_own(timing.actual)
    named = (("target", timing.target), ("max", timing.max), ("actual", timing.actual))
    return ", ".join(f"{name} {say_own(duration)}" for name, duration in named if duration)


def _readings(readings: Iterable[Reading], names: Names) -> Iterator[Said]:
    words = []
    for reading in readings:
        value = "" if reading.value is None else write_number(reading.value)
        target = "" if reading.target is None else f"target {write_number(reading.target)}"
        date = f"on {reading.date}" if reading.date else ""
        words.append(f"{names.metrics[reading.metric]}: {', '.join(filter(None, (value, target, date)))}")
    means = frozenset(
        (names.same("metrics", [reading.metric]), reading.value, reading.target, reading.date) for reading in readings
    )
    yield Said("metrics", _joined(words, "; "), means=means)


def _remarks(remarks: Iterable[Remark]) -> str:
    return _joined((_remark(remark) for remark in remarks), "; ")


def _remark(remark: Remark) -> str:
    more = [f"{key} {getattr(remark, key)}" for key in ("owner", "impact", "effort", "url") if getattr(remark, key)]
    return f"{remark.text} ({', '.join(more)})" if more else remark.text


def _joined(words: Iterable[str], between: str = ", ") -> str:
    return between.join(words)


def _number(value: float | None) -> str:
    return "" if value is None else write_number(value)
