"""The custom properties of a page, and how they follow its reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from blueprint_cli.draw.theme import Theme
from blueprint_cli.export.tables.palette import colors
from blueprint_cli.model.blueprint import LaneRole

SWITCH: Final = """\
:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
@media print { :root:root { color-scheme: light; } }"""
"""A reader's choice is the ``color-scheme`` of the root, which each ``light-dark()`` follows; paper is light."""


def page_colors(theme: Theme) -> Mapping[str, str]:
    """The colours of a page by the names of their properties."""
    remarks = {f"remark-{kind}": color for kind, color in theme.remarks.items()}
    accent, tint = theme.roles[LaneRole.CUSTOMER].heading, theme.roles[LaneRole.SUPPORT].band
    return {**colors(theme), "accent": accent, "tint": tint, **remarks}


def paired(light: Mapping[str, str], dark: Mapping[str, str]) -> Mapping[str, str]:
    """Each colour together with the one that takes its place in the dark."""
    return {name: f"light-dark({value}, {dark[name]})" for name, value in light.items()}


def properties(values: Mapping[str, str]) -> str:
    """Declarations of custom properties."""
    return " ".join(f"--{name}: {value};" for name, value in values.items())
