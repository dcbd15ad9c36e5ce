"""``--values``: measured values laid over a blueprint, whose file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.report.formats import ReportFormat
from commands import put

TEXT = """\
blueprint: 1
title: Coffee to go
metrics:
  csat: { title: Satisfaction, unit: of 5, better: higher, target: 4 }
lanes: [customer, metrics, time]
steps:
  - title: Order
    customer: { text: Orders, wait: { target: 2m, max: 5m, actual: 3m }, metrics: { csat: 4.5 } }
"""
GOOD = "card,metric,date,value\norder.customer,csat,2026-10-31,3.5\norder.customer,wait,2026-10-31,6m\n"
BAD = GOOD + "order.custmer,csat,2026-10-31,3\n"
NAME = "coffee.blueprint.yaml"


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    put(NAME, TEXT)
    put("good.csv", GOOD)
    put("bad.csv", BAD)
    put("wrong.csv", "a,b\n1,2\n")


def test_lint_speaks_of_the_measured_values(blueprint):
    assert "BP306" not in blueprint("lint", NAME).out
    ended = blueprint("lint", NAME, "--values", "good.csv")
    assert '"Satisfaction" is 3.5 of 5, after 4.5 of 5, at "Orders", short of its target of 4 of 5' in ended.out
    assert 'the wait of "Orders" is 6m, past its max of 5m' in ended.out
    assert ended.code == 0
    assert Path(NAME).read_text() == TEXT


def test_render_draws_the_measured_values_and_their_trend(blueprint):
    ended = blueprint("render", NAME, "--values", "good.csv", "-f", "svg,txt", "-o", "out/")
    assert ended.code == 0
    drawn = Path("out/coffee.svg").read_text(encoding="utf-8")
    assert "worse than 4.5" in drawn
    assert "6m" in drawn
    assert "worse than 4.5" in " ".join(Path("out/coffee.txt").read_text(encoding="utf-8").split())


def test_report_tells_the_measured_values_and_their_trend(blueprint):
    ended = blueprint("report", NAME, "--values", "good.csv", "--chapter", "measures", "--width", "140")
    assert "1 value: 0 on target, 1 off it, 0 not judged." in ended.out
    assert ended.out.count("worse") == 2
    assert "past its maximum" in ended.out


@pytest.mark.parametrize("command", [("lint",), ("render", "-o", "x.svg"), ("report", "-o", "x.md")])
def test_a_row_that_fits_nothing_is_told_and_the_others_count(blueprint, command):
    verb, *flags = command
    ended = blueprint(verb, NAME, "--values", "bad.csv", *flags)
    assert ended.code == 1
    told = ended.out if verb == "lint" else ended.err
    assert " --> bad.csv:4:1\n" in told
    assert "did you mean `order.customer`?" in told
    result = ended.out if verb == "lint" else Path(flags[1]).read_text(encoding="utf-8")
    assert "3.5" in result


@pytest.mark.parametrize("form", ReportFormat)
def test_what_is_wrong_with_a_table_stands_among_the_findings_of_every_format(blueprint, form):
    ended = blueprint("lint", NAME, "--values", "bad.csv", "--output-format", form)
    assert ended.code == 1
    assert "bad.csv" in ended.out
    assert "BP011" in ended.out
    assert "order.custmer" not in ended.err
    assert ended.err.endswith("in 2 files.\n")


def test_the_settings_of_the_blueprint_hold_for_its_table(blueprint):
    assert blueprint("lint", NAME, "--values", "bad.csv", "--exit-zero").code == 0
    assert blueprint("lint", NAME, "--values", "good.csv").err.endswith("in 1 of 2 files.\n")
    assert blueprint("lint", NAME, "--values", "bad.csv", "--write-baseline", "known.json").code == 1
    assert "bad.csv" not in Path("known.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [("render", "-o", "x.svg"), ("report", "-o", "x.md")])
def test_nothing_is_made_with_values_that_cannot_be_read(blueprint, command):
    verb, *flags = command
    ended = blueprint(verb, NAME, "--values", "wrong.csv", *flags)
    assert (ended.code, Path(flags[1]).exists()) == (1, False)
    assert "there is no column `metric`" in ended.err


def test_lint_goes_on_without_values_that_cannot_be_read(blueprint):
    ended = blueprint("lint", NAME, "--values", "wrong.csv")
    assert ended.code == 1
    assert "there is no column `metric`" in ended.out


@pytest.mark.parametrize("verb", ["lint", "render"])
def test_values_are_those_of_one_blueprint(blueprint, verb):
    put("tea.blueprint.yaml", TEXT)
    ended = blueprint(verb, ".", "--values", "good.csv")
    assert ended.code == 2
    assert "good.csv holds the values of one blueprint, and 2 are named" in ended.err


@pytest.mark.parametrize("verb", ["lint", "render", "report"])
def test_a_file_of_values_must_be_there(blueprint, verb):
    ended = blueprint(verb, NAME, "--values", "none.csv")
    assert ended.code == 2
    assert "there is no file none.csv" in ended.err


def test_a_file_with_errors_is_told_and_not_measured(blueprint):
    put(NAME, TEXT.replace("customer:", "custmer:"))
    ended = blueprint("lint", NAME, "--values", "good.csv")
    assert (ended.code, "BP003" in ended.out) == (1, True)


def test_what_is_mended_is_measured_after_that(blueprint):
    ended = blueprint("lint", NAME, "--values", "good.csv", "--fix")
    assert "BP306" in ended.out
