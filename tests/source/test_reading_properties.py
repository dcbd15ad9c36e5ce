"""What holds for every content of a file, however it came about."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from blueprint_cli.source.comments import comments
from blueprint_cli.source.document import Document, Mapping, Node, Scalar, Sequence
from blueprint_cli.source.reading import read

CORPUS = sorted((Path(__file__).parents[1] / "shape").glob("*/*.yaml"))
FILES = [path.read_bytes() for path in CORPUS]

SIGNS = [
    "a",
    "b: ",
    "- ",
    "? ",
    ": ",
    "&x ",
    "*x",
    "!!str ",
    "!t ",
    "<<: *x",
    "'",
    '"',
    "|",
    ">",
    *"[]{},@`",
    "%YAML 1.2\n",
]
BLANKS = ["\n", "\n  ", "\n    ", "\t", "#", " # c", "\r\n", "😀", "é", "\ufeff", "\x00", "\x85", "---\n", "...\n"]
VALUES = ["1", ".inf", "1e999", "0x1", "~", "true", "\\", "\\x07", "=======\n"]
SCRAPS = st.sampled_from(SIGNS + BLANKS + VALUES)
TEXTS = st.lists(SCRAPS | st.text(max_size=3), max_size=40).map("".join)


def told(content: bytes) -> Document | None:
    """Read, and hold what is promised of every reading."""
    document, problems = read(content, path="a")
    assert document is not None or problems
    for problem in problems:
        assert problem.code in {"BP001", "BP002", "BP009"}
        assert problem.message
        assert problem.help
        assert 0 <= problem.place.span.start <= problem.place.span.end
        if document is not None:
            assert problem.place.span.end <= len(document.text)
    return document


@given(st.binary(max_size=200))
def test_no_bytes_are_too_odd(content: bytes) -> None:
    told(content)


@given(TEXTS)
@settings(max_examples=400)
def test_no_text_is_too_odd(text: str) -> None:
    told(text.encode("utf-8"))


@given(st.sampled_from(FILES), st.integers(0, 3000), st.integers(0, 20), TEXTS)
@settings(max_examples=300)
def test_no_damage_to_a_file_is_too_odd(content: bytes, at: int, length: int, scrap: str) -> None:
    told(content[:at] + scrap.encode() + content[at + length :])


@given(SCRAPS, st.integers(1, 20_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_repetition_takes_long(scrap: str, times: int) -> None:
    start = perf_counter()
    told((scrap * times).encode())
    assert perf_counter() - start < 5


@given(TEXTS)
@settings(max_examples=400)
def test_every_scalar_stands_where_it_is_said_to(text: str) -> None:
    document = told(text.encode())
    assume(document is not None)
    assert document is not None
    for scalar in scalars(document.root):
        source = document.text[scalar.span.start : scalar.span.end]
        if scalar.plain:
            assert source == source.strip(" \t\r\n")
        if source and source[0] != "*" and "\n" not in source and "\r" not in source and not _is_odd(scalar, source):
            assert _read_alone(source) == scalar.raw


@given(TEXTS)
def test_data_is_what_the_nodes_say(text: str) -> None:
    document = told(text.encode())
    assume(document is not None)
    assert document is not None
    assert document.data == plain(document.root)


@given(TEXTS)
def test_comments_are_no_part_of_a_value(text: str) -> None:
    document = told(("# blueprint:\n" + text).encode())
    assume(document is not None)
    assert document is not None
    for comment in comments(document):
        assert document.text[comment.span.start] == "#"
        for scalar in scalars(document.root):
            overlaps = scalar.span.start < comment.span.end and comment.span.start < scalar.span.end
            assert not overlaps or document.text[scalar.span.start] in "|>"


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Mapping():
            parts = [part for entry in node.entries for part in entry]
            return [scalar for part in parts for scalar in scalars(part)]


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, value in node.values.items()}


def _is_odd(scalar: Scalar, source: str) -> bool:
    """Whether a scalar was put in the place of something else, or would be something else if it stood alone."""
    return "\ufffd" in scalar.raw or source in {"---", "..."} or source[0] in "{%|>" or ":" in source or "#" in source


def _read_alone(source: str) -> str:
    node = yaml.compose(source, Loader=yaml.CSafeLoader)
    assert isinstance(node, yaml.ScalarNode)
    return str(node.value)
