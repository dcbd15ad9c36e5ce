"""Checking: whether a document has the shape that the format asks for."""

from __future__ import annotations

from functools import cache

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.schema.fitting import Fitting, Test
from blueprint_cli.schema.published import Kind, Schema, schema
from blueprint_cli.source.document import Document

_REGISTRY = "registry"
"""The definition of a file that blueprints include."""


def check(document: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with the shape of a blueprint (BP003–BP007), by place.

    Ids, durations, dates and language tags are judged by the model, which knows more than a pattern;
    so are the lanes of a step.
    """
    return _check(document)


def check_registry(document: Document) -> tuple[Diagnostic, ...]:
    """The same for a file that blueprints include: one with nothing but what several of them share."""
    return _check(document, definition=_REGISTRY)


def check_theme(document: Document) -> tuple[Diagnostic, ...]:
    """The same for a file with a theme of somebody's own."""
    return _check(document, Kind.THEME)


def _check(document: Document, kind: Kind = Kind.BLUEPRINT, *, definition: str = "") -> tuple[Diagnostic, ...]:
    if _test(kind, definition)(document.data):
        return ()
    from blueprint_cli.schema.explaining import explain

    return explain(document, _part(kind, definition), kind)


@cache
def _test(kind: Kind, definition: str) -> Test:
    return Fitting(schema(kind)["definitions"]).test(_part(kind, definition))


def _part(kind: Kind, definition: str) -> Schema:
    whole = schema(kind)
    part: Schema = whole["definitions"][definition] if definition else whole
    return part
