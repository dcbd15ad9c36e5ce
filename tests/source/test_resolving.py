from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.source.resolving import resolve, resolve_tagged

TAG = "tag:yaml.org,2002:"


@pytest.mark.parametrize("raw", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_null(raw: str) -> None:
    assert resolve(raw) is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e1", -5.0),
        ("1e3", 1000.0),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", 1234567890123456789.0),
    ],
)
def test_words_and_numbers_are_what_they_look_like(raw: str, value: object) -> None:
    found = resolve(raw)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "raw",
    [
        *("no", "yes", "on", "off", "y", "n", "No", "TRue", "nULL"),
        *(
            "1:30",
            "2026-01-01",
            "1_000",
            "0b1",
            "0o8",
            "0xg",
            "0o",
            "0x",
            "-0x1",
            "1e",
            "e1",
            "+",
            "-",
            ".",
            "..",
            "1 2",
        ),
        *(".inf", "-.INF", ".nan", "NaN", "inf", "1e400", "9" * 400, "0x" + "f" * 16, "٣", "½", "text"),
    ],
)
def test_everything_else_stays_text(raw: str) -> None:
    assert resolve(raw) == raw


@given(st.text(alphabet="0123456789.eE+-xoabcdefinf", max_size=40))
def test_no_number_is_more_than_json_can_hold(raw: str) -> None:
    value = resolve(raw)
    if isinstance(value, int | float) and not isinstance(value, bool):
        assert isfinite(value)
        assert isinstance(value, float) or abs(value) < 2**63
        assert value == pytest.approx(float(int(raw, 0) if raw[1:2] in {"x", "o"} else float(raw)))


@pytest.mark.parametrize(
    ("raw", "tag", "value"),
    [
        ("5", f"{TAG}str", "5"),
        ("5", "!", "5"),
        ("5", f"{TAG}int", 5),
        ("5", f"{TAG}float", 5.0),
        ("true", f"{TAG}bool", True),
        ("", f"{TAG}null", None),
    ],
)
def test_a_core_tag_says_what_a_value_is(raw: str, tag: str, value: object) -> None:
    found = resolve_tagged(raw, tag)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("raw", "tag"), [("x", "int"), ("1.5", "int"), ("x", "float"), ("1", "bool"), ("true", "int"), ("x", "null")]
)
def test_a_value_that_is_not_what_its_tag_says_is_refused(raw: str, tag: str) -> None:
    with pytest.raises(ValueError, match=raw):
        resolve_tagged(raw, TAG + tag)
