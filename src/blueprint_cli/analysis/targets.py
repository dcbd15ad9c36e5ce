"""Targets: what the values of metrics should be."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.model.blueprint import Blueprint, Metric


def targets(blueprint: Blueprint) -> Mapping[str, float]:
    """By metric (id), the target that holds for all its values."""
    found = {goal.metric: goal.target for goal in blueprint.goals if goal.target is not None}
    return found | {metric.id: metric.target for metric in blueprint.metrics if metric.target is not None}


def aimed(blueprint: Blueprint) -> Mapping[str, Metric]:
    """The metrics by id, each with the target that holds for its values, also where a goal has set it."""
    found = targets(blueprint)
    return {metric.id: metric._replace(target=found.get(metric.id)) for metric in blueprint.metrics}
