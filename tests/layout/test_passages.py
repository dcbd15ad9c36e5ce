"""Lanes that draw values between lanes whose cards are linked: the figures stand beside the arrows that pass."""

from __future__ import annotations

import pytest

from blueprint_cli.draw.shapes import routes
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.scene import Anchor, Box, Label, MetricsLane, Scene, TimeLane
from blueprint_cli.layout.steps import Axis, LaneRoom, Steps
from blueprint_cli.layout.timeline import Timeline
from contract import label_box, violations
from strategies import built

BETWEEN = """
blueprint: 1
title: Between
metrics: {csat: {title: Satisfaction, better: higher, target: 4.5}}
lanes: [customer, time, frontstage, metrics, backstage]
steps:
  - title: Asks
    time: 5m
    wait: 1h..3h
    metrics: {csat: 4.2}
    customer: {id: a, text: Asks}
    frontstage: {id: b, text: Answers}
    backstage: {id: c, text: Files}
  - title: Leaves
    time: 2d
    metrics: {csat: 4.7}
    customer: {id: d, text: Leaves}
flow: none
links: [LINKS]
"""


def scene(links: str, timeline: Timeline = Timeline.RIGHT) -> Scene:
    """The blueprint above with these links."""
    return arrange(built(BETWEEN.replace("LINKS", links)), timeline=timeline)


def figures(scene: Scene) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """The texts of the two lanes."""
    time, metrics = scene.values
    assert isinstance(time, TimeLane)
    assert isinstance(metrics, MetricsLane)
    return time.labels, metrics.labels


@pytest.mark.parametrize("timeline", Timeline)
@pytest.mark.parametrize("links", ["a -> b, b -> c", "a -> c", "a -> b, b -> a, a -> c, c -> a", "c -> d, d -> b"])
def test_no_arrow_runs_through_a_figure(links: str, timeline: Timeline) -> None:
    assert violations(scene(links, timeline)) == []


def test_where_an_arrow_passes_a_step_its_figures_begin_right_of_it() -> None:
    times, metrics = figures(scene("a -> b, b -> c"))
    arrow = scene("a -> b, b -> c").arrows[0].points[0].x
    for label in (times[0], times[1], metrics[0]):
        assert label.anchor is Anchor.START
        assert arrow < label_box(label).x < arrow + 8.0
    assert metrics[1].anchor is Anchor.MIDDLE


def test_where_an_arrow_passes_a_step_whose_time_runs_down_its_figures_begin_below_it() -> None:
    drawn = scene("a -> b, b -> c", Timeline.DOWN)
    (duration, wait, *_), (satisfaction, _) = figures(drawn)
    arrow = drawn.arrows[0].points[0].y
    assert arrow < label_box(duration).y < label_box(wait).y
    assert arrow < label_box(satisfaction).y


@pytest.mark.parametrize(
    ("passing", "end"), [({}, 20.0), ({2: [24.0]}, 20.0), ({2: [23.0]}, 10.0), ({3: [15.0]}, 20.0)]
)
def test_figures_end_with_their_step_where_an_arrow_passes_before_the_tick(
    passing: dict[int, list[float]], end: float
) -> None:
    """Slots 1 and 3 are steps, ten points each, with a gap of ten points after each."""
    steps = Steps(Axis([0.0, 0.0, 10.0, 20.0, 30.0], [0.0, 10.0, 10.0, 10.0, 10.0]), [(1, 1), (3, 3)])
    room = LaneRoom(Box(0.0, 0.0, 40.0, 10.0), steps, Timeline.RIGHT, passing)
    assert room.before_arrows(0, 20.0) == end


def test_figures_stand_clear_of_arrows_that_run_along_their_lane() -> None:
    text = """
blueprint: 1
title: Along
lanes: [customer, time]
steps:
  - {title: One, time: 5m, customer: {id: a, text: A}}
  - {title: Two, time: 5m, customer: {id: b, text: B}}
  - {title: Three, time: 5m, customer: {id: c, text: C}}
flow: none
links: [a -> c, c -> a, b -> a, c -> b, a -> b, b -> c, a -> c, c -> a]
"""
    for timeline in Timeline:
        assert violations(arrange(built(text), timeline=timeline)) == []


def test_the_names_of_curves_stand_clear_of_arrows() -> None:
    text = """
blueprint: 1
title: Curves
lanes:
  - {id: one, role: customer, title: Buyer}
  - {id: two, role: customer, title: A friend of the buyer}
  - emotion
  - support
steps:
  - {title: A, one: {text: x, emotion: -2}, two: {id: y, text: y, emotion: 2}, support: {id: s, text: Shop}}
  - {title: B, one: {id: z, text: z, emotion: 2}, two: {text: w, emotion: -2}, support: {id: t, text: Till}}
flow: none
links: [y -> s, s -> y, z -> t, t -> z, z -> s, s -> z]
"""
    for timeline in Timeline:
        drawn = arrange(built(text), timeline=timeline)
        assert any(route.key.startswith("emotion_") for route in routes(drawn))
        assert violations(drawn) == []
