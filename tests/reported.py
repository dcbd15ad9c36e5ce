"""Blueprints to tell reports about, and what a report says."""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.chapters.blocks import Basis, Block, Cell, Paragraph, Table
from blueprint_cli.chapters.telling import tell
from blueprint_cli.pipeline.loading import load
from blueprints import blueprint

ROOT = Path(__file__).parents[1]
FILES = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "src/blueprint_cli/cli/templates").glob("*.yaml")])

HOSTILE = """
description: "<script>alert(1)</script> [x](javascript:x) | `code` \\u001b[31m"
persona: "*Anna* <b>"
roles: {agent: {title: "<i>Agent</i> | `x`", cost_per_hour: 10, count: 2}}
metrics: {csat: {title: "C|SAT", unit: "<%>", target: 4, better: higher}}
goals: {loyal: "=cmd()"}
language: ar
phases: ["<b>Phase</b>"]
steps:
  - id: one
    title: "1. <u>Step</u> | x\\u202E"
    phase: "<b>Phase</b>"
    time: 5wd
    evidence: {text: "![x](http://example.com/x.png)", channel: web}
    customer:
      text: "# Not a heading\\nsecond line"
      emotion: -1.5
      marks: [fail]
      metrics: {csat: 3}
      goals: [loyal]
      pains: {text: "<img src=x onerror=alert(1)>", impact: high}
      opportunities: {text: "| cell |", impact: high, effort: low}
      questions: "--> why?"
    frontstage: {text: "- item", by: agent, time: 1h..2h}
    backstage: {text: "- item", by: agent}
    support: "</style><script>"
links: [one.customer -> one.frontstage, one.frontstage -> one.support]
"""


def examples() -> dict[str, object]:
    """Every example and template by its path."""
    return {str(path.relative_to(ROOT)): load(path).blueprint for path in FILES}


def blocks(text: str, chapter: str) -> tuple[Block, ...]:
    """The blocks of one chapter about a blueprint, which lacks only the head of a file."""
    (told,) = tell(blueprint(text), chapters=[chapter]).told
    return told.blocks


def reason(text: str, chapter: str) -> str:
    """Why a chapter is not told."""
    (missing,) = tell(blueprint(text), chapters=[chapter]).missing
    return missing.reason


def rows(found: tuple[Block, ...], title: str) -> list[list[str]]:
    """The table of that title, its heads first, in words."""
    (table,) = (block for block in found if isinstance(block, Table) and block.title == title)
    return [list(table.columns), *([_words(cell) for cell in row] for row in table.rows)]


def sentences(found: tuple[Block, ...]) -> str:
    """The paragraphs and small print."""
    return " ".join(block.text for block in found if isinstance(block, Paragraph | Basis))


def _words(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.text
