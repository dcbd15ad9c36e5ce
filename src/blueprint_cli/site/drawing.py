"""Drawing: the files of a page."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.model.blueprint import Blueprint
from blueprint_cli.pipeline.drawing import arrange
from blueprint_cli.pipeline.publishing import publish
from blueprint_cli.pipeline.style import Style
from blueprint_cli.site.sheet import Sheet
from blueprint_cli.site.shrinking import shrink


def draw(sheet: Sheet, style: Style) -> Mapping[str, bytes]:
    """The page and, if it has one, its miniature, by their names. Raises ``EngineError``."""
    shown = _merged(sheet.old, sheet.blueprint) if sheet.old else sheet.blueprint
    scene = arrange(shown)
    files = {sheet.name: publish(shown, scene, style, trail=sheet.trail)}
    if sheet.miniature:
        files[sheet.miniature] = shrink(scene, style.theme or built_in(ThemeName.AUTO)).encode()
    return files


def _merged(old: Blueprint, new: Blueprint) -> Blueprint:
    """Both in one, in which everything shows what has become of it."""
    from blueprint_cli.analysis.changes.merging import merge
    from blueprint_cli.pipeline.comparing import diff

    return merge(diff(old, new))._replace(title=f"{old.title} → {new.title}")
