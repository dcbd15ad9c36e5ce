"""Keys and values: a colon too many, none at all, or a line that hangs on a value."""

from __future__ import annotations

import re

from blueprint_cli.source.lessons.items import BULLET, dash_is_missing, no_dash, no_item
from blueprint_cli.source.lessons.phrases import QUOTABLE, quoted
from blueprint_cli.source.lessons.trouble import Mistake, Trouble
from blueprint_cli.source.problem import shown
from blueprint_cli.text.span import Span

_LONGEST_KEY = 1_000
"""YAML looks for the colon of a key in 1,024 characters."""


def second_colon(trouble: Trouble) -> Mistake | None:
    """A colon and a space where no key can stand: in a text, or on a line that is indented too deep."""
    if not re.search("mapping values are not allowed", trouble.problem):
        return None
    before = trouble.before(trouble.at)
    found = re.match(r"((?:\s|- )*)([^\s].*?)\s*:\s+", before)
    if not found:
        return _too_deep(trouble)
    value = before[found.end() :] + trouble.rest(trouble.at)
    if re.search(r"(?:<?->|\.\.>)", found[2]):
        whole = f"{found[2]}: {value}"
        way_out = f"put the whole link between quotes: {quoted(whole)}"
    elif re.search(r", [\w-]+$", before):
        way_out = "write each key on a line of its own, or all of them in braces: `{one: …, two: …}`"
    else:
        way_out = f"put the text between quotes: `{found[2]}: {quoted(value)}`"
    return Mistake(
        "a second colon with a space after it stands on this line, and YAML cannot tell what it means",
        way_out,
        trouble.here,
    )


def _too_deep(trouble: Trouble) -> Mistake:
    """A key whose line is indented deeper than the one above, which has a value already."""
    line = trouble.line(trouble.at)
    indent = len(trouble.lines.line(line)) - len(trouble.lines.line(line).lstrip())
    start = trouble.lines.offset(line) + indent
    above = trouble.line(trouble.last.start)
    key = re.match(r"(?:\s|- )*(.+?)\s*:\s", trouble.lines.line(above))
    if above == line or not key:
        return _no_pair(trouble, trouble.last.start)
    at = trouble.text.index(key[1], trouble.lines.offset(above))
    if BULLET.match(trouble.rest(at)):
        return no_item(trouble, at)
    if dash_is_missing(trouble, above):
        return no_dash(trouble, trouble.text.index(key[1], trouble.lines.offset(above)))
    return Mistake(
        f"this line is indented deeper than line {above}, where {shown(key[1])} has its value already",
        f"indent it like line {above} if it stands beside it; if it belongs to {shown(key[1])}, delete the value there",
        trouble.span_of(start, trouble.rest(start)),
    )


def missing_colon(trouble: Trouble) -> Mistake | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    return _no_pair(trouble, trouble.began)


def _no_pair(trouble: Trouble, at: int) -> Mistake:
    """A line without a key, where every line has one."""
    text = trouble.rest(at)
    span = trouble.span_of(at, text)
    glued = re.match(r"([\w-]+):(\S.*)", text)
    if glued:
        return Mistake(
            f"a space is missing after the colon of {shown(glued[1])}",
            f"write `{glued[1]}: {glued[2]}`",
            span,
        )
    if len(text) > _LONGEST_KEY:
        return Mistake(
            "this line begins with more than a thousand characters without a colon, and no key is that long",
            "write a short key before the text, as in `description: …`",
            Span(at, at + 1),
        )
    other = re.match(r"([\w-]+)\s*([：=﹕])\s*(.*)", text)
    if other:
        return Mistake(
            f"{shown(other[2])} is no colon to YAML",
            f"write `{other[1]}: {other[3]}`".replace(": `", ":`"),
            span,
        )
    first, _, rest = text.partition(" ")
    likely = f"{first}: {rest.strip()}".strip() if re.fullmatch(r"[\w-]+", first) and len(text) <= QUOTABLE else ""
    return Mistake(
        f"{shown(text)} is no `key: value`, and here every line is one",
        (f"write `{likely}` if `{first}` is a key" if likely else "write a key and a colon before it")
        + "; indent it if it goes on with the text above; put `#` before a comment",
        span,
    )
