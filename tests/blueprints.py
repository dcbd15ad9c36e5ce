"""Small blueprints for tests: from a text to what it builds to, or to what is wrong with it."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.model.building import build
from blueprint_cli.source.reading import read
from strategies import built

HEAD = "blueprint: 1\ntitle: Coffee to go\n"

TWO_STEPS = """
steps:
  - title: Order
    customer: Orders a drink
    frontstage: Takes the order
  - title: Collect
    customer: Picks up the drink
    frontstage: Calls the name
"""


class Trouble(NamedTuple):
    """What tests look at in a diagnostic."""

    code: str
    line: int
    message: str
    help: str


def blueprint(text: str, path: str = "test.blueprint.yaml") -> Blueprint:
    """The blueprint in ``text``, which lacks only the head of a file and must be without a problem."""
    return built(HEAD + dedent(text).lstrip("\n"), path)


def diagnostics(text: str, path: str = "test.blueprint.yaml") -> tuple[Diagnostic, ...]:
    """What building finds wrong in ``text``, which lacks only the head of a file: line 3 is its first."""
    document, problems = read((HEAD + dedent(text).lstrip("\n")).encode(), path=path)
    assert document is not None, problems
    assert not problems
    return build(document)[1]


def troubles(text: str, path: str = "test.blueprint.yaml") -> list[Trouble]:
    """The same in short."""
    return [Trouble(found.code, found.place.start.line, found.message, found.help) for found in diagnostics(text, path)]
