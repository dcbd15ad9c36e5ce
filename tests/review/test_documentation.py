from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from blueprint_cli.review.pages import index, page, summarize
from blueprint_cli.review.registry import BY_CODE, RULES

GENERATE = Path(__file__).parents[2] / "docs" / "generate.py"


def test_stale_missing_and_left_over_pages_are_told_and_mended(tmp_path, capsys):
    main = runpy.run_path(str(GENERATE))["main"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(main.__globals__, "ROOT", tmp_path)
        patch.setitem(main.__globals__, "PAGES", (main.__globals__["rules"],))
        assert main(["--check"]) == 1
        assert main([]) == 0
        rules = tmp_path / "docs" / "rules"
        (rules / "BP103.md").write_text("stale", encoding="utf-8")
        (rules / "BP104.md").unlink()
        (rules / "BP199.md").write_text("left over", encoding="utf-8")
        capsys.readouterr()
        assert main(["--check"]) == 1
        assert capsys.readouterr().out.splitlines() == [f"docs/rules/BP{code}.md" for code in (103, 104, 199)]
        assert main([]) == 0
        assert main(["--check"]) == 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_begins_with_what_the_rule_is_called_and_finds(rule):
    lines = page(rule).split("\n")
    assert lines[:4] == [f"# {rule.code} {rule.name}", "", summarize(rule), ""]
    assert "```yaml bad" not in page(rule)
    assert page(rule).count("This is found:") == rule.page.count("```yaml bad")


def test_a_page_shows_the_level_in_every_profile():
    assert "| level | info | warning | off | off |" in page(BY_CODE["BP102"])
    assert "Level: **error**. It cannot be switched off." in page(BY_CODE["BP003"])


def test_a_page_shows_the_options():
    rule = BY_CODE["BP103"]._replace(options=(("length", 80), ("share", 0.5)))
    assert "Option `length`, by default 80.\n\nOption `share`, by default 0.5." in page(rule)


def test_the_list_leads_to_every_page():
    text = index()
    for rule in RULES:
        assert f"| [{rule.code}]({rule.code}.md) | `{rule.name}` |" in text
    assert "| error | A key stands twice" in text
