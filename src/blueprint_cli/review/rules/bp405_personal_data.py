"""A text holds somebody's address, number or account, or a key that opens something.

## Why

Blueprints are made of real cases, printed, hung up and published. An e-mail address or a phone number out of a real
case goes with them, and so does a token that was pasted along with a link. Both stay in the history of the file as
well.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Ask
    customer: Writes from mia.weber@webmail.de  # <- BP405
    frontstage: Calls back on +49 151 23456789  # <- BP405
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Get the money
    customer: Sees the money arrive on DE89 3704 0044 0532 0130 00  # <- BP405
    support: Payment provider
```

```yaml good
blueprint: 1
title: Parcel return
owner: returns-team@shop.de
steps:
  - title: Ask
    customer: Writes to service@shop.de
    frontstage: Calls back on the number of the order 2024-11-03-4711
  - title: Get the money
    customer: Sees the money arrive
    support: {text: Payment provider, url: "mailto:anna.schmidt@bank.de"}
```

`owner` and `url` are there for addresses and not looked at. Addresses of roles (`service@`, `info@`, `support@` and the
like) are nobody's, and `example.org`, `.test` and `.invalid` belong to no one. Card and account numbers are told from
other long numbers by their check digits. The text itself is not repeated in the finding.

## Sources

- Regulation (EU) 2016/679 (GDPR), article 4: what identifies a person is personal data.
- RFC 2606: domain names that are reserved for examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.texts import Text
from blueprint_cli.review.words import counted, joined, quote

_SUSPICIOUS = re.compile(r"@|[0-9](?:[ ().\-/]{0,3}[0-9]){6}|[A-Za-z0-9_\-]{16}|PRIVATE KEY|=")
"""What nearly every text is without, and all that is looked for has."""


def check(facts: Facts) -> Iterator[Finding]:
    """Look at every text but those that are there for addresses."""
    if not _SUSPICIOUS.search(facts.wording):
        return
    for text in facts.texts:
        if text.at.route != ("owner",) and _SUSPICIOUS.search(text.text):
            from blueprint_cli.review.leaks import find_leaks

            found = find_leaks(text.text)
            if found:
                yield Finding(
                    f"{_name(text)} holds {joined(found)}",
                    text.at,
                    help="say who or what kind it is instead, or `name@example.org`; mind the history of the file too",
                    element=text.element,
                )


def summarize(findings: tuple[Finding, ...], _: Facts) -> Finding | None:
    """Three and more are one pattern: a real case."""
    if len(findings) < MANY:
        return None
    return merge(
        findings, f"{counted(len(findings), 'text')} hold addresses, numbers or keys of somebody's", note="and this one"
    )


def _name(text: Text) -> str:
    return f"a text of {quote(text.element)}" if text.element else f"`{text.at.route[0]}`"
