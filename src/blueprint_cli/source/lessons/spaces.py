"""Spaces that are none: tabs, and what came with text from a page or a document."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.text.span import Span

_ODD_SPACES = r"[\u00a0\u2000-\u200b\u202f\u3000]+"


def tab(trouble: Trouble) -> Mistake | None:
    if trouble.character != "\t":
        return None
    blank = re.search(r"[ \t]*$", trouble.before(trouble.at))
    start = trouble.at - (len(blank[0]) if blank else 0)
    first = trouble.text.find("\t", start)
    tabs = re.compile(r"\t+").match(trouble.text, first)
    span = tabs.span() if tabs else (trouble.at, trouble.at + 1)
    if trouble.before(first).strip():
        return Mistake(
            "a tab stands here, where only spaces can",
            "put one space in its place",
            Span(*span),
        )
    others = sum(1 for _ in re.finditer(r"^ *\t", trouble.text, re.MULTILINE)) - 1
    further = f", as {others} more line{'s are' if others > 1 else ' is'}" if others > 0 else ""
    return Mistake(
        f"this line is indented with a tab{further}; YAML indents with spaces only",
        "put two spaces in the place of each tab; editors do it for a whole file, as “convert indentation to spaces”",
        Span(*span),
    )


def odd_space(trouble: Trouble) -> Mistake | None:
    """What came with text from a page or a document, and only looks like spaces."""
    for at in (trouble.began, trouble.last.start, trouble.at):
        start = trouble.lines.offset(trouble.line(at))
        glued = re.compile(rf"(?:\s|- )*[\w-]+:({_ODD_SPACES})").match(trouble.text, start)
        if glued:
            return Mistake(
                f"after this colon stands a character that only looks like a space (U+{ord(glued[1][0]):04X})",
                "put a plain space in its place",
                Span(*glued.span(1)),
            )
        found = re.compile(rf" *({_ODD_SPACES})").match(trouble.text, start)
        if found:
            return Mistake(
                f"this line is indented with a character that only looks like a space (U+{ord(found[1][0]):04X})",
                "put plain spaces in its place",
                Span(*found.span(1)),
            )
    return None
