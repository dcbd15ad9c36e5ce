"""A page of a site that shows a blueprint, before it is drawn."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.export.page.trail import Trail
from blueprint_cli.model.blueprint import Blueprint


class Sheet(NamedTuple):
    """All that a page is made of. ``name`` is its path from the root, ``miniature`` that of its small picture, if it
    has one. Where there is an ``old`` blueprint, the page shows what has changed in it."""

    name: str
    blueprint: Blueprint
    trail: Trail
    made_of: str
    miniature: str = ""
    old: Blueprint | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The files that come of it."""
        return (self.name, self.miniature) if self.miniature else (self.name,)
