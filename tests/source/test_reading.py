from __future__ import annotations

import gc
import sys

import pytest
import yaml

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import composing
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.source.reading import read
from blueprint_cli.text.span import Span


def document(text: str | bytes) -> Document:
    found, problems = read(text.encode() if isinstance(text, str) else text, path="a.blueprint.yaml")
    assert problems == ()
    assert found is not None
    return found


def told(text: str) -> list[tuple[str, str]]:
    _, problems = read(text.encode(), path="a.blueprint.yaml")
    return [(found.code, f"{found.place.start.line}:{found.place.start.column}") for found in problems]


def problem(text: str) -> Diagnostic:
    (found,) = read(text.encode(), path="a.blueprint.yaml")[1]
    return found


def written(found: Document, *route: str | int) -> str:
    """The source of the node at ``route``."""
    node = found.node(route)
    assert node is not None
    return found.text[node.span.start : node.span.end]


def test_what_was_read_goes_with_the_last_who_holds_it() -> None:
    text = b"a: &one [1, 'two']\nb: {c: *one}\n"
    read(text, path="a.blueprint.yaml")
    gc.collect()
    read(text, path="a.blueprint.yaml")
    assert gc.collect() == 0  # in circles it would stay: thousands of files would take thousands of times the memory


# Data and places


def test_a_file_is_data_and_nodes_with_places() -> None:
    found = document("a: 1\nb:\n  - x\n  - {c: 'y'}\n")
    assert found.path == "a.blueprint.yaml"
    assert found.data == {"a": 1, "b": ["x", {"c": "y"}]}
    assert written(found, "a") == "1"
    assert written(found, "b") == "- x\n  - {c: 'y'}"
    assert written(found, "b", 1) == "{c: 'y'}"
    assert written(found, "b", 1, "c") == "'y'"
    assert written(found) == found.text.rstrip()


def test_keys_have_places_too() -> None:
    found = document("a: 1\n'b c': 2\n")
    assert isinstance(found.root, Mapping)
    keys = list(found.root.keys.values())
    assert [found.text[key.span.start : key.span.end] for key in keys] == ["a", "'b c'"]
    assert [(key.raw, key.plain) for key in keys] == [("a", True), ("b c", False)]


def test_keys_are_text_as_written() -> None:
    assert document("1: a\ntrue: b\n0x1: c\nno: d\n~: e\n").data == {
        "1": "a",
        "true": "b",
        "0x1": "c",
        "no": "d",
        "~": "e",
    }


def test_scalars_keep_what_was_written() -> None:
    found = document("a: 1.10\nb: '1.10'\n")
    one, other = found.node(("a",)), found.node(("b",))
    assert isinstance(one, Scalar)
    assert isinstance(other, Scalar)
    assert (one.raw, one.value, one.plain) == ("1.10", 1.1, True)
    assert (other.raw, other.value, other.plain) == ("1.10", "1.10", False)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_right_after_characters_of_every_width(end: str) -> None:
    text = end.join(["\ufeffé: '😀é'", "b:", "  - 𝒳: ☕ ☕", "  - c # 😀", "d: e"])
    found = document(text)
    assert written(found, "é") == "'😀é'"
    assert written(found, "b", 0, "𝒳") == "☕ ☕"
    assert written(found, "b", 1) == "c"
    assert written(found, "d") == "e"
    place = found.place(("d",))
    assert (place.start.line, place.start.column) == (5, 4)


def test_anchors_and_tags_are_no_part_of_a_value() -> None:
    lines = [
        "a: &one !!str  x",
        "b: !!seq &two # why",
        "  - y",
        "c: &three {d: e}",
        "f: &four",
        "  g: h",
        "i: &five |",
        "  j",
        "k: !<tag:yaml.org,2002:str> l",
        "m: &six",
    ]
    found = document("\n".join(lines))
    expected = {"a": "x", "b": "- y", "c": "{d: e}", "f": "g: h", "i": "|\n  j", "k": "l", "m": ""}
    assert {key: written(found, key) for key in expected} == expected


