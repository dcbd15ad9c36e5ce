"""Exchanging: blueprints from the formats of other tools, and into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blueprint_cli.exchange.formats import ImportFormat, Reader, recognise
from blueprint_cli.exchange.sketch import Remark


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
