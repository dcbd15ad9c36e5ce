"""Hiding: what else of a blueprint is to be left out of its picture than its views say."""

from __future__ import annotations

from collections.abc import Iterable

from blueprint_cli.errors import UsageError
from blueprint_cli.model.blueprint import Blueprint

HIDEABLE = (
    "pains",
    "opportunities",
    "questions",
    "policies",
    "notes",
    "marks",
    "status",
    "channel",
    "by",
    "time",
    "metrics",
    "goals",
    "links",
    "legend",
)
"""What a view may hide, as the file format has it."""


def hide(blueprint: Blueprint, words: Iterable[str]) -> Blueprint:
    """``blueprint`` without what ``words`` name. Raises ``UsageError`` where one of them is none of ``HIDEABLE``."""
    wanted = frozenset(words)
    for word in sorted(wanted - frozenset(HIDEABLE)):
        raise UsageError(f"{word} cannot be hidden", hint=f"what can be is {', '.join(HIDEABLE)}")
    return blueprint._replace(hide=blueprint.hide | wanted) if wanted else blueprint
