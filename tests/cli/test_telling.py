"""``blueprint render`` in words and characters, and what it selects, hides and highlights."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import GOOD, put

STAFFED = """\
blueprint: 1
title: Coffee to go
roles: {barista: Barista, till: Till}
steps:
  - title: Order
    customer: {text: Orders, pains: Slow, tags: [core]}
    frontstage: {text: Takes the order, by: barista, tags: [core]}
    support: {text: Prints the receipt, by: till, marks: [fail]}
  - {title: Leave, customer: Leaves}
"""


def told(blueprint, *arguments: str, text: str = STAFFED) -> str:
    put("coffee.blueprint.yaml", text)
    ended = blueprint("render", "coffee.blueprint.yaml", "-o", "-", *arguments)
    assert ended.code == 0, ended.err
    return ended.out


def test_a_blueprint_is_told_beside_its_file(blueprint):
    put("coffee.blueprint.yaml")
    ended = blueprint("render", "coffee.blueprint.yaml", "-f", "md,html-table,txt,svg")
    assert ended == (0, "", "wrote coffee.md\nwrote coffee.table.html\nwrote coffee.txt\nwrote coffee.svg\n")
    for name in ("coffee.md", "coffee.table.html", "coffee.txt"):
        assert "Takes the order" in " ".join(Path(name).read_text(encoding="utf-8").replace("│", " ").split())


def test_what_is_told_is_not_rewritten_without_a_change_and_is_known_again(blueprint):
    put("coffee.blueprint.yaml")
    arguments = ("render", "coffee.blueprint.yaml", "-f", "md,html-table,txt")
    blueprint(*arguments)
    assert blueprint(*arguments, "-v").err.count("unchanged") == 3
    put("coffee.blueprint.yaml", GOOD.replace("Coffee to go", "Tea to go"))
    assert blueprint(*arguments).err.count("wrote") == 3


def test_a_drawing_in_characters_is_as_wide_as_is_asked(blueprint):
    lines = told(blueprint, "-f", "txt", "--width", "60").split("\n")
    assert max(map(len, lines)) == 60
    assert "\x1b" not in "".join(lines)


def test_a_drawing_in_characters_is_as_wide_as_the_terminal(blueprint, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    assert max(map(len, told(blueprint, "-f", "txt").split("\n"))) == 70


def test_a_drawing_in_a_file_is_of_one_width_everywhere(blueprint, monkeypatch):
    put("coffee.blueprint.yaml", STAFFED)
    drawn = set()
    for columns in ("50", "90"):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert blueprint("render", "coffee.blueprint.yaml", "-o", "coffee.txt").code == 0
        drawn.add(Path("coffee.txt").read_bytes())
    assert len(drawn) == 1
    assert b"\x1b" not in drawn.pop()


def test_a_drawing_in_characters_is_painted_where_that_is_asked_for(blueprint):
    assert "\x1b[" in told(blueprint, "-f", "txt", "--color", "always")


def test_markdown_is_never_painted(blueprint):
    assert "\x1b" not in told(blueprint, "-f", "md", "--color", "always")


def test_a_table_can_be_put_into_a_page(blueprint):
    table = told(blueprint, "-f", "html-table", "--bare")
    assert table.startswith("<section")


def test_roles_and_tags_select_cards(blueprint):
    assert "receipt" not in told(blueprint, "-f", "md", "--role", "Barista")
    assert "Takes the order" in told(blueprint, "-f", "md", "--role", "barista")
    assert "receipt" not in told(blueprint, "-f", "md", "--tag", "core")
    both = told(blueprint, "-f", "md", "--role", "barista,till", "--role", "till")
    assert "Takes the order" in both
    assert "receipt" in both


def test_hidden_things_are_left_out(blueprint):
    assert "Slow" in told(blueprint, "-f", "md")
    assert "Slow" not in told(blueprint, "-f", "md", "--hide", "pains,links")
    assert "## Links" not in told(blueprint, "-f", "md", "--hide", "pains,links")


def test_what_is_not_highlighted_says_so(blueprint):
    markdown = told(blueprint, "-f", "md", "--highlight", "fail", "--highlight", "barista")
    assert "Orders" in markdown
    assert "Prints the receipt<br>*fail point*<br>Till" in markdown
    assert "Leaves<br>*not in focus*" in markdown
    assert 'class="node card customer dimmed"' in told(blueprint, "-f", "svg", "--highlight", "fail")


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("--role", "cook"), "the blueprint has no role cook", "its roles are barista, till"),
        (("--tag", "new"), "the blueprint has no tag new", "its tags are core"),
        (("--highlight", "cellar"), "the blueprint has nothing called cellar", "highlight cards, lanes"),
        (("--hide", "lanes"), "lanes cannot be hidden", "pains, opportunities"),
    ],
)
def test_a_name_of_nothing_is_an_error_of_usage(blueprint, arguments, message, hint):
    put("coffee.blueprint.yaml", STAFFED)
    ended = blueprint("render", "coffee.blueprint.yaml", *arguments)
    assert ended.code == 2
    assert message in ended.err
    assert hint in ended.err


def test_the_journey_has_its_pains_in_a_lane(blueprint):
    markdown = told(blueprint, "-f", "md", "--view", "journey")
    assert "Customer journey map" in markdown
    assert "| **Pains** | Slow |" in markdown
    assert "Frontstage" not in markdown


def test_formats_know_what_they_are_made_of():
    from blueprint_cli.pipeline.drawing import arrange, draw
    from blueprint_cli.pipeline.formats import TOLD, Format
    from blueprint_cli.pipeline.loading import understand
    from blueprint_cli.pipeline.telling import tell

    blueprint = understand(GOOD.encode(), path="coffee.blueprint.yaml").blueprint
    assert blueprint is not None
    for wanted in TOLD:
        with pytest.raises(ValueError, match=r"see tell\(\)"):
            draw(arrange(blueprint), [wanted])
    for wanted in set(Format) - TOLD - {Format.HTML}:
        with pytest.raises(ValueError, match=r"see draw\(\)"):
            tell(blueprint, [wanted])
