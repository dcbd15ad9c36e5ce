"""What the picture says in words of its own."""

from __future__ import annotations

import pytest

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.layout.languages import LANGUAGES, words
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import (
    Address,
    CardStatus,
    Duration,
    LinkKind,
    Mark,
    Metric,
    Reading,
    Timing,
)

HERE = Address("test", ())
ENGLISH = Wording("en")


def minutes(count: float) -> Duration:
    return Duration(low=60 * count, high=60 * count)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_gaps(language: str) -> None:
    spoken, english = words(language), words("en")
    assert spoken.keys() == english.keys()
    for key, text in spoken.items():
        assert text.strip()
        assert text.count("{}") == english[key].count("{}"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_signs_of_the_legend_have_one_name(language: str) -> None:
    wording = Wording(language)
    for kind in (Mark, LinkKind, CardStatus, RemarkKind):
        names = [wording.name(sign) for sign in kind]
        assert len(set(names)) == len(names)


def test_a_region_speaks_its_language_and_an_unknown_language_english() -> None:
    assert Wording("de-AT").name(Mark.WAIT) == "Wartezeit"
    assert Wording("zh-TW").name(Mark.FAIL) == "失誤點"
    assert Wording("zh-CN").name(Mark.FAIL) == "失误点"
    assert Wording("fi").name(Mark.WAIT) == "wait"


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        (Timing(actual=minutes(5)), "5m"),
        (Timing(target=minutes(5)), "5m"),
        (Timing(max=minutes(5)), "at most\u00a05m"),
        (Timing(target=minutes(5), max=minutes(9)), "5m (at most\u00a09m)"),
        (Timing(actual=minutes(7), target=minutes(5), max=minutes(9)), "7m (target\u00a05m, at most\u00a09m)"),
    ],
)
def test_a_timing_says_what_is_and_then_what_should_be(timing: Timing, said: str) -> None:
    assert ENGLISH.timing(timing) == said


@pytest.mark.parametrize(
    ("better", "value", "target", "said"),
    [
        ("higher", 4.2, 4.5, ("Rating 4.2 < 4.5 of 5", "missed")),
        ("higher", 4.6, 4.5, ("Rating 4.6 > 4.5 of 5", "met")),
        ("lower", 4.6, 4.5, ("Rating 4.6 > 4.5 of 5", "missed")),
        ("lower", 4.5, 4.5, ("Rating 4.5 = 4.5 of 5", "met")),
        ("", 4.6, 4.5, ("Rating 4.6 > 4.5 of 5", "not judged")),
        ("higher", 4.6, None, ("Rating 4.6 of 5", "not judged")),
        ("higher", None, 4.5, ("Rating · target 4.5 of 5", "not judged")),
        ("higher", None, None, ("Rating", "not judged")),
    ],
)
def test_a_measured_value_stands_beside_its_target(
    better: str, value: float | None, target: float | None, said: tuple[str, str]
) -> None:
    metric = Metric(id="rating", title="Rating", unit="of 5", better=better, target=target, at=HERE)
    text, verdict = ENGLISH.figure(metric, Reading(metric="rating", value=value))
    assert (text, verdict.value) == said


@pytest.mark.parametrize(
    ("better", "previous", "said"),
    [
        ("higher", 4.1, "Rating 4.2 < 4.5, better than 4.1"),
        ("lower", 4.1, "Rating 4.2 < 4.5, worse than 4.1"),
        ("higher", 4.2, "Rating 4.2 < 4.5, as before"),
        ("", 4.1, "Rating 4.2 < 4.5, before 4.1"),
    ],
)
def test_a_measured_value_says_how_it_was_before(better: str, previous: float, said: str) -> None:
    metric = Metric(id="rating", title="Rating", better=better, target=4.5, at=HERE)
    assert ENGLISH.figure(metric, Reading(metric="rating", value=4.2, previous=previous))[0] == said


def test_a_measured_time_says_how_it_was_before() -> None:
    timing = Timing(actual=minutes(7), target=minutes(5), previous=minutes(6))
    assert ENGLISH.timing(timing) == "7m (target\u00a05m, worse than 6m)"


def test_a_reading_may_have_a_target_of_its_own() -> None:
    metric = Metric(id="rating", title="Rating", better="higher", target=4.5, at=HERE)
    assert ENGLISH.figure(metric, Reading(metric="rating", value=4, target=3))[0] == "Rating 4 > 3"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert ENGLISH.signed(-1.5) == "−1.5"
    assert ENGLISH.signed(2) == "+2"
    assert Wording("de").signed(0.25) == "+0,25"
    metric = Metric(id="note", title="Note", better="higher", target=1.5, at=HERE)
    assert Wording("de").figure(metric, Reading(metric="note", value=1.75))[0] == "Note 1,75 > 1,5"


def test_the_usual_channels_are_named_in_the_language_and_others_as_they_stand() -> None:
    assert ENGLISH.channels(("in-person", "fax")) == "in person, fax"
    assert Wording("de").channels(("phone",)) == "Telefon"


def test_numbers_are_written_in_full() -> None:
    assert ENGLISH.number(1_500_000) == "1500000"
    assert ENGLISH.number(0.00001) == "0.00001"
    assert ENGLISH.number(4.35) == "4.35"


def test_working_days_of_ones_own_stay_working_days() -> None:
    day = 86_400
    wait = Duration(low=2 * day, high=5 * day, working=True)
    assert ENGLISH.timing(Timing(actual=wait)) == "2wd–5wd"
    assert ENGLISH.timing(Timing(actual=Duration(low=2 * day, high=2 * day, working=True))) == "2wd"
