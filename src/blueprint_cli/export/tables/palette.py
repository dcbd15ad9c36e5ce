"""The colours that a page takes from a theme, as custom properties of its style sheet."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.draw.colors import contrast
from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.tables.table import Row, Table
from blueprint_cli.layout.scene import Tone


def colors(theme: Theme) -> Mapping[str, str]:
    """The colours of a page as a whole, by the name of their property."""
    return {
        "ground": theme.ground,
        "ink": theme.ink,
        "quiet": theme.tones[Tone.SUBTITLE],
        "phase": theme.phase,
        "on-phase": theme.tones[Tone.PHASE],
        "rule": theme.rule.color,
        "line": theme.tones[Tone.LINE],
        "anchor": theme.tones[Tone.LINK],
    }


def hues(table: Table, theme: Theme) -> Mapping[str, Mapping[str, str]]:
    """The colours of each kind of lane that occurs, by its selector and the name of the property."""
    return {
        _selector(row): {"band": hue.band, "border": hue.border, "heading": hue.heading}
        for row in table.rows
        if isinstance(row, Row)
        for hue in (theme.hue(row.role, row.color),)
    }


def fonts(theme: Theme) -> str:
    """The families of a theme as style sheets write them."""
    return ", ".join(f'"{font}"' if " " in font else font for font in theme.fonts)


def is_dark(theme: Theme) -> bool:
    """Whether the theme is light on dark."""
    return contrast(theme.ground, "#FFFFFF") > contrast(theme.ground, "#000000")


def _selector(row: Row) -> str:
    own = f'[data-color="{row.color}"]' if row.color else ""
    return f".{row.role}{own}"
