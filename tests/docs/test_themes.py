"""The page on themes shows a theme that works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from blueprint_cli.draw.themes import ThemeName
from blueprint_cli.layout import fonts
from blueprint_cli.pipeline.theming import dress

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/themes.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_house_theme_is_sound_and_can_be_read(tmp_path: Path) -> None:
    (shown,) = [block for block in BLOCKS if block.startswith("theme:")]
    file = tmp_path / "house.yaml"
    file.write_text(shown, encoding="utf-8")
    themed = dress(str(file))
    assert (themed.diagnostics, themed.notes) == ((), ())
    assert themed.theme is not None
    assert themed.theme.dark is not None


def test_every_theme_has_its_line() -> None:
    assert re.findall(r"^\| `([\w-]+)` \| [a-z]", PAGE.split("## One picture")[0], re.MULTILINE) == list(ThemeName)


@pytest.mark.parametrize("name", list(ThemeName))
def test_the_gallery_shows_every_example_in_it(name: ThemeName) -> None:
    gallery = (ROOT / "docs/gallery.md").read_text(encoding="utf-8")
    for source in ROOT.glob("examples/*.blueprint.yaml"):
        example = source.name.removesuffix(".blueprint.yaml")
        picture = f"../examples/{example}.svg" if name is ThemeName.LIGHT else f"pictures/{example}.{name}.svg"
        assert f"]({picture})" in gallery


def test_the_extras_for_fonts_are_those_there_are() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    offered = set(re.findall(r"^(fonts[\w-]*) = ", project, re.MULTILINE))
    assert set(re.findall(r"install '\.\[(fonts[\w-]*)\]\'", PAGE)) == offered
    modules = {module for _, module, _ in fonts._VARIABLE} | {f"noto_cjk_sans_{region}" for region in fonts._REGIONS}
    assert all(module.replace("_", "-") in project for module in modules)
