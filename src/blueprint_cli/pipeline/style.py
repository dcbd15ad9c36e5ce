"""How pictures are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.export.picture import Engine
from blueprint_cli.pipeline.paging import Paging

if TYPE_CHECKING:
    from blueprint_cli.draw.theme import Theme


class Style(NamedTuple):
    """How pictures are made.

    Without ``links``, no card of an SVG or PDF leads anywhere; ``bare``, an SVG has no XML prolog. A PNG has
    ``scale`` pixels to a point, or is ``width`` pixels wide. A text is ``columns`` wide, and painted if ``color``.
    """

    engine: Engine = Engine.AUTO
    links: bool = True
    bare: bool = False
    scale: float = 2.0
    width: int | None = None
    columns: int = 120
    color: bool = False
    theme: Theme | None = None
    """Without one, ``light``, and of a page ``auto``."""
    embed_font: bool = False
    """Whether an SVG or a page carries the fonts it is set in."""
    paging: Paging = Paging()
    source_lines: bool = False
    """Whether the cards of an SVG or a page say in which line of the file they stand."""
