"""Where the pages of a site are: the folders are those of the blueprints, and what is the site's own has a folder."""

from __future__ import annotations

import os
import posixpath
from typing import Final
from urllib.parse import quote

from blueprint_cli.source.filename import stem

OWN: Final = "blueprint-site"
"""The folder of what belongs to no single blueprint. GitHub Pages leaves out what begins with ``_`` or a dot."""

INDEX: Final = "index.html"
PEOPLE: Final = f"{OWN}/people.html"
SYSTEMS: Final = f"{OWN}/systems.html"
GOALS: Final = f"{OWN}/goals.html"
FINDINGS: Final = f"{OWN}/findings.html"
MANIFEST: Final = f"{OWN}/manifest.json"
LOCK: Final = f"{OWN}/.lock"


def page_of(path: str) -> str:
    """The page of the blueprint at ``path``, both from the root with slashes; it is where ``details`` lead to."""
    return posixpath.join(posixpath.dirname(path), f"{stem(path) or 'blueprint'}.html")


def changes_of(path: str) -> str:
    """The page of what the blueprint at ``path`` changes."""
    return page_of(path).removesuffix(".html") + ".changes.html"


def miniature_of(page: str) -> str:
    """The miniature of the picture on a page."""
    return f"{OWN}/miniatures/{page.removesuffix('.html')}.svg"


def way(source: str, target: str, *, behind: str = "") -> str:
    """The URL from one page to another, in which signs of a URL mean themselves; ``behind`` comes after the ``#``."""
    relative = posixpath.relpath(target, posixpath.dirname(source) or ".")
    return quote(os.fsencode(relative)) + (f"#{behind}" if behind else "")


def beside(path: str, other: str) -> str:
    """The path from the root that ``other`` is, as the blueprint at ``path`` writes it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), other))
