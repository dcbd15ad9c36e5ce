from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Severity
from blueprint_cli.errors import UsageError
from blueprint_cli.review.registry import BY_CODE, RULES
from blueprint_cli.review.settings import Profile, Settings, choose, failing, level


def codes(path: str = "a.blueprint.yaml", **chosen: object) -> list[str]:
    return [rule.code for rule, _ in choose(Settings(**chosen), path)]


EVERYTHING = [rule.code for rule in RULES if rule.switchable]
DEFAULT = [rule.code for rule in RULES if rule.switchable and rule.level]


def test_without_a_choice_the_default_profile_runs():
    assert codes() == DEFAULT


def test_all_selects_the_opt_in_rules_too():
    assert codes(select=("ALL",)) == EVERYTHING


@pytest.mark.parametrize("selector", ["BP103", "bp103", "empty-lane", " BP103"])
def test_select_replaces_what_the_profile_runs(selector):
    assert codes(select=(selector,)) == ["BP103"]


def test_the_beginning_of_codes_selects_a_group():
    assert codes(select=("BP2",)) == [code for code in EVERYTHING if code.startswith("BP2")]
    assert codes(select=("BP",)) == EVERYTHING


def test_ignore_takes_away():
    assert codes(ignore=("BP1", "self-link")) == [c for c in DEFAULT if not c.startswith("BP1") and c != "BP201"]


def test_the_more_exact_selector_wins_and_of_equals_ignore():
    assert codes(select=("BP103",), ignore=("BP1",)) == ["BP103"]
    assert codes(select=("ALL",), ignore=("BP",)) == []
    assert codes(select=("BP103",), ignore=("empty-lane",)) == []


def test_extend_select_adds_to_the_profile():
    assert codes(profile=Profile.MINIMAL, extend_select=("BP103",)) == sorted(
        ["BP103", *codes(profile=Profile.MINIMAL)]
    )
    assert codes(ignore=("ALL",), extend_select=("BP103",)) == ["BP103"]


def test_files_can_be_spared_by_path_or_name_whatever_is_selected():
    spared = (("old/*.yaml", ("BP1",)), ("b.blueprint.yaml", ("empty-lane",)))
    chosen = {"select": ("BP103", "BP104"), "per_file_ignores": spared}
    assert codes("a.blueprint.yaml", **chosen) == ["BP103", "BP104"]
    assert codes("old/deep/a.blueprint.yaml", **chosen) == []
    assert codes("old\\a.blueprint.yaml", **chosen) == []
    assert codes("some/b.blueprint.yaml", **chosen) == ["BP104"]


@pytest.mark.parametrize(
    ("profile", "levels"),
    [
        (Profile.DEFAULT, {"BP101": Severity.WARNING, "BP102": Severity.INFO, "BP201": Severity.ERROR}),
        (Profile.COMPLETE, {"BP101": Severity.WARNING, "BP102": Severity.WARNING, "BP201": Severity.ERROR}),
        (Profile.MINIMAL, {"BP101": None, "BP102": None, "BP201": Severity.ERROR}),
        (Profile.GRID, {"BP101": None, "BP102": None, "BP103": Severity.WARNING}),
    ],
)
def test_a_profile_chooses_rules_and_levels(profile, levels):
    chosen = {rule.code: severity for rule, severity in choose(Settings(profile=profile), "a")}
    assert {code: chosen.get(code) for code in levels} == levels
    assert {code: level(BY_CODE[code], profile) for code in levels} == levels


def test_minimal_runs_errors_only():
    assert {severity for _, severity in choose(Settings(profile=Profile.MINIMAL), "a")} == {Severity.ERROR}


def test_a_selected_rule_has_a_level_in_every_profile():
    for profile in Profile:
        assert all(severity for _, severity in choose(Settings(profile=profile, select=("ALL",)), "a"))


@pytest.mark.parametrize("where", ["select", "extend_select", "ignore"])
def test_a_selector_that_names_no_rule_is_told_with_the_nearest_one(where):
    with pytest.raises(UsageError, match="there is no rule 'empty-lan'") as raised:
        codes(**{where: ("empty-lan",)})
    assert raised.value.hint.startswith("did you mean empty-lane? ")


def test_a_selector_that_resembles_nothing_leads_to_the_list():
    with pytest.raises(UsageError) as raised:
        codes(per_file_ignores=(("*", ("zzzzzz",)),))
    assert raised.value.hint == "`blueprint rules` lists them all"


@pytest.mark.parametrize("selector", ["BP003", "unknown-key", "BP0", "BP900"])
def test_what_stops_a_drawing_cannot_be_ignored(selector):
    with pytest.raises(UsageError, match="cannot be ignored"):
        codes(ignore=(selector,))
    assert codes(select=(selector,)) == []


@pytest.mark.parametrize(
    ("found", "fail_level", "fails"),
    [
        ([], Severity.INFO, False),
        ([Severity.INFO], Severity.INFO, True),
        ([Severity.INFO], Severity.WARNING, False),
        ([Severity.INFO, Severity.WARNING], Severity.WARNING, True),
        ([Severity.WARNING], Severity.ERROR, False),
        ([Severity.ERROR], Severity.ERROR, True),
        ([Severity.ERROR], Severity.INFO, True),
    ],
)
def test_findings_fail_from_the_chosen_level_on(found, fail_level, fails):
    class Found:
        def __init__(self, severity: Severity) -> None:
            self.severity = severity

    assert failing([Found(severity) for severity in found], fail_level) is fails
