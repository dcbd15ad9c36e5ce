"""A text is a placeholder: TODO, TBD, TBC, lorem ipsum, xxx.

## Why

A placeholder is a question that the author meant to come back to. In the picture it looks like an answer, and it is
printed, hung up and sent around like one. What is open can be said so that it shows: a card has `status: question`,
and `questions:` of its own.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: TBD  # <- BP402
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage:
      text: Takes the parcel
      status: question
      questions: Does the courier take parcels without a label?
```

`TODO` counts in capitals only: it is a word of Spanish and Portuguese, and in a text all in capitals it is left alone.

## Sources

- Practice: blueprints are reviewed by people who were not in the room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import counted, quote

_PLACEHOLDER = r"\b(?:TODO|(?i:TBD|TBC|x{3,}|lorem ipsum))\b"
_WORDS = ("todo", "tbd", "tbc", "xxx", "lorem")
"""What nearly every text is without."""


def check(facts: Facts) -> Iterator[Finding]:
    """Look at every text that the author wrote."""
    wording = facts.wording.lower()
    if not any(word in wording for word in _WORDS):
        return
    for text, at, element in facts.texts:
        found = re.search(_PLACEHOLDER, text)
        if found and not (found[0] == "TODO" and text.isupper() and text != "TODO"):
            yield Finding(
                f"{quote(text)} is a placeholder"
                if text == found[0]
                else f"{quote(text)} holds the placeholder {found[0]}",
                at,
                help="write what is known, or mark what is open: `status: question`, `questions: …`",
                element=element,
            )


def summarize(findings: tuple[Finding, ...], _: Facts) -> Finding | None:
    """Three and more are one pattern: this is a draft."""
    if len(findings) < MANY:
        return None
    return merge(findings, f"{counted(len(findings), 'text')} are placeholders", note="this is another")
