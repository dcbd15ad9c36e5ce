"""What the tests of the command line have in common: blueprints to try it on, and how a command ended."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

GOOD = """\
blueprint: 1
title: Coffee to go
scenario: On the way to work
starts: The alarm rings
ends: The cup is empty
owner: Shop team
version: 1
state: current
lanes: [evidence, customer, frontstage]
phases: [{id: before, title: Before}, {id: after, title: After}]
steps:
  - {title: Order, phase: before, evidence: Menu, customer: Orders a drink, frontstage: Takes the order}
  - {title: Collect, phase: after, evidence: Cup, customer: Picks up the drink, frontstage: Calls the name}
views:
  staff: {title: For the staff, lanes: [frontstage]}
"""
"""Lint has one word of advice for it, BP102 in line 9, of level info."""

BROKEN = "blueprint: 1\ntitle: Broken\nsteps:\n  - title: Order\n    custmer: Orders\n"
"""An error that stops the drawing, BP003 in line 5."""

WARNED = GOOD.replace("frontstage]\n", "frontstage, backstage]\n", 1)
"""A warning besides, BP103 in line 9."""

FAILING = GOOD + "links: [order.customer -> order.customer]\n"
"""An error of lint's besides, BP201 in line 16, that stops no drawing."""


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


def put(path: str, text: str = GOOD) -> Path:
    """A file in the working folder."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def end_the_process(_item: object, _console: object) -> int:
    """Work that takes its process with it."""
    os._exit(1)
