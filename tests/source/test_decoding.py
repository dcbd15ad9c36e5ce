from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source.decoding import LARGEST, decode


def refused(content: bytes) -> Diagnostic:
    found = decode(content, path="a.blueprint.yaml")
    assert isinstance(found, Diagnostic)
    assert found.place.path == "a.blueprint.yaml"
    return found


def at(content: bytes) -> tuple[str, int, int]:
    found = refused(content)
    return found.code, found.place.start.line, found.place.start.column


def test_utf_8_is_read() -> None:
    assert decode("title: Café ☕😀\n".encode(), path="a") == "title: Café ☕😀\n"


@pytest.mark.parametrize("marks", [1, 2])
def test_byte_order_marks_at_the_start_are_left_out(marks: int) -> None:
    assert decode(b"\xef\xbb\xbf" * marks + b"a: b", path="a") == "a: b"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_utf_16_and_32_are_called_by_their_names(encoding: str) -> None:
    found = refused("blueprint: 1\n".encode(encoding))
    assert found.code == "BP001"
    assert "UTF-16 or UTF-32" in found.message
    assert "UTF-8" in found.help


def test_other_encodings_are_pointed_at_with_what_they_may_have_meant() -> None:
    content = b"\xef\xbb\xbfblueprint: 1\ntitle: \xc3\xa9 Caf\xe9\n"
    found = refused(content)
    assert at(content) == ("BP001", 2, 13)
    assert "the byte E9, which would be `é`" in found.message


def test_a_byte_that_no_encoding_explains_is_only_pointed_at() -> None:
    assert refused(b"a: \x81").message.endswith("here stands the byte 81")


def test_a_character_that_is_cut_off_at_the_end_is_pointed_at() -> None:
    assert at("a: é".encode()[:-1]) == ("BP001", 1, 4)


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\ufeff"]
)
def test_invisible_characters_are_refused(character: str) -> None:
    content = f"title: a\n# b{character}\n".encode()
    assert at(content) == ("BP001", 2, 4)
    assert f"(U+{ord(character):04X})" in refused(content).message


def test_a_nul_means_that_it_is_no_text() -> None:
    assert "this is not the file that you meant" in refused(b"title: \x00").help


def test_breaks_from_slides_are_known() -> None:
    assert "pasted from a slide" in refused("title: a\u2028b".encode()).help


@pytest.mark.parametrize(
    ("count", "further"),
    [
        (1, "stands here"),
        (2, "stands here, and 1 more on line 2"),
        (4, "stands here, and 3 more on lines 2, 3, 4"),
        (12, "stands here, and 11 more on lines 2, 3, 4, 5, 6, 7, 8, 9 and 3 more"),
    ],
)
def test_all_lines_with_invisible_characters_are_counted(count: int, further: str) -> None:
    assert refused(b"a\x07\n" * count).message.endswith(further)


def test_tabs_and_line_breaks_are_no_control_characters_here() -> None:
    assert decode(b"a:\tb\r\nc: d\re: f\n", path="a") == "a:\tb\r\nc: d\re: f\n"


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_looked_at() -> None:
    found = refused(b"\xff" * 50_000_000)
    assert (found.code, found.name) == ("BP009", "too-large")
    assert found.message == "the file has 50 MB; a blueprint may have 2 MB"


def test_a_file_that_is_one_byte_too_large_says_so() -> None:
    assert refused(b"#" * (LARGEST + 1)).message == "the file has more than 2 MB; a blueprint may have 2 MB"


def test_the_size_of_a_file_is_told_in_round_numbers() -> None:
    assert refused(b"#" * 10_500_060).message == "the file has more than 10.5 MB; a blueprint may have 2 MB"


def test_the_largest_file_is_read() -> None:
    assert decode(b"#" * LARGEST, path="a") == "#" * LARGEST
