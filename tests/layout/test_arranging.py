"""The layout contract, on generated blueprints of every size and script and on examples by hand."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings

from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.highlighting import highlight
from blueprint_cli.analysis.measures import Verdict
from blueprint_cli.analysis.viewing import select
from blueprint_cli.layout.arranging import arrange
from blueprint_cli.layout.scene import EmotionLane, Scene, TimeLane
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.model.blueprint import Blueprint
from contract import violations
from strategies import blueprints, built

SMALL = blueprints(max_steps=12, max_lanes=8, max_cards=70, max_in_cell=5)
LARGE = blueprints()


@pytest.mark.parametrize("timeline", Timeline)
@settings(max_examples=45, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blueprint=SMALL)
def test_the_layout_contract_holds_on_small_blueprints(blueprint: Blueprint, timeline: Timeline) -> None:
    assert violations(arrange(blueprint, timeline=timeline)) == []


@pytest.mark.parametrize("timeline", Timeline)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blueprint=LARGE)
def test_the_layout_contract_holds_on_large_blueprints(blueprint: Blueprint, timeline: Timeline) -> None:
    assert violations(arrange(blueprint, timeline=timeline)) == []


@pytest.mark.parametrize("timeline", Timeline)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blueprint=SMALL)
def test_every_card_link_label_and_lane_is_drawn(blueprint: Blueprint, timeline: Timeline) -> None:
    scene = arrange(blueprint, timeline=timeline)
    drawn = links(blueprint)
    assert [card.id for card in scene.cards] == [card.id for card in blueprint.cards]
    assert [lane.id for lane in scene.lanes] == [lane.id for lane in blueprint.lanes]
    assert [step.id for step in scene.steps] == [step.id for step in blueprint.steps]
    assert [(arrow.source, arrow.target) for arrow in scene.arrows] == [(link.source, link.target) for link in drawn]
    assert [arrow.label is not None for arrow in scene.arrows] == [
        bool(link.text) or link.probability is not None for link in drawn
    ]
    for card, box in zip(blueprint.cards, scene.cards, strict=True):
        assert "".join("".join(line.text for line in box.label.lines).split()) == "".join(card.text.split())


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SMALL)
def test_the_same_blueprint_gives_the_same_scene(blueprint: Blueprint) -> None:
    assert arrange(blueprint) == arrange(blueprint)


def scene(text: str) -> Scene:
    """The scene of a blueprint whose head is left out."""
    return arrange(built("blueprint: 1\ntitle: Test\n" + text))


STEPS = """
steps:
  - title: One
    phase: First
    customer: {id: a, text: Asks, marks: [wait, fail]}
    frontstage: {id: b, text: Answers}
  - title: Two
    phase: Second
    customer: {id: c, text: Thanks}
  - title: Three
    phase: First
    customer: {id: d, text: Leaves, status: question}
