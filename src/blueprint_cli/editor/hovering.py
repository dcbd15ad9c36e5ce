"""Hovering: what there is to know about a place in a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.editor.desk import File
from blueprint_cli.editor.finding import find
from blueprint_cli.editor.pointing import Spot, point
from blueprint_cli.review.pages import page
from blueprint_cli.review.registry import BY_CODE
from blueprint_cli.schema.consulting import consult
from blueprint_cli.schema.published import Schema


def hover(file: File, diagnostics: Sequence[Diagnostic], offset: int) -> str:
    """What is known about the place at ``offset``, as Markdown; empty where that is nothing.

    These are the pages of the rules that found something there, who is named there, and what the format says.
    """
    parts = [*_rules(file, diagnostics, offset), *_names(file, offset), *_format(file, offset)]
    return "\n\n---\n\n".join(dict.fromkeys(parts))


def describe(part: Schema) -> str:
    """What a part of the schema says of the place that it is about, as Markdown."""
    text: str = part.get("markdownDescription") or part.get("description", "")
    return text


def _rules(file: File, diagnostics: Sequence[Diagnostic], offset: int) -> Iterator[str]:
    for diagnostic in diagnostics:
        start, end = diagnostic.place.span
        if diagnostic.place.path == file.path and start <= offset <= end:
            yield page(BY_CODE[diagnostic.code]).strip()


def _names(file: File, offset: int) -> Iterator[str]:
    for mention in find(file, offset):
        definition = mention.definition
        called = definition.title or definition.part.word("text") or definition.part.text
        if not mention.defines and called != mention.name:
            yield f"{mention.names.kind} `{mention.id}`: {called}" if called else f"{mention.names.kind} `{mention.id}`"


def _format(file: File, offset: int) -> Iterator[str]:
    spot = point(file.document, offset) if file.document else None
    if spot:
        parts = consult(spot.route, definition=file.definition)
        yield from list(filter(None, map(describe, parts) if spot.at == "key" else _choice(spot, parts)))[:1]


def _choice(spot: Spot, parts: Sequence[Schema]) -> Iterator[str]:
    """What the format says of one of the words that may stand in a place."""
    for part in parts:
        for word, description in zip(part.get("enum", ()), part.get("enumDescriptions", ()), strict=False):
            if word == spot.scalar.raw:
                yield f"`{word}`: {description}"
