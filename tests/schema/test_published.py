"""What holds for the JSON Schema as a file: for editors, and for the code that explains by it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import category

import jsonschema
import jsonschema_rs
import pytest

from blueprint_cli.model.blueprint import WRITTEN_STATUSES, Flow, LaneRole, LinkKind, Mark
from blueprint_cli.schema.published import schema, schema_text

PUBLISHED = Path(__file__).parents[2] / "schemas" / "blueprint-1.schema.json"
FORMAT: dict[str, set[str]] = {
    "": {
        *("blueprint", "title", "id", "description", "scenario", "persona", "owner", "version", "starts", "ends"),
        *("state", "replaces", "status", "language", "reviewed", "review_every", "tags", "flow", "roles", "metrics"),
        *("goals", "lanes", "lines", "phases", "steps", "links", "views", "include"),
    },
    "registry": {"blueprint", "roles", "goals", "metrics", "lanes", "phases", "include"},
    "step": {
        *("title", "id", "phase", "description", "time", "wait", "emotion", "metrics", "notes"),
        *("evidence", "customer", "frontstage", "backstage", "support"),
    },
    "card": {
        *("text", "id", "by", "channel", "marks", "status", "pains", "opportunities", "questions", "policies", "notes"),
        *("recovery", "time", "wait", "emotion", "metrics", "goals", "to", "span", "url", "details", "tags"),
    },
    "own_lane": {"id", "title", "role", "description", "color"},
    "own_phase": {"id", "title", "description"},
    "own_role": {"title", "description", "kind", "count", "cost_per_hour"},
    "own_metric": {"title", "unit", "better", "target", "goals"},
    "own_goal": {"title", "metric", "target", "unit"},
    "own_link": {"from", "to", "text", "kind", "probability"},
    "following": {"to", "text", "kind", "probability"},
    "remark": {"text", "owner", "impact", "effort", "url"},
    "times": {"target", "max", "actual"},
    "measurement": {"value", "target", "date"},
    "view": {"title", "lanes", "phases", "steps", "roles", "tags", "marks", "hide"},
}
"""The keys of the format, as its description lists them."""

EXPLAINED = {
    *("$ref", "anyOf", "type", "enum", "pattern", "minimum", "maximum", "items", "minItems"),
    *("properties", "patternProperties", "additionalProperties", "required", "minProperties", "maxProperties"),
    *("if", "then", "else"),
}
"""The keywords that ``schema.explaining`` knows."""

TOLD_BY_THE_MODEL = {"propertyNames", "format"}
ANNOTATIONS = {
    *("$schema", "title", "description", "markdownDescription", "enumDescriptions", "examples", "default"),
    *("defaultSnippets", "patternErrorMessage", "errorMessage", "definitions"),
}


def parts(part: Any = None, at: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema within the schema, with its path."""
    part = schema() if part is None else part
    if not isinstance(part, dict):
        return
    yield at, part
    for keyword in ("properties", "patternProperties", "definitions"):
        for key, inner in part.get(keyword, {}).items():
            yield from parts(inner, f"{at}/{keyword}/{key}")
    for keyword in ("items", "additionalProperties", "propertyNames", "if", "then", "else"):
        if keyword in part:
            yield from parts(part[keyword], f"{at}/{keyword}")
    for index, inner in enumerate(part.get("anyOf", ())):
        yield from parts(inner, f"{at}/anyOf/{index}")


