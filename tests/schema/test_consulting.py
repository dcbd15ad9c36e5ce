"""Consulting: what the schema says of any place in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from blueprint_cli.diagnostics import Route
from blueprint_cli.schema.consulting import consult

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.blueprint.yaml"))


def routes(data: object, route: Route = ()) -> Iterator[Route]:
    yield route
    for part, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from routes(value, (*route, part))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_there_is_something_to_say_of_every_place_in_an_example(path: Path):
    for route in routes(yaml.safe_load(path.read_text(encoding="utf-8"))):
        parts = consult(route)
        assert parts, route
        assert not any("$ref" in part or "anyOf" in part for part in parts)


def test_a_place_speaks_before_what_it_refers_to():
    (said,) = consult(("title",))
    assert said["markdownDescription"] == "What the blueprint is called. **Required.**"
    (said,) = consult(("id",))
    assert said["description"].startswith("The name of the blueprint")
    assert "markdownDescription" not in said, "that of ids in general would hide it"


def test_a_value_of_several_forms_has_a_part_for_each():
    forms = consult(("steps", 0, "customer"))
    assert [form.get("type") for form in forms] == [["string", "number", "boolean"], "object", "array", "null"]
    assert {form["description"] for form in forms} == {"What customers do in this step."}


def test_an_arrow_is_a_key_with_a_label():
    assert [part["description"] for part in consult(("links", 0, "a -> b"))] == ["The label of the arrow."]


@pytest.mark.parametrize("route", [("nope",), ("title", 0), ("steps", 0, "customer", "nope"), ("flow", "x")])
def test_where_nothing_may_stand_there_is_nothing_to_say(route: Route):
    assert consult(route) == ()


def test_a_file_that_blueprints_include_has_its_own_keys():
    assert consult(("roles", "clerk", "kind"), definition="registry")[0]["enum"] == [
        "person",
        "team",
        "system",
        "partner",
    ]
    assert consult(("steps",), definition="registry") == ()
