"""Furnishing: the controls of a page and its panel, which are there for the script and hidden without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.facets import Facet, Option
from blueprint_cli.export.page.icons import icon
from blueprint_cli.export.page.material import Material
from blueprint_cli.export.page.trail import Trail, Waypoint
from blueprint_cli.export.page.vocabulary import Vocabulary
from blueprint_cli.export.tables.phrasing import phrase


def furnish(material: Material, facets: Iterable[Facet], said: Vocabulary) -> Iterator[str]:
    """The head of the page, the buttons over the picture, and the panel beside it."""
    furnishing = _Furnishing(said)
    yield from furnishing.head(material)
    yield from furnishing.panel(facets)


class _Furnishing:
    """The controls in one language."""

    def __init__(self, said: Vocabulary) -> None:
        self._said = said

    def head(self, material: Material) -> Iterator[str]:
        """The title, and beside it what can be done."""
        said = self._said
        yield f'<header><div class="naming">{self._trail(material.trail)}'
        yield f'<h1 dir="auto">{phrase(material.table.title)}</h1></div>'
        yield f'<div class="controls" role="group" aria-label="{escape(said["controls"])}">'
        yield (
            f'<label class="search">{icon("search")}<input id="page-search" type="search" autocomplete="off"'
            f' aria-label="{escape(said["search"])}" placeholder="{escape(said["search"])}"></label>'
        )
        yield '<output id="page-found" for="page-search"></output>'
        yield self._opener("filter", "filter")
        yield self._opener("story", "story")
        yield '<span class="choice">'
        yield from (self._switch(key) for key in ("picture", "words"))
        yield "</span>"
        if material.theme.dark:
            yield self._button("page-theme", "theme-auto", "theme")
        yield self._button("page-print", "print", "print")
        yield "</div></header>"

    def _trail(self, trail: Trail) -> str:
        """The way back, and to the pages that belong to this one."""
        if not trail:
            return ""
        steps = "".join(f"<li>{self._waypoint(waypoint)}</li>" for waypoint in trail)
        return f'<nav aria-label="{escape(self._said["home"])}"><ul>{steps}</ul></nav>'

    def _waypoint(self, waypoint: Waypoint) -> str:
        said = phrase(self._said[waypoint.kind])
        if not waypoint.title:
            sign = icon("back") if waypoint.kind == "home" else ""
            return f'<a href="{escape(waypoint.href)}">{sign}{said}</a>'
        return f'{said} <a dir="auto" href="{escape(waypoint.href)}">{phrase(waypoint.title)}</a>'

    def panel(self, facets: Iterable[Facet]) -> Iterator[str]:
        """One place beside the picture for a card, the story, or the filters."""
        yield f'<aside id="page-panel" aria-label="{escape(self._said["details"])}" hidden>'
        yield self._button("page-close", "close", "close")
        yield '<div id="page-card" hidden></div>'
        yield from self._story()
        yield from self._filters(facets)
        yield "</aside>"
        yield '<div class="zoom">'
        for own, name in (("zoom-in", "plus"), ("zoom-out", "minus"), ("fit", "fit")):
            yield self._button(f"page-{own}", own, name)
        yield "</div>"

    def _story(self) -> Iterator[str]:
        yield f'<div id="page-story" hidden><h2 tabindex="-1">{phrase(self._said["story"])}</h2>'
        yield '<div id="page-moment" aria-live="polite"></div><div class="steps">'
        yield self._button("page-previous", "previous", "back")
        yield '<span id="page-progress"></span>'
        yield self._button("page-next", "next", "next")
        yield "</div></div>"

    def _filters(self, facets: Iterable[Facet]) -> Iterator[str]:
        yield f'<div id="page-filter" hidden><h2 tabindex="-1">{phrase(self._said["filter"])}</h2>'
        for facet in facets:
            options = "".join(self._option(facet, option) for option in facet.options)
            yield f"<fieldset><legend>{phrase(facet.title)}</legend>{options}</fieldset>"
        yield f'<button type="button" id="page-reset">{phrase(self._said["reset"])}</button></div>'

    def _option(self, facet: Facet, option: Option) -> str:
        return (
            f'<label><input type="checkbox" name="{facet.key}" value="{escape(option.value)}">'
            f'<span dir="auto">{phrase(option.title)}</span><span class="count">{len(option.cards)}</span></label>'
        )

    def _opener(self, key: str, name: str) -> str:
        return (
            f'<button type="button" data-panel="{key}" aria-expanded="false" aria-controls="page-panel"'
            f' aria-label="{escape(self._said[key])}">'
            f'{icon(name)}<span class="word">{phrase(self._said[key])}</span></button>'
        )

    def _switch(self, key: str) -> str:
        return f'<button type="button" data-shows="{key}" aria-pressed="false">{phrase(self._said[key])}</button>'

    def _button(self, own: str, key: str, name: str) -> str:
        label = escape(self._said[key])
        return f'<button type="button" id="{own}" aria-label="{label}" title="{label}">{icon(name)}</button>'