def test_values_that_are_not_there_have_an_empty_place_after_their_key() -> None:
    found = document("a:\nb: {c, d: }\ne:\n  -\n  - f\n")
    assert found.data == {"a": None, "b": {"c": None, "d": None}, "e": [None, "f"]}
    node = found.node(("a",))
    assert node is not None
    assert node.span == Span(2, 2)


def test_blocks_of_text_end_with_their_last_word() -> None:
    found = document("a: |\n  one\n\n  two\n\n# no\nb: >-\n  three\n  four\nc: |+\n  five\n\n")
    assert found.data == {"a": "one\n\ntwo\n", "b": "three four", "c": "five\n\n"}
    assert written(found, "a") == "|\n  one\n\n  two"
    assert written(found, "b") == ">-\n  three\n  four"
    assert written(found, "c") == "|+\n  five"


def test_blocks_of_values_end_with_their_last_value() -> None:
    found = document("a:\n  - b: c\n\n    # no\n\n  - d\n# no\ne: f\n")
    assert written(found, "a") == "- b: c\n\n    # no\n\n  - d"
    assert written(found, "a", 0) == "b: c"


def test_pairs_in_brackets_are_mappings() -> None:
    found = document("a: [b: c, d]\n")
    assert found.data == {"a": [{"b": "c"}, "d"]}
    assert written(found, "a", 0) == "b: c"


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "--- # a\n...\n", "\ufeff", "null\n", "~"])
def test_nothing_is_a_document_with_nothing(text: str) -> None:
    assert document(text).data is None


def test_json_is_read() -> None:
    assert document('{"a": [1, true, null, "b\\n\\u00e9"]}').data == {"a": [1, True, None, "b\né"]}


def test_line_breaks_are_one_character_however_they_are_written() -> None:
    assert document('a: |\r\n  b\r\n  c\r\nd: "e\\r\\nf\\rg\\u2028h"\r\n').data == {"a": "b\nc\n", "d": "e\nf\ng\nh"}


def test_core_tags_are_obeyed() -> None:
    found = document(
        "a: !!str 5\nb: !!int '5'\nc: !!float 5\nd: !!null ''\ne: !!bool 'true'\nf: ! 5\ng: !!map {}\nh: !!seq []\n"
    )
    assert found.data == {"a": "5", "b": 5, "c": 5.0, "d": None, "e": True, "f": "5", "g": {}, "h": []}


# Routes


def test_routes_that_lead_nowhere_find_nothing() -> None:
    found = document("a: [b]\n")
    routes: list[tuple[str | int, ...]] = [("b",), ("a", 1), ("a", -1), ("a", "b"), ("a", 0, 0), ("a", 0, "b"), (0,)]
    assert [found.node(route) for route in routes] == [None] * 7
    assert found.node(()) is found.root


def test_the_place_of_a_collection_is_its_first_key_or_item() -> None:
    found = document("a:\n  - [b]\n  - c: d\n  - []\n  - {}\n")
    spans = [found.place(("a", index)).span for index in range(4)]
    assert [found.text[span.start : span.end] for span in spans] == ["b", "c", "[]", "{}"]
    assert found.place(()).span == Span(0, 1)


def test_the_place_of_a_key_is_the_key() -> None:
    found = document("a: {b: c}\n")
    assert found.place(("a", "b"), "key").span == Span(4, 5)
    assert found.place(("a", "b")).span == Span(7, 8)


def test_the_place_of_what_is_written_shorter_is_that_of_the_short_form() -> None:
    found = document("a: {b: c}\n")
    assert found.place(("a", "b", "text")).span == Span(7, 8)
    assert found.place(("a", "b", "text"), "key").span == Span(7, 8)


# Duplicate keys


def test_a_duplicate_key_is_told_with_the_first_one() -> None:
    found = problem("a: 1\nb: 2\na: 3\n")
    assert (found.code, found.name) == ("BP002", "duplicate-key")
    assert "`a`" in found.message
    (note,) = found.notes
    assert note.place is not None
    assert (found.place.start, note.place.start) == ((3, 1), (1, 1))


