"""A text ends before a ``#`` that is part of it.

## Why

For YAML a space and a `#` begin a comment, also in the midst of a line. A ticket's number, a hashtag or a room that is
written like that goes without a word: the file looks right, and the picture shows the half of it.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Takes ticket #2  # <- BP408
    frontstage: Calls the number
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: "Takes ticket #2"  # by the door
    frontstage: Calls the number
```

What is meant as a comment has a space after its `#`, and is left alone. Three and more are told as one.

## Sources

- Ben-Kiki, O., Evans, C., & döt Net, I. (2021). [YAML 1.2.2](https://yaml.org/spec/1.2.2/), 6.6: comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, Mend, merge, together
from blueprint_cli.review.words import counted, quote
from blueprint_cli.source.document import Scalar

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Route
    from blueprint_cli.source.document import Document

_SIGN = re.compile(r"#\w")
_CUT = re.compile(r"[ \t]+(#(?!blueprint:)\w[^\r\n]*)")


def check(facts: Facts) -> Iterator[Finding]:
    """Look behind every text that stands without quotes."""
    if not _SIGN.search(facts.document.text):
        return
    seen = set()  # a text that aliases repeat is cut once
    for text in facts.texts:
        scalar = facts.written(text)
        cut = _CUT.match(facts.document.text, scalar.end) if scalar and scalar.plain else None
        if scalar and cut and cut.start() not in seen:
            from blueprint_cli.text.span import Span

            seen.add(cut.start())
            rest = cut[1].split(" # ")[0].rstrip()
            yield Finding(
                f"the text {quote(text.text)} ends here: to YAML, {quote(rest)} is a comment",
                text.at,
                within=Span(cut.start(1), cut.start(1) + len(rest)),
                help="put the whole text between quotes; if it is a comment, put a space after its `#`",
                element=text.element,
                mend=partial(_mend, text.at.route, scalar, cut.start(1) + len(rest)),
            )


def summarize(findings: tuple[Finding, ...], _: Facts) -> Finding | None:
    """Three and more are one habit."""
    if len(findings) < MANY:
        return None
    whole = merge(
        findings,
        f"{counted(len(findings), 'text')} end before a `#` that may be part of them: to YAML, it begins a comment",
        note="this is another",
    )
    return whole._replace(mend=together("put each whole text between quotes", findings))


def _mend(route: Route, scalar: Scalar, end: int, document: Document) -> Mend | None:
    from blueprint_cli.source.spelling import spell
    from blueprint_cli.text.edit import Edit
    from blueprint_cli.text.span import Span

    if _is_in_brackets(document, route):
        return None  # what closes them may stand in the comment too
    whole = scalar.raw + document.text[scalar.end : end]
    edit = Edit(Span(scalar.start, end), spell(whole, bracketed=False, quote='"'))
    return Mend("put the whole text between quotes", edits=(edit,))


def _is_in_brackets(document: Document, route: Route) -> bool:
    holders = [document.node(route[:depth]) for depth in range(len(route) + 1)]
    return any(document.text[holder.start] in "[{" for holder in holders if holder and not isinstance(holder, Scalar))
