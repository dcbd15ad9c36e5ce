from __future__ import annotations

import re
from textwrap import dedent
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.diagnostics import Diagnostic, Fix, Place, Severity
from blueprint_cli.report.plain import Plain
from blueprint_cli.text.edit import Edit
from blueprint_cli.text.span import Lines, Span
from reports import checked, written

LANES = "blueprint: 1\nlanes:\n  - customer\n  - backstage\n"


def shown(text: str, *findings: Diagnostic, **options: int) -> str:
    return written(Plain(**options), checked(findings, texts={"a.yaml": text}))


def test_nothing_is_shown_where_nothing_was_found():
    assert written(Plain(), checked()) == ""


def test_a_finding_shows_its_source_what_is_marked_and_the_way_out(find):
    finding = find(LANES, "backstage", message="the lane is empty", way_out="fill it")
    assert shown(LANES, finding) == dedent("""\
        warning[BP103 empty-lane]: the lane is empty
         --> a.yaml:4:5
          |
        4 |   - backstage
          |     ^^^^^^^^^
          |
          = help: fill it
        """)


def test_findings_are_parted_by_an_empty_line(find):
    finding = find(LANES, "backstage")
    one = shown(LANES, finding)
    assert shown(LANES, finding, finding) == one + "\n" + one


def test_the_margin_is_as_wide_as_the_largest_line_number(find):
    text = "x: 1\n" * 99 + "y: 2\n"
    report = shown(text, find(text, "y", notes=(("the first", "x"),)))
    assert report.splitlines()[1:] == [
        "   --> a.yaml:100:1",
        "    |",
        "100 | y: 2",
        "    | ^",
        "note: the first",
        "   --> a.yaml:1:1",
        "    |",
        "  1 | x: 1",
        "    | -",
    ]


def test_related_places_of_one_message_share_one_excerpt(find):
    notes = (("also here", "lanes"), ("also here", "customer"), ("and this", "blueprint"))
    report = shown(LANES, find(LANES, "backstage", notes=notes))
    assert report.splitlines()[5:] == [
        "note: also here",
        " --> a.yaml:2:1",
        "  |",
        "2 | lanes:",
        "  | -----",
        "3 |   - customer",
        "  |     --------",
        "note: and this",
        " --> a.yaml:1:1",
        "  |",
        "1 | blueprint: 1",
        "  | ---------",
    ]


def test_a_note_without_a_place_stands_before_the_help_and_keeps_its_lines(find):
    finding = find(LANES, "customer", notes=(("one\ntwo", ""),), way_out="as:\n  a: 1")
    assert shown(LANES, finding).splitlines()[5:] == [
        "  |",
        "  = note: one",
        "          two",
        "  = help: as:",
        "            a: 1",
    ]


def test_a_place_in_a_file_without_a_text_is_named_only(find):
    finding = find(LANES, "customer", path="shared/roles.yaml")
    assert shown(LANES, finding).splitlines() == [
        "warning[BP103 empty-lane]: something is wrong",
        " --> shared/roles.yaml:3:5",
    ]


@pytest.mark.parametrize(
    ("line", "part", "above", "marks"),
    [
        pytest.param("\tkey: x", "key", "    key: x", "    ^^^", id="a tab fills up to its stop"),
        pytest.param("a\tkey: x", "key", "a   key: x", "    ^^^", id="a tab fills up to its stop from where it is"),
        pytest.param("日本: 語", "語", "日本: 語", "      ^^", id="a wide character takes two cells"),
        pytest.param("n\u0303o: x", "x", "n\u0303o: x", "    ^", id="a combining mark takes none"),
        pytest.param("👩‍👩‍👧: x", "x", "👩‍👩‍👧: x", "    ^", id="a family is one picture"),
        pytest.param("👍🏽: x", "x", "👍🏽: x", "    ^", id="the colour of a hand is part of it"),
        pytest.param("❤️: x", "x", "❤️: x", "    ^", id="a sign made a picture takes two"),
        pytest.param("각: x", "x", "각: x", "    ^", id="a syllable of jamos is one"),
        pytest.param("a\x1b[31mb: x", "x", "a␛[31mb: x", "         ^", id="an escape is written out"),
        pytest.param("a\u202eb: x", "b", "a<U+202E>b: x", "         ^", id="a change of direction is written out"),
    ],
)
def test_marks_stand_under_what_they_mark(find, line, part, above, marks):
    report = shown(line, find(line, part)).splitlines()
    assert report[3:5] == [f"1 | {above}", f"  | {marks}"]


def test_a_missing_value_is_marked_by_one_sign(find):
    text = "title:\n"
    lines = Lines(text)
    nowhere = Place(path="a.yaml", span=Span(6, 6), start=lines.position(6), end=lines.position(6))
    finding = Diagnostic(code="BP004", name="n", severity=Severity.ERROR, message="m", place=nowhere)
    assert shown(text, finding).splitlines()[3:5] == ["1 | title:", "  |       ^"]


def test_of_a_place_of_several_lines_the_first_is_marked(find):
    text = "text: |\n  one\n  two\n"
    assert shown(text, find(text, "|\n  one\n  two")).splitlines()[3:5] == ["1 | text: |", "  |       ^"]


def test_a_long_line_is_cut_around_what_is_marked(find):
    text = "start " + "before " * 40 + "TARGET" + " after" * 40
    row, marks = shown(text, find(text, "TARGET"), width=60).splitlines()[3:5]
    assert len(row) == 60
    assert row.startswith("1 | …")
    assert row.endswith("…")
    assert row.index("TARGET") == marks.index("^")
    assert marks.count("^") == len("TARGET")


