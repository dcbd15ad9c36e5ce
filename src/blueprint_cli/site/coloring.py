"""Coloring: the site's own pages in the colours of their theme, as those of the blueprints have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.page.properties import SWITCH, page_colors, paired, properties
from blueprint_cli.export.tables.palette import fonts, is_dark
from blueprint_cli.layout.scene import Tone


def color(theme: Theme) -> Iterator[str]:
    """Style rules with the custom properties of a page."""
    scheme = "dark" if is_dark(theme) else "light"
    yield f":root {{ color-scheme: {scheme}; {properties({**_colors(theme), 'fonts': fonts(theme)})} }}"
    if theme.dark:
        both = paired(_colors(theme), _colors(theme.dark))
        yield "@supports (color: light-dark(#000, #fff)) {"
        yield f":root {{ color-scheme: light dark; {properties(both)} }}"
        yield SWITCH
        yield "}"


def _colors(theme: Theme) -> Mapping[str, str]:
    return {**page_colors(theme), "good": theme.tones[Tone.MET], "bad": theme.tones[Tone.MISSED]}
