"""Indexing: all blueprints on one page, folder by folder, with what is to be known of each, and search."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import groupby

from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.icons import icon
from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.site.addresses import INDEX
from blueprint_cli.site.framing import Content, frame
from blueprint_cli.site.searching import searchable
from blueprint_cli.site.tiling import Facet, facets_of, tile
from blueprint_cli.site.whole import Whole, numbered


def index(whole: Whole) -> bytes:
    """The page."""
    return frame(whole, Content(INDEX, whole.title, _body(whole), searchable(whole)))


def _body(whole: Whole) -> Iterator[str]:
    yield f'<h1 dir="auto">{phrase(whole.title)}</h1>'
    yield f'<p class="sum">{" · ".join(_summary(whole))}</p>'
    yield from _search(whole)
    yield '<section id="page-results" aria-labelledby="page-results-title" hidden><h2 id="page-results-title"></h2>'
    yield '<ul id="page-list"></ul><button type="button" id="page-more" hidden></button></section>'
    yield from _folders(whole)
    yield '<p id="page-nothing" hidden>Nothing has all of these words.</p>'


def _folders(whole: Whole) -> Iterator[str]:
    """The blueprints of each folder; where there is only one, its heading is for screen readers."""
    numbered_entries = enumerate(whole.entries)
    folders = [
        (name, [*found]) for name, found in groupby(numbered_entries, lambda one: posixpath.dirname(one[1].path))
    ]
    for number, (folder, entries) in enumerate(folders):
        own = f"folder-{number}"
        hidden = "" if len(folders) > 1 else ' class="unseen"'
        yield f'<section class="folder" aria-labelledby="{own}"><h2 id="{own}"{hidden} dir="auto">'
        yield f'{phrase(folder.replace("/", " / ")) or "Blueprints"}</h2><ul class="tiles">'
        for place, entry in entries:
            yield from tile(whole, entry, place)
        yield "</ul></section>"


def _summary(whole: Whole) -> Iterator[str]:
    yield numbered(len(whole.entries), "blueprint")
    if whole.broken:
        yield f'<strong class="bad">{len(whole.broken)} cannot be drawn</strong>'
    late = sum(bool(review and review.is_late) for review in map(whole.review, whole.entries))
    if late:
        yield f'<strong class="bad">{numbered(late, "review")} overdue</strong>'
    if whole.relations.replaced:
        yield f"{numbered(len(whole.relations.replaced), 'blueprint')} to replace another"


def _search(whole: Whole) -> Iterator[str]:
    label = "Search blueprints, cards, people, systems and goals"
    yield '<form role="search" id="page-asking" hidden><label class="search">'
    yield f'{icon("search")}<input id="page-search" type="search" autocomplete="off" aria-label="{label}"'
    yield f' placeholder="{label}"></label>'
    yield '<output id="page-found" for="page-search"></output>'
    for facet in _facets(whole):
        yield f'<fieldset><legend class="unseen">{facet.title}</legend>'
        for value, name in facet.options:
            yield f'<label class="chip"><input type="checkbox" name="{facet.key}" value="{escape(value)}">'
            yield f'<span dir="auto">{phrase(name)}</span></label>'
        yield "</fieldset>"
    yield "</form>"


def _facets(whole: Whole) -> Iterator[Facet]:
    """What the blueprints can be told apart by: what only some of them are."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for entry in whole.entries:
        for key, title, value, name in facets_of(whole, entry):
            found.setdefault((key, title), {})[value] = name
    for (key, title), options in found.items():
        yield Facet(key, title, tuple(options.items()))
