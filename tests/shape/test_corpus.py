"""Every file of the corpus: the valid ones have no error, the others exactly those that their first line names."""

from __future__ import annotations

import re
from pathlib import Path

import jsonschema
import jsonschema_rs
import pytest

from blueprint_cli.pipeline.loading import understand
from blueprint_cli.schema.published import schema
from blueprint_cli.source.reading import read

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").glob("*.yaml"))
INVALID = sorted((HERE / "invalid").glob("*.yaml"))
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.blueprint.yaml"))

ERRORS = {f"BP{number:03}" for number in range(1, 13)}


FAST = jsonschema_rs.Draft7Validator(schema(), validate_formats=False)
SLOW = jsonschema.Draft7Validator(schema())


def name(path: Path) -> str:
    return path.stem


def told(path: Path) -> list[str]:
    """The errors of a file as its first line would name them."""
    found = understand(path.read_bytes(), path=str(path)).diagnostics
    return [f"{error.code} at {error.place.start.line}:{error.place.start.column}" for error in found]


def expected(path: Path) -> list[str]:
    first = path.read_bytes().split(b"\n")[0].decode("utf-8", errors="replace")
    found = re.match(r"\ufeff?# expect: (.*?)\s*$", first)
    assert found, f"the first line of {path.name} does not say `# expect: BP000 at LINE:COLUMN`"
    return found[1].split(", ")


@pytest.mark.parametrize("path", [*VALID, *EXAMPLES], ids=name)
def test_a_valid_file_has_no_error(path: Path) -> None:
    assert told(path) == []


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_a_broken_file_has_exactly_the_errors_that_its_first_line_names(path: Path) -> None:
    assert told(path) == expected(path)


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_every_error_says_in_words_what_is_wrong_and_what_to_do(path: Path) -> None:
    for error in understand(path.read_bytes(), path=str(path)).diagnostics:
        assert error.message
        assert not error.message.endswith(".")
        assert "\n" not in error.message
        assert error.help or error.notes


def test_the_corpus_shows_every_error() -> None:
    shown = {code for path in INVALID for code in re.findall(r"BP\d{3}", " ".join(expected(path)))}
    assert shown == ERRORS


def test_the_corpus_is_large_enough() -> None:
    assert len(INVALID) >= 80


@pytest.mark.parametrize("path", [*VALID, *EXAMPLES, *INVALID], ids=name)
def test_both_validators_agree(path: Path) -> None:
    document, _ = read(path.read_bytes(), path=str(path))
    if document is not None:
        assert FAST.is_valid(document.data) == SLOW.is_valid(document.data)
