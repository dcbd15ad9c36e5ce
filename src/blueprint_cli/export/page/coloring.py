"""Coloring: a page in the colours of its picture, in both where that follows its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.swatches import painted
from blueprint_cli.export.tables.palette import colors, fonts, hues, is_dark
from blueprint_cli.model.blueprint import Direction, LaneRole

_FAMILIES: Final = re.compile(r' font-family="([^"]*)"')


def color(material: Material) -> Iterator[str]:
    """Style rules with the custom properties of a page, and those of its picture.

    A reader's choice is the ``color-scheme`` of the root, which each ``light-dark()`` follows. A browser that does
    not know these shows the page light, and the picture as the device says.
    """
    theme = material.theme
    side = "left" if material.table.direction is Direction.LEFT_TO_RIGHT else "right"
    scheme = "dark" if is_dark(theme) else "light"
    own = {**_page(theme), "side": side, "fonts": fonts(theme)}
    yield f":root {{ color-scheme: {scheme}; {_properties(own)} }}"
    yield from (f"{selector} {{ {_properties(hue)} }}" for selector, hue in hues(material.table, theme).items())
    if theme.dark:
        yield "@supports (color: light-dark(#000, #fff)) {"
        yield from _both(material, theme, theme.dark)
        yield "}"


def _both(material: Material, light: Theme, dark: Theme) -> Iterator[str]:
    swatches = painted(material.svg, material.scene, light)
    picture = {f"bp-{swatch.name}": f"light-dark({swatch}, {swatch.dark})" for swatch in swatches.values()}
    page = _paired(_page(light), _page(dark))
    yield f":root {{ color-scheme: light dark; {_properties({**page, **picture})} }}"
    yield ':root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }'
    yield "@media print { :root:root { color-scheme: light; } }"
    other = hues(material.table, dark)
    for selector, hue in hues(material.table, light).items():
        yield f"{selector} {{ {_properties(_paired(hue, other[selector]))} }}"
    yield from (
        f'.heads [data-{attribute}="{name}"] {{ {attribute}: var(--bp-{name}); }}' for attribute, name in swatches
    )


def _page(theme: Theme) -> Mapping[str, str]:
    remarks = {f"remark-{kind}": color for kind, color in theme.remarks.items()}
    accent, tint = theme.roles[LaneRole.CUSTOMER].heading, theme.roles[LaneRole.SUPPORT].band
    return {**colors(theme), "accent": accent, "tint": tint, **remarks}


def _paired(light: Mapping[str, str], dark: Mapping[str, str]) -> Mapping[str, str]:
    return {name: f"light-dark({value}, {dark[name]})" for name, value in light.items()}


def _properties(values: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())
