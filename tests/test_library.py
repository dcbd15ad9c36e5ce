"""The library: what ``import blueprint_cli`` offers, to programs and to those who check their types."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import blueprint_cli
from blueprint_cli import (
    BlueprintError,
    Format,
    Loaded,
    Profile,
    Selection,
    Settings,
    Style,
    diff,
    lint,
    load,
    render,
    understand,
)
from blueprint_cli.layout.paper import PageSize
from blueprint_cli.pipeline.paging import Paging
from commands import FAILING, GOOD
from executing import blocks

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/library.md").read_text(encoding="utf-8")


def loaded(text: str = GOOD) -> Loaded:
    return understand(text, path="a.blueprint.yaml")


def drawable(text: str = GOOD) -> blueprint_cli.Blueprint:
    blueprint = loaded(text).blueprint
    assert blueprint is not None
    return blueprint


def test_every_name_is_there_and_where_type_checkers_are_told() -> None:
    tree = ast.parse(Path(blueprint_cli.__file__).read_text(encoding="utf-8"))
    homes = {
        alias.name: statement.module
        for branch in ast.walk(tree)
        if isinstance(branch, ast.If)
        for statement in branch.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    offered = {name: f"blueprint_cli.{home}" for name, home in blueprint_cli._HOMES.items()}
    assert offered == homes
    assert sorted(offered) == blueprint_cli.__all__
    assert set(blueprint_cli.__all__) <= set(dir(blueprint_cli))
    assert all(hasattr(sys.modules[offered[name]], name) for name in offered if getattr(blueprint_cli, name))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'blueprint_cli' has no attribute 'lnit'"):
        blueprint_cli.lnit  # noqa: B018 - looking is what is tried


def test_every_name_is_on_its_page() -> None:
    assert [name for name in blueprint_cli.__all__ if f"`{name}" not in PAGE.partition("## What there is")[2]] == []


def test_importing_it_loads_nothing() -> None:
    code = "import sys; before = set(sys.modules); import blueprint_cli; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if name.startswith("blueprint")] == ["blueprint_cli"]


def test_no_room_stands_in_the_way_of_a_name() -> None:
    rooms = {path.stem for path in Path(blueprint_cli.__file__).parent.iterdir()}
    assert rooms.isdisjoint(blueprint_cli.__all__)


def test_the_programs_of_the_page_have_right_types(tmp_path: Path) -> None:
    programs = [block.body for block in blocks(PAGE) if block.language == "python"]
    assert len(programs) > 3
    for number, program in enumerate(programs):
        (tmp_path / f"program{number}.py").write_text(program, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", *map(str, sorted(tmp_path.glob("*.py")))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_file_is_loaded_by_its_name_or_path(tmp_path: Path) -> None:
    path = tmp_path / "a.blueprint.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert load(str(path)).blueprint == load(path).blueprint
    assert load(path).text == GOOD


def test_half_a_character_in_a_text_is_a_finding() -> None:
    assert [found.code for found in loaded("title: \ud800").diagnostics] == ["BP001"]


def test_lint_runs_the_default_profile_on_no_day() -> None:
    reviewed = GOOD.replace("title: Coffee to go", "title: Coffee to go\nreviewed: 2020-01-01\nreview_every: 1mo", 1)
    assert reviewed != GOOD
    assert lint(loaded(reviewed)) == lint(loaded(reviewed), Settings(profile=Profile.DEFAULT, today=None))
    assert "BP601" not in {found.code for found in lint(loaded(reviewed))}


def test_lint_of_a_broken_file_gives_what_is_wrong_with_it() -> None:
    broken = loaded(FAILING.replace("blueprint: 1", "blueprint: 7"))
    assert lint(broken) == broken.diagnostics != ()


@pytest.mark.parametrize("wanted", Format)
def test_each_format_is_rendered_by_its_name(wanted: Format) -> None:
    assert render(drawable(), wanted.value) == render(drawable(), wanted)


def test_the_command_writes_what_the_library_gives(tmp_path: Path) -> None:
    (tmp_path / "a.blueprint.yaml").write_text(GOOD, encoding="utf-8")
    command = [sys.executable, "-m", "blueprint_cli", "render", "a.blueprint.yaml", "--theme", "dark", "-o", "a.svg"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "a.svg").read_bytes() == render(drawable(), "svg", theme="dark")


def test_the_theme_of_a_name_goes_before_that_of_the_style() -> None:
    assert render(drawable(), theme="print") == render(drawable(), style=Style(), theme="print") != render(drawable())


def test_what_cannot_be_rendered_says_why(tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(BlueprintError, match="there is no format svgz"):
        render(drawable(), "svgz")
    with pytest.raises(BlueprintError, match="there is no theme drak"):
        render(drawable(), theme="drak")
    with pytest.raises(BlueprintError, match=r"the theme in .*house\.yaml has errors: "):
        render(drawable(), theme=str(house))
    with pytest.raises(BlueprintError, match="view"):
        render(drawable(), selection=Selection(view="nowhere"))


def test_pages_are_one_file_only_where_one_holds_them_all() -> None:
    blueprint = load(ROOT / "examples/customer-support.blueprint.yaml").blueprint
    assert blueprint is not None
    style = Style(paging=Paging(size=PageSize.A4))
    assert render(blueprint, "pdf", style=style).startswith(b"%PDF")
    with pytest.raises(BlueprintError, match=r"the picture takes \d+ pages"):
        render(blueprint, "svg", style=style)


def test_diff_gives_the_changes() -> None:
    assert diff(drawable(), drawable()).changes == ()
    (change,) = diff(drawable(), drawable(GOOD.replace("Coffee to go", "Tea to go", 1))).changes
    assert (change.part, change.title) == ("blueprint", "Tea to go")
