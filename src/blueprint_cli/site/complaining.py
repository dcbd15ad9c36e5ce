"""Complaining: what was found in blueprints: all of it on one page, and on the page of each that cannot be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.export.markup import escape
from blueprint_cli.export.page.icons import icon
from blueprint_cli.export.tables.phrasing import phrase
from blueprint_cli.report.cleaning import clean
from blueprint_cli.report.excerpting import excerpt
from blueprint_cli.site.addresses import FINDINGS, INDEX, way
from blueprint_cli.site.entry import Entry
from blueprint_cli.site.framing import Content, frame
from blueprint_cli.site.tiling import anchor
from blueprint_cli.site.whole import Whole, numbered, tallied
from blueprint_cli.text.span import Lines

_WORD = re.compile(r"`([^`<]+)`")

_WIDTH = 110
"""Cells of a source line that are shown."""


def complain(whole: Whole) -> bytes:
    """The page with all findings."""
    return frame(whole, Content(FINDINGS, "Findings", _all(whole)))


def refuse(whole: Whole, entry: Entry) -> bytes:
    """The page of a blueprint that cannot be drawn."""
    return frame(whole, Content(entry.page, entry.title, _broken(entry)))


def _all(whole: Whole) -> Iterator[str]:
    yield "<h1>Findings</h1>"
    yield '<p class="sum">What stops a blueprint from being drawn, and what a reviewer would ask.</p>'
    if not whole.found:
        yield '<p class="nothing">There is nothing to say.</p>'
    for entry in whole.found:
        yield f'<section class="found" id="{anchor(entry)}"><h2 dir="auto"><a href="{way(FINDINGS, entry.page)}">'
        yield f"{phrase(entry.title)}</a></h2>"
        yield f'<p class="size"><code>{phrase(entry.path)}</code> · {", ".join(tallied(entry))}</p>'
        yield from _list(entry.diagnostics, entry)
        yield "</section>"


def _broken(entry: Entry) -> Iterator[str]:
    yield f'<p class="back"><a href="{way(entry.page, INDEX)}">{icon("back")}All blueprints</a></p>'
    yield f'<h1 dir="auto">{phrase(entry.title)}</h1>'
    yield f'<div class="notice">{icon("broken")}<div><p><strong>This blueprint cannot be drawn yet.</strong></p>'
    yield f"<p>{numbered(len(entry.diagnostics), 'error')} in <code>{phrase(entry.path)}</code>. "
    yield "Half a blueprint would say what is not so. Once the file is mended, the next build draws it.</p></div></div>"
    yield '<h2 class="unseen">Findings</h2>'
    yield from _list(entry.diagnostics, entry)


def _list(diagnostics: Iterable[Diagnostic], entry: Entry) -> Iterator[str]:
    yield '<ol class="findings">'
    for found in diagnostics:
        where = f"{found.place.path}:{found.place.start.line}:{found.place.start.column}"
        shown = where if found.place.path != entry.path else where.removeprefix(f"{entry.path}:")
        yield f'<li class="{found.severity}"><p class="rule"><strong>{found.severity.capitalize()}</strong> '
        yield f"{found.code} {escape(found.name)} · {'line ' if shown != where else ''}{phrase(shown)}</p>"
        yield f'<p class="message">{_said(found.message)}</p>'
        yield _source(found, entry)
        yield f'<p class="help">{_said(found.help)}</p>' if found.help else ""
        yield "</li>"
    yield "</ol>"


def _said(text: str) -> str:
    """A message, its line breaks kept, and words of the format told from others."""
    said = phrase("\n".join(map(clean, text.split("\n"))))
    return _WORD.sub(r"<code>\1</code>", said[:1].upper() + said[1:])


def _source(found: Diagnostic, entry: Entry) -> str:
    """The line that a finding is about, with what is marked in it below; nothing where the text is not at hand."""
    text = entry.texts.get(found.place.path)
    if text is None:
        return ""
    place = found.place
    line = Lines(text).line(place.start.line)
    end = place.end.column - 1 if place.end.line == place.start.line else len(line)
    shown = excerpt(line, place.start.column - 1, end, width=_WIDTH)
    number = str(place.start.line)
    return (
        f'<pre role="group" tabindex="0" aria-label="Line {number}">'
        f'<span class="count">{number}</span> {escape(shown.text)}\n'
        f'{" " * (len(number) + 1 + shown.indent)}<span class="caret">{"^" * shown.length}</span></pre>'
    )
