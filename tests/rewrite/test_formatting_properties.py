"""Formatting changes the layout of a file and nothing else, whatever the file looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.pipeline import linting, loading
from blueprint_cli.review.settings import Settings
from blueprint_cli.rewrite.formatting import reformat
from blueprint_cli.source import composing
from blueprint_cli.source.reading import read
from blueprint_cli.source.transcribing import transcribe
from blueprint_cli.text.edit import apply_edits
from strategies import documents
from ugly import write

ROOT = Path(__file__).parents[2]
CORPUS = sorted((ROOT / "tests/shape").glob("*/*.yaml"))

SILENCERS = tuple(f"blueprint: ignore[{codes}] so" for codes in ("BP2", "BP203", "BP207, BP208", "BP301", "BP305"))

small = documents(max_steps=5, max_lanes=6, max_cards=20, max_in_cell=3)
seeds = st.integers(0, 2**32 - 1)


def formatted(text: str) -> str:
    document, problems = read(text.encode(), path="a.blueprint.yaml")
    assert document is not None
    assert problems == ()
    return apply_edits(document.text, reformat(document))


def data(text: str) -> object:
    document, _ = read(text.encode(), path="a.blueprint.yaml")
    assert document is not None
    return document.data


@given(small, seeds)
def test_a_file_however_ugly_says_the_same_with_the_same_comments_and_stays_so(text, seed):
    content = data(text)
    ugly, comments = write(content, seed)
    assert data(ugly) == content
    tidy = formatted(ugly)
    assert data(tidy) == content
    assert sorted(transcribe(tidy).comments) == sorted(comments)
    assert formatted(tidy) == tidy


@given(small, seeds)
def test_lists_keep_their_order_and_mappings_of_names_theirs(text, seed):
    ugly, _ = write(data(text), seed)
    before, after = data(ugly), data(formatted(ugly))
    for names in ("roles", "metrics", "goals", "views"):
        assert list(before.get(names, {})) == list(after.get(names, {}))
    assert before["steps"] == after["steps"]


@given(small, seeds, seeds)
def test_who_writes_it_makes_no_difference(text, one, other):
    content = data(text)
    assert formatted(write(content, one, plainly=True).text) == formatted(write(content, other, plainly=True).text)


@given(small, seeds)
def test_lines_are_short_indented_by_twos_and_have_no_blanks_at_their_ends(text, seed):
    ugly, _ = write(data(text), seed)
    for line in formatted(ugly).split("\n"):
        assert line == line.rstrip()
        assert not line or (len(line) - len(line.lstrip())) % 2 == 0
        assert "\r" not in line


@given(small, seeds)
def test_lint_finds_the_same_before_and_after(text, seed):
    ugly, _ = write(data(text), seed, remarks=SILENCERS)
    assert findings(ugly) == findings(formatted(ugly))


def findings(text: str) -> list[tuple[object, ...]]:
    loaded = loading.understand(text.encode(), path="a.blueprint.yaml")
    return sorted((found.code, str(found.route), found.message) for found in linting.lint(loaded, Settings()))


@given(small, seeds)
def test_the_slower_parser_gives_the_same_layout(text, seed):
    ugly, _ = write(data(text), seed)
    with pytest.MonkeyPatch.context() as patched:
        fast = formatted(ugly)
        patched.setattr("yaml.CSafeLoader", None)
        patched.delattr("yaml.CSafeLoader")
        assert type(composing.parser_of("")).__name__ == "SafeLoader"
        assert formatted(ugly) == fast


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_files_of_the_corpus_are_formatted_if_they_can_be_read(path):
    document, problems = read(path.read_bytes(), path=str(path))
    if document is None or problems:
        return
    tidy = apply_edits(document.text, reformat(document))
    assert data(tidy) == document.data
    assert sorted(transcribe(tidy).comments) == sorted(transcribe(document.text).comments)
    assert formatted(tidy) == tidy
