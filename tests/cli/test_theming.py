"""Themes and fonts on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.draw.themes import ThemeName
from blueprint_cli.schema.published import Kind, schema_text
from commands import put

HOUSE = 'theme: 1\nextends: dark\nground: "#102030"\n'


@pytest.fixture(autouse=True)
def _coffee(folder: Path) -> None:
    put("coffee.blueprint.yaml")


def render(blueprint, *options: str) -> str:
    assert blueprint("render", "coffee.blueprint.yaml", *options, "-o", "a.svg").code == 0
    return Path("a.svg").read_text(encoding="utf-8")


def test_without_a_word_on_it_pictures_are_light(blueprint):
    assert render(blueprint) == render(blueprint, "--theme", "light")


def test_each_theme_gives_another_picture_of_the_same_words(blueprint):
    pictures = {name: render(blueprint, "--theme", name) for name in ThemeName}
    assert len(set(pictures.values())) == len(ThemeName)
    assert all("Takes the order" in picture for picture in pictures.values())
    assert '<rect class="ground"' in pictures[ThemeName.DARK]
    assert "prefers-color-scheme" in pictures[ThemeName.AUTO]


@pytest.mark.parametrize("form", ["png", "dot", "pdf"])
@pytest.mark.parametrize("name", list(ThemeName))
def test_other_formats_have_the_theme_too(name, form, blueprint):
    for theme, file in ((name, f"themed.{form}"), ("light", f"light.{form}")):
        assert blueprint("render", "coffee.blueprint.yaml", "--theme", theme, "-o", file).code == 0
    same = Path(f"themed.{form}").read_bytes() == Path(f"light.{form}").read_bytes()
    assert same == (name in (ThemeName.LIGHT, ThemeName.AUTO)), "what does not follow its reader is light"


def test_a_theme_of_ones_own_is_a_file(blueprint):
    put("house.yaml", HOUSE)
    assert 'fill="#102030"' in render(blueprint, "--theme", "house.yaml")


def test_a_file_without_a_suffix_is_a_theme_too(blueprint):
    put("house", HOUSE)
    assert 'fill="#102030"' in render(blueprint, "--theme", "house")


def test_an_unknown_name_is_told_with_the_nearest_one(blueprint):
    ended = blueprint("render", "coffee.blueprint.yaml", "--theme", "drak")
    assert ended.code == 2
    assert ended.err.startswith("error: there is no theme drak\nhint: did you mean dark? there are light, dark, auto,")
    assert not Path("coffee.svg").exists()


def test_a_file_that_is_missing_is_told(blueprint):
    ended = blueprint("render", "coffee.blueprint.yaml", "--theme", "house.yaml")
    assert ended.code == 2
    assert "there is no file house.yaml" in ended.err


@pytest.mark.parametrize(
    ("text", "where", "help_"),
    [
        ("theme: 1\nextend: dark\n", "house.yaml:2:1", "did you mean `extends`?"),
        ('theme: 1\nroles:\n  custommer: "#000"\n', "house.yaml:3:3", "did you mean `customer`?"),
        ("theme: 1\nink: [\n", "house.yaml:2:6", "put `]` after the last value"),
        ("", "house.yaml:1:1", "the smallest theme is"),
    ],
)
def test_a_broken_theme_draws_nothing_and_is_told_with_its_places(text, where, help_, blueprint):
    put("house.yaml", text)
    ended = blueprint("render", "coffee.blueprint.yaml", "--theme", "house.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert f"--> {where}" in ended.err
    assert help_ in ended.err
    assert not Path("coffee.svg").exists()


def test_what_can_hardly_be_read_is_told_and_drawn(blueprint):
    put("house.yaml", 'theme: 1\nquiet: "#ccc"\n')
    ended = blueprint("render", "coffee.blueprint.yaml", "--theme", "house.yaml")
    assert ended.code == 0
    assert ended.err.startswith("note: house.yaml:2:8: texts.")
    assert Path("coffee.svg").exists()
    assert "note" not in blueprint("render", "coffee.blueprint.yaml", "--theme", "house.yaml", "-q").err


def test_characters_that_no_font_has_are_told_with_the_extra_that_brings_one(blueprint):
    text = "blueprint: 1\ntitle: 注文 ক\nlanguage: ja\nsteps: [{title: A, customer: B}]\n"
    put("order.blueprint.yaml", text)
    ended = blueprint("render", "order.blueprint.yaml")
    assert ended.code == 0
    assert ended.err.startswith("note: order.blueprint.yaml has characters that no installed font has, and each ")
    assert "pip install '.[fonts-ja]'" in ended.err
    assert "注" in ended.err


def test_signs_need_no_extra(blueprint):
    put("sign.blueprint.yaml", "blueprint: 1\ntitle: A → B ≈ C ✓\nsteps: [{title: A, customer: B}]\n")
    assert blueprint("render", "sign.blueprint.yaml").err == "wrote sign.svg\n"


@pytest.mark.parametrize("kind", list(Kind))
def test_the_schema_of_each_kind_of_file_is_printed(kind, blueprint):
    assert blueprint("schema", kind) == (0, schema_text(kind), "")
    assert blueprint("schema", kind, "-o", "a.json").code == 0
    assert Path("a.json").read_text(encoding="utf-8") == schema_text(kind)


def test_the_font_comes_along_where_that_is_asked_for(blueprint):
    plain, lent = render(blueprint), render(blueprint, "--embed-font")
    assert "@font-face" in lent
    assert "@font-face" not in plain
    again = blueprint("render", "coffee.blueprint.yaml", "--embed-font", "-o", "a.svg", "-v")
    assert again.err == "unchanged a.svg\n"


def test_only_an_svg_needs_to_carry_its_font(blueprint):
    for options, file in (((), "plain.png"), (("--embed-font",), "lent.png")):
        assert blueprint("render", "coffee.blueprint.yaml", *options, "-o", file).code == 0
    assert Path("plain.png").read_bytes() == Path("lent.png").read_bytes()
