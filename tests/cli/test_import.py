"""``blueprint import``."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import put

TABLE = "Step,one,two\nCustomer,a,b\nWhat we do,c,d\n"
SHEETS = Path(__file__).parents[1] / "exchange" / "sheets"


def test_a_file_becomes_a_blueprint_beside_it(blueprint):
    put("plans/My journey.csv", TABLE)
    ended = blueprint("import", "plans/My journey.csv")
    assert ended.code == 0
    assert ended.out == ""
    assert ended.err == (
        "note: row 3, column 1: “What we do” is taken for a lane of role frontstage: it stands below a lane of role "
        "customer\n"
        "wrote plans/my-journey.blueprint.yaml: 2 steps, 2 lanes, 4 cards\n\n"
        "Draw it:   blueprint render plans/my-journey.blueprint.yaml\n"
        "Check it:  blueprint lint plans/my-journey.blueprint.yaml\n"
    )
    assert blueprint("lint", ".").code == 0
    assert blueprint("fmt", "--check", ".").code == 0
    text = Path("plans/my-journey.blueprint.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=blueprint.schema.json\n")
    assert blueprint("import", "plans/My journey.csv").err.endswith("is there already, just so\n")


def test_what_is_there_is_overwritten_by_force_only(blueprint):
    put("a.csv", TABLE)
    put("a.blueprint.yaml", "mine")
    ended = blueprint("import", "a.csv")
    assert ended.code == 2
    assert "--force" in ended.err
    assert blueprint("import", "a.csv", "--force").code == 0


@pytest.mark.parametrize(("out", "file"), [("x/", "x/a.blueprint.yaml"), (".", "a.blueprint.yaml"), ("b.yml", "b.yml")])
def test_it_may_go_elsewhere(out, file, blueprint):
    put("in/a.csv", TABLE)
    assert blueprint("import", "in/a.csv", "-o", out).code == 0
    assert Path(file).is_file()


def test_standard_input_goes_to_standard_output(process):
    ended = process(
        "import", "-", "--lane", "What we do=backstage", "--language", "de", "-q", stdin=None, input=TABLE.encode()
    )
    assert ended.returncode == 0
    assert ended.stderr == b""
    assert b"language: de\n" in ended.stdout
    assert b"id: backstage" in ended.stdout


def test_quiet_says_nothing(blueprint):
    put("a.csv", TABLE)
    assert blueprint("import", "a.csv", "-q") == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.csv"], "there is no file none.csv"),
        (["a.csv", "--lane", "x"], "--lane x is not TITLE=ROLE"),
        (["a.csv", "--lane", "x=y"], "roles are evidence, customer"),
        (["a.txt"], "it cannot be seen what a.txt is"),
        (["a.csv", "--from", "pdf"], "pdf"),
        (["a.csv", "--sheet", "x"], "has no sheet x"),
        (["b.csv"], "no row or column of b.csv has the title of a lane"),
    ],
)
def test_what_cannot_be_done_is_told(arguments, said, blueprint):
    put("a.csv", TABLE)
    put("a.txt", "nothing")
    put("b.csv", "a,b\nc,d\n")
    ended = blueprint("import", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert not list(Path().glob("*.yaml"))


def test_a_workbook_without_its_package_is_told_how_to_get_it(process, tmp_path):
    hide = tmp_path / "openpyxl.py"
    hide.write_text("raise ModuleNotFoundError(name='openpyxl')")
    ended = process("import", SHEETS / "hotelbuchung.xlsx", "-o", "-", environment={"PYTHONPATH": str(tmp_path)})
    assert ended.returncode == 2
    assert b"pip install '.[xlsx]'" in ended.stderr


@pytest.mark.parametrize("sheet", sorted(path.name for path in SHEETS.iterdir()))
def test_the_sheets_are_imported_linted_and_drawn(sheet, blueprint):
    assert blueprint("import", SHEETS / sheet, "-o", "a.blueprint.yaml").code == 0
    assert blueprint("lint", "--strict", "a.blueprint.yaml").code == 0
    assert blueprint("render", "a.blueprint.yaml").code == 0
