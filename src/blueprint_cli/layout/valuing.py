"""What the lanes without cards draw: feelings as a curve, time as an axis, measured values; and the room for it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from blueprint_cli.layout.emotion_lane import emotion_height, emotion_lane, emotion_width
from blueprint_cli.layout.metrics_lane import (
    METRICS_WIDTH,
    metrics_height,
    metrics_heights,
    metrics_lane,
    metrics_widths,
)
from blueprint_cli.layout.scene import EmotionLane, MetricsLane, TimeLane
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.time_lane import time_height, time_heights, time_lane, time_width, time_widths
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import Blueprint, Lane, LaneRole


def value_height(blueprint: Blueprint, lane: Lane, wording: Wording, *, passed: AbstractSet[int]) -> float:
    """How high a value lane must be, in points, where time runs to the right and arrows pass it at steps ``passed``."""
    match lane.role:
        case LaneRole.EMOTION:
            return emotion_height(blueprint)
        case LaneRole.TIME:
            return time_height(blueprint, wording, passed)
        case _:
            return metrics_height(blueprint, wording, passed)


def value_width(blueprint: Blueprint, lane: Lane, wording: Wording) -> float:
    """How wide a value lane must be where time runs down, in points."""
    match lane.role:
        case LaneRole.EMOTION:
            return emotion_width(blueprint)
        case LaneRole.TIME:
            return time_width(blueprint, wording)
        case _:
            return METRICS_WIDTH


def value_heights(blueprint: Blueprint, wording: Wording) -> list[float]:
    """How high each step must be for its values where time runs down, in points."""
    heights = [0.0] * len(blueprint.steps)
    roles = {lane.role for lane in blueprint.lanes}
    if LaneRole.TIME in roles:
        heights = [max(pair) for pair in zip(heights, time_heights(blueprint, wording), strict=True)]
    if LaneRole.METRICS in roles:
        heights = [max(pair) for pair in zip(heights, metrics_heights(blueprint, wording), strict=True)]
    return heights


def value_lengths(blueprint: Blueprint, lane: Lane, wording: Wording, timeline: Timeline) -> list[float]:
    """How long along time the figures of each step are beside an arrow that passes them, in points, in any font."""
    right = timeline is Timeline.RIGHT
    match lane.role:
        case LaneRole.EMOTION:
            return [0.0] * len(blueprint.steps)
        case LaneRole.TIME:
            return (time_widths if right else time_heights)(blueprint, wording)
        case _:
            return (metrics_widths if right else metrics_heights)(blueprint, wording)


def value_lane(
    blueprint: Blueprint, lane: Lane, room: LaneRoom, *, whole: Blueprint, wording: Wording
) -> EmotionLane | TimeLane | MetricsLane:
    """What a value lane draws in its room, for a stretch of the ``whole``."""
    match lane.role:
        case LaneRole.EMOTION:
            return emotion_lane(blueprint, lane, room, whole=whole, wording=wording)
        case LaneRole.TIME:
            return time_lane(blueprint, lane, room, wording=wording)
        case _:
            return metrics_lane(blueprint, lane, room, wording=wording)
