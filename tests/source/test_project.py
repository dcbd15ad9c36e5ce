from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.source.project import project_folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "services" / "support"
    folder.mkdir(parents=True)
    path = folder / "support.blueprint.yaml"
    path.write_text("blueprint: 1\n")
    return path


def test_without_a_project_it_is_the_folder_of_the_file(file: Path) -> None:
    assert project_folder(file) == file.parent


def test_of_a_folder_it_is_the_folder(file: Path) -> None:
    assert project_folder(file.parent) == file.parent


def test_the_file_need_not_exist(file: Path) -> None:
    assert project_folder(file.parent / "other.yaml") == file.parent


@pytest.mark.parametrize("name", ["blueprint.toml", ".blueprint.toml"])
def test_a_configuration_above_bounds_the_project(file: Path, name: str) -> None:
    (file.parents[2] / name).write_text("")
    assert project_folder(file) == file.parents[2]


def test_the_nearest_configuration_bounds_the_project(file: Path) -> None:
    (file.parents[2] / "blueprint.toml").write_text("")
    (file.parents[1] / ".blueprint.toml").write_text("")
    assert project_folder(file) == file.parents[1]


def test_a_folder_called_like_a_configuration_is_none(file: Path) -> None:
    (file.parents[1] / "blueprint.toml").mkdir()
    assert project_folder(file) == file.parent


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_git_bounds_the_project_in_a_worktree_too(file: Path, kind: str) -> None:
    git = file.parents[1] / ".git"
    if kind == "folder":
        git.mkdir()
    else:
        git.write_text("gitdir: elsewhere\n")
    assert project_folder(file) == file.parents[1]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.blueprint]\n", True),
        ("[tool.blueprint.lint]\nselect = []\n", True),
        ("tool = { blueprint = {} }\n", True),
        ("[tool.ruff]\n# blueprint\n", False),
        ("[project]\nname = 'blueprint'\n", False),
        ("tool = 'blueprint'\n", False),
        ("[tool.ruff]\n", False),
        ("[tool.blueprint\n", False),
        ("[tool.blueprint]\nx = '\udcff'\n", False),
    ],
)
def test_a_pyproject_counts_if_it_configures_blueprint(file: Path, text: str, *, counts: bool) -> None:
    (file.parents[1] / "pyproject.toml").write_bytes(text.encode("utf-8", errors="surrogateescape"))
    assert project_folder(file) == (file.parents[1] if counts else file.parent)


def test_links_are_followed(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    try:
        link.symlink_to(file.parent)
    except OSError:
        pytest.skip("this system lets nobody make links")
    (file.parents[1] / "blueprint.toml").write_text("")
    assert project_folder(link / file.name) == file.parents[1]


def test_relative_paths_are_made_absolute(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parents[1])
    assert project_folder(Path("support") / file.name) == file.parent
