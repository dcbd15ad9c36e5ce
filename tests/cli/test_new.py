"""``blueprint new``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.cli.commands.new import templates
from blueprint_cli.cli.sketching import Outline, named_in, sketch
from blueprint_cli.model.blueprint import CardStatus
from blueprint_cli.pipeline.loading import load, understand
from commands import put
from screens import Terminal

SCREEN = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
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
    with_what = " with a letter or digit" if any(name) else ""
    assert f"a new blueprint needs a name{with_what}\n" in ended.err
    assert 'blueprint new "Coffee to go"' in ended.err


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


STEPS = ("--steps", "Order, Pay,, Wait; Wait、 Collect the cup")


def test_named_steps_become_a_blueprint_that_asks_for_the_rest(blueprint):
    ended = blueprint("new", "Coffee: to go", *STEPS, "--customer", "Commuter", "--owner", "Shop team")
    assert ended.code == 0
    read = load(Path("coffee-to-go.blueprint.yaml")).blueprint
    assert read is not None
    assert (read.title, read.persona, read.owner) == ("Coffee: to go", "Commuter", "Shop team")
    assert [step.title for step in read.steps] == ["Order", "Pay", "Wait", "Wait", "Collect the cup"]
    assert {card.text for card in read.cards if card.lane == "customer"} == {step.title for step in read.steps}
    assert {card.status for card in read.cards if card.lane != "customer"} == {CardStatus.QUESTION}


def test_what_is_made_of_steps_is_clean_in_its_layout_and_can_be_drawn(blueprint):
    blueprint("new", "Coffee to go", *STEPS)
    assert blueprint("lint", ".", "--fail-level", "info") == (0, "", "Found nothing to report in 1 file.\n")
    assert blueprint("fmt", "--check", ".").code == 0
    assert blueprint("render", ".").code == 0


def test_lint_says_when_no_question_is_open_any_more(blueprint):
    blueprint("new", "Coffee to go", *STEPS)
    file = Path("coffee-to-go.blueprint.yaml")
    file.write_text(file.read_text().replace(", status: question", ""))
    assert "BP604" in blueprint("lint", file).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--customer", "Commuter"), "no step is named"),
        (("--steps", " ,; "), "no step is named"),
        (("--steps", "Order", "--template", "minimal"), "from steps or from a template"),
    ],
)
def test_what_does_not_go_together_is_told(arguments, said, blueprint):
    ended = blueprint("new", "tea", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert list(Path().iterdir()) == []


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" :#'\"-{}[]"), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)


@given(title=WORDS, customer=WORDS, steps=st.lists(WORDS, min_size=1, max_size=5))
def test_whatever_is_named_can_be_read_again(title, customer, steps):
    steps = [step for text in steps for step in named_in(text)] or ["Order"]
    text = sketch(Outline(title, customer, "Team", tuple(steps)), schema="a.json")
    loaded = understand(text.encode(), path="a.blueprint.yaml")
    assert loaded.diagnostics == ()
    assert loaded.blueprint is not None
    assert [step.title for step in loaded.blueprint.steps] == steps


@SCREEN
@pytest.mark.parametrize("steps", [["Order, Pay"], ["Order", "Pay", ""], ["", "Order", "Pay", ""]], ids=str)
def test_on_a_terminal_it_asks(steps, terminal):
    running = terminal("new")
    for question, answer in [("called?", "!!"), ("It needs a name", "Tea/coffee"), ("situation?", ""), ("team", "Us")]:
        running.wait_for(question)
        running.type(f"{answer}\n")
    running.wait_for("What does the customer do?")
    running.type("".join(f"{answer}\n" for answer in steps))
    running.wait_for("wrote tea-coffee.blueprint.yaml")
    assert running.end() == 0
    read = load(Path("tea-coffee.blueprint.yaml")).blueprint
    assert read is not None
    assert (read.title, read.persona, read.owner) == ("Tea/coffee", "Customer", "Us")
    assert [step.title for step in read.steps] == ["Order", "Pay"]


@SCREEN
@pytest.mark.parametrize("leave", [Terminal.stop, Terminal.end_input], ids=["Ctrl+C", "Ctrl+D"])
def test_who_leaves_in_the_middle_leaves_nothing_behind(leave, terminal):
    running = terminal("new")
    running.wait_for("> ")
    assert leave(running) == 130
    assert list(Path().iterdir()) == []
