"""What is told of failures has one form in every room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import blueprint_cli
from blueprint_cli import errors

RAISED = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
NAMES = ("Graphviz", "PNG", "SVG", "PDF", "YAML")
FILES = sorted(Path(blueprint_cli.__file__).parent.rglob("*.py"))


def said(file: Path) -> Iterator[tuple[int, str]]:
    """The messages and hints of the errors that are made in ``file``, with what is filled in as ``{}``."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            made = isinstance(node.func, ast.Name) and node.func.id in RAISED
            parts = node.args[:1] if made else []
            parts += [keyword.value for keyword in node.keywords if keyword.arg == "hint"]
            yield from ((node.lineno, text) for text in map(written, parts) if text)


def written(part: ast.expr) -> str:
    if isinstance(part, ast.JoinedStr):
        return "".join(str(value.value) if isinstance(value, ast.Constant) else "{}" for value in part.values)
    return str(part.value) if isinstance(part, ast.Constant) else ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_errors_and_hints_start_in_lower_case_and_end_without_a_full_stop(file):
    for line, text in said(file):
        assert text.startswith(NAMES) or text[0] == text[0].lower(), f"{file}:{line}: {text}"
        assert not text.endswith("."), f"{file}:{line}: {text}"


def test_there_is_something_to_hold_to_it():
    assert sum(len(list(said(file))) for file in FILES) > 50
