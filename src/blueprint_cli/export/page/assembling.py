"""Assembling: a blueprint as one page that needs nothing else, to be looked at, searched, filtered and followed.

Without its script it is a document: the picture, the story, the table, the links and notes. The script makes the
picture pan and zoom, and shows the rest when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.coloring import color
from blueprint_cli.export.page.facets import facets
from blueprint_cli.export.page.furnishing import furnish
from blueprint_cli.export.page.guarding import guard
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.narrating import narrate
from blueprint_cli.export.page.parts import PAGE, asset, embed, script
from blueprint_cli.export.page.recording import record
from blueprint_cli.export.page.vocabulary import vocabulary
from blueprint_cli.export.tables.gridding import Gridding
from blueprint_cli.export.tables.phrasing import identify, phrase
from blueprint_cli.export.tables.relating import Relating
from blueprint_cli.export.tables.rules import TABLE

_SCRIPTS: Final = (
    "making.js",
    "folding.js",
    "wearing.js",
    "camera.js",
    "headings.js",
    "picture.js",
    "choosing.js",
    "thread.js",
    "panel.js",
    "address.js",
    "steering.js",
    "page.js",
)
"""The parts of the script, each with what it needs before it."""


def assemble(material: Material) -> str:
    """The page, as HTML."""
    return "\n".join(_Assembling(material).lines()) + "\n"


class _Assembling:
    """One page in the making."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._table = material.table
        self._said = vocabulary(material.table.language)
        self._facets = tuple(facets(material, self._said))
        self._script = script(asset(PAGE, name) for name in _SCRIPTS)
        self._style = "\n".join([*color(material), TABLE, asset(PAGE, "controls.css"), asset(PAGE, "page.css")])

    def lines(self) -> Iterator[str]:
        table = self._table
        yield "<!doctype html>"
        yield f'<html lang="{escape(table.language)}" dir="{table.direction}">'
        yield f"<!-- {GENERATOR_MARK} -->"
        yield '<head><meta charset="utf-8">'
        yield guard(styles=[self._style], script=self._script, svg=self._material.svg)
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(table.title)}</title>"
        yield f"<style>{self._style}</style></head>"
        yield "<body>"
        yield from furnish(self._material, self._facets, self._said)
        yield "<main>"
        yield from self._picture()
        yield from self._words()
        yield "</main>"
        yield f'<script type="application/json" id="page-record">{self._record()}</script>'
        yield f"<script>{self._script}</script>"
        yield "</body></html>"

    def _picture(self) -> Iterator[str]:
        name, keys = escape(self._said["picture"]), escape(self._said["keys"])
        yield f'<section id="page-picture" aria-label="{name}" aria-describedby="page-keys">'
        yield f'<p id="page-keys" dir="auto">{keys}</p>'
        yield f'<div class="view"><div class="paper">{self._material.svg}</div></div>'
        yield "</section>"

    def _words(self) -> Iterator[str]:
        yield f'<article id="page-words" class="words" aria-label="{escape(self._said["words"])}">'
        yield from self._about()
        yield from narrate(self._material.blueprint, self._table, self._said)
        table = identify(self._table, "table")
        yield f'<section class="tabular" aria-labelledby="{table}"><h2 id="{table}">{phrase(self._said["table"])}</h2>'
        yield from Gridding(self._table, links=self._material.links, page=".html").write()
        yield "</section>"
        yield from Relating(self._table).write()
        yield "</article>"

    def _about(self) -> Iterator[str]:
        yield '<div class="about">'
        yield from (f'<p dir="auto">{phrase(line)}</p>' for line in (*self._table.about, *self._table.record))
        yield "</div>"

    def _record(self) -> str:
        """What the script goes by."""
        return embed(record(self._material, self._facets, self._said))