def test_every_duplicate_key_is_told_and_the_first_value_stands() -> None:
    text = 'a: {x: 1, x: 2, "x": 3}\nb: []\na: {y: 1, y: 2}\n'
    assert told(text) == [("BP002", "1:11"), ("BP002", "1:17"), ("BP002", "3:1"), ("BP002", "3:11")]
    found, _ = read(text.encode(), path="a")
    assert found is not None
    assert found.data == {"a": {"x": 1}, "b": []}


def test_duplicates_before_a_syntax_error_are_told_too() -> None:
    assert told("a: 1\na: 2\nb: [\n") == [("BP002", "2:1"), ("BP001", "3:4")]


# Aliases


def test_an_alias_repeats_what_its_anchor_names() -> None:
    found = document("a: &x {b: [1, c]}\nd: *x\ne: [&y f, *y]\n*y : g\n")
    assert found.data == {"a": {"b": [1, "c"]}, "d": {"b": [1, "c"]}, "e": ["f", "f"], "f": "g"}
    assert found.node(("d",)) is found.node(("a",))


def test_an_anchor_that_is_used_again_names_the_later_value() -> None:
    assert document("a: [&x 1, *x, &x 2, *x]\n").data == {"a": [1, 1, 2, 2]}


def test_the_key_that_an_alias_makes_is_the_alias() -> None:
    found = document("a: &x b\n*x : c\n")
    assert isinstance(found.root, Mapping)
    span = found.root.keys["b"].span
    assert found.text[span.start : span.end] == "*x"


def test_an_alias_to_nothing_stands_as_text() -> None:
    found, problems = read(b"a: *b\nc: &d e\nf: *g\n", path="a")
    assert found is not None
    assert found.data == {"a": "*b", "c": "e", "f": "*g"}
    assert [error.code for error in problems] == ["BP001", "BP001"]
    assert "the file has no `&name`" in problems[0].help
    assert "the file has `&d`" in problems[1].help


def test_an_alias_that_repeats_itself_ends_the_reading() -> None:
    found, (error,) = read(b"a: &b [c, {d: *b}]\n", path="a")
    assert found is None
    assert error.code == "BP001"
    assert "without end" in error.message


def test_a_mapping_may_be_merged_by_nobody() -> None:
    text = "a: &b {c: 1, d: 2}\ne:\n  <<: *b\n  c: 3\nf: {<<: [*b], g: 1}\n'<<': h\n"
    assert told(text) == [("BP001", "3:3"), ("BP001", "5:5")]
    found, _ = read(text.encode(), path="a")
    assert found is not None
    assert isinstance(found.data, dict)
    assert found.data["e"] == {"c": 3, "d": 2}
    assert found.data["f"] == {"g": 1}
    assert found.data["<<"] == "h"


# What a blueprint may not hold


def test_a_second_document_ends_the_reading_but_keeps_the_first() -> None:
    found, (error,) = read(b"a: b\n---\nc: [\n", path="a")
    assert found is not None
    assert found.data == {"a": "b"}
    assert (error.code, error.place.start) == ("BP001", (2, 1))


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("a: !important b\n", "1:4", "`!important`"),
        ("a: &x !!binary b\n", "1:7", "`!!binary`"),
        ("a: !!set {b}\n", "1:4", "`!!set`"),
        ("a: !!omap [b]\n", "1:4", "`!!omap`"),
        ("a: !!str [b]\n", "1:4", "`!!str`"),
        ("a: !!map b\n", "1:4", "`!!map`"),
        ("a: !<x:y> b\n", "1:4", "`!<x:y>`"),
        ("%TAG !e! tag:e.org,2000:\n---\na: !e!b c\n", "3:4", "`!e!b`"),
        ("a:\n  - !b\n", "2:5", "`!b`"),
    ],
)
def test_foreign_tags_are_refused(text: str, place: str, tag: str) -> None:
    error = problem(text)
    assert (error.code, f"{error.place.start.line}:{error.place.start.column}") == ("BP001", place)
    assert error.message.startswith(tag)


def test_a_value_that_is_not_what_its_tag_says_is_refused() -> None:
    error = problem("a: !!int b\n")
    assert (error.code, error.message) == ("BP001", "`b` is no `!!int`")


