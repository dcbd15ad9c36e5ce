from __future__ import annotations

import pytest

from blueprint_cli.analysis.naming import match, name
from blueprint_cli.errors import UsageError

LANES = {"desk": "Front desk", "front": "Desk", "Tür": "Door"}


def test_an_id_goes_before_a_title() -> None:
    assert name("lane", ["desk"], LANES) == {"desk"}
    assert name("lane", ["Desk", " Front desk "], LANES) == {"front", "desk"}


def test_letters_are_the_same_however_they_are_composed() -> None:
    assert name("lane", ["Tu\u0308r"], LANES) == {"Tür"}


def test_one_title_may_mean_several() -> None:
    assert match("Same", [("a", "Same"), ("b", "Same"), ("c", "Other")]) == {"a", "b"}


def test_what_is_not_there_is_told_with_what_is() -> None:
    with pytest.raises(UsageError, match="the blueprint has no lane cellar") as raised:
        name("lane", ["desk", "cellar"], LANES)
    assert raised.value.hint == "its lanes are desk, front, Tür"


def test_where_there_is_nothing_that_is_told() -> None:
    with pytest.raises(UsageError) as raised:
        name("tag", ["new"], {})
    assert raised.value.hint == "it has no tags"
