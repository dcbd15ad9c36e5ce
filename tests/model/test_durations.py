from __future__ import annotations

import pytest

from blueprint_cli.model.blueprint import Duration
from blueprint_cli.model.durations import read_duration
from blueprints import blueprint, troubles

MINUTE, HOUR, DAY = 60, 3_600, 86_400


@pytest.mark.parametrize(
    ("text", "low", "high", "working"),
    [
        ("45s", 45, 45, False),
        ("5m", 5 * MINUTE, 5 * MINUTE, False),
        ("2h", 2 * HOUR, 2 * HOUR, False),
        ("1.5h", 90 * MINUTE, 90 * MINUTE, False),
        ("3d", 3 * DAY, 3 * DAY, False),
        ("1w", 7 * DAY, 7 * DAY, False),
        ("1h30m", 90 * MINUTE, 90 * MINUTE, False),
        ("0m", 0, 0, False),
        ("5wd", 5 * DAY, 5 * DAY, True),
        ("5m..10m", 5 * MINUTE, 10 * MINUTE, False),
        ("1d..2wd", DAY, 2 * DAY, True),
        ("10m..5m", 10 * MINUTE, 5 * MINUTE, False),
    ],
)
def test_a_duration_is_seconds(text: str, low: float, high: float, working: bool) -> None:
    assert read_duration(text) == Duration(low=low, high=high, working=working)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "5 m",
        "m",
        "5min",
        "1mo",
        "1y",
        "-5m",
        "5m..",
        "..5m",
        "5m...10m",
        "5m-10m",
        "1e3s",
        "٣m",
        "9" * 99 + "s",
    ],
)
def test_anything_else_is_no_duration(text: str) -> None:
    assert read_duration(text) is None


def test_what_is_no_duration_is_told_wherever_it_stands() -> None:
    text = """
    steps:
      - title: A
        time: 5 minutes
        wait: {target: soon, actual: 2m, max: 5}
        customer: {text: x, time: 1mo, wait: {actual: 1y}}
    """
    assert [(trouble.code, trouble.line, trouble.message) for trouble in troubles(text)] == [
        ("BP006", 5, "`5 minutes` is no duration"),
        ("BP006", 6, "`soon` is no duration"),
        ("BP006", 6, "`5` is no duration"),
        ("BP006", 7, "`1mo` is no duration"),
        ("BP006", 7, "`1y` is no duration"),
    ]


@pytest.mark.parametrize("text", ["6mo", "1y", "90d", "1y6mo"])
def test_only_a_review_counts_in_months_and_years(text: str) -> None:
    assert blueprint(f"review_every: {text}\nsteps: [{{title: A}}]").review_every == text


@pytest.mark.parametrize("text", ["6", "monthly", "6mo..1y", "6 mo"])
def test_what_is_no_interval_is_told(text: str) -> None:
    assert troubles(f"review_every: {text}\nsteps: [{{title: A}}]") == [
        ("BP006", 3, f"`{text}` is no duration", "write a number and a unit, such as `90d`, `6mo` or `1y`")
    ]
