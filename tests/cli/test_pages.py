"""``blueprint explain``, ``rules`` and ``schema``: pages that are printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.review.registry import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_by_its_code_and_by_its_name(rule, blueprint):
    ended = blueprint("explain", rule.code.lower())
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"# {rule.code} {rule.name}\n")
    assert blueprint("explain", rule.name) == ended


def test_an_unknown_rule_is_told_with_the_nearest(blueprint):
    ended = blueprint("explain", "empty-lanes")
    assert (ended.code, ended.out) == (2, "")
    assert "empty-lane" in ended.err.partition("hint: ")[2]


def test_an_unknown_rule_far_from_any_leads_to_all(blueprint):
    assert "hint: `blueprint rules` lists them all" in blueprint("explain", "zzzzzzzz").err


def test_all_rules_are_listed_one_a_line(blueprint):
    ended = blueprint("rules")
    assert [line.split()[:2] for line in ended.out.splitlines()] == [[rule.code, rule.name] for rule in RULES]
    assert ended.err == ""


def test_the_schema_is_printed_and_written(blueprint):
    printed = blueprint("schema")
    assert json.loads(printed.out)["title"]
    assert blueprint("schema", "-o", "x/blueprint.schema.json") == (0, "", f"wrote {Path('x/blueprint.schema.json')}\n")
    assert Path("x/blueprint.schema.json").read_bytes() == printed.out.encode()


def test_a_schema_is_overwritten_by_force_only_where_it_is_not_the_same(blueprint):
    blueprint("schema", "-o", "a.json")
    assert blueprint("schema", "-o", "a.json").code == 0
    Path("a.json").write_text("{}")
    assert blueprint("schema", "-o", "a.json").code == 2
    assert blueprint("schema", "-o", "a.json", "--force").code == 0
