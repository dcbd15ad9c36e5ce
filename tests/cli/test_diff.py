"""``blueprint diff``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import BROKEN, GOOD, put

OTHER = GOOD.replace("Orders a drink", "Orders a coffee")


def git(*words: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *words], check=True, capture_output=True)


@pytest.fixture
def repository() -> None:
    """One whose first commit has one blueprint, with what it includes, and whose second has changed both."""
    git("init")
    put("shop/roles.yaml", "roles: {barista: Barista}\n")
    put("shop/coffee.blueprint.yaml", GOOD + "include: [roles.yaml]\n")
    git("add", ".")
    git("commit", "-m", "1")
    put("shop/roles.yaml", "roles: {barista: Baristas}\n")
    put("shop/coffee.blueprint.yaml", OTHER + "include: [roles.yaml]\n")
    git("commit", "-am", "2")


def test_what_has_changed_is_told_and_means_1(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", OTHER)
    ended = blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml")
    assert ended.code == 1
    assert "text: Orders a drink → Orders a coffee\n" in ended.out
    assert ended.err == ""


def test_nothing_is_said_where_nothing_has_changed(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("diff", "a.blueprint.yaml", "a.blueprint.yaml") == (0, "", "")


@pytest.mark.parametrize(("kinds", "code"), [("reworded", 1), ("added,removed", 0), ("none", 0), ("moved,reworded", 1)])
def test_only_the_kinds_of_change_that_are_named_mean_1(kinds, code, blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", OTHER)
    ended = blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml", "--fail-on", kinds)
    assert ended.code == code
    assert "1 change" in ended.out


def test_an_unknown_kind_of_change_is_told(blueprint):
    ended = blueprint("diff", "a", "b", "--fail-on", "renamed")
    assert ended.code == 2
    assert "there are added, removed" in ended.err


def test_a_file_with_errors_cannot_be_compared(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", BROKEN)
    ended = blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml")
    assert ended.code == 2
    assert ended.out == ""
    assert "BP003" in ended.err


def test_a_file_that_is_missing_is_told(blueprint):
    put("a.blueprint.yaml")
    assert blueprint("diff", "a.blueprint.yaml", "gone.blueprint.yaml").code == 2


def test_one_blueprint_is_compared_with_the_one_that_it_replaces(blueprint):
    put("now/coffee.blueprint.yaml")
    put("then/coffee.blueprint.yaml", OTHER + "replaces: ../now/coffee.blueprint.yaml\n")
    ended = blueprint("diff", "then/coffee.blueprint.yaml", "-f", "json")
    assert ended.code == 1
    assert {change["part"] for change in json.loads(ended.out)["changes"]} == {"blueprint", "card"}


def test_one_blueprint_that_replaces_none_is_told(blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("diff", "a.blueprint.yaml")
    assert ended.code == 2
    assert "`replaces: PATH`" in ended.err


def test_one_blueprint_with_errors_is_told(blueprint):
    put("a.blueprint.yaml", BROKEN)
    ended = blueprint("diff", "a.blueprint.yaml")
    assert (ended.code, "BP003" in ended.err) == (2, True)


def test_a_file_that_was_not_there_has_nothing(blueprint):
    put("a.blueprint.yaml")
    ended = blueprint("diff", os.devnull, "a.blueprint.yaml")
    assert ended.code == 1
    assert "+ added" in ended.out
    assert blueprint("diff", "a.blueprint.yaml", os.devnull).code == 1
    assert blueprint("diff", os.devnull, os.devnull) == (0, "", "")


def test_changes_go_into_a_file(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", OTHER)
    ended = blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml", "-f", "md", "-o", "comment.md")
    assert (ended.code, ended.out, ended.err) == (1, "", "wrote comment.md\n")
    assert Path("comment.md").read_text(encoding="utf-8").startswith("### Coffee to go\n")


@pytest.mark.parametrize("named", ["HEAD~1:shop/coffee.blueprint.yaml", "HEAD~1:coffee.blueprint.yaml"])
def test_a_file_may_be_one_of_the_history_with_what_it_included_then(named, repository, blueprint, monkeypatch):
    monkeypatch.chdir("shop")
    ended = blueprint("diff", named, "coffee.blueprint.yaml")
    assert ended.code == 1
    assert "Orders a drink → Orders a coffee" in ended.out
    assert "title: Barista → Baristas" in ended.out


def test_both_may_be_of_the_history(repository, blueprint):
    path = "shop/coffee.blueprint.yaml"
    assert blueprint("diff", f"HEAD:{path}", f"HEAD:{path}") == (0, "", "")


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("HEAD:gone.yaml", "there is no file gone.yaml at HEAD"),
        ("nowhere:shop/coffee.blueprint.yaml", "Git finds no nowhere:shop"),
        ("--help:shop/coffee.blueprint.yaml", "Git finds no --help:shop"),
        ("HEAD:../../x", "there is no file ../../x at HEAD"),
    ],
)
def test_what_the_history_does_not_have_is_told(named, said, repository, blueprint):
    ended = blueprint("diff", "--", named, "shop/coffee.blueprint.yaml")
    assert ended.code == 2
    assert said in ended.err


def test_an_include_that_was_not_there_is_told(repository, blueprint):
    git("rm", "-q", "shop/roles.yaml")
    git("commit", "-m", "3")
    put("shop/roles.yaml", "roles: {barista: Baristas}\n")
    ended = blueprint("diff", "HEAD:shop/coffee.blueprint.yaml", "shop/coffee.blueprint.yaml")
    assert ended.code == 2
    assert "BP008" in ended.err


def test_outside_of_a_repository_there_is_no_history(blueprint, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    ended = blueprint("diff", "HEAD:a.yaml", "a.yaml")
    assert ended.code == 2
    assert "not a git repository" in ended.err


def test_without_git_there_is_no_history(blueprint, monkeypatch):
    monkeypatch.setenv("PATH", "")
    ended = blueprint("diff", "HEAD:a.yaml", "a.yaml")
    assert ended.code == 2
    assert "there is no Git on this machine" in ended.err


def test_it_is_a_tool_of_git(repository):
    command = f"'{sys.executable}' -m blueprint_cli diff --path \"$MERGED\""
    words = ["git", "difftool", "--no-prompt", "-x", command, "HEAD~1", "--", "shop/coffee.blueprint.yaml"]
    done = subprocess.run(words, capture_output=True, check=False)
    assert "Orders a drink → Orders a coffee" in done.stdout.decode(), done.stderr


@pytest.mark.parametrize(
    ("out", "begins"), [("c.svg", b"<?xml"), ("c.png", b"\x89PNG"), ("c.pdf", b"%PDF"), ("c.md", b"###")]
)
def test_the_name_of_the_file_says_how_they_are_told_or_drawn(out, begins, blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", OTHER)
    assert blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml", "-o", out).code == 1
    assert Path(out).read_bytes().startswith(begins)
    assert "unchanged" in blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml", "-o", out).err


def test_a_picture_may_go_to_standard_output_in_another_theme(blueprint):
    put("a.blueprint.yaml")
    put("b.blueprint.yaml", OTHER)
    ended = blueprint("diff", "a.blueprint.yaml", "b.blueprint.yaml", "-f", "svg", "-o", "-", "--theme", "dark")
    assert ended.out.startswith("<?xml")
    assert 'class="node card customer changed"' in ended.out


def test_a_theme_with_errors_draws_nothing(blueprint):
    put("a.blueprint.yaml")
    put("house.yaml", "theme: 1\nink: blu\n")
    ended = blueprint("diff", "a.blueprint.yaml", "a.blueprint.yaml", "-o", "c.svg", "--theme", "house.yaml")
    assert (ended.code, Path("c.svg").exists()) == (2, False)
