from __future__ import annotations

import os
from pathlib import Path

import pytest

from blueprint_cli.report.addressing import address
from reports import repository


def test_a_path_starts_from_the_root_of_the_repository(folder, monkeypatch):
    monkeypatch.chdir(repository(folder))
    for path in ("x.yaml", "./x.yaml", "../a/x.yaml", str(Path.cwd() / "x.yaml")):
        assert address(path) == "ser vices/a/x.yaml"


def test_a_worktree_has_a_file_in_place_of_the_folder(folder):
    Path("inner").mkdir()
    Path("inner/.git").write_text("gitdir: elsewhere")
    assert address("inner/x.yaml") == "x.yaml"


def test_without_a_repository_it_starts_from_the_working_folder_or_is_absolute(folder, monkeypatch):
    Path("a").mkdir()
    monkeypatch.chdir("a")
    assert address("x.yaml") == "x.yaml"
    assert address("../x.yaml") == (folder / "x.yaml").as_posix()


def test_a_base_can_be_given(folder, monkeypatch):
    monkeypatch.chdir(repository(folder))
    assert address("x.yaml", base=str(folder.parent)) == f"{folder.name}/ser vices/a/x.yaml"
    assert address("x.yaml", base=str(folder / "else")) == Path("x.yaml").absolute().as_posix()
    assert address("x.yaml", base=f"{folder}{os.sep}") == "ser vices/a/x.yaml"


def test_a_folder_whose_name_only_begins_alike_is_not_the_base(folder):
    assert address("abc/x.yaml", base=str(folder / "ab")).endswith("/abc/x.yaml")


@pytest.mark.parametrize("base", ["", "/anywhere"])
def test_standard_input_keeps_its_name(base):
    assert address("<stdin>", base=base) == "<stdin>"
