from __future__ import annotations

from textwrap import dedent

import pytest

from blueprint_cli.source.changes import Append, Change, Delete, Insert, Rename, Replace
from blueprint_cli.source.patching import patch
from blueprint_cli.source.reading import read
from blueprint_cli.source.spelling import spell
from blueprint_cli.text.edit import apply_edits


def patched(text: str, *changes: Change) -> str | None:
    document, problems = read(text.encode(), path="a.yaml")
    assert document is not None, problems
    edits = patch(document, changes)
    return None if edits is None else apply_edits(document.text, edits)


ROLES = """\
roles:
  # Who takes parcels
  clerk: Clerk  # at the desk

  # Who brings them
  courier:
    title: Courier
    # still to be found
    count: 2
  driver: {title: Driver, count: 1}  # on the road
steps: []
"""


def test_an_entry_goes_with_its_lines_and_the_comment_behind_it():
    assert patched(ROLES, Delete(("roles", "clerk"))) == ROLES.replace("  clerk: Clerk  # at the desk\n", "")
    assert patched(ROLES, Delete(("roles", "driver"))) == ROLES.replace(
        "  driver: {title: Driver, count: 1}  # on the road\n", ""
    )
    courier = "  courier:\n    title: Courier\n    # still to be found\n    count: 2\n"
    assert patched(ROLES, Delete(("roles", "courier"))) == ROLES.replace(courier, "")


def test_what_would_be_empty_goes_with_its_key():
    everybody = [Delete(("roles", name)) for name in ("driver", "clerk", "courier")]
    assert patched(ROLES, *everybody) == "steps: []\n"
    assert patched("a:\n  b:\n    - c\nd: e\n", Delete(("a", "b", 0))) == "d: e\n"
    assert patched("a: {b: [c], d: e}\n", Delete(("a", "b", 0))) == "a: {d: e}\n"
    assert patched("a: {b: [c]}\nd: e", Delete(("a", "b", 0))) == "d: e"


def test_nothing_takes_the_whole_file():
    assert patched("a: b\n", Delete(("a",))) is None
    assert patched("a: b\n", Delete(())) is None
    assert patched("[a, b]\n", Delete((0,)), Delete((1,))) is None


def test_what_lies_in_something_that_goes_is_gone_already():
    changes = [Delete(("roles", "courier", "count")), Delete(("roles", "courier"))]
    assert patched(ROLES, *changes) == patched(ROLES, Delete(("roles", "courier")))


