"""``blueprint render -f html``: a page beside the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import GOOD, put


def published(blueprint, *arguments: str) -> str:
    put("coffee.blueprint.yaml")
    ended = blueprint("render", "coffee.blueprint.yaml", "-f", "html", "-o", "-", *arguments)
    assert ended.code == 0, ended.err
    return ended.out


def test_the_page_stands_beside_the_file_and_is_known_again(blueprint):
    put("coffee.blueprint.yaml")
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "html") == (0, "", "wrote coffee.html\n")
    assert blueprint("render", "coffee.blueprint.yaml", "-o", "coffee.html", "-v").err == "unchanged coffee.html\n"
    put("coffee.blueprint.yaml", GOOD.replace("Coffee to go", "Tea to go"))
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "html").err == "wrote coffee.html\n"
    assert '<h1 dir="auto">Tea to go</h1>' in Path("coffee.html").read_text(encoding="utf-8")


def test_colours_can_be_chosen_on_the_page_unless_a_theme_is_named(blueprint):
    assert 'id="page-theme"' in published(blueprint)
    assert 'id="page-theme"' in published(blueprint, "--theme", "auto")
    assert 'id="page-theme"' not in published(blueprint, "--theme", "high-contrast")


def test_a_theme_that_is_not_there_stops_it(blueprint):
    put("coffee.blueprint.yaml")
    assert blueprint("render", "coffee.blueprint.yaml", "-f", "html", "--theme", "sepia").code == 2


def test_a_selection_is_all_that_is_on_the_page(blueprint):
    assert "Frontstage" in published(blueprint)
    assert "Frontstage" not in published(blueprint, "--lanes", "customer")


@pytest.mark.parametrize("given", [(), ("--embed-font",)])
def test_fonts_come_along_where_that_is_asked(blueprint, given):
    page = published(blueprint, *given)
    assert ("@font-face" in page) == ("font-src data:" in page) == bool(given)


def test_a_page_for_a_screen_is_one_whatever_paper_is_asked_for(blueprint):
    assert published(blueprint, "--page", "A4") == published(blueprint)
