from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from blueprint_cli.review import rules
from blueprint_cli.review.registry import BY_CODE, RULES, find, nearest
from blueprint_cli.review.rule import Across, Rule
from blueprint_cli.source.problem import NAMES

FILES = {path.stem for path in Path(rules.__file__).parent.glob("bp*.py")}
WITHOUT_EXAMPLES = {"BP009", "BP900"}  # no small file is too large, and no file breaks a rule on purpose
CHECKED = [rule for rule in RULES if rule.origin == "rule"]


def test_every_file_is_registered_and_every_registration_has_its_file():
    assert {rule.module for rule in RULES} == FILES


def test_codes_and_names_are_unique_and_in_order():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert list(BY_CODE) == codes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_codes_and_names_have_the_form_that_suppressions_can_be_written_with(rule: Rule):
    assert re.fullmatch(r"BP\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_the_errors_of_a_file_have_one_name_everywhere():
    assert {rule.code: rule.name for rule in RULES if rule.origin == "file"} == NAMES


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_a_rule_is_one_function_of_the_facts_and_its_options(rule: Rule):
    if rule.check is None:
        assert rule.across
        return
    facts, *options = inspect.signature(rule.check, eval_str=True).parameters.values()
    assert facts.annotation.__name__ == "Facts"
    assert [(option.name, option.kind) for option in options] == [
        (name, inspect.Parameter.KEYWORD_ONLY) for name, _ in rule.options
    ]
    if rule.summarize:
        assert len(inspect.signature(rule.summarize).parameters) == 2


def test_a_rule_that_looks_across_files_begins_with_none():
    looking = [
        rule for rule in RULES if "class Look" in inspect.getsource(import_module(f"{rules.__name__}.{rule.module}"))
    ]
    assert looking == [rule for rule in RULES if rule.across]
    for rule in looking:
        assert isinstance(rule.start(), Across)
        assert list(rule.start().findings()) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_what_why_with_examples_and_after_whom(rule: Rule):
    summary = rule.page.split("\n\n")[0]
    assert summary.endswith(".")
    assert "\n" not in summary
    assert re.findall(r"^## (.*)$", rule.page, re.MULTILINE) == (
        ["Why", "Sources"] if rule.code in WITHOUT_EXAMPLES else ["Why", "Example", "Sources"]
    )
    assert ("```yaml bad" in rule.page) == ("```yaml good" in rule.page) == (rule.code not in WITHOUT_EXAMPLES)


@pytest.mark.parametrize("word", ["BP103", "bp103", "empty-lane", "Empty-Lane", " BP103 "])
def test_a_rule_is_found_by_code_or_name(word):
    assert find(word) is BY_CODE["BP103"]


@pytest.mark.parametrize("word", ["", "BP", "BP1", "BP999", "empty"])
def test_what_is_no_rule_is_not_found(word):
    assert find(word) is None


@pytest.mark.parametrize(("word", "meant"), [("empty-lan", "empty-lane"), ("emtpy-step", "empty-step"), ("zzzzzz", "")])
def test_the_nearest_rule_is_suggested(word, meant):
    assert nearest(word) == meant
