"""Coloring: a page in the colours of its picture, in both where that follows its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.properties import SWITCH, page_colors, paired, properties
from blueprint_cli.export.swatches import painted
from blueprint_cli.export.tables.palette import fonts, hues, is_dark
from blueprint_cli.model.blueprint import Direction

_FAMILIES: Final = re.compile(r' font-family="([^"]*)"')


def color(material: Material) -> Iterator[str]:
    """Style rules with the custom properties of a page, and those of its picture.

    A reader's choice is the ``color-scheme`` of the root, which each ``light-dark()`` follows. A browser that does
    not know these shows the page light, and the picture as the device says.
    """
    theme = material.theme
    side = "left" if material.table.direction is Direction.LEFT_TO_RIGHT else "right"
    scheme = "dark" if is_dark(theme) else "light"
    own = {**page_colors(theme), "side": side, "fonts": fonts(theme)}
    yield f":root {{ color-scheme: {scheme}; {properties(own)} }}"
    yield from (f"{selector} {{ {properties(hue)} }}" for selector, hue in hues(material.table, theme).items())
    if theme.dark:
        yield "@supports (color: light-dark(#000, #fff)) {"
        yield from _both(material, theme, theme.dark)
        yield "}"


def _both(material: Material, light: Theme, dark: Theme) -> Iterator[str]:
    swatches = painted(material.svg, material.scene, light)
    picture = {f"bp-{swatch.name}": f"light-dark({swatch}, {swatch.dark})" for swatch in swatches.values()}
    page = paired(page_colors(light), page_colors(dark))
    yield f":root {{ color-scheme: light dark; {properties({**page, **picture})} }}"
    yield SWITCH
    other = hues(material.table, dark)
    for selector, hue in hues(material.table, light).items():
        yield f"{selector} {{ {properties(paired(hue, other[selector]))} }}"
    yield from (
        f'.heads [data-{attribute}="{name}"] {{ {attribute}: var(--bp-{name}); }}' for attribute, name in swatches
    )