@pytest.mark.parametrize(
    ("text", "routes", "after"),
    [
        ("- a\n- b\n- c\n", [(1,)], "- a\n- c\n"),
        ("- a\n- b\n- c\n", [(0,), (1,)], "- c\n"),
        ("- a\n- b", [(1,)], "- a\n"),
        ("- a: 1\n  b: 2\n- c\n", [(0, "a")], "- b: 2\n- c\n"),
        ("- a: 1\n  b: 2\n- c\n", [(0, "b")], "- a: 1\n- c\n"),
        ("- a: 1\n  b: 2\n  c: 3\n", [(0, "a"), (0, "b")], "- c: 3\n"),
        ("-   a: 1  # one\n    # two\n    b: 2\n", [(0, "a")], "-   # two\n    b: 2\n"),
        ("- a: 1\n\n  # two\n  b: 2\n  c: 3\n", [(0, "a"), (0, "b")], "- # two\n  c: 3\n"),
        ("- - a\n  - b\n", [(0, 0)], "- - b\n"),
        ("a:\n- b\n- c\n", [("a", 0)], "a:\n- c\n"),
        ("a:\n  # one\n  - b\n  - # two\n    c\n", [("a", 1)], "a:\n  # one\n  - b\n"),
        ("a: |\n  x\n\n  y\n\nb: 2\n", [("a",)], "\nb: 2\n"),
        ("a: x\n  y\nb: 2\n", [("a",)], "b: 2\n"),
        ("a:\nb: 2\n", [("a",)], "b: 2\n"),
        ("- a\n-\n- c\n", [(1,)], "- a\n- c\n"),
        ("{a: 1, b: 2, c: 3}\n", [("a",)], "{b: 2, c: 3}\n"),
        ("{a: 1, b: 2, c: 3}\n", [("c",)], "{a: 1, b: 2}\n"),
        ("{a: 1, b: 2, c: 3}\n", [("a",), ("c",)], "{b: 2}\n"),
        ("{a: 1, b: 2, c: 3}\n", [("a",), ("b",)], "{c: 3}\n"),
        ("[ a, b, ]\n", [(1,)], "[ a, ]\n"),
        ("[a, b]\n", [(0,)], "[b]\n"),
        ("[\n  a,  # one\n  b,  # two\n]\n", [(0,)], "[\n  b,  # two\n]\n"),
        ("[\n  a,  # one\n  b  # two\n]\n", [(1,)], "[\n  a  # one\n]\n"),
        ("[\n  a,\n  b, c\n]\n", [(1,)], "[\n  a, c\n]\n"),
        ("[a -> b: c, d]\n", [(0, "a -> b")], "[d]\n"),
        ('{"a": {"b": 1, "c": 2}}\n', [("a", "b")], '{"a": {"c": 2}}\n'),
        ("a: &x 1\nb: *x\nc: 3\n", [("b",)], "a: &x 1\nc: 3\n"),
        ("- &x 1\n- *x\n- *x\n- 4\n", [(1,), (3,)], "- &x 1\n- *x\n"),
        ("[&x 1, *x, *x , 4]\n", [(2,)], "[&x 1, *x , 4]\n"),
        ("a: &x 1\nb: 2\n", [("a",)], "b: 2\n"),
    ],
)
def test_entries_and_items_are_deleted_in_every_style(text, routes, after):
    assert patched(text, *[Delete(route) for route in routes]) == after
    assert patched(text.replace("\n", "\r\n"), *[Delete(route) for route in routes]) == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: &x 1\nb: *x\n", Delete(("a",))),
        ("a: &x 1\nb: *x\n", Replace(("a",), 2)),
        ("a: &x 1\nb: # why\n  *x\n", Delete(("b",))),
        ("a: &x {b: 1}\nc: *x\n", Replace(("a", "b"), 2)),
        ("a: &x {b: 1}\nc: *x\n", Replace(("c", "b"), 2)),
        ("a: &x {b: 1}\nc: *x\n", Insert(("c",), "d", 2)),
        ("- ? a\n  : b\n  c: d\n", Delete((0, "a"))),
        ("- !!str a: 1\n  b: 2\n", Delete((0, "a"))),
        ("[a, # one\n b]\n", Delete((1,))),
        ("[a, # one\n b, c]\n", Delete((1,))),
        ("[a, # one\n b, c]\n", Delete((0,))),
        ("a:\n  b: 1  # one\n  c: 2\n", Replace(("a",), 2)),
        ("a: | # one\n  text\nb: 1\n", Replace(("a",), "new")),
        ("a: [b, # one\n c]\n", Replace(("a",), "new")),
        ("a: {b}\n", Replace(("a", "b"), "new")),
        ("a: [b -> c: d]\n", Insert(("a", 0), "e", "f")),
        ("a: 1\nb: 2\n", Rename(("a",), "b")),
        ("a: 1\nb: 2\n", Insert((), "b", 3)),
        ("a: 1\n", Insert(("a",), "b", 3)),
        ("a: 1\n", Append(("a",), 3)),
        ("- a\n", Insert((), "b", 3)),
        ("- a\n", Rename((0,), "b")),
        ("a: 1\n", Replace(("b",), 3)),
        ("- a\n", Replace((1,), 3)),
        ("- a\n", Replace((0, "x"), 3)),
        ("- a\n", Replace((), 3)),
        ("a: 1\n", Insert((), "b", 2, after="c")),
    ],
)
def test_what_cannot_be_changed_by_itself_is_left_alone(text, change):
    assert patched(text, change) is None


