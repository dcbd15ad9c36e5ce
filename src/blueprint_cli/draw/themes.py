"""The themes that come with the tool, by name."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from blueprint_cli.draw.theme import LIGHT, Theme


class ThemeName(StrEnum):
    """What the themes are called."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"
    PRINT = "print"
    HIGH_CONTRAST = "high-contrast"


def built_in(name: ThemeName) -> Theme:
    """The theme of that name."""
    match name:
        case ThemeName.LIGHT:
            return LIGHT
        case ThemeName.DARK:
            from blueprint_cli.draw.dark import DARK

            return DARK
        case ThemeName.AUTO:
            from blueprint_cli.draw.dark import DARK
            from blueprint_cli.draw.pairing import pair

            return pair(LIGHT, DARK)
        case ThemeName.PRINT:
            from blueprint_cli.draw.paper import PRINT

            return PRINT
        case ThemeName.HIGH_CONTRAST:
            from blueprint_cli.draw.strong import HIGH_CONTRAST

            return HIGH_CONTRAST
        case _:
            assert_never(name)
