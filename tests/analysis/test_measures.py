from __future__ import annotations

import pytest

from blueprint_cli.analysis.measures import Verdict, judge_time, measures
from blueprints import blueprint


def verdict(metric: str, reading: str, goal: str = "title: G") -> Verdict:
    text = f"""
    metrics: {{m: {{title: M{metric}}}}}
    goals: {{g: {{{goal}}}}}
    steps: [{{title: A, metrics: {{m: {reading}}}}}]
    """
    (found,) = measures(blueprint(text))
    return found.verdict


@pytest.mark.parametrize(
    ("metric", "reading", "goal", "expected"),
    [
        (", better: higher, target: 5", "6", "title: G", Verdict.MET),
        (", better: higher, target: 5", "4", "title: G", Verdict.MISSED),
        (", better: lower, target: 5", "4", "title: G", Verdict.MET),
        (", better: lower, target: 5", "{value: 4, target: 3}", "title: G", Verdict.MISSED),
        (", better: lower", "4", "title: G, metric: m, target: 3", Verdict.MISSED),
        (", target: 5", "5", "title: G", Verdict.MET),
        (", target: 5", "4", "title: G", Verdict.UNKNOWN),
        (", better: lower", "4", "title: G", Verdict.UNKNOWN),
        (", better: lower, target: 5", "{target: 4}", "title: G", Verdict.UNKNOWN),
    ],
)
def test_a_value_is_judged_by_the_nearest_target(metric: str, reading: str, goal: str, expected: Verdict) -> None:
    assert verdict(metric, reading, goal) is expected


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        ("{target: 1h, actual: 1h}", Verdict.MET),
        ("{target: 1h, actual: 61m}", Verdict.MISSED),
        ("{target: 1h, max: 2h, actual: 90m}", Verdict.MISSED),
        ("{max: 2h, actual: 90m}", Verdict.MET),
        ("{max: 2h, actual: 1h..3h}", Verdict.MISSED),
        ("{target: 1h, max: 2h}", Verdict.UNKNOWN),
        ("90m", Verdict.UNKNOWN),
    ],
)
def test_a_time_is_judged_by_the_tighter_of_its_target_and_its_maximum(timing: str, expected: Verdict) -> None:
    (step,) = blueprint(f"steps: [{{title: A, wait: {timing}}}]").steps
    assert judge_time(step.wait) is expected


def test_nothing_is_judged_where_no_time_is_given() -> None:
    assert judge_time(None) is Verdict.UNKNOWN
