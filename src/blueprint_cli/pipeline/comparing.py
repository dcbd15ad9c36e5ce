"""Comparing: what has changed between two blueprints, told in words, in data, or in a picture."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.formats import Format

if TYPE_CHECKING:
    from blueprint_cli.analysis.changes.change import Comparison
    from blueprint_cli.pipeline.style import Style


class ChangesFormat(StrEnum):
    """What changes can be told as."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


def diff(old: Blueprint | None, new: Blueprint | None) -> Comparison:
    """What has changed from ``old`` to ``new``; everything, where one of them is not there."""
    from blueprint_cli.analysis.changes.comparing import compare

    return compare(old or _nothing(), new or _nothing())


def tell_changes(
    comparison: Comparison, wanted: ChangesFormat, *, color: bool = False, style: Style | None = None
) -> bytes:
    """The changes in one format; ``color`` is for a text, ``style`` for a picture.

    Raises ``EngineError`` where a picture cannot be drawn.
    """
    match wanted:
        case ChangesFormat.TEXT:
            from blueprint_cli.report.differences.plain import to_text

            return to_text(comparison, color=color).encode()
        case ChangesFormat.MARKDOWN:
            from blueprint_cli.report.differences.markdown import to_markdown

            return to_markdown(comparison).encode()
        case ChangesFormat.JSON:
            from blueprint_cli.report.differences.json import to_json

            return to_json(comparison).encode()
        case ChangesFormat.SVG | ChangesFormat.PNG | ChangesFormat.PDF:
            return _picture(comparison, Format(wanted.value), style)
        case _:
            assert_never(wanted)


def _picture(comparison: Comparison, wanted: Format, style: Style | None) -> bytes:
    """Both blueprints in one picture, in which everything shows what has become of it."""
    from blueprint_cli.analysis.changes.merging import merge
    from blueprint_cli.pipeline.drawing import arrange, draw

    return draw(arrange(merge(comparison)), [wanted], style)[wanted]


def _nothing() -> Blueprint:
    """The blueprint of a file that is not there."""
    return Blueprint(path="", id="", title="", lanes=(), line_titles={}, steps=())
