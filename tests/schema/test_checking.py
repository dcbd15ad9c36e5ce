"""What is said about files of a wrong shape; the corpus of broken files says where, and that nothing else is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline.loading import understand
from blueprint_cli.schema.checking import check, check_registry
from blueprint_cli.schema.complaints import SMALLEST
from blueprint_cli.schema.explaining import explain
from blueprint_cli.schema.fitting import Fitting
from blueprint_cli.schema.published import Kind, schema
from blueprint_cli.source.reading import read

HEAD = "blueprint: 1\ntitle: T\nsteps:\n  - title: A\n"
FITS = Fitting(schema()["definitions"]).test(schema())
VALID = sorted((Path(__file__).parents[1] / "shape" / "valid").glob("*.yaml"))


def found(text: str, *, registry: bool = False) -> tuple[Diagnostic, ...]:
    document, _ = read(text.encode(), path="a.blueprint.yaml")
    assert document is not None
    return check_registry(document) if registry else check(document)


def one(text: str, *, registry: bool = False) -> Diagnostic:
    (problem,) = found(text, registry=registry)
    return problem


def card(text: str) -> str:
    return f"{HEAD}    customer: {{text: B, {text}}}\n"


# The file as a whole


@pytest.mark.parametrize("text", ["", "# nothing\n", "~\n"])
def test_an_empty_file_is_shown_the_smallest_one(text: str) -> None:
    problem = one(text)
    assert (problem.code, problem.name, problem.message) == ("BP004", "wrong-type", "the file is empty")
    assert problem.help.endswith(SMALLEST[Kind.BLUEPRINT])


@pytest.mark.parametrize(
    ("text", "what"),
    [("[a]\n", "a list"), ("Coffee\n", "the text `Coffee`"), ("5\n", "the number `5`"), ("true\n", "`true`")],
)
def test_what_is_no_mapping_is_shown_the_smallest_file(text: str, what: str) -> None:
    problem = one(text)
    assert (problem.code, problem.message) == ("BP004", f"a blueprint is a mapping, and here stands {what}")


def test_the_smallest_file_is_right() -> None:
    assert found(SMALLEST[Kind.BLUEPRINT]) == ()


@pytest.mark.parametrize("version", ["2", "1.1", "99", "1e3"])
def test_of_a_later_version_nothing_else_is_said(version: str) -> None:
    problem = one(f"blueprint: {version}\nsomething: else\n")
    assert (problem.code, problem.name) == ("BP007", "unsupported-version")
    assert "install a later version" in problem.help


@pytest.mark.parametrize("version", ["0", "-1", "0.5", "'1'", "v1", "1.0.0", "true", "one"])
def test_of_a_version_that_never_was_the_rest_is_checked_too(version: str) -> None:
    first, second = found(f"blueprint: {version}\nother: a\n{HEAD[13:]}")
    assert (first.code, second.code) == ("BP007", "BP003")
    assert first.help == "write `blueprint: 1`"


@pytest.mark.parametrize("version", ["1", "1.0", "0x1", "+1"])
def test_one_is_one_however_it_is_written(version: str) -> None:
    assert found(f"blueprint: {version}\n{HEAD[13:]}") == ()


@pytest.mark.parametrize("version", ["", "[1]", "{a: 1}"])
def test_a_version_is_a_number(version: str) -> None:
    problem = one(f"blueprint: {version}\n{HEAD[13:]}")
    assert (problem.code, problem.help) == ("BP004", "for example `blueprint: 1`")


# Keys


def test_an_unknown_key_is_pointed_at_with_the_nearest_one_and_all_that_are_allowed() -> None:
    problem = one(card("chanel: web"))
    assert (problem.code, problem.name) == ("BP003", "unknown-key")
    assert problem.message == "a card has no key `chanel`"
    assert problem.help.startswith("did you mean `channel`? a card takes `text`, `id`, `by`, `channel`, `marks`,")
    assert problem.help.endswith("and keys that begin with `x-`")
    assert problem.route == ("steps", 0, "customer", "chanel")
    assert (problem.place.start, problem.place.end) == ((5, 25), (5, 31))


def test_a_thousand_unknown_words_are_compared_and_the_others_only_told() -> None:
    cards = "".join(f"      - {{text: B, status: {word}}}\n" for word in ["confirmd"] * 1001)
    suggested = ["did you mean" in problem.help for problem in found(f"{HEAD}    customer:\n{cards}")]
    assert suggested == [True] * 1000 + [False]


def test_a_key_that_is_there_already_is_not_suggested() -> None:
    assert "did you mean" not in one(card("tetx: a")).help


def test_a_key_that_was_misspelt_is_not_told_as_missing_too() -> None:
    assert one(HEAD.replace("title: T", "titel: T")).code == "BP003"


def test_a_key_of_another_kind_is_shown_where_it_belongs() -> None:
    assert one(f"{HEAD}wait: 5m\n").help.startswith(
        "`wait` is a key of a step and of a card: look at the indentation; "
    )


def test_a_key_that_nobody_knows_is_told_without_a_guess() -> None:
    assert one(f"{HEAD}zebra: 5m\n").help.startswith("the blueprint takes `blueprint`")


def test_own_keys_are_never_unknown() -> None:
    assert found(card("x-a: 1, wait: {max: 5m, x-b: [1]}") + "x-c: {d: e}\nroles: {x-d: 5}\n") == ()


def test_a_missing_space_after_a_colon_is_seen() -> None:
    problem = one(f"{HEAD}    customer: {{text:Orders}}\n")
    assert problem.help.startswith("put a space after the colon: `text: Orders`; ")


def test_a_comma_in_a_text_between_braces_is_seen() -> None:
    assert one(f"{HEAD}    customer: {{text: Orders, pays}}\n").help.startswith("between braces a comma ends a text")


def test_a_missing_key_is_told_with_an_example() -> None:
    problem = one(f"{HEAD}    customer: {{id: b}}\n")
    assert (problem.code, problem.name) == ("BP005", "missing-key")
    assert problem.message == "a card needs the key `text`"
    assert problem.help == "add it, for example `text: Orders a drink`"
    assert problem.place.start == (5, 16)


def test_a_mapping_that_may_not_be_empty_is_shown_its_keys() -> None:
    problem = one(card("wait: {}"))
    assert (problem.code, problem.message) == ("BP005", "`wait` needs at least one key")
    assert problem.help == "write at least one of `target`, `max`, `actual`"


# Types


@pytest.mark.parametrize(
    ("text", "message", "way_out"),
    [
        (
            card("by: {a: b}"),
            "`by` must be a text or a list, and here stands a mapping",
            "for example `by: agent`",
        ),
        (
            card("span: x"),
            "`span` must be a whole number or a mapping with `until`, and here stands the text `x`",
            "for example `span: 2`",
        ),
        (
            card("emotion: "),
            "`emotion` is empty, and must be a number from -2 to 2",
            "for example `emotion: 1`; or delete the key",
        ),
        (
            card("wait: []"),
            "`wait` must be a duration or a mapping, and here stands a list",
            "for example `wait: 2m`",
        ),
        (
            card("by: [a, [b]]"),
            "item 2 of `by` must be a text, and here stands a list",
            "for example `by: agent`",
        ),
        (
            HEAD.replace("title: T", "title:"),
            "`title` is empty, and must be a text",
            "for example `title: Coffee to go`",
        ),
        (
            f"{HEAD}state: true\n",
            "`state` must be one of `current`, `target`, `future`, and here stands `true`",
            "for example `state: current`",
        ),
        (
            f"{HEAD}lines: {{visibility: }}\n",
            "`visibility` is empty, and must be a text or `false`",
            "for example `visibility: Line of visibility`; or delete the key",
        ),
        (
            f"{HEAD}lanes:\n  - color:   #0a7\n    id: customer\n",
            "`color` is empty, and must be a colour",
            'what follows a `#` is a comment: put it between quotes, for example `color: "#2f6f4f"`',
        ),
        (
            f"{HEAD}metrics: {{a: {{unit: [a]}}}}\n",
            "`unit` must be a text, and here stands a list",
            'for example `unit: "%"`',
        ),
    ],
)
def test_a_wrong_type_is_told_with_what_is_allowed_and_an_example(text: str, message: str, way_out: str) -> None:
    problem = one(text)
    assert (problem.code, problem.name, problem.message, problem.help) == ("BP004", "wrong-type", message, way_out)


# Values


@pytest.mark.parametrize(
    ("text", "message", "way_out"),
    [
        (
            card("status: comfirmed"),
            "`status` cannot be `comfirmed`",
            "did you mean `confirmed`? possible are `confirmed`, `assumption`, `question`, `planned`, `removed`",
        ),
        (
            f"{HEAD}flow: always\n",
            "`flow` cannot be `always`",
            "possible are `none`, `journey`, `full`",
        ),
        (card("emotion: 3"), "`emotion` must be from -2 to 2, and here stands 3", "for example `emotion: 1`"),
        (card("span: 0"), "`span` must be at least 1, and here stands 0", "for example `span: 2`"),
        (
            card("url: 'ftp://a'"),
            "`url` cannot be `ftp://a`",
            "a link begins with http://, https:// or mailto:, or is a relative path",
        ),
        (HEAD.replace("T\n", "' '\n"), "`title` is blank", "write at least one character that can be seen"),
        (
            HEAD.replace("  - title: A\n", "  []\n"),
            "`steps` is empty, and at least one is needed",
            "for example `steps: [{title: Order, customer: Orders a drink}]`",
        ),
        (
            f"{HEAD}lines: {{visibility: true}}\n",
            "`visibility` cannot be `true`",
            "write a text to call the line otherwise, or `false` to leave it out",
        ),
        (
            f"{HEAD}links: [{{A.customer -> A.customer: b, kind: loop}}]\n",
            "a link has more keys here than it can have",
            "a link written as an arrow takes nothing but its label: write `{from: …, to: …}` to say more",
        ),
    ],
)
def test_a_bad_value_is_told_with_the_way_out(text: str, message: str, way_out: str) -> None:
    problem = one(text)
    assert (problem.code, problem.name, problem.message, problem.help) == ("BP006", "bad-value", message, way_out)


def test_a_lane_that_is_no_role_is_shown_how_to_be_one() -> None:
    problem = one(f"{HEAD}lanes: [customer, Kitchen]\n")
    assert problem.help.endswith("; a lane of your own is `{title: Kitchen, role: backstage}`")


@pytest.mark.parametrize(
    "text",
    [
        card("id: 'a b'"),
        card("time: 5 minutes"),
        card("time: 5"),
        f"{HEAD}reviewed: today\n",
        f"{HEAD}language: en_US\n",
    ],
)
def test_what_the_model_says_better_is_left_to_it(text: str) -> None:
    assert found(text) == ()


def test_long_texts_are_shortened_in_messages() -> None:
    message = one(f"{HEAD}flow: {'a ' * 100}\n").message
    assert message.startswith("`flow` cannot be `a a a")
    assert message.endswith("a…`")
    assert len(message) < 70


def test_what_an_alias_repeats_is_told_once() -> None:
    assert len(found(f"{HEAD}    customer: &a {{text: B, kind: c}}\n    backstage: *a\n")) == 1


def test_problems_come_in_the_order_of_the_file() -> None:
    problems = found(f"{HEAD}    customer: {{}}\nflow: x\nstate: y\nowner: []\n")
    assert [problem.place.start.line for problem in problems] == [5, 6, 7, 8]


# Files that are included


def test_a_registry_needs_nothing() -> None:
    assert found("{}\n", registry=True) == ()
    assert (
        found("blueprint: 1\nroles: {a: A}\nlanes: [customer]\nphases: [a]\ninclude: [b]\nx-c: 1\n", registry=True)
        == ()
    )


def test_a_registry_holds_only_what_files_share() -> None:
    problem = one("roles: {a: A}\nsteps: []\n", registry=True)
    assert (problem.code, problem.message) == ("BP003", "an included file has no key `steps`")


def test_a_registry_of_a_later_version_is_refused() -> None:
    assert one("blueprint: 2\n", registry=True).code == "BP007"


def test_what_is_in_a_registry_is_checked() -> None:
    assert one("roles: {a: {kind: b}}\n", registry=True).code == "BP006"


# Agreement


def relaxed() -> dict[str, Any]:
    """The schema without what is left to the model."""
    text = json.dumps(schema())
    changed: dict[str, Any] = json.loads(
        text, object_hook=lambda part: {k: v for k, v in part.items() if k != "propertyNames"}
    )
    for name in ("id", "duration", "interval", "date", "language"):
        changed["definitions"][name] = {"type": ["string", "number", "boolean"]}
    return changed


WORDS = sorted(
    {key for part in [schema(), *schema()["definitions"].values()] for key in part.get("properties", ())}
    | {"x-a", "a -> b", "kitchen", ""}
)
LEAVES = st.sampled_from(
    [None, True, False, 0, 1, -3, 1.5, 2.0, "", " ", "a", "customer", "5m", "a -> b", "fail", "current"]
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    max_leaves=6,
)
DOCUMENTS = [read(path.read_bytes(), path="a")[0] for path in VALID]


@st.composite
def damaged(draw: st.DrawFn) -> object:
    """A valid file in which something has been replaced, added or left out."""
    document = draw(st.sampled_from([document for document in DOCUMENTS if document]))
    data = json.loads(json.dumps(document.data))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(list(_containers(data))))
        key: Any = draw(st.sampled_from(WORDS)) if isinstance(place, dict) else draw(st.integers(0, len(place)))
        if isinstance(place, dict):
            key = draw(st.sampled_from([*place, key]))
            if draw(st.booleans()):
                place[key] = draw(VALUES)
            else:
                place.pop(key, None)
        else:
            place.insert(key, draw(VALUES))
    return data


def _containers(data: object) -> list[Any]:
    match data:
        case dict():
            return [data, *(inner for value in data.values() for inner in _containers(value))]
        case list():
            return [data, *(inner for value in data for inner in _containers(value))]
        case _:
            return []


@given(damaged() | VALUES)
@settings(max_examples=500, deadline=None)
def test_whatever_the_schema_refuses_is_explained_and_nothing_else(data: object) -> None:
    document, problems = read(json.dumps(data, ensure_ascii=False).encode(), path="a")
    assert problems == ()
    assert document is not None
    told = explain(document, schema())
    refused = not jsonschema_rs.Draft7Validator(relaxed(), validate_formats=False).is_valid(document.data)
    assert bool(told) == refused
    for problem in told:
        assert problem.code in {"BP003", "BP004", "BP005", "BP006", "BP007"}
        assert problem.message
        assert problem.help


@given(damaged() | VALUES)
@settings(max_examples=300, deadline=None)
def test_nothing_that_the_published_schema_refuses_goes_untold(data: object) -> None:
    content = json.dumps(data, ensure_ascii=False).encode()
    document, _ = read(content, path="a")
    assert document is not None
    assert understand(content, path="a").diagnostics or jsonschema_rs.Draft7Validator(schema()).is_valid(document.data)


@given(damaged() | VALUES)
@settings(max_examples=300, deadline=None)
def test_what_fits_is_valid_to_two_validators(data: object) -> None:
    fast = jsonschema_rs.Draft7Validator(schema(), validate_formats=False)
    slow = jsonschema.Draft7Validator(schema())
    assert FITS(data) == fast.is_valid(data) == slow.is_valid(data)


@given(damaged() | VALUES)
@settings(max_examples=300, deadline=None)
def test_nothing_that_the_schema_refuses_is_drawn(data: object) -> None:
    loaded = understand(json.dumps(data, ensure_ascii=False).encode(), path="a.blueprint.yaml")
    if not FITS(data):
        assert loaded.diagnostics
        assert loaded.blueprint is None


VALUES_OF_ALL_TYPES = (0, 1, 1.0, 1.5, -1, True, False, None, "", "1", "a\n", [], [[]], {}, {"x-": 1}, {"a": 1})


@pytest.mark.parametrize(
    "part",
    [
        {},
        {"type": "integer"},
        {"type": ["integer", "number"]},
        {"type": ["string", "null"]},
        {"enum": [1, False]},
        {"enum": [True, "a", None]},
        {"pattern": "^[a-z]*$"},
        {"minimum": 1, "maximum": 1},
        {"minItems": 1, "items": {"type": "array"}},
        {"minProperties": 1, "maxProperties": 1, "required": ["a"]},
        {"propertyNames": {"pattern": "^x-"}},
        {"properties": {"a": {"type": "string"}}, "patternProperties": {"^x-": {}}, "additionalProperties": False},
        {"properties": {"x-": {"type": "string"}}, "patternProperties": {"^x-": {"minimum": 2}}},
        {"anyOf": [{"type": "null"}, {"$ref": "#/definitions/one"}]},
        {"if": {"type": "array"}, "then": {"minItems": 1}, "else": {"type": "number"}},
    ],
    ids=str,
)
def test_each_keyword_means_what_json_schema_says(part: Any) -> None:
    definitions = {"one": {"enum": [1]}}
    validator = jsonschema_rs.Draft7Validator({"definitions": definitions, "allOf": [part]})
    for value in VALUES_OF_ALL_TYPES:
        assert Fitting(definitions).test(part)(value) == validator.is_valid(value), value


def test_no_keyword_is_passed_over() -> None:
    with pytest.raises(ValueError, match="multipleOf, oneOf"):
        Fitting({}).test({"type": "number", "oneOf": [], "multipleOf": 2})


# Numbers that are none, and files of any size


@pytest.mark.parametrize(
    ("values", "way_out"),
    [
        ("emotion: '1,5'", "write `1.5`"),
        ("to: {to: a, probability: 38 %}", "write `0.38`"),
        ("to: {to: a, probability: '12,5%'}", "write `0.125`"),
        ("metrics: {m: 84%}", "write `84`, without the sign"),
        ("emotion: good", "for example `emotion: 1`"),
    ],
)
def test_a_number_as_people_write_it_is_told_as_yaml_has_it(values: str, way_out: str) -> None:
    assert way_out in [problem.help for problem in found(card(values)) if problem.code == "BP004"]


@pytest.mark.parametrize("number", [".inf", "-.INF", ".nan", "1e999", "9" * 5_000, "-" + "9" * 400, "0x" + "f" * 500])
def test_numbers_past_all_bounds_are_texts_or_out_of_range(number: str) -> None:
    assert {problem.code for problem in found(card(f"emotion: {number}"))} <= {"BP004", "BP006"}
    assert found(card(f"emotion: {number}"))
    assert found(HEAD.replace("title: T", f"title: {number}")) == ()


@pytest.mark.parametrize(
    "many",
    [
        lambda number: HEAD + "".join(f"k{index}: v\n" for index in range(number)),
        lambda number: HEAD + "tags: [" + "[]," * number + "]\n",
        lambda number: HEAD + "".join("  - {titel: a}\n" for _ in range(number)),
        lambda number: HEAD + "flow: " + "a" * number * 50 + "\n",
        lambda number: HEAD + "a" * (number // 2) + ": b\n",  # the longest that YAML takes has 1,024
    ],
    ids=["unknown keys", "items of a wrong type", "misspelt keys", "a long word", "a long key"],
)
def test_work_grows_with_the_number_of_problems_and_no_faster(many: Callable[[int], str]) -> None:
    work(many(10))  # what is loaded and kept for later
    assert work(many(2_000)) < 3 * work(many(1_000))


def work(text: str) -> int:
    """How many functions are called, of Python and of C, to find the problems of ``text``."""
    calls = 0

    def count(_frame: object, event: str, _: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    sys.setprofile(count)
    try:
        assert found(text)
    finally:
        sys.setprofile(None)
    return calls


def test_a_valid_file_needs_neither_the_explanations_nor_their_libraries() -> None:
    code = (
        "import sys\n"
        "from blueprint_cli.source.reading import read\n"
        "from blueprint_cli.schema.checking import check\n"
        "document, _ = read(b'blueprint: 1\\ntitle: a\\nsteps: [{title: b}]\\n', path='a')\n"
        "assert check(document) == ()\n"
        "names = ['difflib', 'jsonschema', 'pathspec', 'blueprint_cli.schema.explaining']\n"
        "print([name for name in names if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
