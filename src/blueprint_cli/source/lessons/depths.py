"""Lines that fit none above them."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.items import no_dash
from blueprint_cli.source.lessons.phrases import spaces
from blueprint_cli.source.lessons.trouble import Mistake, Trouble


def indentation(trouble: Trouble) -> Mistake | None:
    """A line that fits none above it: a list item among keys, a key among items, a wrong depth."""
    if not trouble.before_is_blank() or not re.search("block", trouble.context):
        return None
    indent = len(trouble.before(trouble.at))
    open_at = len(trouble.before(trouble.began))
    text = trouble.rest(trouble.at)
    span = trouble.span_of(trouble.at, text)
    is_item = re.match(r"-(?:\s|$)", text) is not None
    in_list = re.match(r"-(?:\s|$)", trouble.text[trouble.began :]) is not None
    began = trouble.line(trouble.began)
    if indent == open_at and is_item and not in_list:
        return Mistake(
            f"this is a list item, and the lines beside it, from line {began} on, are keys",
            "put the item under a key of its own, such as `steps:`, or delete the dash",
            span,
        )
    if indent == open_at and in_list and not is_item:
        return Mistake(
            f"this is a key, and the lines beside it, from line {began} on, are list items",
            f"indent it by {spaces(indent + 2)} to make it part of the item above, or write a dash before it",
            span,
        )
    first = _first_of_block(trouble, indent + 2) if is_item else None
    if first:
        return no_dash(trouble, trouble.lines.offset(first) + indent + 2)
    *others, last = map(str, _levels(trouble, is_item=is_item) or [0])
    listed = f"{', '.join(others)} or {last}" if others else last
    return Mistake(
        f"this line is indented by {spaces(indent)}, which fits no line above",
        f"lines that stand beside each other are indented alike; here by {listed} spaces",
        span,
    )


def _first_of_block(trouble: Trouble, indent: int) -> int | None:
    """The line that begins the block before the trouble, if a key opens it and it is indented by ``indent``."""
    first = None
    for number in range(trouble.line(trouble.at) - 1, 0, -1):
        line = trouble.lines.line(number)
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        if len(line) - len(text) < indent:
            return first if line.rstrip().endswith(":") else None
        first = number if len(line) - len(text) == indent and not text.startswith("- ") else None
    return None


def _levels(trouble: Trouble, *, is_item: bool) -> list[int]:
    """The depths at which the line could stand: those of the items, or of the keys, above that are still open."""
    levels: list[int] = []
    lowest = len(trouble.text)
    for number in range(trouble.line(trouble.at) - 1, 0, -1):
        line = trouble.lines.line(number)
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        indent = len(line) - len(text)
        dashes = re.match(r"(?:- +)*", text)
        content = indent + (len(dashes[0]) if dashes else 0)
        items = [indent + found.start() for found in re.finditer("-", text[: content - indent])]
        levels += [level for level in (reversed(items) if is_item else [content]) if level < lowest]
        lowest = min(lowest, indent)
        if indent == 0:
            break
    return sorted(set(levels))
