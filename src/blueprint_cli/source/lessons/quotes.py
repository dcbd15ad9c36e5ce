"""Texts in quotes: not closed, closed too early, with a backslash that means nothing."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.phrases import quoted
from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.source.problem import shown
from blueprint_cli.text.span import Span


def unclosed_quote(trouble: Trouble) -> Mistake | None:
    if "quoted scalar" not in trouble.context or not re.search("end of stream|document", trouble.problem):
        return None
    quote = trouble.text[trouble.began]
    return Mistake(
        f"the text that begins with {quote} here is never closed",
        f"put a {quote} where the text ends; if it only begins with {quote}, put it between quotes of the other kind",
        Span(trouble.began, trouble.began + 1),
    )


def escape(trouble: Trouble) -> Mistake | None:
    if "quoted scalar" not in trouble.context and "double-quoted" not in trouble.context:
        return None
    start = trouble.text.rfind("\\", trouble.began, trouble.at + 1)
    found = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}").match(trouble.text, start)
    if found:
        return Mistake(
            f"{shown(found[0])} is half a character: YAML does not put pairs of them together",
            "write the character itself, or its one escape of eight digits, such as `\\U0001F600`",
            Span(*found.span()),
        )
    piece = trouble.text[start : start + 2].rstrip()
    return Mistake(
        f"{shown(piece)} means nothing: between double quotes a backslash begins an escape, such as `\\n`",
        "put the text between single quotes, where a backslash is a backslash, or write two of them",
        trouble.span_of(start, piece),
    )


def after_quote(trouble: Trouble) -> Mistake | None:
    """Something follows a quoted text that should have been its end."""
    if not trouble.follows('"', "'") or trouble.character in "]}":
        return None
    opening = trouble.text[trouble.last.start]
    began, line = trouble.line(trouble.last.start), trouble.line(trouble.at)
    if began != line:
        return Mistake(
            f"the text that begins with {opening} here ends only on line {line}: its closing quote is missing",
            f"put a {opening} where the text ends",
            Span(trouble.last.start, trouble.last.start + 1),
        )
    if opening == "'" and trouble.last.end == trouble.at:
        return Mistake(
            "the text between single quotes ends at this apostrophe",
            "write the apostrophe twice, or put the text between double quotes",
            Span(trouble.last.end - 1, trouble.last.end),
        )
    return Mistake(
        f"the text in quotes ends before {shown(trouble.rest(trouble.at))}, and only a comment may follow it",
        f"put all of it between quotes: {quoted(trouble.rest(trouble.last.start))}",
        trouble.here,
    )
