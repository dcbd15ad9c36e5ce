from __future__ import annotations

from blueprint_cli.source.comments import Comment, comments
from blueprint_cli.source.reading import read

OURS = "# blueprint: ignore[BP207] why\n"


def found(text: str) -> tuple[Comment, ...]:
    document, _ = read(text.encode(), path="a")
    assert document is not None
    return comments(document)


def texts(text: str) -> list[str]:
    return [comment.text for comment in found(OURS + text)][1:]


def test_a_comment_has_a_place_a_text_and_whether_it_stands_alone() -> None:
    first, second, third = found(f"{OURS}a: b # blueprint: ignore[BP101]  two\n  #three\n")
    assert first == Comment(1, 1, "blueprint: ignore[BP207] why", alone=True, span=first.span)
    assert (second.line, second.column, second.text, second.alone) == (2, 6, "blueprint: ignore[BP101]  two", False)
    assert (third.line, third.column, third.text, third.alone) == (3, 3, "three", True)
    assert (third.span.start, third.span.end) == (len(OURS) + 39, len(OURS) + 45)


def test_a_file_whose_comments_say_nothing_to_us_is_not_looked_through() -> None:
    assert found("a: b # c\n# d\n") == ()
    assert found("blueprint: 1 # c\n") == ()


def test_a_sign_in_a_text_is_no_comment() -> None:
    assert texts("a: 'b # c'\nd: \"e # f\"\ng#h: i#j\n'k # l': m\nn: o\\ #p\n") == ["p"]


def test_a_sign_in_a_text_of_several_lines_is_no_comment() -> None:
    assert texts("a: 'b\n  # c\n  d' # e\nf: \"g\n\n  # h\"\n") == ["e"]


def test_a_sign_in_a_block_of_text_is_no_comment_but_after_its_sign_it_is() -> None:
    text = "a: | # one\n  # b\n  c\n# two\nd:\n  - >- # three\n    # e\n  # four\n"
    assert texts(text) == ["one", "two", "three", "four"]


def test_comments_between_values_are_found() -> None:
    text = "# one\n\na: # two\n  - b # three\n  # four\n  - [c, # five\n     d] # six\n"
    assert texts(text) == ["one", "two", "three", "four", "five", "six"]


def test_comments_behind_anchors_and_aliases_are_found() -> None:
    assert texts("a: &x # one\n  b: c\nd: *x # two\n'e': &y 'f # g' # three\n") == ["one", "two", "three"]


def test_empty_blocks_of_text_hide_no_comment() -> None:
    assert texts("a: |\n# one\nb: | # two\n") == ["one", "two"]


def test_lines_of_windows_end_before_their_break() -> None:
    assert texts("a: b # one\r\n# two\r\nc: |\r\n  # d\r\n") == ["one", "two"]
