from __future__ import annotations

import os
from pathlib import Path

import pytest

from blueprint_cli.source.finding import find


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str, text: str = "") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)


def names(*paths: str) -> list[str]:
    found = find([Path(path) for path in paths])
    assert found.errors == ()
    return [file.as_posix() for file in found.files]


def errors(*paths: str) -> list[tuple[str, str]]:
    return [(str(error), error.hint) for error in find([Path(path) for path in paths]).errors]


def test_a_folder_is_searched_for_both_suffixes() -> None:
    put("a.blueprint.yaml", "b.blueprint.yml", "c.yaml", "d.blueprint.yaml.bak", "e/f/g.blueprint.yaml")
    assert names(".") == ["a.blueprint.yaml", "b.blueprint.yml", "e/f/g.blueprint.yaml"]


def test_the_order_is_that_of_the_names_with_files_before_folders() -> None:
    put("z.blueprint.yaml", "b/2.blueprint.yaml", "b/1.blueprint.yaml", "a/b/c.blueprint.yaml", "a/d.blueprint.yaml")
    expected = ["z.blueprint.yaml", "a/d.blueprint.yaml", "a/b/c.blueprint.yaml", "b/1.blueprint.yaml"]
    assert names(".") == [*expected, "b/2.blueprint.yaml"]


def test_the_arguments_come_in_their_order_and_each_file_once() -> None:
    put("a.blueprint.yaml", "b.blueprint.yaml")
    assert names("b.blueprint.yaml", ".", "./b.blueprint.yaml") == ["b.blueprint.yaml", "a.blueprint.yaml"]


def test_a_file_named_outright_is_meant_whatever_its_name() -> None:
    put("a.yaml", ".gitignore", text="*\n")
    assert names("a.yaml") == ["a.yaml"]


def test_what_is_missing_stops_no_other_file() -> None:
    put("a.blueprint.yaml")
    found = find([Path("b.blueprint.yaml"), Path("a.blueprint.yaml"), Path("c/d.yaml")])
    assert [file.name for file in found.files] == ["a.blueprint.yaml"]
    assert [(str(error), error.hint) for error in found.errors] == [
        ("there is no file or folder `b.blueprint.yaml`", "did you mean `a.blueprint.yaml`?"),
        (f"there is no file or folder `{Path('c/d.yaml')}`", "there is no folder `c` either"),
    ]


def test_where_nothing_has_a_like_name_the_hint_says_where_paths_begin() -> None:
    assert errors("xyz") == [("there is no file or folder `xyz`", "paths are relative to the working folder")]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_that_leads_nowhere_is_told_with_where_it_leads() -> None:
    Path("a.blueprint.yaml").symlink_to("gone.blueprint.yaml")
    assert errors("a.blueprint.yaml") == [
        ("`a.blueprint.yaml` is a link that leads to no file", "it leads to `gone.blueprint.yaml`")
    ]


def test_a_name_that_no_file_can_have_is_an_error() -> None:
    ((message, _),) = errors("a" * 5000)
    assert "a" * 5000 in message


def test_an_empty_folder_holds_nothing() -> None:
    assert names(".") == []


# Patterns that no shell has expanded


def test_patterns_are_expanded() -> None:
    put("a/x.blueprint.yaml", "a/b/y.yaml", "a/c.blueprint.yaml/z.blueprint.yaml")
    assert names("a/*.blueprint.yaml") == ["a/c.blueprint.yaml/z.blueprint.yaml", "a/x.blueprint.yaml"]
    assert names("**/y.*") == ["a/b/y.yaml"]
    assert names("a/b/[xy].yaml") == ["a/b/y.yaml"]


def test_patterns_may_be_absolute(here: Path) -> None:
    put("a.blueprint.yaml")
    assert names(str(here / "*.yaml")) == [(here / "a.blueprint.yaml").as_posix()]


def test_a_pattern_that_matches_nothing_is_an_error() -> None:
    assert errors("*.yaml") == [("no file matches `*.yaml`", "in a pattern, `**` stands for any folders")]


def test_a_file_whose_name_looks_like_a_pattern_is_meant_first() -> None:
    put("[a].blueprint.yaml", "a.blueprint.yaml")
    assert names("[a].blueprint.yaml") == ["[a].blueprint.yaml"]


def test_patterns_leave_ignored_files_out() -> None:
    put("a.blueprint.yaml", "b.blueprint.yaml")
    put(".gitignore", text="b.*\n")
    assert names("*.blueprint.yaml") == ["a.blueprint.yaml"]


# What is ignored


def test_gitignore_is_respected() -> None:
    put(
        "a.blueprint.yaml",
        "b.blueprint.yaml",
        "build/c.blueprint.yaml",
        "d/build/e.blueprint.yaml",
        "f/g.blueprint.yaml",
    )
    put(".gitignore", text="# comment\n/b.blueprint.yaml\nbuild/\n")
    assert names(".") == ["a.blueprint.yaml", "f/g.blueprint.yaml"]


