"""The sheet of characters."""

from __future__ import annotations

from blueprint_cli.terminal.canvas import Canvas, Paint


def sheet(*, mirrored: bool = False, width: int = 8) -> Canvas:
    return Canvas(width, mirrored=mirrored)


def test_texts_stand_where_they_are_put_and_lines_end_with_them() -> None:
    canvas = sheet()
    canvas.put(2, 1, "ab")
    canvas.put(0, 0, "x ")
    assert canvas.lines(color=False) == ["x", "  ab"]
    assert canvas.height == 2


def test_wide_characters_take_two_places() -> None:
    canvas = sheet()
    canvas.put(0, 0, "日本")
    canvas.put(4, 0, "|")
    assert canvas.lines(color=False) == ["日本|"]
    assert canvas.at(1, 0) == ""


def test_a_mark_without_a_letter_stands_on_what_is_before_it() -> None:
    canvas = sheet()
    canvas.put(0, 0, "a")
    canvas.put(1, 0, "\u200b")
    assert canvas.lines(color=False) == ["a\u200b"]


def test_a_mark_at_the_very_beginning_goes_nowhere() -> None:
    canvas = sheet()
    canvas.put(0, 0, "\u200bab")
    assert canvas.lines(color=False) == ["ab"]


def test_what_is_off_the_sheet_is_empty() -> None:
    assert sheet().at(0, 5) == " "


def test_a_mirrored_sheet_turns_signs_and_places_but_no_text() -> None:
    canvas = sheet(mirrored=True)
    canvas.stroke(0, 0, "╭─▶")
    canvas.put(4, 0, "ab")
    assert canvas.lines(color=False) == ["  ab ◀─╮"]
    assert [canvas.at(x, 0) for x in range(3)] == ["╭", "─", "▶"]


def test_right_to_left_text_is_isolated_so_that_cells_keep_their_places() -> None:
    canvas = sheet()
    canvas.put(0, 0, "شاي 2")
    canvas.put(6, 0, "a")
    assert canvas.lines(color=False) == ["\u2067شاي 2\u2069 a"]
    canvas.put(0, 0, "ab شا")
    assert canvas.lines(color=False) == ["\u2066ab شا\u2069 a"]


def test_paint_is_written_only_where_it_changes_and_only_if_wanted() -> None:
    canvas = sheet()
    canvas.put(0, 0, "日b", Paint.STRONG)
    canvas.put(4, 0, "c", Paint.QUIET)
    assert canvas.lines(color=True) == ["\x1b[1m日b\x1b[0m \x1b[2mc\x1b[0m"]
    assert canvas.lines(color=False) == ["日b c"]
