"""Items of lists: with another sign than a dash, without their dash, or on the line of their key."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.source.problem import shown

BULLET = re.compile(r"(?:[*•·–—‣▪][ \u00a0]?|-)(?=[^\W_][\w -]*:(?:\s|$))")
"""What people begin an item with that YAML takes for the beginning of a text."""


def dash(trouble: Trouble) -> Mistake | None:
    if "sequence entries are not allowed" not in trouble.problem:
        return None
    item = trouble.rest(trouble.at).removeprefix("-").strip()
    return Mistake(
        "a list cannot begin on the line of its key",
        f"put `- {item}` on the next line, indented, or write the list in brackets: `[{item}]`",
        trouble.here,
    )


def no_item(trouble: Trouble, at: int) -> Mistake:
    """What was meant as an item of a list begins with another sign than a dash, or without the space after it."""
    text = trouble.rest(at)
    bullet = BULLET.match(text)
    sign, rest = (bullet[0].strip(), text[bullet.end() :]) if bullet else ("", text)
    message = (
        "a space is missing after the dash" if sign == "-" else f"an item of a list begins with `- `, not with `{sign}`"
    )
    return Mistake(message, f"write `- {rest}`", trouble.span_of(at, sign))


def no_dash(trouble: Trouble, at: int) -> Mistake:
    """The key at ``at`` was meant to begin an item."""
    key = trouble.rest(at).partition(":")[0]
    return Mistake(
        f"`- ` is missing before {shown(key)} on line {trouble.line(at)}: without it, it begins no item of the list",
        f"write `- {key}: …` there, as the other items of the list begin",
        trouble.span_of(at, key),
    )


def dash_is_missing(trouble: Trouble, number: int) -> bool:
    """Whether the first line after ``number`` that is indented no deeper begins an item, as that one should have."""
    indents = [len(line) - len(line.lstrip()) for line in map(trouble.lines.line, range(number, len(trouble.lines)))]
    lines = (number + offset for offset, indent in enumerate(indents) if offset and indent <= indents[0])
    texts = ((place, trouble.lines.line(place)) for place in lines)
    after = next(((place, text) for place, text in texts if text.strip() and not text.lstrip().startswith("#")), None)
    return after is not None and after[1].startswith(" " * indents[0] + "- ")