"""


def test_the_three_lines_stand_at_the_upper_edge_of_the_lane_below() -> None:
    drawn = scene(STEPS)
    (stroke,) = drawn.strokes
    assert stroke.title == "Line of interaction"
    assert stroke.start.y == drawn.lanes[1].box.y


def test_a_phase_whose_steps_are_apart_has_a_bar_over_each_run() -> None:
    assert [bar.title for bar in scene(STEPS).phases] == ["First", "Second", "First"]


def test_a_blueprint_without_phases_has_no_bars() -> None:
    drawn = scene("steps: [{title: One, customer: Asks}]")
    assert drawn.phases == ()


def test_the_legend_shows_exactly_what_occurs() -> None:
    shown = [str(sample.shows) for sample in scene(STEPS).legend]
    assert shown == ["fail", "wait", "flow", "question"]


def test_a_picture_without_signs_has_no_legend() -> None:
    assert scene("flow: none\nsteps: [{title: One, customer: Asks}]").legend == ()


def test_the_record_stands_at_the_right_of_the_title() -> None:
    drawn = scene("owner: Support operations\nversion: 3\n" + STEPS)
    assert [line.text for line in drawn.texts[-1].lines] == ["version 3", "owner Support operations"]
    assert drawn.texts[-1].lines[0].x == drawn.width - 20.0


def test_the_record_moves_below_the_title_where_there_is_no_room_beside_it() -> None:
    drawn = scene("owner: The team for all the questions that are asked\nsteps: [{title: One, customer: Asks}]")
    assert {label.lines[0].x for label in drawn.texts} == {20.0}
    assert violations(drawn) == []


def test_hidden_marks_states_links_and_legend_are_left_out() -> None:
    blueprint = built("blueprint: 1\ntitle: Test\n" + STEPS)
    drawn = arrange(blueprint._replace(hide=frozenset({"marks", "status", "links", "legend"})))
    assert drawn.arrows == ()
    assert drawn.legend == ()
    assert not any(card.badges for card in drawn.cards)
    assert {str(card.status) for card in drawn.cards} == {"confirmed"}


def test_arrows_name_their_cards_and_agreements_point_both_ways() -> None:
    drawn = scene(STEPS + 'flow: none\nlinks: ["a <-> b", "a -> c: please"]\n')
    first, second = drawn.arrows
    assert first.both
    assert not second.both
    assert second.title == "Asks → Thanks: please"


def test_a_level_arrow_hops_over_an_upright_one_that_it_must_cross() -> None:
    drawn = scene(
        """flow: none
steps:
  - title: One
    customer: {id: a, text: A}
    backstage: {id: d, text: D}
    frontstage: {id: x, text: X}
  - title: Two
    customer: {id: b, text: B}
    backstage: {id: e, text: E}
  - title: Three
    frontstage: {id: y, text: Y}
