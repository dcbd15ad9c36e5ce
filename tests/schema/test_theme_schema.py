"""What holds for the JSON Schema of themes, and what is said about themes of a wrong shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from blueprint_cli.analysis.remarks import RemarkKind
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.draw.theme import Head
from blueprint_cli.draw.themes import ThemeName
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import CardStatus, LaneRole, Line, LinkKind, Mark
from blueprint_cli.schema.checking import check_theme
from blueprint_cli.schema.complaints import SMALLEST
from blueprint_cli.schema.published import Kind, schema, schema_text
from blueprint_cli.source.reading import read

PUBLISHED = Path(__file__).parents[2] / "schemas" / "theme-1.schema.json"
WHOLE = schema(Kind.THEME)
DEFINITIONS = WHOLE["definitions"]


def parts(part: Any, at: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema within the schema, with its path."""
    if not isinstance(part, dict):
        return
    yield at, part
    for keyword in ("properties", "patternProperties", "definitions"):
        for key, inner in part.get(keyword, {}).items():
            yield from parts(inner, f"{at}/{keyword}/{key}")
    yield from parts(part.get("items"), f"{at}/items")
    for index, inner in enumerate(part.get("anyOf", ())):
        yield from parts(inner, f"{at}/anyOf/{index}")


PARTS = dict(parts(WHOLE))
KEYS = {f"{at}/{key}": inner for at, part in PARTS.items() for key, inner in part.get("properties", {}).items()}


def found(text: str) -> tuple[Diagnostic, ...]:
    document, problems = read(text.encode(), path="house.yaml")
    assert document is not None
    assert not problems
    return check_theme(document)


def test_the_published_copy_is_the_schema() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text(Kind.THEME)


def test_it_is_a_json_schema_of_draft_7() -> None:
    assert WHOLE["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(WHOLE)


def test_the_words_are_those_of_the_themes() -> None:
    words = {name: list(DEFINITIONS[name]["properties"]) for name in DEFINITIONS if "properties" in DEFINITIONS[name]}
    assert WHOLE["properties"]["extends"]["enum"] == list(ThemeName)
    assert words["roles"] == list(LaneRole)
    assert words["lines"] == list(Line)
    assert words["links"] == list(LinkKind)
    assert words["marks"] == list(Mark)
    assert words["statuses"] == list(CardStatus)
    assert words["remark_colors"] == list(RemarkKind)
    assert set(words["text_colors"]) == set(Tone) - {Tone.CARD, Tone.LANE, Tone.BADGE}
    assert words["own_arrow"][-1] == "head"
    assert DEFINITIONS["own_arrow"]["properties"]["head"]["enum"] == list(Head)


def test_the_dark_half_knows_all_keys_but_those_of_the_whole() -> None:
    whole = {"theme", "title", "description", "extends", "fonts", "dark"}
    assert set(WHOLE["properties"]) == set(DEFINITIONS["dark"]["properties"]) | whole


def test_own_keys_are_allowed_in_every_mapping_and_no_others() -> None:
    for at, part in PARTS.items():
        if part.get("type") == "object":
            assert list(part["patternProperties"]) == ["^x-"], at
            assert part["additionalProperties"] is False, at


def test_every_key_is_described_and_has_examples_that_are_right() -> None:
    for at, part in KEYS.items():
        assert part["description"].endswith("."), at
        assert part["examples"], at
        target = DEFINITIONS.get(part.get("$ref", "").rpartition("/")[2], part)
        validator = jsonschema_rs.Draft7Validator({**target, "definitions": DEFINITIONS})
        assert [example for example in part["examples"] if not validator.is_valid(example)] == [], at


def test_descriptions_are_the_markdown_without_its_signs() -> None:
    for at, part in PARTS.items():
        if "markdownDescription" in part:
            assert part["description"] == re.sub(r"`|\*\*", "", part["markdownDescription"]), at
        assert not re.search(r"`|\*\*", part.get("description", "")), at


def test_every_pattern_says_in_words_what_is_wanted() -> None:
    for at, part in PARTS.items():
        assert ("pattern" in part) == ("patternErrorMessage" in part), at


def test_every_reference_leads_somewhere_and_nothing_is_left_over() -> None:
    used = {part["$ref"] for part in PARTS.values() if "$ref" in part}
    assert used == {f"#/definitions/{name}" for name in DEFINITIONS}


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("dash", ["", "5 3", "1.5 2.5", 4], ["5,3", "5  3", "-1 2", "a", " 5", "5 3\n"]),
        (
            "font",
            ["Inter", "Noto Sans", "3270", 3270, "PT-Serif"],
            ["", " Inter", "Inter ", "a, b", "'a'", "a;b", "a\nb"],
        ),
        ("color", ["#0a7", "#00AA77"], ["0a7", "red", "#00aa777"]),
    ],
)
def test_patterns_take_what_is_right_and_refuse_what_is_wrong(name: str, right: list[Any], wrong: list[Any]) -> None:
    validator = jsonschema_rs.Draft7Validator(DEFINITIONS[name], validate_formats=False)
    assert [value for value in right if not validator.is_valid(value)] == []
    assert [value for value in wrong if validator.is_valid(value)] == []


