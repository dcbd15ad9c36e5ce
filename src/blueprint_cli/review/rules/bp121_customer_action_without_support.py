"""No system, team or partner stands behind what the customer does.

## Why

A complete blueprint names for each action of the customer what the work relies on. Not every action relies on anything,
which is why this is asked only in the profile `complete`: as a check list, when the blueprint is nearly done.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop  # <- BP121
    frontstage: Takes the parcel
  - title: Get the money
    customer: Sees the money arrive
    support: Payment provider
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    support: Parcel tracking system
  - title: Wait
    customer: {text: Waits for the money, marks: [wait]}
```

Waits are exempt, and a lane of role `partner` counts as support. A link to such a card counts as well. Three and more
are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: step 5, the support processes.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_SUPPORT = (LaneRole.SUPPORT, LaneRole.PARTNER)


def check(facts: Facts) -> Iterator[Finding]:
    """Look around each action of the customer, where anything at all is supported."""
    for card in facts.alone(*_SUPPORT):
        step = facts.steps[card.step]
        yield Finding(
            f"nothing supports {quote(card.text)} in step {step.number} {quote(step.title)}",
            facts.text(card),
            help="name the system, team or partner that it relies on, or link it to where that stands",
            element=card.id,
        )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"nothing supports {len(findings)} customer actions"
    return merge_cards(findings, facts, message, note="nor this one")
