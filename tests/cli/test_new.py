"""``blueprint new``."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.cli.commands.new import templates
from blueprint_cli.pipeline.loading import load
from commands import put

TEMPLATES = pytest.mark.parametrize("template", templates())


@TEMPLATES
def test_what_it_writes_is_clean_and_can_be_drawn(template, blueprint):
    assert blueprint("new", "Coffee to go", "--template", template).code == 0
    ended = blueprint("lint", ".", "--fail-level", "info", "--output-format", "concise")
    assert ended == (0, "", "Found nothing to report in 1 file.\n")
    assert blueprint("render", ".").code == 0


@TEMPLATES
def test_a_template_is_listed_with_what_it_is(template, blueprint):
    line = next(line for line in blueprint("new", "--list").out.splitlines() if line.startswith(f"{template} "))
    assert len(line.split()) > 4
    assert "#" not in line


NAMES = [
    ("Coffee to go", "coffee-to-go.blueprint.yaml", "Coffee to go"),
    ("coffee-to-go", "coffee-to-go.blueprint.yaml", "Coffee to go"),
    ("coffee_to_go", "coffee_to_go.blueprint.yaml", "Coffee to go"),
    ("shop/coffee.blueprint.yaml", "shop/coffee.blueprint.yaml", "Coffee"),
    ("coffee.yaml", "coffee.blueprint.yaml", "Coffee"),
    ("coffee.blueprint.yml", "coffee.blueprint.yaml", "Coffee"),
    ("IT support", "it-support.blueprint.yaml", "IT support"),
    ("Tea: and # more", "tea-and-more.blueprint.yaml", "Tea: and # more"),
    ('"Quoted" \\ & yes', "quoted-yes.blueprint.yaml", '"Quoted" \\ & yes'),
    ("no", "no.blueprint.yaml", "No"),
    ("2026", "2026.blueprint.yaml", "2026"),
    ("Gemüsekiste", "gemüsekiste.blueprint.yaml", "Gemüsekiste"),
    ("咖啡", "咖啡.blueprint.yaml", "咖啡"),
]


@pytest.mark.parametrize(("name", "file", "title"), NAMES)
def test_the_name_gives_the_file_and_the_title(name, file, title, blueprint):
    ended = blueprint("new", name)
    assert ended.code == 0
    assert ended.err.startswith(f"wrote {Path(file)}\n")
    read = load(Path(file)).blueprint
    assert read is not None
    assert read.title == title


def test_a_file_that_is_there_is_overwritten_by_force_only(blueprint):
    put("tea.blueprint.yaml", "mine")
    ended = blueprint("new", "tea")
    assert ended.code == 2
    assert "--force" in ended.err
    assert Path("tea.blueprint.yaml").read_text() == "mine"
    assert blueprint("new", "tea", "--force").code == 0
    assert blueprint("new", "tea") == (0, "", "tea.blueprint.yaml is there already, just so\n")


@pytest.mark.parametrize(
    ("out", "file"), [("x/", "x/tea.blueprint.yaml"), ("there", "there/tea.blueprint.yaml"), ("a.yml", "a.yml")]
)
def test_it_may_go_elsewhere(out, file, blueprint):
    Path("there").mkdir()
    assert blueprint("new", "tea", "-o", out).code == 0
    assert Path(file).exists()


def test_it_may_go_to_standard_output(blueprint):
    ended = blueprint("new", "tea", "-o", "-")
    assert ended.code == 0
    assert "title: Tea\n" in ended.out
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", [[], [""], ["!!!"], ["/"]])
def test_a_name_is_needed(name, blueprint):
    ended = blueprint("new", *name)
    assert ended.code == 2
    assert "needs a name" in ended.err


def test_an_unknown_template_is_told_with_the_nearest(blueprint):
    ended = blueprint("new", "tea", "--template", "costumer-support")
    assert ended.code == 2
    assert "did you mean customer-support?" in ended.err


def test_editors_are_told_where_the_schema_is(blueprint):
    ended = blueprint("new", "tea")
    assert Path("tea.blueprint.yaml").read_text().startswith("# yaml-language-server: $schema=blueprint.schema.json\n")
    assert "blueprint schema -o blueprint.schema.json" in ended.err


@pytest.mark.parametrize(
    ("schema", "reference"),
    [("blueprint.schema.json", "../../blueprint.schema.json"), ("a/blueprint.schema.json", "../blueprint.schema.json")],
)
def test_the_schema_of_the_project_is_found(schema, reference, blueprint):
    Path(".git").mkdir()
    put(schema, "{}")
    ended = blueprint("new", "a/b/tea")
    assert Path("a/b/tea.blueprint.yaml").read_text().startswith(f"# yaml-language-server: $schema={reference}\n")
    assert "blueprint schema" not in ended.err


def test_a_schema_outside_the_project_is_not_its_own(blueprint):
    put("blueprint.schema.json", "{}")
    Path("project/.git").mkdir(parents=True)
    blueprint("new", "project/tea")
    first = Path("project/tea.blueprint.yaml").read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=blueprint.schema.json"
