"""Checking: whether a document has the shape that the format asks for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source.document import Document

if TYPE_CHECKING:
    from jsonschema_rs import Draft7Validator


def check(document: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with the shape of a blueprint (BP003–BP007), by place.

    Ids, durations, dates and language tags are judged by the model, which knows more than a pattern;
    so are the lanes of a step.
    """
    if _blueprints().is_valid(document.data):
        return ()
    from blueprint_cli.schema.explaining import explain
    from blueprint_cli.schema.published import schema

    return explain(document, schema())


def check_registry(document: Document) -> tuple[Diagnostic, ...]:
    """The same for a file that blueprints include: one with nothing but what several of them share."""
    if _registries().is_valid(document.data):
        return ()
    from blueprint_cli.schema.explaining import explain
    from blueprint_cli.schema.published import schema

    return explain(document, schema()["definitions"]["registry"])


def check_theme(document: Document) -> tuple[Diagnostic, ...]:
    """The same for a file with a theme of somebody's own."""
    if _themes().is_valid(document.data):
        return ()
    from blueprint_cli.schema.explaining import explain
    from blueprint_cli.schema.published import Kind, schema

    return explain(document, schema(Kind.THEME), Kind.THEME)


@cache
def _blueprints() -> Draft7Validator:
    from jsonschema_rs import Draft7Validator

    from blueprint_cli.schema.published import schema_text

    return Draft7Validator(schema_text(), validate_formats=False)


@cache
def _themes() -> Draft7Validator:
    from jsonschema_rs import Draft7Validator

    from blueprint_cli.schema.published import Kind, schema_text

    return Draft7Validator(schema_text(Kind.THEME), validate_formats=False)


@cache
def _registries() -> Draft7Validator:
    from jsonschema_rs import Draft7Validator

    from blueprint_cli.schema.published import schema

    whole = schema()
    registry = {"$schema": whole["$schema"], "$ref": "#/definitions/registry", "definitions": whole["definitions"]}
    return Draft7Validator(registry, validate_formats=False)