def test_changes_to_the_same_text_are_left_alone():
    assert patched("a: b\nc: d\n", Replace(("a",), "x"), Replace(("a",), "y")) is None
    assert patched("a: b\nc: d\n", Replace(("a",), "x"), Delete(("a",))) is None
    assert patched("a: b\n") is None


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("a: old  # why\n", "new", "a: new  # why\n"),
        ("a: 'old'\n", "it's", "a: 'it''s'\n"),
        ("a: 'old'\n", "two\nlines", 'a: "two\\nlines"\n'),
        ('a: "old"\n', 'say "it"', 'a: "say \\"it\\""\n'),
        ("a: old\n", "x: y", 'a: "x: y"\n'),
        ("a: old\n", "x, y", "a: x, y\n"),
        ("{a: old}\n", "x, y", '{a: "x, y"}\n'),
        ("a: old\n  and more\nb: 1\n", "new", "a: new\nb: 1\n"),
        ("a: |\n  old\n  text\nb: 1\n", "new", "a: new\nb: 1\n"),
        ("a:  # why\nb: 1\n", "new", "a: new  # why\nb: 1\n"),
        ("{a: , b: 1}\n", "new", "{a: new, b: 1}\n"),
        ("b: &x 1\na: *x  # why\n", "new", "b: &x 1\na: new  # why\n"),
        ("a: &x old\n", "new", "a: &x new\n"),
        ("a: !!str old\n", "new", "a: !!str new\n"),
        ("a: old\n", 2, "a: 2\n"),
        ("a: old\n", {"text": "x", "span": 2}, "a: { text: x, span: 2 }\n"),
        ('{"a": {"b": 1}}\n', {"text": "x", "span": 2}, '{"a": { "text": "x", "span": 2 }}\n'),
        ('{"a": ["b"]}\n', ["x"], '{"a": ["x"]}\n'),
        ("a:\n  - b\n  - c\nd: e\n", "new", "a: new\nd: e\n"),
        ("a:\n- b\n- c\n", ["new", "x, y"], 'a: [new, "x, y"]\n'),
        ("a:  # why\n- b\n- c\nd: e\n", "new", "a:  # why\n  new\nd: e\n"),
        ("a: []\n", {}, "a: {}\n"),
    ],
)
def test_a_value_is_replaced_in_every_style(text, value, after):
    assert patched(text, Replace(("a",), value)) == after


def test_items_are_replaced_as_entries_are():
    assert patched("- a\n- b: 1\n  c: 2\n", Replace((1,), "x")) == "- a\n- x\n"
    assert patched("-\n  b: 1\n", Replace((0,), "x")) == "- x\n"
    assert patched("-\n- b\n", Replace((0,), "x")) == "- x\n- b\n"


def test_a_key_is_renamed_and_keeps_its_quotes():
    assert patched("a: 1  # one\n", Rename(("a",), "b")) == "b: 1  # one\n"
    assert patched("'a': 1\n", Rename(("a",), "b")) == "'b': 1\n"
    assert patched('{"a": 1}\n', Rename(("a",), "b: c")) == '{"b: c": 1}\n'
    assert patched("- a: 1\n", Rename((0, "a"), "b: c")) == '- "b: c": 1\n'


