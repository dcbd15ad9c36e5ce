"""Framing: what all of the site's own pages have around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from blueprint_cli.draw.generator import GENERATOR_MARK
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.guarding import guard
from blueprint_cli.export.page.icons import icon
from blueprint_cli.export.page.parts import PAGE, asset, embed, script
from blueprint_cli.export.page.vocabulary import vocabulary
from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.site.addresses import FINDINGS, GOALS, INDEX, PEOPLE, SYSTEMS, way
from blueprint_cli.site.coloring import color
from blueprint_cli.site.whole import Whole

_SITE: Final = "blueprint_cli.site"
_SHARED: Final = ("making.js", "folding.js", "wearing.js")
_LANGUAGE: Final = "en"
_SPOKEN: Final = ("theme-auto", "theme-light", "theme-dark")


class Content(NamedTuple):
    """What one page has of its own: its name, what its tab is called, its elements, and data for the script."""

    page: str
    title: str
    body: Iterable[str]
    data: object = None


def frame(whole: Whole, content: Content) -> bytes:
    """The whole page."""
    return ("\n".join(_lines(whole, content)) + "\n").encode()


def _lines(whole: Whole, content: Content) -> Iterator[str]:
    said = vocabulary(_LANGUAGE)
    style = "\n".join([*color(whole.theme), asset(PAGE, "controls.css"), asset(_SITE, "site.css")])
    code = script([*(asset(PAGE, name) for name in _SHARED), asset(_SITE, "site.js")])
    record = {"words": {key: said[key] for key in _SPOKEN}, "search": content.data}
    titles = dict.fromkeys((content.title, whole.title))
    yield "<!doctype html>"
    yield f'<html lang="{_LANGUAGE}">'
    yield f"<!-- {GENERATOR_MARK} -->"
    yield '<head><meta charset="utf-8">'
    yield guard(styles=[style], script=code, pictures=content.page == INDEX)
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(' – '.join(titles))}</title>"
    yield f"<style>{style}</style></head>"
    yield '<body><a class="skip" href="#content">Skip to the content</a>'
    yield f'<header><p class="name" dir="auto"><a href="{way(content.page, INDEX)}">{phrase(whole.title)}</a></p>'
    yield f'<nav aria-label="Site"><ul>{"".join(_sections(whole, content.page))}</ul></nav>'
    if whole.theme.dark:
        label = escape(said["theme-auto"])
        named = f'aria-label="{label}" title="{label}"'
        yield f'<button type="button" id="page-theme" {named} hidden>{icon("theme")}</button>'
    yield '</header><main id="content" tabindex="-1">'
    yield from content.body
    yield "</main>"
    yield f'<script type="application/json" id="page-record">{embed(record)}</script>'
    yield f"<script>{code}</script>"
    yield "</body></html>"


def _sections(whole: Whole, here: str) -> Iterator[str]:
    for page, name, number in (
        (INDEX, "Blueprints", len(whole.entries)),
        (PEOPLE, "People", len(whole.people)),
        (SYSTEMS, "Systems", len(whole.systems)),
        (GOALS, "Goals", len(whole.goals)),
        (FINDINGS, "Findings", sum(len(entry.diagnostics) for entry in whole.entries)),
    ):
        current = ' aria-current="page"' if page == here else ""
        yield f'<li><a href="{way(here, page)}"{current}>{name} <span class="count">{number}</span></a></li>'
