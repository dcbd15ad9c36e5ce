"""Comparing: what has changed between two blueprints, told in words or data."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from blueprint_cli.model.blueprint import Blueprint

if TYPE_CHECKING:
    from blueprint_cli.analysis.changes.change import Comparison


class ChangesFormat(StrEnum):
    """What changes can be told as."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


def diff(old: Blueprint | None, new: Blueprint | None) -> Comparison:
    """What has changed from ``old`` to ``new``; everything, where one of them is not there."""
    from blueprint_cli.analysis.changes.comparing import compare

    return compare(old or _nothing(), new or _nothing())


def tell_changes(comparison: Comparison, wanted: ChangesFormat, *, color: bool = False) -> str:
    """The changes in one format."""
    match wanted:
        case ChangesFormat.TEXT:
            from blueprint_cli.report.differences.plain import to_text

            return to_text(comparison, color=color)
        case ChangesFormat.MARKDOWN:
            from blueprint_cli.report.differences.markdown import to_markdown

            return to_markdown(comparison)
        case ChangesFormat.JSON:
            from blueprint_cli.report.differences.json import to_json

            return to_json(comparison)
        case _:
            assert_never(wanted)


def _nothing() -> Blueprint:
    """The blueprint of a file that is not there."""
    return Blueprint(path="", id="", title="", lanes=(), line_titles={}, steps=())