def test_what_stands_at_the_start_of_a_long_line_is_cut_at_the_end_only(find):
    text = "TARGET" + " after" * 40
    row, marks = shown(text, find(text, "TARGET"), width=60).splitlines()[3:5]
    assert row.startswith("1 | TARGET")
    assert marks == "  | ^^^^^^"


def test_of_a_marked_part_that_is_too_long_its_start_shows(find):
    text = "x: " + "TARGET " * 40
    row, marks = shown(text, find(text, "TARGET " * 40), width=60).splitlines()[3:5]
    assert row.startswith("1 | x: TARGET")
    assert len(marks) <= len(row) <= 60


@pytest.mark.parametrize(
    "before", ["n\u0303" * 60, "xyz" + "n\u0303" * 60, "x" + "n\u0303" * 30 + "xyz" * 5 + "n\u0303" * 9]
)
def test_a_cut_never_parts_a_letter_from_its_mark(find, before):
    text = before + "TARGET"
    for width in range(44, 60):
        row = shown(text, find(text, "TARGET"), width=width).splitlines()[3]
        assert row.startswith(("1 | …n", "1 | …x", "1 | …y", "1 | …z"))


def test_a_wide_character_is_not_cut_in_half(find):
    text = "語" * 60 + "TARGET" + "語" * 60
    row, marks = shown(text, find(text, "TARGET"), width=44).splitlines()[3:5]
    wide = row.count("語")
    assert 4 + 2 + wide * 2 + len("TARGET") in {43, 44}
    assert marks.index("^") == 4 + 1 + 2 * row[: row.index("TARGET")].count("語")


def test_names_and_messages_cannot_steer_the_terminal(find):
    finding = find("a: 1", "a", message="bad \x1b[2J\u202e\x07 word", path="ev\x1bil\udcff.yaml")
    report = written(Plain(), checked([finding]))
    assert report.splitlines() == [
        "warning[BP103 empty-lane]: bad ␛[2J<U+202E>␇ word",
        " --> ev␛il<U+DCFF>.yaml:1:1",
    ]


@pytest.mark.parametrize(("safe", "label"), [(True, "fix"), (False, "unsafe fix")])
def test_a_fix_shows_the_lines_that_go_and_those_that_come(find, safe, label):
    fix = Fix(
        message="mend it",
        safe=safe,
        edits=(
            Edit(span=Span(LANES.index("lanes"), LANES.index("lanes") + 5), replacement="rows"),
            Edit(span=Span(LANES.index("  - back"), len(LANES)), replacement=""),
        ),
    )
    assert shown(LANES, find(LANES, "backstage", fix=fix)).splitlines()[5:] == [
        f"{label}: mend it",
        "  |",
        "2 - lanes:",
        "2 + rows:",
        "4 -   - backstage",
    ]


def test_a_fix_of_a_file_without_a_text_is_left_out(find):
    fix = Fix(message="mend it", safe=True, edits=())
    assert "fix" not in written(Plain(), checked([find(LANES, "lanes", fix=fix)]))


def test_without_colour_there_is_not_one_escape(find):
    fix = Fix(message="mend it", safe=True, edits=(Edit(span=Span(0, 1), replacement="X"),))
    finding = find(LANES, "backstage", way_out="help", notes=(("n", "lanes"),), fix=fix)
    plainly = shown(LANES, finding)
    coloured = shown(LANES, finding, color=True)
    assert "\x1b" not in plainly
    assert "\x1b[1;33mwarning[BP103 empty-lane]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plainly


@pytest.mark.parametrize(
    ("severity", "code"), [(Severity.ERROR, "1;31"), (Severity.WARNING, "1;33"), (Severity.INFO, "1;36")]
)
def test_each_level_has_its_colour(find, severity, code):
    report = shown(LANES, find(LANES, "lanes", severity=severity), color=True)
    assert report.startswith(f"\x1b[{code}m{severity}[")
    assert f"\x1b[{code}m^^^^^\x1b[0m" in report


@given(st.text(), st.data(), st.integers(0, 200))
def test_any_place_in_any_text_is_shown_within_the_width(text, data, width):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = Lines(text)
    where = Place(path="a.yaml", span=Span(start, end), start=lines.position(start), end=lines.position(end))
    finding = Diagnostic(code="BP103", name="n", severity=Severity.INFO, message="m", place=where)
    report = written(Plain(width=width), checked([finding], texts={"a.yaml": text}))
    rows = report.removesuffix("\n").split("\n")
    assert len(rows) == 5
    assert "^" in rows[4]
    steering = {"Cc", "Cs", "Zl", "Zp"}
    assert not any(
        category(sign) in steering or sign in "\u202a\u202b\u202d\u202e\u2066" for row in rows for sign in row
    )


def test_of_many_related_places_the_first_are_shown_and_the_rest_counted(find):
    text = "".join(f"- step {number}\n" for number in range(10, 30))
    notes = tuple(("nor here", f"step {number}") for number in range(11, 28))
    report = shown(text, find(text, "step 10", notes=notes))
    assert report.count("-------") == 6
    assert report.endswith(" 7 | - step 16\n   |   -------\n   = and 11 more\n")
    assert "more" not in shown(text, find(text, "step 10", notes=notes[:6]))