def test_the_nearest_gitignore_decides() -> None:
    put("a/x.blueprint.yaml", "a/y.blueprint.yaml", "a/b/x.blueprint.yaml")
    put(".gitignore", text="x.*\n")
    put("a/.gitignore", text="!/x.blueprint.yaml\n/y.blueprint.yaml\n")
    assert names(".") == ["a/x.blueprint.yaml"]


def test_what_is_ignored_above_the_folder_is_ignored_in_it() -> None:
    put("a/b/x.blueprint.yaml", "a/b/y.blueprint.yaml")
    Path(".git").mkdir()
    put(".gitignore", text="/a/b/x.*\n")
    assert names("a/b") == ["a/b/y.blueprint.yaml"]


def test_a_folder_named_outright_is_searched_though_it_is_ignored() -> None:
    put("out/a.blueprint.yaml", "out/b.blueprint.yaml", "out/c/d.blueprint.yaml", "e.blueprint.yaml")
    Path(".git").mkdir()
    put(".gitignore", text="out/\n")
    put("out/.gitignore", text="b.*\n")
    assert names(".") == ["e.blueprint.yaml"]
    assert names("out") == ["out/a.blueprint.yaml", "out/c/d.blueprint.yaml"]
    assert names("out/c") == ["out/c/d.blueprint.yaml"]


def test_a_gitignore_above_the_repository_says_nothing() -> None:
    put("a/x.blueprint.yaml")
    Path("a/.git").mkdir()
    put(".gitignore", text="*\n")
    assert names("a") == ["a/x.blueprint.yaml"]


def test_the_folders_of_others_are_never_searched() -> None:
    folders = [".git", ".venv", "node_modules", "lib/site-packages"]
    put(*(f"{folder}/a.blueprint.yaml" for folder in folders), "lib/b.blueprint.yaml")
    assert names(".") == ["lib/b.blueprint.yaml"]
    assert names(".venv") == [".venv/a.blueprint.yaml"]


# Links and folders that cannot be read


def link(path: str, target: Path) -> None:
    try:
        Path(path).symlink_to(target)
    except OSError:
        pytest.skip("this system lets nobody make links")


def test_links_to_files_are_followed_and_links_to_folders_are_not() -> None:
    put("a/x.blueprint.yaml", "b/other.yaml")
    link("b/y.blueprint.yaml", Path("other.yaml"))
    link("b/loop", Path().absolute())
    assert names(".") == ["a/x.blueprint.yaml", "b/y.blueprint.yaml"]


def test_a_link_to_a_folder_that_is_named_is_searched() -> None:
    put("a/x.blueprint.yaml")
    link("link", Path("a"))
    assert names("link") == ["link/x.blueprint.yaml"]


def test_a_folder_that_cannot_be_read_is_told_and_the_others_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    put("a/x.blueprint.yaml", "b/y.blueprint.yaml")
    scan = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "a":
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    # Root may read every folder, so that a refusal has to be made up.
    monkeypatch.setattr(os, "scandir", refuse)
    found = find([Path()])
    assert [file.as_posix() for file in found.files] == ["b/y.blueprint.yaml"]
    assert [str(error) for error in found.errors] == ["the folder `a` cannot be read: Permission denied"]


def test_links_that_lead_nowhere_or_in_a_circle_are_told_and_stop_no_other() -> None:
    put("a/x.blueprint.yaml", "z.blueprint.yaml")
    link("a/gone.blueprint.yaml", Path("nowhere"))
    link("a/one.blueprint.yaml", Path("two.blueprint.yaml"))
    link("a/two.blueprint.yaml", Path("one.blueprint.yaml"))
    found = find([Path()])
    assert [file.as_posix() for file in found.files] == ["z.blueprint.yaml", "a/x.blueprint.yaml"]
    outright = [error for name in ("gone", "one", "two") for error in errors(f"a/{name}.blueprint.yaml")]
    assert [(str(error), error.hint) for error in found.errors] == outright
    assert outright[1][1] == "it leads to `two.blueprint.yaml`"


def test_links_that_are_ignored_or_mark_a_file_as_being_edited_are_not_told() -> None:
    put("x.blueprint.yaml")
    put(".gitignore", text="old*\n")
    link("old.blueprint.yaml", Path("nowhere"))
    link(".#x.blueprint.yaml", Path("user@machine.1:2"))
    link("folder.blueprint.yaml", Path().absolute())
    assert names(".") == ["x.blueprint.yaml"]


def test_a_link_into_a_folder_that_lets_nobody_in_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    put("x.blueprint.yaml", "in/y.blueprint.yaml")
    link("y.blueprint.yaml", Path("in/y.blueprint.yaml"))
    kept = Path.is_file

    def refuse(path: Path) -> bool:
        if path.name == "y.blueprint.yaml":
            raise PermissionError(13, "Permission denied")
        return kept(path)

    monkeypatch.setattr(Path, "is_file", refuse)
    found = find([Path()])
    assert [file.name for file in found.files] == ["x.blueprint.yaml", "y.blueprint.yaml"]
    assert [str(error) for error in found.errors] == ["`y.blueprint.yaml` cannot be read: Permission denied"]
