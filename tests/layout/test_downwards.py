"""Pictures whose time runs down: lanes as columns, steps as rows, on examples by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from blueprint_cli.draw.shapes import routes, shapes
from blueprint_cli.errors import UsageError
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.scene import Box, CardBox, EmotionLane, MetricsLane, Scene, TimeLane
from blueprint_cli.layout.timeline import Timeline
from contract import violations
from strategies import built

SHOP = """
metrics: {csat: {title: Satisfaction, better: higher, target: 4.5}}
lanes: [emotion, evidence, customer, frontstage, backstage, time, metrics]
phases: [Before, During]
steps:
  - title: Asks
    phase: Before
    emotion: -2
    time: 5m
    notes: On Mondays nobody asks
    customer: {id: a, text: Asks, marks: [fail]}
    frontstage: [{id: b, text: Listens}, {id: c, text: Answers}, {id: d, text: Writes it down}]
    evidence: {id: sign, text: The sign above the door, span: 2}
  - title: Pays
    phase: During
    emotion: 1
    wait: 4h
    metrics: {csat: 4.2}
    customer: {id: e, text: Pays}
    backstage: {id: f, text: Books}
  - title: Leaves
    phase: During
    customer: {id: g, text: Leaves}
    evidence: Receipt
flow: none
links: [a -> b, b -> c, c -> e, "e -> f: money", e -> g]
"""


def scene(text: str = SHOP) -> Scene:
    """The scene of a blueprint whose head is left out, with its time down."""
    return arrange(built("blueprint: 1\ntitle: Test\n" + text), timeline=Timeline.DOWN)


def card(scene: Scene, name: str) -> CardBox:
    """The card of an id."""
    return next(card for card in scene.cards if card.id == name)


def test_lanes_are_columns_in_the_order_of_the_file_with_their_titles_at_their_heads() -> None:
    lanes = scene().lanes
    assert all(one.box.right == pytest.approx(other.box.x) for one, other in pairwise(lanes))
    assert len({(lane.box.y, lane.box.height, lane.heading.height) for lane in lanes}) == 1
    assert all(lane.heading[:3] == lane.box[:3] for lane in lanes)


def test_steps_are_rows_with_their_titles_left_of_the_lanes_and_phases_left_of_these() -> None:
    drawn = scene()
    assert all(one.box.bottom < other.box.y for one, other in pairwise(drawn.steps))
    assert all(step.box.right < drawn.lanes[0].box.x for step in drawn.steps)
    assert all(bar.box.right < step.box.x for bar in drawn.phases for step in drawn.steps)
    before, during = drawn.phases
    assert before.box.y < drawn.steps[0].box.y
    assert before.box.bottom < during.box.y < drawn.steps[1].box.y
    assert violations(drawn) == []


def test_cards_of_one_cell_stand_below_each_other_and_the_first_is_level_with_the_others_of_its_step() -> None:
    drawn = scene()
    first, second, third = (card(drawn, name).box for name in "bcd")
    assert first.x == second.x == third.x
    assert first.bottom < second.y
    assert second.bottom < third.y
    assert (first.y, first.height) == (card(drawn, "a").box.y, card(drawn, "a").box.height)
    assert drawn.steps[0].box.y == first.y
    assert drawn.steps[0].box.bottom == pytest.approx(third.bottom)


def test_a_card_over_several_steps_is_as_high_as_they_are() -> None:
    drawn = scene()
    sign = card(drawn, "sign").box
    assert sign.y == drawn.steps[0].box.y
    assert sign.bottom == pytest.approx(drawn.steps[1].box.bottom)


def test_a_card_over_several_steps_stands_in_the_column_of_the_others_where_there_is_room_for_it() -> None:
    drawn = scene()
    assert card(drawn, "sign").box.x == next(one.box.x for one in drawn.cards if one.label.lines[0].text == "Receipt")


def test_the_words_of_a_high_card_need_no_more_room_than_its_steps_have() -> None:
    drawn = scene(
        f"steps: [{{title: One, customer: {{text: {'a long story ' * 30}, span: 2}}}}, {{title: Two, frontstage: x}}]"
    )
    assert violations(drawn) == []


def test_lines_run_down_between_lanes_with_their_names_above_them() -> None:
    drawn = scene()
    interaction, visibility = drawn.strokes
    assert interaction.start.x == interaction.end.x == drawn.lanes[3].box.x
    assert (visibility.start.y, visibility.end.y) == (drawn.lanes[0].box.y, pytest.approx(drawn.lanes[0].box.bottom))
    assert interaction.label is not None
    assert interaction.label.lines[0].x == interaction.start.x
    assert interaction.label.lines[-1].y < interaction.start.y


def test_a_blueprint_whose_lines_are_named_nowhere_leaves_no_room_for_names() -> None:
    drawn = scene("lines: {interaction: false}\nsteps: [{title: One, customer: Asks, frontstage: Answers}]")
    assert drawn.strokes == ()
    assert violations(drawn) == []


def test_feelings_are_a_curve_that_runs_down_with_good_ones_on_the_right() -> None:
    emotion = scene().values[0]
    assert isinstance(emotion, EmotionLane)
    low, high = emotion.curves[0].points
    assert low.y < high.y
    assert low.x < emotion.neutral[0].x == emotion.neutral[1].x < high.x
    minus, plus = sorted(emotion.labels, key=lambda label: label.lines[0].x)
    assert (minus.lines[0].text, plus.lines[0].text) == ("−", "+")


def test_a_curve_that_runs_down_is_upright_at_every_feeling() -> None:
    drawn = scene()
    (curve,) = (route.curve.points for route in routes(drawn) if route.key.startswith("emotion_"))
    start, first, second, end = curve
    assert (start.x, end.x) == (first.x, second.x)
    assert first.y == second.y == (start.y + end.y) / 2


def test_the_names_of_several_curves_stand_beside_them() -> None:
    customers = "lanes: [emotion, {id: one, role: customer, title: Buyer}, {id: two, role: customer, title: Friend}]\n"
    steps = "steps: [{title: A, one: {text: x, emotion: -2}, two: {text: y, emotion: 2}}, {title: B, one: z}]"
    drawn = scene(customers + steps)
    emotion = drawn.values[0]
    assert [label.lines[0].text for label in emotion.labels[2:]] == ["Buyer", "Friend"]
    assert violations(drawn) == []


def test_the_time_lane_is_an_axis_down_with_durations_right_of_it_and_totals_left() -> None:
    drawn = scene()
    time = drawn.values[1]
    assert isinstance(time, TimeLane)
    assert time.axis[0].x == time.axis[1].x
    assert [(label.lines[0].text, label.lines[0].x > time.axis[0].x) for label in time.labels] == [
        ("5m", True),
        ("5m", False),
        ("wait 4h", True),
        ("4h 5m", False),
    ]
    assert [tick.x for tick in time.ticks] == [time.axis[0].x] * 3
    ticks = [route.curve.points for route in routes(drawn) if route.key.startswith("tick_")]
    assert all(points[0].y == points[-1].y for points in ticks)


def test_metrics_stand_in_a_column_level_with_their_step() -> None:
    metrics = scene().values[2]
    assert isinstance(metrics, MetricsLane)
    (label,) = metrics.labels
    step = scene().steps[1].box
    assert step.y < label.lines[0].y < step.bottom


def test_the_strip_of_a_lane_is_at_its_head() -> None:
    drawn = scene()
    strip = next(shape.box for shape in shapes(drawn) if shape.key == "strip_0")
    assert strip == drawn.lanes[0].box._replace(height=strip.height)


def test_an_arrow_to_the_next_step_is_one_straight_run_down() -> None:
    arrow = next(arrow for arrow in scene().arrows if (arrow.source, arrow.target) == ("e", "g"))
    start, end = arrow.points
    assert start.x == end.x
    assert start.y < end.y


def test_a_picture_from_right_to_left_has_its_steps_at_the_right() -> None:
    left, right = scene(), scene("language: he\n" + SHOP)
    mirrored = [Box(right.width - lane.box.right, *lane.box[1:]) for lane in right.lanes]
    assert all(step.box.x > right.lanes[0].box.right for step in right.steps)
    assert [lane.box.x for lane in left.lanes] != [lane.box.x for lane in right.lanes]
    assert [box.x for box in mirrored] == sorted(box.x for box in mirrored)
    assert violations(right) == []


def test_a_picture_whose_time_runs_down_is_not_folded() -> None:
    with pytest.raises(UsageError, match="not folded"):
        arrange(built("blueprint: 1\ntitle: Test\n" + SHOP), wrap=1, timeline=Timeline.DOWN)