def properties() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that the format knows, with its schema and what that refers to."""
    for at, part in parts():
        for key, inner in part.get("properties", {}).items():
            yield f"{at}/{key}", resolved(inner)


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    name = part.get("$ref", "").rpartition("/")[2]
    return {**schema()["definitions"][name], **part} if name else part


def test_the_published_copy_is_the_schema() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_it_is_a_json_schema_of_draft_7() -> None:
    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("kind", FORMAT)
def test_every_key_of_the_format_is_there_and_no_other(kind: str) -> None:
    definition = schema()["definitions"][kind] if kind else schema()
    assert set(definition["properties"]) == FORMAT[kind]


def test_own_keys_are_allowed_in_every_mapping() -> None:
    for at, part in parts():
        if part.get("type") == "object":
            assert "^x-" in part["patternProperties"], at


def test_every_key_is_described_in_markdown() -> None:
    for at, part in properties():
        assert part["description"].endswith((".", "1")), at
        assert part.get("markdownDescription", part["description"]), at


def test_descriptions_are_the_markdown_without_its_signs() -> None:
    for at, part in parts():
        if "markdownDescription" in part:
            assert part["description"] == re.sub(r"`|\*\*", "", part["markdownDescription"]), at
        assert not re.search(r"`|\*\*", part.get("description", "")), at


def test_every_word_to_choose_from_is_described() -> None:
    for at, part in parts():
        if len(part.get("enum", ())) > 1:
            assert len(part["enumDescriptions"]) == len(part["enum"]), at


def test_every_key_has_examples_that_are_right() -> None:
    for at, part in properties():
        assert part["examples"], at
        validator = jsonschema_rs.Draft7Validator(
            {key: value for key, value in part.items() if key != "$ref"} | {"definitions": schema()["definitions"]}
        )
        for example in part["examples"]:
            assert validator.is_valid(example), (at, example)


def test_every_pattern_says_in_words_what_is_wanted() -> None:
    for at, part in parts():
        assert ("pattern" in part) == ("patternErrorMessage" in part), at


def test_every_snippet_has_a_label_and_a_description() -> None:
    snippets = [snippet for _, part in parts() for snippet in part.get("defaultSnippets", ())]
    assert len(snippets) > 15
    assert all(set(snippet) == {"label", "description", "body"} for snippet in snippets)


def test_no_keyword_is_used_that_nobody_explains() -> None:
    used = {keyword for _, part in parts() for keyword in part}
    assert used <= EXPLAINED | TOLD_BY_THE_MODEL | ANNOTATIONS


def test_branches_are_told_apart_by_type() -> None:
    for at, part in parts():
        taken: set[str] = set()
        for branch in part.get("anyOf", ()):
            types = _types(branch)
            assert types, at
            assert not taken & types, at
            taken |= types


def test_every_reference_leads_somewhere() -> None:
    definitions = schema()["definitions"]
    used = {part["$ref"] for _, part in parts() if "$ref" in part}
    assert {f"#/definitions/{name}" for name in definitions} - used == {"#/definitions/registry"}


def test_the_words_are_those_of_the_model() -> None:
    definitions = schema()["definitions"]
    assert definitions["lane_role"]["enum"] == [role.value for role in LaneRole]
    assert definitions["mark"]["enum"] == [mark.value for mark in Mark]
    assert definitions["link_kind"]["enum"] == [kind.value for kind in LinkKind]
    assert definitions["card"]["properties"]["status"]["enum"] == [status.value for status in WRITTEN_STATUSES]
    assert schema()["properties"]["flow"]["enum"] == [flow.value for flow in Flow]


def test_no_id_is_refused_that_is_one() -> None:
    pattern = re.compile(schema()["definitions"]["id"]["pattern"])
    kinds = {chr(code): category(chr(code)) for code in range(sys.maxunicode + 1)}
    starts = [character for character, kind in kinds.items() if kind[0] == "L" or kind in {"Nd", "Nl"}]
    marks = [character for character, kind in kinds.items() if kind[0] == "M"]
    assert all(pattern.search(character) for character in starts)
    assert all(pattern.search(f"a{character}") for character in [*starts, *marks, "_", "-"])


@pytest.mark.parametrize("word", ["", "a b", "a.b", "a:b", "-a", "_a", "a!", "“a”", "a→b", "a/b", "a\n"])
def test_what_is_plainly_no_id_is_refused(word: str) -> None:
    assert not jsonschema_rs.Draft7Validator(schema()["definitions"]["id"]).is_valid(word)


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        (
            "duration",
            ["45s", "5m", "2h", "1.5h", "3d", "1w", "1h30m", "0m", "5wd", "5m..10m"],
            ["", "5", "m", "5 m", "5min", "1h 30m", "5m-10m", "5m..", "..5m", "-5m", "1,5h", "5mo", "5m\n"],
        ),
        ("interval", ["6mo", "1y", "90d", "1y6mo", "5wd"], ["6", "6 mo", "6mo..1y", "mo"]),
        ("date", ["2026-01-31"], ["2026-1-31", "26-01-31", "2026-13-01", "2026-00-01", "2026-01-32", "31.01.2026"]),
        ("language", ["en", "pt-BR", "zh-Hant", "de-CH-1996"], ["en_US", "e", "", "en-", "english language"]),
        ("color", ["#0a7", "#00AA77"], ["0a7", "#0a", "#0a7f", "green", "#00aa7g"]),
        (
            "url",
            ["https://a.b/c?d=e:f#g", "HTTP://a", "mailto:a@b.c", "a.pdf", "a/b c.pdf", "../a", "a?b:c", "a#b:c"],
            [
                "",
                "javascript:a",
                "data:a",
                "//a.b",
                "/a",
                "http://",
                "https:///a",
                "C:\\a",
                "a\\b",
                " a",
                "file:///a",
                "#a",
            ],
        ),
    ],
)
def test_patterns_take_what_is_right_and_refuse_what_is_wrong(name: str, right: list[str], wrong: list[str]) -> None:
    validator = jsonschema_rs.Draft7Validator(schema()["definitions"][name], validate_formats=False)
    assert [text for text in right if not validator.is_valid(text)] == []
    assert [text for text in wrong if validator.is_valid(text)] == []


def _types(branch: dict[str, Any]) -> set[str]:
    branch = resolved(branch)
    if "anyOf" in branch:
        return {name for inner in branch["anyOf"] for name in _types(inner)}
    found = branch.get("type", [])
    return {found} if isinstance(found, str) else set(found)