def test_an_escape_that_makes_a_control_character_is_refused() -> None:
    found, (error,) = read(b'a: "b\\a\\0"\n', path="a")
    assert error.code == "BP001"
    assert "(U+0007)" in error.message
    assert found is not None
    assert found.data == {"a": "b\ufffd\ufffd"}


@pytest.mark.parametrize(
    ("text", "kind"), [("a:\n  [b]: c\n  d: e\n", "list"), ("a:\n  {b: c}: d\n  d: e\n", "mapping")]
)
def test_a_key_is_a_word(text: str, kind: str) -> None:
    found, (error,) = read(text.encode(), path="a")
    assert (error.code, error.place.start.line) == ("BP001", 2)
    assert f"a {kind} stands where a key is wanted" in error.message
    assert found is not None
    assert found.data == {"a": {"d": "e"}}


def test_a_template_is_no_value_and_stands_as_text() -> None:
    found, (error, _) = read(b"a: {{ b }}\nc: &d {{ e }}\nf: *d\n", path="a")
    assert error.code == "BP001"
    assert "fills in no templates" in error.help
    assert found is not None
    assert found.data == {"a": "{{ b }}", "c": "{{ e }}", "f": "{{ e }}"}


def test_a_template_in_a_text_is_told_once() -> None:
    assert told("a: {{ b }} c\n") == [("BP001", "1:5")]


def test_a_key_may_not_be_missing() -> None:
    assert told("a: {: b}\n") == [("BP001", "1:5")]
    assert document("'': a\n").data == {"": "a"}


# Limits


def test_nesting_has_a_limit() -> None:
    deepest = "[" * composing.DEEPEST + "]" * composing.DEEPEST
    assert document(deepest).data
    assert told(f"[{deepest}]") == [("BP009", "1:65")]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "".join(" " * i + "a:\n" for i in range(999))]
)
def test_nesting_without_end_is_no_crash(text: str) -> None:
    (code, _), *others = told(text)
    assert (code, others) == ("BP009", [])


def test_the_number_of_values_has_a_limit() -> None:
    many = ", ".join(["a"] * (composing.MOST_VALUES - 1))
    assert document(f"[{many}]").data
    found, (error,) = read(f"[{many}, a]".encode(), path="a")
    assert (found, error.code) == (None, "BP009")
    assert "200,000 values" in error.message


def test_what_aliases_repeat_has_a_limit() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for name, before in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    found, (error,) = read(bomb.encode(), path="a")
    assert (found, error.code) == (None, "BP009")
    assert "aliases" in error.message


def test_long_texts_that_are_repeated_often_count_with_their_length() -> None:
    text = f"a: &a {'x' * 100_000}\n" + "".join(f"b{index}: *a\n" for index in range(5))
    assert told(text) == [("BP009", "6:5")]


def test_a_few_hundred_aliases_are_fine() -> None:
    assert document("a: &a {b: [c, d]}\ne:\n" + "  - *a\n" * 500).data


# The slower parser


def test_without_libyaml_the_slower_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: &x [1, 'b']\nc: |\n  d\n\ne: *x\nf: {g, h: i}\nj:\n  - k: l\n"
    fast = document(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = document(text)
    assert slow.data == fast.data
    assert _spans(slow.root) == _spans(fast.root)


def test_without_libyaml_half_a_character_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    found, (error,) = read(b'a: "\\ud83d"\n', path="a")
    assert found is not None
    assert found.data == {"a": "\ufffd"}
    assert error.code == "BP001"


def test_reading_is_given_to_libyaml_where_it_is_there() -> None:
    loader = composing.parser_of("a: b")
    assert type(loader).__name__ == "CSafeLoader"
    assert "yaml._yaml" in sys.modules


def _spans(node: Node) -> list[Span]:
    match node:
        case Mapping():
            inner = [span for entry in node.entries for span in [entry.key.span, *_spans(entry.value)]]
            return [node.span, *inner]
        case Sequence():
            return [node.span, *(span for item in node.items for span in _spans(item))]
        case _:
            return [node.span]
