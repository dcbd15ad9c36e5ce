"""Settings from files and flags, as ``lint``, ``validate`` and ``config`` heed them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blueprint_cli.cli.configuring import day
from commands import BROKEN, FAILING, GOOD, WARNED, put

BOTH = pytest.mark.parametrize("verb", ["lint", "validate"])


def codes(ended) -> list[str]:
    return [json.loads(line)["code"] for line in ended.out.splitlines()]


@pytest.fixture
def found(blueprint):
    """The codes that ``lint`` finds, here or where the arguments say."""
    return lambda *arguments: codes(blueprint("lint", "--output-format", "jsonl", *arguments))


def test_a_file_of_settings_chooses_rules_and_what_fails(found, blueprint):
    put("a.blueprint.yaml", WARNED)
    assert found() == ["BP102", "BP103"]
    put("blueprint.toml", "[lint]\nignore = ['BP102']\nfail-level = 'warning'\n")
    assert found() == ["BP103"]
    assert blueprint("lint").code == 1
    assert blueprint("lint", "--isolated").code == 0
    assert blueprint("lint", "--fail-level", "error").code == 0
    assert blueprint("lint", "--config", "lint.fail-level=error").code == 0


def test_each_file_is_judged_by_its_nearest_settings(blueprint):
    put("a.blueprint.yaml", WARNED)
    put("strict/b.blueprint.yaml", WARNED)
    put("strict/blueprint.toml", "[lint]\nfail-level = 'warning'\nignore = ['BP102']\n")
    ended = blueprint("lint", "--output-format", "concise")
    assert ended.code == 1
    assert ended.out.count("BP103") == 2
    assert ended.out.count("BP102") == 1
    assert blueprint("lint", "a.blueprint.yaml").code == 0


def test_warnings_are_counted_by_the_settings_they_fall_under(blueprint):
    for name in ("a", "b", "c/d", "c/e"):
        put(f"{name}.blueprint.yaml", WARNED)
    put("blueprint.toml", "[lint]\nmax-warnings = 2\n")
    put("c/blueprint.toml", "[lint]\nmax-warnings = 2\n")
    assert blueprint("lint").code == 0
    put("c/blueprint.toml", "[lint]\nmax-warnings = 1\n")
    assert blueprint("lint").code == 1
    assert blueprint("lint", "--exit-zero").code == 0
    assert blueprint("lint", "--max-warnings", "3").code == 1
    assert blueprint("lint", "--max-warnings", "4").code == 0


def test_to_select_on_the_command_line_is_to_select_these_whatever_the_file_says(found):
    put("a.blueprint.yaml", WARNED)
    put("blueprint.toml", "[lint]\nignore = ['BP103']\nextend-select = ['BP102']\n")
    assert found() == ["BP102"]
    assert found("--select", "BP103") == ["BP103"]
    assert found("--select", "BP10", "--ignore", "BP102") == ["BP103"]
    assert found("--ignore", "BP102") == ["BP103"]


def test_rules_have_options(found):
    put("a.blueprint.yaml")
    assert found() == ["BP102"]
    put("blueprint.toml", "[lint.rules.too-many-steps]\nmost = 1\n")
    assert found() == ["BP102", "BP501"]


def test_files_can_be_spared_by_the_settings_and_by_a_flag(found):
    put("old/a.blueprint.yaml", WARNED)
    put("b.blueprint.yaml", WARNED)
    put("blueprint.toml", "[lint.per-file-ignores]\n'old/' = ['BP102', 'BP103']\n")
    assert found() == ["BP102", "BP103"]
    assert found("--per-file-ignore", "b.*:BP1", "--per-file-ignore", "b.*:BP2") == []
    assert found("--isolated", "--per-file-ignore", "*.yaml:BP102, empty-lane") == []


@pytest.mark.parametrize("written", ["BP1", ":BP1", "old/**:"])
def test_what_spares_files_is_a_pattern_and_rules(written, blueprint):
    ended = blueprint("lint", "--per-file-ignore", written)
    assert (ended.code, ended.out) == (2, "")
    assert "is not PATTERN:RULE" in ended.err


@BOTH
def test_what_is_excluded_is_passed_over_unless_it_is_named(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    put("old/b.blueprint.yaml", BROKEN)
    put("blueprint.toml", "exclude = ['old/']\n")
    for paths in ((), (".",), ("*/*.yaml", "a.blueprint.yaml"), ("o*", ".")):
        assert "1 error in 1 file" in blueprint(verb, *paths).err, paths
    assert "in 2 files" in blueprint(verb, ".", "old/b.blueprint.yaml").err
    assert "in 1 file" in blueprint(verb, "old").err
    assert "in 2 files" in blueprint(verb, "--isolated").err
    assert "in 1 file" in blueprint(verb, "--exclude", "a.*,x").err


@BOTH
def test_what_is_excluded_by_force_is_passed_over_also_where_it_is_named(verb, blueprint):
    put("old/b.blueprint.yaml", BROKEN)
    put("blueprint.toml", "exclude = ['old/']\n")
    ended = blueprint(verb, "old/b.blueprint.yaml", "--force-exclude")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    named = ("-", "--stdin-filename", "old/b.blueprint.yaml")
    assert blueprint(verb, *named, stdin=BROKEN.encode()).code == 1
    assert blueprint(verb, *named, "--force-exclude", stdin=BROKEN.encode()) == (0, "", "")
    put("blueprint.toml", "exclude = ['old/']\nforce-exclude = true\n")
    assert blueprint(verb, "old/b.blueprint.yaml").code == 0


@BOTH
def test_a_mistake_in_the_settings_is_told_once_and_nothing_is_looked_at(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    put("deep/b.blueprint.yaml", BROKEN)
    put("deep/c.blueprint.yaml", BROKEN)
    put("deep/blueprint.toml", "[lint]\nprofil = 'grid'\n")
    ended = blueprint(verb, "--output-format", "json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("error: ") == 1
    assert "deep/blueprint.toml:2:1: there is no setting 'profil' in the table `lint`" in ended.err
    assert "did you mean 'profile'?" in ended.err


@BOTH
def test_a_file_of_settings_can_be_named(verb, blueprint):
    put("a.blueprint.yaml", BROKEN)
    put("ci/strict.toml", "exclude = ['../a*']\n[lint]\nfail-level = 'warning'\n")
    assert blueprint(verb, "--config", "ci/strict.toml").code == 1
    ended = blueprint(verb, "--config", "ci/missing.toml")
    assert (ended.code, ended.out) == (2, "")
    assert "there is no file of settings ci/missing.toml" in ended.err


def test_standard_input_has_the_settings_of_the_file_that_it_stands_for(blueprint):
    put("blueprint.toml", "[lint]\nselect = ['BP103']\n")
    put("deep/blueprint.toml", "[lint]\nselect = ['BP102']\n")
    assert codes(blueprint("lint", "-", "--output-format", "jsonl", stdin=WARNED.encode())) == ["BP103"]
    named = ("--stdin-filename", "deep/a.blueprint.yaml")
    error = blueprint("lint", *named, stdin=WARNED.encode())
    assert (error.code, error.out) == (2, "")
    assert "write `-` where the files are named" in error.err
    assert codes(blueprint("lint", "-", *named, "--output-format", "jsonl", stdin=WARNED.encode())) == ["BP102"]


def test_config_shows_what_holds_for_a_file_a_folder_or_here(blueprint):
    put("blueprint.toml", "[lint]\nprofile = 'grid'\n")
    put("deep/blueprint.toml", "extend = '../blueprint.toml'\n[lint]\nfail-level = 'info'\n")
    here = blueprint("config")
    assert 'profile = "grid"                      # blueprint.toml\n' in here.out
    for path in ("deep", "deep/a.blueprint.yaml", "./deep/"):
        ended = blueprint("config", path)
        assert ended.code == 0
        assert 'fail-level = "info"                   # deep/blueprint.toml\n' in ended.out
        assert 'profile = "grid"                      # blueprint.toml\n' in ended.out
    assert blueprint("config", "deep", "-v").err.count("read ") == 2
    assert 'profile = "default"                   # default\n' in blueprint("config", "--isolated").out
    assert "# --config lint.profile=minimal\n" in blueprint("config", "--config", "lint.profile=minimal").out


def test_the_day_can_be_set(blueprint):
    put("a.blueprint.yaml", GOOD + "reviewed: 2026-01-01\n")
    judged = ("lint", "a.blueprint.yaml", "--select", "BP601", "--output-format", "jsonl")
    assert codes(blueprint(*judged, "--today", "2026-02-01")) == []
    assert codes(blueprint(*judged, "--today", "2027-02-01")) == ["BP601"]
    ended = blueprint(*judged, "--today", "tomorrow")
    assert (ended.code, ended.out) == (2, "")
    assert "tomorrow is no date" in ended.err
    assert day("")


def test_statistics_follow_the_findings(blueprint):
    put("a.blueprint.yaml", WARNED)
    put("b.blueprint.yaml", WARNED)
    ended = blueprint("lint", "--statistics", "--output-format", "jsonl")
    assert len(codes(ended)) == 4
    assert "2  BP102  info     missing-lane\n2  BP103  warning  empty-lane\nFound " in ended.err
    assert "BP103" in blueprint("lint", "--statistics", "-q").err


def test_what_is_known_is_told_no_more(blueprint, found):
    put("a.blueprint.yaml", WARNED)
    put("b.blueprint.yaml", FAILING)
    ended = blueprint("lint", "--write-baseline", "known.json")
    assert (ended.code, ended.out) == (0, "")
    assert "wrote known.json: 4 known findings" in ended.err
    assert found("--baseline", "known.json") == []
    put("blueprint.toml", "[lint]\nbaseline = 'known.json'\n")
    assert blueprint("lint", "--strict").code == 0
    put("a.blueprint.yaml", WARNED.replace("frontstage, backstage", "frontstage, backstage, support"))
    assert [line.split()[1] for line in blueprint("lint", "--output-format", "concise").out.splitlines()] == ["BP103"]


def test_what_is_mended_is_told_as_stale_and_taken_out(blueprint):
    put("a.blueprint.yaml", WARNED)
    blueprint("lint", "--write-baseline", "known.json")
    put("a.blueprint.yaml")
    ended = blueprint("lint", "--baseline", "known.json")
    assert ended.code == 0
    assert "note: known.json has 1 stale entry" in ended.err
    assert "\n  BP103 a.blueprint.yaml backstage\n" in ended.err
    assert "known.json: 1 known finding\n" in blueprint("lint", "--write-baseline", "known.json").err
    assert "stale" not in blueprint("lint", "--baseline", "known.json").err
    assert "unchanged known.json" in blueprint("lint", "--write-baseline", "known.json").err


def test_rules_that_did_not_run_make_nothing_stale(blueprint):
    put("a.blueprint.yaml", WARNED)
    blueprint("lint", "--write-baseline", "known.json")
    put("a.blueprint.yaml")
    for options in (["--ignore", "BP103"], ["--select", "BP2"]):
        assert "stale" not in blueprint("lint", "--baseline", "known.json", *options).err
    put("a.blueprint.yaml", BROKEN)
    assert "stale" not in blueprint("lint", "--baseline", "known.json").err


def test_errors_of_a_file_are_never_known(blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint("lint", "--write-baseline", "known.json")
    assert ended.code == 1
    assert "BP003" in ended.out
    assert json.loads(Path("known.json").read_text())["findings"] == []


def test_a_missing_baseline_is_an_error(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml")
    ended = blueprint("lint", "--baseline", "known.json")
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err == "error: there is no baseline known.json\nhint: write it by --write-baseline known.json\n"
