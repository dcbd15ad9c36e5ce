"""The way to a page from the pages around it, where it is one of a site."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Waypoint(NamedTuple):
    """A page that leads here, or that belongs to this one.

    ``kind`` says how, as a word of the vocabulary: ``home``, which needs no title, ``part-of``, ``replaces``,
    ``replaced`` or ``changes``. ``href`` is its URL, from this page.
    """

    kind: str
    href: str
    title: str = ""


Trail: TypeAlias = tuple[Waypoint, ...]
