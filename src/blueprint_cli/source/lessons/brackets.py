"""Lists in brackets and mappings in braces: not closed, a comma too few or too many, something after the end."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.phrases import named, quoted
from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.source.problem import shown
from blueprint_cli.text.span import Span


def bracket(trouble: Trouble) -> Mistake | None:
    """In brackets or braces: one that is not closed, a comma too few or too many."""
    if "flow" not in trouble.context:
        return None
    if "node" in trouble.context:
        if not trouble.character:
            return _unclosed_bracket(trouble, _last_opening(trouble.text))
        return Mistake(
            f"a value is missing before {named(trouble.character)}",
            "write it, or delete the comma; put a text with brackets, braces or commas in it between quotes",
            trouble.here,
        )
    closing = "]" if trouble.text[trouble.began] == "[" else "}"
    below = trouble.line(trouble.began) != trouble.line(trouble.at)
    if below and _depth(trouble, trouble.at) <= _depth(trouble, trouble.began):
        return _unclosed_bracket(trouble, trouble.began)
    return Mistake(
        f"a comma or `{closing}` is missing before this",
        "put a comma between two values; put a text with a colon, a bracket or a comma in it between quotes",
        trouble.here,
    )


def _unclosed_bracket(trouble: Trouble, at: int) -> Mistake:
    opening = trouble.text[at]
    closing = "]" if opening == "[" else "}"
    return Mistake(
        f"the `{opening}` that is opened here is not closed with `{closing}` where its values end",
        f"put `{closing}` after the last value; put a text that begins with `{opening}` between quotes",
        Span(at, at + 1),
    )


def _last_opening(text: str) -> int:
    """Where the innermost bracket or brace stands that is still open at the end of ``text``."""
    closed = 0
    for at in range(len(text) - 1, 0, -1):
        if text[at] in "]}":
            closed += 1
        elif text[at] in "[{":
            if not closed:
                return at
            closed -= 1
    return 0


def _depth(trouble: Trouble, at: int) -> int:
    """How far the line of ``at`` is indented, the dashes of list items included; 0 at the end of the text."""
    found = re.match(r"(?:\s|- )*", trouble.lines.line(trouble.line(at)))
    return len(found[0]) if found else 0


def after_bracket(trouble: Trouble) -> Mistake | None:
    """Something follows a list in brackets that should have been its end."""
    if not trouble.follows("[", "{") or trouble.character in "]}":
        return None
    opening = trouble.text[trouble.last.start]
    kind = "list in brackets" if opening == "[" else "mapping in braces"
    return Mistake(
        f"the {kind} ends before {shown(trouble.rest(trouble.at))}, and nothing may follow it",
        f"put a text that begins with a bracket between quotes: {quoted(trouble.rest(trouble.last.start))}",
        trouble.here,
    )
