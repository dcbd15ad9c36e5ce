"""What a page is made of."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.page.trail import Trail
from blueprint_cli.export.tables.table import Table
from blueprint_cli.layout.scene import Scene
from blueprint_cli.model.blueprint import Blueprint


class Material(NamedTuple):
    """A blueprint, or a view of one, in all the forms that its page shows.

    ``table`` has it in words, ``svg`` is the picture of ``scene`` in ``theme``, without an XML prolog. Without
    ``links``, nothing leads out of the page.
    """

    blueprint: Blueprint
    table: Table
    scene: Scene
    svg: str
    theme: Theme
    links: bool = True
    trail: Trail = ()