def test_the_smallest_theme_is_one() -> None:
    assert found(SMALLEST[Kind.THEME]) == ()


@pytest.mark.parametrize("text", ["", "# nothing\n", "[a]\n", "dark\n"])
def test_what_is_no_theme_is_shown_the_smallest_one(text: str) -> None:
    (problem,) = found(text)
    assert problem.code == "BP004"
    assert problem.help.endswith(SMALLEST[Kind.THEME])


@pytest.mark.parametrize(
    ("text", "code", "line", "help_"),
    [
        ("extends: dark\n", "BP005", 1, "`theme: 1`"),
        ("theme: 2\n", "BP007", 1, "write `theme: 1`, or, if the file is right, install a later version"),
        ("theme: x\n", "BP007", 1, "write `theme: 1`"),
        ("theme: 1\nextend: dark\n", "BP003", 2, "did you mean `extends`?"),
        ("theme: 1\nfont: Inter\n", "BP003", 2, "did you mean `fonts`?"),
        ('theme: 1\nbackground: "#fff"\n', "BP003", 2, "did you mean `ground`?"),
        ('theme: 1\ncustomer: "#fff"\n', "BP003", 2, "`customer` is a key of `roles`"),
        ('theme: 1\nroles:\n  custommer: "#fff"\n', "BP003", 3, "did you mean `customer`?"),
        ('theme: 1\nroles:\n  customer: {color: "#fff"}\n', "BP003", 3, "did you mean `hue`?"),
        ('theme: 1\nmarks:\n  fail: {colour: "#fff"}\n', "BP003", 3, "did you mean `fill`?"),
        ("theme: 1\nextends: drak\n", "BP006", 2, "did you mean `dark`?"),
        ("theme: 1\nroles:\n  customer: green\n", "BP006", 3, "a colour is #"),
        ("theme: 1\nroles:\n  customer: #fff\n", "BP004", 3, "what follows a `#` is a comment"),
        ("theme: 1\nborder: 9\n", "BP006", 2, "for example `border: 1.3`"),
        ("theme: 1\nborder: thick\n", "BP004", 2, "for example `border: 1.3`"),
        ("theme: 1\nlinks: {flow: {head: open}}\n", "BP006", 2, "possible are `full`, `hollow`"),
        ("theme: 1\nlinks: {flow: {dash: dotted}}\n", "BP006", 2, "a dash is lengths"),
        ("theme: 1\nfonts: Inter, Arial\n", "BP006", 2, "several are a list"),
        ("theme: 1\nemotions: []\n", "BP006", 2, "for example"),
        ("theme: 1\ndark: {description: x}\n", "BP003", 2, "`description` is a key of the theme"),
    ],
)
def test_each_mistake_is_told_with_its_place_and_the_way_out(text: str, code: str, line: int, help_: str) -> None:
    (problem,) = found(text)
    assert (problem.code, problem.place.start.line) == (code, line)
    assert help_ in problem.help
