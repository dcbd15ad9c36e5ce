"""A wait does not say how long it is.

## Why

Waiting is what customers remember of many services, and how long it may take is the first standard that a service
needs: five minutes and five days are two different services. A wait without a number can be neither promised nor
measured.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Wait
    customer: {text: Waits for the refund, marks: [wait]}  # <- BP303
    support: Payment provider
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Wait
    customer: {text: Waits for the refund, marks: [wait], wait: 3wd..5wd}
    support: Payment provider
```

A `wait` of the whole step counts. Three and more are told as one.

## Sources

- Lovelock, C., & Wirtz, J. *Services marketing: People, technology, strategy*: a blueprint shows where customers
  commonly wait, and sets the longest they should.
- Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant (Eds.),
  *The service encounter*. Lexington Books: uncertain waits seem longer than known ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Card, CardStatus, Mark
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, Mend, merge
from blueprint_cli.review.words import listed, quote

if TYPE_CHECKING:
    from blueprint_cli.source.document import Document

_HELP = "add `wait:` with a duration as `10m`, a range as `3wd..5wd`, or `{target, max, actual}`"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the cards marked as waits."""
    for card in facts.blueprint.cards:
        if Mark.WAIT not in card.marks or card.wait or card.status is CardStatus.REMOVED:
            continue
        step = facts.steps[card.step]
        if not step.wait:
            yield Finding(
                f"the wait {quote(card.text)} in step {step.number} {quote(step.title)} does not say how long it is",
                facts.text(card),
                help="its `time` counts as work: write it as `wait`" if card.time else _HELP,
                element=card.id,
                mend=partial(_mend, card) if card.time and facts.has_evidence(card) else None,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    if len(findings) < MANY:
        return None
    named = listed([facts.grid.cards[finding.element].text for finding in findings])
    return merge(
        findings,
        f"{len(findings)} waits do not say how long they are: {named}",
        note="neither does this one",
        help=_HELP,
    )


def _mend(card: Card, _: Document) -> Mend:
    from blueprint_cli.source.changes import Rename

    return Mend("call the time a wait", Rename((*card.at.route, "time"), "wait"))