@pytest.mark.parametrize(
    ("text", "change", "after"),
    [
        ("a: 1\nb: 2  # two\n", Insert((), "c", 3), "a: 1\nb: 2  # two\nc: 3\n"),
        ("a: 1\nb: 2\n", Insert((), "c", "x: y", after="a"), 'a: 1\nc: "x: y"\nb: 2\n'),
        ("a: 1", Insert((), "c", 3), "a: 1\nc: 3"),
        ("- x: 1\n  y:\n    - z\n- w\n", Insert((0,), "c", 3), "- x: 1\n  y:\n    - z\n  c: 3\n- w\n"),
        ("-   x: 1\n", Insert((0,), "c", [1]), "-   x: 1\n    c: [1]\n"),
        ("a: {b: 1}\n", Insert(("a",), "c", "x, y"), 'a: {b: 1, c: "x, y"}\n'),
        ("a: {b: 1,}\n", Insert(("a",), "c", 2), "a: {b: 1, c: 2,}\n"),
        ("a: {b: 1, d: 2}\n", Insert(("a",), "c", 3, after="b"), "a: {b: 1, c: 3, d: 2}\n"),
        ("a: {}\n", Insert(("a",), "c", 2), "a: { c: 2 }\n"),
        ("a: { }\n", Insert(("a",), "c", 2), "a: { c: 2 }\n"),
        ('{"a": {"b": "c"}}\n', Insert(("a",), "d", "e"), '{"a": {"b": "c", "d": "e"}}\n'),
        ("a:\n  - b\n  - c  # why\nd: e\n", Append(("a",), "x"), "a:\n  - b\n  - c  # why\n  - x\nd: e\n"),
        ("a:\n- b\n", Append(("a",), "x: y"), 'a:\n- b\n- "x: y"\n'),
        ("a: [b]\n", Append(("a",), "x, y"), 'a: [b, "x, y"]\n'),
        ("a: []\n", Append(("a",), "x"), "a: [x]\n"),
        ('["b"]\n', Append((), "x"), '["b", "x"]\n'),
        ("- - b\n  - c\n", Append((0,), 1.5), "- - b\n  - c\n  - 1.5\n"),
    ],
)
def test_entries_and_items_are_added_in_every_style(text, change, after):
    assert patched(text, change) == after
    assert patched(text.replace("\n", "\r\n"), change) == after.replace("\n", "\r\n" if "\n" in text else "\n")


def test_several_changes_are_made_at_once():
    text = dedent("""\
        steps:
          - title: One
            support: Till  # why
          - title: Two
            support: Till
        """)
    changes = [
        Replace(("steps", 0, "support"), {"text": "Till", "span": 2}),
        Delete(("steps", 1, "support")),
        Insert(("steps", 1), "id", "b"),
        Insert(("steps", 0), "id", "a", after="title"),
    ]
    assert patched(text, *changes[:2]) == dedent("""\
        steps:
          - title: One
            support: { text: Till, span: 2 }  # why
          - title: Two
        """)
    assert patched(text, *changes[:2], changes[3]) == dedent("""\
        steps:
          - title: One
            id: a
            support: { text: Till, span: 2 }  # why
          - title: Two
        """)
    assert patched(text, *changes) is None


@pytest.mark.parametrize(
    ("value", "plain", "bracketed"),
    [
        ("a b", "a b", "a b"),
        ("a -> b", "a -> b", "a -> b"),
        ("1:30", '"1:30"', '"1:30"'),
        ("2026-01-31", "2026-01-31", "2026-01-31"),
        ("a, b", "a, b", '"a, b"'),
        ("-5 degrees", "-5 degrees", "-5 degrees"),
        ("Why?", "Why?", '"Why?"'),
        ("yes", '"yes"', '"yes"'),
        ("5", '"5"', '"5"'),
        ("null", '"null"', '"null"'),
        ("", '""', '""'),
        (" a", '" a"', '" a"'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a:", '"a:"', '"a:"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("- a", '"- a"', '"- a"'),
        ("--- a", '"--- a"', '"--- a"'),
        ("@a", '"@a"', '"@a"'),
        ("<<", '"<<"', '"<<"'),
        ("a\u2028b", '"a\\u2028b"', '"a\\u2028b"'),
        ("é 👩🏽‍💻 می‌خواهم", "é 👩🏽‍💻 می‌خواهم", "é 👩🏽‍💻 می‌خواهم"),
        (True, "true", "true"),
        (1.5, "1.5", "1.5"),
    ],
)
def test_a_text_is_quoted_where_it_would_be_something_else(value, plain, bracketed):
    assert spell(value, bracketed=False) == plain
    assert spell(value, bracketed=True) == bracketed
