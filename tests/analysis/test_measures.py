from __future__ import annotations

import pytest

from blueprint_cli.analysis.measures import Verdict, measures
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
