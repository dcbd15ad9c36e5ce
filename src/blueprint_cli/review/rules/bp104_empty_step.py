"""A step holds no card.

## Why

A step is a moment in the customer's time. One in which nobody does anything, meets anything or relies on anything is
either a heading, and then a `phase`, or a place where the author meant to come back.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Refund  # <- BP104
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Refund
    customer: Sees the money arrive
    support: Payment provider
```

A card that spans the step counts: it stands in each of the steps that it covers. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: each column is a step of the customer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import listed, quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look for steps without a card of their own or from before."""
    for step in facts.blueprint.steps:
        if not facts.present[step.id]:
            yield Finding(
                f"step {step.number} {quote(step.title)} holds no card",
                facts.title(step),
                help="say what the customer does in it and who answers, or take the step out",
                element=step.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern: a skeleton that is to be filled."""
    if len(findings) < MANY:
        return None
    titles = listed([facts.steps[finding.element].title for finding in findings])
    message = f"{len(findings)} of the {len(facts.steps)} steps hold no card: {titles}"
    return merge(findings, message, note="neither does this one")
