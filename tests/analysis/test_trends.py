from __future__ import annotations

import pytest

from blueprint_cli.analysis.trends import Trend, trend, trend_of_time
from blueprint_cli.model.blueprint import Address, Duration, Metric, Reading, Timing


@pytest.mark.parametrize(
    ("better", "value", "previous", "found"),
    [
        ("higher", 2, 1, Trend.BETTER),
        ("higher", 1, 2, Trend.WORSE),
        ("lower", 1, 2, Trend.BETTER),
        ("lower", 2, 1, Trend.WORSE),
        ("", 2, 1, Trend.OTHER),
        ("", 2, 2, Trend.SAME),
        ("higher", 2, None, None),
        ("higher", None, 2, None),
    ],
)
def test_better_is_what_the_metric_says(
    better: str, value: float | None, previous: float | None, found: Trend | None
) -> None:
    metric = Metric(id="m", title="M", better=better, at=Address("test", ()))
    assert trend(metric, Reading("m", value, previous=previous)) is found


@pytest.mark.parametrize(
    ("actual", "previous", "found"),
    [
        (Duration(1, 2), Duration(1, 3), Trend.BETTER),
        (Duration(2, 3), Duration(1, 3), Trend.WORSE),
        (Duration(1, 3), Duration(1, 3), Trend.SAME),
        (Duration(1, 3), None, None),
        (None, None, None),
    ],
)
def test_less_time_is_better(actual: Duration | None, previous: Duration | None, found: Trend | None) -> None:
    assert trend_of_time(Timing(actual=actual, previous=previous, target=Duration(1, 1))) is found
