"""What a file of settings may not say, and what is said to whoever says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.configuration.checking import check
from blueprint_cli.configuration.keys import KEYS, Kind
from blueprint_cli.configuration.reading import read
from blueprint_cli.errors import FileError, UsageError


def settings(text: str, name: str = "blueprint.toml"):
    Path(name).write_text(text, encoding="utf-8")
    return {route: value.value for route, value in check(read(Path(name))).items()}


WRONG = [
    ("exlude = []", "1:1: there is no setting 'exlude'", "did you mean 'exclude'?"),
    ("[lint]\nfail_level = 'error'", "2:1: there is no setting 'fail_level' in the table `lint`", "'fail-level'"),
    ("[lnit]\n", "1:2: there is no setting 'lnit'", "did you mean 'lint'?"),
    ("colour = 1", "1:1: there is no setting 'colour'", "there are extend, exclude, force-exclude, lint"),
    ("select = ['BP1']", "1:1: there is no setting 'select'", "it is `lint.select`"),
    ("[lint]\nexclude = []", "2:1: there is no setting 'exclude' in the table `lint`", "it is `exclude`"),
    ("lint = 3", "1:1: lint is 3, and a table of settings is wanted", ""),
    ("exclude = 'old'", "1:1: exclude is 'old', and a list of patterns as texts is wanted", ""),
    ("exclude = ['old', 3]", "1:1: exclude is a list, and a list of patterns as texts is wanted", ""),
    ("exclude = ['']", "1:1: exclude is '', and a list of patterns as texts is wanted", ""),
    ("force-exclude = 'yes'", "1:1: force-exclude is 'yes', and true or false is wanted", ""),
    ("extend = true", "1:1: extend is true, and a path as a text is wanted", ""),
    ("[lint]\n\nprofile = 'complet'", "3:1: lint.profile cannot be 'complet'", "did you mean 'complete'?"),
    ("lint.profile = 'x'", "1:1: lint.profile cannot be 'x'", "it can be default, complete, minimal, grid"),
    ("lint.profile = {}", "1:1: lint.profile is a table, and a word is wanted", ""),
    ("lint.profile = 2026-01-01", "1:1: lint.profile is a date or a time, and a word is wanted", ""),
    ("lint.select = 'BP1'", "1:1: lint.select is 'BP1', and a list of rules as texts is wanted", ""),
    ("lint.select = ['empty-lan']", "1:1: there is no rule 'empty-lan'", "did you mean empty-lane?"),
    ("lint.ignore = ['BP003']", "1:1: BP003 cannot be ignored", "BP101"),
    ("lint.per-file-ignores = ['BP1']", "1:1: lint.per-file-ignores is a list, and a table of patterns", ""),
    ("[lint.per-file-ignores]\n'a*' = ['BPX']", "2:1: there is no rule 'BPX'", "`blueprint rules`"),
    ("lint.max-warnings = -1", "1:1: lint.max-warnings is -1, and a whole number from 0 on is wanted", ""),
    ("lint.max-warnings = true", "1:1: lint.max-warnings is true, and a whole number from 0 on is wanted", ""),
    ("lint.max-warnings = 1.5", "1:1: lint.max-warnings is 1.5, and a whole number from 0 on is wanted", ""),
    (
        "[lint.rules.too-many-stepps]\nmost = 3",
        "1:2: there is no rule 'too-many-stepps'",
        "did you mean too-many-steps?",
    ),
    ("[lint.rules.BP501]\nleast = 3", "2:1: the rule too-many-steps has no option 'least'", "its options are most"),
    ("[lint.rules.empty-lane]\nmost = 3", "2:1: the rule empty-lane has no option 'most'", "its options are none"),
    ("[lint.rules]\nBP501 = 3", "2:1: lint.rules.BP501 is 3, and a table of its options is wanted", ""),
    ("[lint.rules.BP501]\nmost = '3'", "2:1: lint.rules.BP501.most is '3', and a number above 0 is wanted", ""),
    ("[lint\n", "1:6: this is not TOML: ", "fail-level"),
    ("a = 1\na = 2", "2:", "fail-level"),
    ("a =", "1:4: this is not TOML: ", ""),
    ("a = '''\n\n", "3:1: this is not TOML: ", ""),
]


@pytest.mark.parametrize(("text", "message", "hint"), WRONG)
def test_a_mistake_is_told_with_its_place_and_the_way_out(text, message, hint):
    with pytest.raises(UsageError) as caught:
        settings(text)
    assert str(caught.value).startswith(f"blueprint.toml:{message}")
    assert hint in caught.value.hint


def test_every_setting_can_be_set():
    found = settings("""
        extend = "base.toml"
        exclude = ["old/", "*.draft.blueprint.yaml"]
        force-exclude = true
        [lint]
        profile = "complete"
        select = ["BP1", "self-link", "ALL"]
        extend-select = ["BP210"]
        ignore = ["bp101"]
        fail-level = "info"
        max-warnings = 0
        baseline = "known.json"
        [lint.per-file-ignores]
        "old/**" = ["BP1"]
        [lint.rules.too-many-steps]
        most = 20
    """)
    assert found == {
        ("extend",): "base.toml",
        ("exclude",): ("old/", "*.draft.blueprint.yaml"),
        ("force-exclude",): True,
        ("lint", "profile"): "complete",
        ("lint", "select"): ("BP1", "self-link", "ALL"),
        ("lint", "extend-select"): ("BP210",),
        ("lint", "ignore"): ("bp101",),
        ("lint", "fail-level"): "info",
        ("lint", "max-warnings"): 0,
        ("lint", "baseline"): "known.json",
        ("lint", "per-file-ignores", "old/**"): ("BP1",),
        ("lint", "rules", "BP501", "most"): 20,
    }
    tables = [key.route for key in KEYS if key.kind in (Kind.RULES_BY_PATTERN, Kind.OPTIONS_BY_RULE)]
    assert {next((table for table in tables if route[:2] == table), route) for route in found} == {
        key.route for key in KEYS
    }


def test_an_empty_file_sets_nothing():
    assert settings("") == {}


def test_of_a_pyproject_only_the_table_of_the_tool_is_read_and_places_are_those_of_the_file():
    text = "[tool.other]\nexclude = 1\n[tool.blueprint.lint]\nprofile = 'grid'\n"
    assert settings(text, "pyproject.toml") == {("lint", "profile"): "grid"}
    with pytest.raises(UsageError, match=r"^pyproject\.toml:4:1: lint\.profile cannot be 'grd'"):
        settings(text.replace("grid", "grd"), "pyproject.toml")
    assert settings("tool = 3", "pyproject.toml") == {}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    Path("blueprint.toml").write_bytes(b"\xef\xbb\xbf[lint]\r\nprofile = 'grid'\r\n")
    assert check(read(Path("blueprint.toml")))["lint", "profile"].value == "grid"


def test_a_file_that_is_missing_or_no_text_is_told():
    with pytest.raises(FileError, match=r"there is no file of settings blueprint\.toml"):
        read(Path("blueprint.toml"))
    Path("blueprint.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(UsageError, match="is not UTF-8"):
        read(Path("blueprint.toml"))
    Path("folder.toml").mkdir()
    with pytest.raises(FileError, match=r"folder\.toml could not be read"):
        read(Path("folder.toml"))