links: ["b -> e", "x -> y"]
"""
    )
    assert [len(arrow.hops) for arrow in drawn.arrows] == [0, 1]


@pytest.mark.parametrize("language", ["ar", "he"])
def test_a_text_runs_by_its_first_strong_character(language: str) -> None:
    drawn = scene(f"language: {language}\nsteps: [{{title: One, customer: يتصل العميل}}]")
    assert drawn.direction == "rtl"
    assert drawn.cards[0].label.direction == "rtl"
    assert drawn.texts[0].direction == "ltr"


VALUES = """
metrics: {csat: {title: Satisfaction, better: higher, target: 4.5}}
roles: {agent: Support agent}
lanes: [emotion, customer, frontstage, time, metrics]
steps:
  - title: One
    time: 5m
    emotion: -2
    customer: {text: Asks, pains: Nobody answers, opportunities: Answer}
  - title: Two
    wait: 4h
    notes: Mondays are quiet
    metrics: {csat: 4.2}
    frontstage: {text: Answers, by: agent, channel: [chat, phone], time: 3m, url: https://example.org}
  - title: Three
    emotion: 1
    customer: {text: Leaves, status: question, questions: Why}
"""


def test_the_small_print_says_who_by_which_channel_and_how_long() -> None:
    card = next(card for card in scene(VALUES).cards if card.lane == "frontstage")
    assert [label.lines[0].text for label in card.details] == ["Support agent", "chat, phone", "3m"]
    assert card.way == "url"
    assert card.href == "https://example.org"


def test_the_appendix_of_a_wide_picture_has_as_many_columns_as_its_lines_can_be_read_in() -> None:
    said = " ".join(["Nobody answers"] * 60)
    steps = "".join(f"  - {{title: Step, customer: {{text: Asks, pains: {said}}}}}\n" for _ in range(16))
    entries = scene(f"steps:\n{steps}").appendix
    assert len({entry.badge.box.x for entry in entries}) > 3
    lone = scene(f"steps:\n{steps.replace(f', pains: {said}', '', 15)}").appendix
    assert max(line.width for entry in (*entries, *lone) for line in entry.label.lines) <= 640


def test_remarks_are_numbered_in_reading_order_and_told_in_the_appendix() -> None:
    drawn = scene(VALUES)
    assert [entry.badge.number for entry in drawn.appendix] == [1, 2, 3]
    assert [str(entry.badge.kind) for entry in drawn.appendix] == ["pain", "note", "question"]
    assert [line.text for line in drawn.appendix[0].label.lines] == ["Pain: Nobody answers", "Idea: Answer"]
    assert [step.note.number if step.note else None for step in drawn.steps] == [None, 2, None]


def test_feelings_are_a_curve_about_a_neutral_line() -> None:
    emotion = scene(VALUES).values[0]
    assert isinstance(emotion, EmotionLane)
    (curve,) = emotion.curves
    low, high = curve.feelings
    assert [feeling.value for feeling in curve.feelings] == [-2.0, 1.0]
    assert high.point.y < emotion.neutral[0].y < low.point.y


def test_the_time_lane_says_durations_waits_and_the_running_total() -> None:
    time = scene(VALUES).values[1]
    assert isinstance(time, TimeLane)
    assert [label.lines[0].text for label in time.labels] == ["5m", "5m", "wait 4h", "4h 5m"]
    assert len(time.ticks) == 3


def test_the_metrics_lane_compares_values_with_targets() -> None:
    (label,) = scene(VALUES).values[2].labels
    assert label.lines[0].text == "✗\u00a0Satisfaction 4.2 < 4.5"
    assert label.tone == "missed"


def test_a_value_is_compared_with_the_target_that_a_goal_sets() -> None:
    drawn = scene(
        "metrics: {csat: {title: Satisfaction, better: higher}}\n"
        "goals: {glad: {title: Glad people, metric: csat, target: 4}}\n"
        "steps: [{title: One, customer: {text: Asks, metrics: {csat: 4.2}}}]"
    )
    assert [label.lines[0].text for label in drawn.cards[0].details] == ["✓\u00a0Satisfaction 4.2 > 4"]


PUNCTUAL = """
lanes: [customer, frontstage, time]
steps:
  - {title: One, customer: {text: Waits, wait: {target: 1h, max: 2h, actual: 90m}}}
  - {title: Two, customer: {text: Waits, wait: 4h}, frontstage: {text: Works, wait: {max: 2h, actual: 3h}}}
  - {title: Three, frontstage: {text: Works, time: {max: 2h, actual: 1h}}}
"""


def test_a_wait_past_its_target_has_a_sign_in_the_time_lane_and_on_its_card() -> None:
    drawn = scene(PUNCTUAL)
    time = drawn.values[0]
    assert isinstance(time, TimeLane)
    said = [(" ".join(line.text for line in label.lines), str(label.tone)) for label in time.labels]
    waits = [(text, tone) for text, tone in said if "wait" in text]
    assert waits == [("✗\u00a0wait 1h 30m (target\u00a01h, at most\u00a02h)", "missed"), ("wait 4h", "wait")]
    details = [(label.lines[0].text, str(label.tone)) for card in drawn.cards for label in card.details]
    assert details == [("✗\u00a0wait 3h (at most\u00a02h)", "missed"), ("✓\u00a01h (at most\u00a02h)", "met")]


def test_the_legend_explains_the_signs_of_targets_as_they_stand_in_the_picture() -> None:
    samples = [sample for sample in scene(PUNCTUAL).legend if isinstance(sample.shows, Verdict)]
    assert [(sample.label.lines[0].text, str(sample.label.tone)) for sample in samples] == [
        ("✓\u00a0target met", "met"),
        ("✗\u00a0target missed", "missed"),
    ]


def test_what_a_view_hides_is_not_told() -> None:
    hidden = frozenset({"by", "channel", "time", "metrics", "goals", "pains", "opportunities", "questions", "notes"})
    drawn = arrange(built("blueprint: 1\ntitle: Test\n" + VALUES)._replace(hide=hidden))
    assert not any(card.details for card in drawn.cards)
    assert drawn.appendix == ()


def test_a_right_to_left_picture_is_the_mirror_image_of_a_left_to_right_one() -> None:
    left, right = scene(STEPS), scene("language: he\n" + STEPS)
    assert right.direction == "rtl"
    assert [step.box.x for step in right.steps] == [left.width - step.box.right for step in left.steps]
    assert [card.box.x for card in right.cards] == [left.width - card.box.right for card in left.cards]
    assert violations(right) == []


def test_a_view_is_named_below_the_title() -> None:
    whole = built("blueprint: 1\ntitle: Test\nviews: {few: {title: The first step, steps: [one]}}" + STEPS)
    assert arrange(select(whole, view="few")).texts[1].lines[0].text == "The first step"


def test_cards_are_as_wide_as_the_longest_word_that_need_not_be_broken() -> None:
    drawn = scene("steps: [{title: One, customer: [Kistenwaschanlagen reinigen, Donaudampfschifffahrtsgesellschaft]}]")
    assert [line.text for line in drawn.cards[0].label.lines] == ["Kistenwaschanlagen", "reinigen"]
    assert len(drawn.cards[1].label.lines) > 1
    assert violations(drawn) == []


def test_lines_that_fall_together_are_named_one_below_the_other() -> None:
    drawn = scene("lanes: [customer, support]\nsteps: [{title: One, customer: Asks, support: Answers}]")
    (stroke,) = drawn.strokes
    assert stroke.label is not None
    assert [line.text for line in stroke.label.lines] == [
        "Line of interaction",
        "Line of visibility",
        "Line of internal interaction",
    ]


def test_what_is_not_highlighted_stands_back_with_its_arrows_and_says_so() -> None:
    text = """
    blueprint: 1
    title: T
    steps: [{id: a, title: A, customer: x}, {id: b, title: B, customer: y}, {id: c, title: C, customer: z}]
    """
    scene = arrange(highlight(built(dedent(text), "t.blueprint.yaml"), ["a", "b"]))
    assert [card.dimmed for card in scene.cards] == [False, False, True]
    assert [arrow.dimmed for arrow in scene.arrows] == [False, True]
    assert scene.cards[2].title.endswith("; not in focus")
    assert scene.arrows[1].title == "y → z; not in focus"
    assert "focus" not in scene.cards[0].title + scene.arrows[0].title


def test_an_arrow_says_how_often_it_is_taken_on_a_line_of_its_own_where_one_is_too_short() -> None:
    drawn = scene(STEPS + "flow: none\nlinks: [{from: a, to: c, text: mostly, probability: 0.7}]\n")
    assert drawn.arrows[0].label is not None
    assert [line.text for line in drawn.arrows[0].label.lines] == ["mostly", "70 %"]


def lines_below_the_title(text: str) -> list[str]:
    _, *about = scene(text + "\nsteps: [{title: One, customer: Asks}, {title: Two, customer: Goes}]").texts
    return [line.text for label in about for line in label.lines]


def test_a_scenario_stands_beside_the_persona_where_there_is_room_and_else_below_it() -> None:
    assert lines_below_the_title("persona: Anna\nscenario: A payment fails") == ["Anna · A payment fails"]
    scenario = "A payment fails on a Saturday evening"
    persona = "Anna who buys here for the first time"
    assert lines_below_the_title(f"persona: {persona}\nscenario: {scenario}") == [persona, scenario]


def test_a_long_scenario_is_broken_into_lines_of_about_one_length() -> None:
    first, second = lines_below_the_title(
        "scenario: A payment fails on a Saturday evening and the order has to be there by noon"
    )
    assert 0.7 < len(first) / len(second) < 1.4


def test_a_persona_that_runs_the_other_way_stands_on_a_line_of_its_own() -> None:
    drawn = scene("persona: הלקוח מתאר\nscenario: A payment fails\nsteps: [{title: One, customer: Asks}]")
    assert [label.lines[0].text for label in drawn.texts] == ["Test", "הלקוח מתאר", "A payment fails"]


def test_the_record_stands_below_where_it_would_squeeze_what_the_blueprint_is_about() -> None:
    head = "owner: Support operations\nversion: 3\nscenario: " + "a long story " * 60
    drawn = scene(head + "\nsteps: [{title: One, customer: Asks}, {title: Two, customer: Leaves}]")
    assert {label.lines[0].x for label in drawn.texts} == {20.0}
