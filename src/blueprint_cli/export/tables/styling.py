"""The style of a table as a page: the theme's colours, and the lengths of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.tables.palette import colors, fonts, hues, is_dark
from blueprint_cli.export.tables.rules import SHEET, TABLE
from blueprint_cli.export.tables.table import Table
from blueprint_cli.model.blueprint import Direction


def style(table: Table, theme: Theme) -> str:
    """The style sheet of a page with this table. A theme that follows its reader does so here, too."""
    lines = [*_colors(table, theme), SHEET, TABLE]
    if theme.dark:
        lines += ["@media screen and (prefers-color-scheme: dark) {", *_colors(table, theme.dark), "}"]
    return "\n".join(lines)


def _colors(table: Table, theme: Theme) -> Iterator[str]:
    """The custom properties with the colours of a theme, those of lanes as far as there are such lanes."""
    side = "left" if table.direction is Direction.LEFT_TO_RIGHT else "right"
    own = {**colors(theme), "side": side, "fonts": fonts(theme)}
    yield f":root {{ color-scheme: {'dark' if is_dark(theme) else 'light'}; {_properties(own)} }}"
    yield from (f"{selector} {{ {_properties(hue)} }}" for selector, hue in hues(table, theme).items())


def _properties(values: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())
