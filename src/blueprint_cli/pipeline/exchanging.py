"""Exchanging: blueprints from the formats of other tools, and into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.exchange.formats import ExportFormat, ImportFormat, Reader, recognise
from blueprint_cli.exchange.sketch import Remark
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.style import Style
from blueprint_cli.pipeline.telling import tell


class Imported(NamedTuple):
    """The text of a blueprint file, how much is in it, and what was guessed or not carried over."""

    text: str
    counts: Mapping[str, int]
    remarks: tuple[Remark, ...]


def take_over(content: bytes, form: ImportFormat | None, reader: Reader, *, path: str, schema: str = "") -> Imported:
    """The blueprint in a foreign file, in our format. Without ``form`` it is known by its name or beginning.

    ``schema`` is what editors are told in the first line. Raises ``BlueprintError`` where there is none to be read.
    """
    from blueprint_cli.exchange.composing import compose
    from blueprint_cli.exchange.reading import read

    sketch = read(form or recognise(content, path=path), content, reader, name=path)
    cards = sum(len(held) for step in sketch.steps for held in step.cells.values())
    counts = {"step": len(sketch.steps), "lane": len(sketch.lanes), "card": cards, "link": len(sketch.links)}
    return Imported(compose(sketch, schema=schema), counts, sketch.remarks)


def hand_over(blueprint: Blueprint, form: ExportFormat, style: Style | None = None) -> bytes:
    """The blueprint in the format of another tool. Raises ``BlueprintError`` where a package is missing."""
    style = style or Style()
    match form:
        case ExportFormat.MARKDOWN:
            return tell(blueprint, [Format.MARKDOWN], style)[Format.MARKDOWN]
        case ExportFormat.HTML:
            return tell(blueprint, [Format.HTML_TABLE], style)[Format.HTML_TABLE]
        case _:
            from blueprint_cli.draw.theme import LIGHT
            from blueprint_cli.exchange.writing import write

            return write(blueprint, form, style.theme or LIGHT)
