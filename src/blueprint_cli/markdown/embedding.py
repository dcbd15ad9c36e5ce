"""Embedding: a block of a page as its HTML: the picture, or what is wrong in its place.

A block that cannot be drawn is also logged as a warning, so that ``mkdocs build --strict`` fails.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from blueprint_cli.errors import BlueprintError, UsageError
from blueprint_cli.export.markup import escape
from blueprint_cli.markdown.surroundings import Surroundings
from blueprint_cli.markdown.wording import Wish, understand_words
from blueprint_cli.pipeline.choosing import Selection
from blueprint_cli.pipeline.loading import Loaded, load, texts, understand

if TYPE_CHECKING:
    from blueprint_cli.model.blueprint import Blueprint

_LOGGER = logging.getLogger("mkdocs.plugins.blueprint")
"""MkDocs counts the warnings of its own loggers only. Elsewhere this is a logger as good as another."""


def embed(body: str, words: str, around: Surroundings) -> str:
    """The HTML of the block of these lines, which has ``words`` after its name."""
    try:
        wish = understand_words(words)
        loaded = _load(body, wish, around)
        if loaded.blueprint is None:
            return _refused(_findings(loaded), f"{loaded.path} has errors")
        return _figure(loaded.blueprint, wish, around)
    except BlueprintError as error:
        told = f"{error}; {error.hint}" if error.hint else str(error)
        return _refused(told, "it cannot be drawn")


def _load(body: str, wish: Wish, around: Surroundings) -> Loaded:
    """The blueprint in the block, or in the file that it names."""
    if not wish.file:
        return understand(body, path=str(around.folder / f"block {around.number}"))
    if body.strip():
        raise UsageError(f"the block names {wish.file} and holds a blueprint", hint="it can do the one or the other")
    path = around.folder / wish.file
    if not path.resolve().is_relative_to(around.folder.resolve()):
        raise UsageError(
            f"{wish.file} lies outside of {around.folder.resolve().name}",
            hint="base_path in the settings of the extension says which folder files are taken from",
        )
    return load(path)


def _figure(blueprint: Blueprint, wish: Wish, around: Surroundings) -> str:
    """The picture, which can be scrolled where the page is too narrow for it, also by keyboard."""
    from blueprint_cli.pipeline.rendering import render
    from blueprint_cli.pipeline.style import Style

    numbered = blueprint._replace(id=str(around.number))  # it starts every id of the picture
    selection = Selection(
        view=wish.view,
        lanes=wish.lanes,
        phases=wish.phases,
        roles=wish.roles,
        tags=wish.tags,
        hide=wish.hide,
        highlight=wish.highlight,
    )
    style = Style(bare=True, links=around.links)
    svg = render(numbered, selection=selection, theme=wish.theme or around.theme, style=style).decode()
    return (
        f'<figure class="blueprint" role="group" aria-label="{escape(blueprint.title)}" tabindex="0"'
        f' style="margin: 1em 0; overflow-x: auto">\n{svg}</figure>'
    )


def _findings(loaded: Loaded) -> str:
    from blueprint_cli.report.plain import Plain
    from blueprint_cli.report.report import Checked

    return Plain().add(Checked(loaded.path, loaded.diagnostics, texts(loaded, loaded.diagnostics)))


def _refused(told: str, why: str) -> str:
    """What stands in the place of a picture."""
    _LOGGER.warning("a blueprint is not drawn, %s:\n%s", why, told)
    return (
        '<div class="blueprint-findings" role="group" aria-label="A blueprint that is not drawn">\n'
        f'<pre tabindex="0" style="overflow-x: auto"><code>{escape(told)}</code></pre>\n</div>'
    )
