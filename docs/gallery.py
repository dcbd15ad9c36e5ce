"""The gallery: every example in every theme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from blueprint_cli.draw.dressing import dress
from blueprint_cli.draw.theme import Theme
from blueprint_cli.draw.themes import ThemeName, built_in
from blueprint_cli.layout.scene import Scene
from blueprint_cli.pipeline.drawing import arrange, draw
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.pipeline.loading import load
from blueprint_cli.pipeline.style import Style
from blueprint_cli.source.reading import read

PICTURES = "docs/pictures"
_IN_HOUSE = "coffee-to-go"
"""The example that is drawn in a house theme too."""

_HEAD = """\
# Gallery

Every example in every [theme](themes.md), as `blueprint render FILE --theme NAME` draws it.
A click on a picture shows it at its full size.
"""
_ROWS = (
    (ThemeName.LIGHT, ThemeName.DARK),
    (ThemeName.PRINT, ThemeName.HIGH_CONTRAST),
)


def gallery(root: Path) -> Mapping[str, str]:
    """The page and its pictures, by path from ``root``. Those of ``light`` stand beside the examples already."""
    scenes = {_name(source): _scene(source) for source in sorted(root.glob("examples/*.blueprint.yaml"))}
    page = [_HEAD, *(_section(name, scene.title) for name, scene in scenes.items()), _house_section()]
    pictures = {
        f"{PICTURES}/{name}.{theme}.svg": _drawn(scene, built_in(theme))
        for name, scene in scenes.items()
        for theme in ThemeName
        if theme is not ThemeName.LIGHT
    }
    house = house_theme(root)
    pictures[f"{PICTURES}/{_IN_HOUSE}.house.svg"] = _drawn(scenes[_IN_HOUSE], house)
    return {"docs/gallery.md": "\n".join(page), **pictures}


def house_theme(root: Path) -> Theme:
    """The theme that the page on themes shows. Raises ``ValueError`` where that is none."""
    page = (root / "docs/themes.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    shown = next(block for block in blocks if block.startswith("theme:"))
    document, _ = read(shown.encode(), path="house.yaml")
    if document is None or not isinstance(document.data, dict):
        raise ValueError("the theme in docs/themes.md is no mapping")
    return dress(document.data)


def _name(source: Path) -> str:
    return source.name.removesuffix(".blueprint.yaml")


def _scene(source: Path) -> Scene:
    blueprint = load(source).blueprint
    if blueprint is None:
        raise ValueError(f"{source} draws nothing: run `blueprint validate` on it")
    return arrange(blueprint)


def _drawn(scene: Scene, theme: Theme) -> str:
    return draw(scene, [Format.SVG], Style(theme=theme))[Format.SVG].decode()


def _section(name: str, title: str) -> str:
    lines = [f"## {title}", "", f"From [{name}.blueprint.yaml](../examples/{name}.blueprint.yaml).", ""]
    for row in _ROWS:
        lines += _table([(theme.value, _picture(name, theme), title) for theme in row])
    lines += _table([("auto: light or dark, as your device says", _picture(name, ThemeName.AUTO), title)])
    return "\n".join(lines)


def _house_section() -> str:
    picture = f"pictures/{_IN_HOUSE}.house.svg"
    heading = "## A theme of one's own\n\nThe one that the page on [themes](themes.md#a-theme-of-your-own) shows.\n"
    return "\n".join([heading, *_table([("house.yaml", picture, "Coffee to go")])])


def _picture(name: str, theme: ThemeName) -> str:
    return f"../examples/{name}.svg" if theme is ThemeName.LIGHT else f"pictures/{name}.{theme}.svg"


def _table(cells: list[tuple[str, str, str]]) -> Iterator[str]:
    yield f"| {' | '.join(heading for heading, _, _ in cells)} |"
    yield "|---" * len(cells) + "|"
    yield f"| {' | '.join(f'[![{title}, {heading}]({path})]({path})' for heading, path, title in cells)} |"
    yield ""
