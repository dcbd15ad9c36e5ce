from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.report.comparing import Change, compare
from blueprint_cli.text.edit import Edit, apply_edits
from blueprint_cli.text.span import Span

TEXT = "one\ntwo\nthree\nfour\n"


def test_a_line_that_goes_leaves_its_neighbours_alone():
    assert compare(TEXT, [Edit(span=Span(4, 8), replacement="")]) == (Change(2, ("two",), ()),)


def test_edits_of_one_line_are_one_change_and_others_another():
    edits = [
        Edit(span=Span(14, 15), replacement="F"),
        Edit(span=Span(0, 1), replacement="O"),
        Edit(span=Span(2, 3), replacement="E"),
    ]
    assert compare(TEXT, edits) == (Change(1, ("one",), ("OnE",)), Change(4, ("four",), ("Four",)))


def test_a_line_that_comes_stands_where_it_will_be():
    assert compare(TEXT, [Edit(span=Span(4, 4), replacement="new\n")]) == (Change(2, (), ("new",)),)


def test_nothing_changes_without_edits():
    assert compare(TEXT, []) == ()


@given(st.text(alphabet="ab\n", max_size=40), st.data())
def test_the_changes_make_the_edited_text(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Edit(span=span, replacement=data.draw(st.text(alphabet="xy\n", max_size=4))) for span in spans]
    lines = text.split("\n")
    for change in reversed(compare(text, edits)):
        at = change.number - 1
        assert tuple(lines[at : at + len(change.removed)]) == change.removed
        lines[at : at + len(change.removed)] = change.added
    assert "\n".join(lines) == apply_edits(text, edits)
