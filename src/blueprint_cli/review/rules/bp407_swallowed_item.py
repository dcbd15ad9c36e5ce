"""A line that looks like an item or a key of its own is part of the text above it.

## Why

YAML takes a line that is indented deeper than the text above it for more of the same text. A dash that stands two
spaces too far to the right so makes one card of two, and the picture shows `Orders - Pays` in one box. Nothing is wrong
with the file, and nobody meant it.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      - Brings the parcel to the shop
        - Asks for a receipt  # <- BP407
    frontstage: Takes the parcel
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
      frontstage:Takes the parcel  # <- BP407
    support: Parcel tracking system
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      - Brings the parcel to the shop
      - Asks for a receipt
    frontstage: Takes the parcel
```

Other bullets, such as `•`, are looked at where every line of the text begins with one. A text between quotes, or below
`|` or `>`, may hold whatever lines it likes.

## Sources

- Ben-Kiki, O., Evans, C., & döt Net, I. (2021). [YAML 1.2.2](https://yaml.org/spec/1.2.2/), 7.3.3: plain scalars of
  several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Mend
from blueprint_cli.review.words import quote

if TYPE_CHECKING:
    from blueprint_cli.review.texts import Text
    from blueprint_cli.source.document import Document, Scalar

_SIGNS = tuple(f" {sign} " for sign in "-*•·‣▪–—")
_COLON = re.compile(r":[^\s/]")

_FURTHER = re.compile(r"(?<=[\r\n])([ \t]*)(\S(?:[^\r\n]*\S)?)")
_ITEM = re.compile(r"-\s")
_BULLET = re.compile(r"[*•·‣▪–—]\s")
_GLUED = re.compile(r"([^\W\d][\w-]*):[^\s/]")
_OWN_DASH = re.compile(r"-[ \t]+$")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the further lines of the texts that stand without quotes."""
    if not _is_suspicious(facts.wording):
        return
    for text in facts.texts:
        scalar = facts.written(text) if _is_suspicious(text.text) else None
        if scalar and scalar.plain:
            yield from _swallowed(facts, text, scalar)


def _is_suspicious(text: str) -> bool:
    """Whether it has what nearly every text is without, and all that is looked for has."""
    return any(sign in text for sign in _SIGNS) or bool(_COLON.search(text))


def _swallowed(facts: Facts, text: Text, scalar: Scalar) -> Iterator[Finding]:
    """The first line of ``scalar`` that looks like more than a piece of it."""
    for found in _FURTHER.finditer(facts.document.text, scalar.start, scalar.end):
        kind, way_out = _mistaken(facts, scalar, found[2])
        if kind:
            from blueprint_cli.text.span import Span

            yield Finding(
                f"{quote(found[2])} is no {kind} of its own, but part of the text {quote(text.text)}",
                text.at,
                within=Span(*found.span(2)),
                help=f"{way_out}; if it is part of the text, put all of that between quotes",
                element=text.element,
                mend=partial(_mend, scalar) if kind == "item" else None,
            )
            return


def _mistaken(facts: Facts, scalar: Scalar, line: str) -> tuple[str, str]:
    """What its author may have taken ``line`` for, and how it becomes that; nothing of a line like others."""
    bullet = _BULLET.match(scalar.raw)
    glued = _GLUED.match(line)
    if _ITEM.match(line):
        if _dash(facts.document, scalar) is not None:
            return "item", "indent its dash like the one above it"
        return "item", "a list stands below its key, each item on a line of its own that begins with a dash"
    if bullet and line.startswith(bullet[0]):
        return "item", "begin each item with a dash and a space, `- `, as YAML knows no other bullet"
    if glued and _is_key(facts, glued[1]):
        return "key", "put a space after the colon, and indent the line like the keys that it belongs to"
    return "", ""


def _is_key(facts: Facts, word: str) -> bool:
    from blueprint_cli.schema.words import homes_of

    return word in facts.lanes or bool(homes_of(word))


def _dash(document: Document, scalar: Scalar) -> int | None:
    """How far the dash is indented with which ``scalar`` begins, if it does with one."""
    line, column = document.lines.position(scalar.start)
    own = _OWN_DASH.search(document.lines.line(line)[: column - 1])
    return own.start() if own else None


def _mend(scalar: Scalar, document: Document) -> Mend | None:
    from blueprint_cli.text.edit import Edit
    from blueprint_cli.text.span import Span

    indent = _dash(document, scalar)
    items = [
        Edit(Span(*found.span(1)), " " * (indent or 0))
        for found in _FURTHER.finditer(document.text, scalar.start, scalar.end)
        if _ITEM.match(found[2])
    ]
    return Mend("indent it like the item above", edits=tuple(items)) if items and indent is not None else None
