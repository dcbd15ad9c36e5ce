"""Nothing is done backstage for what the customer does.

## Why

A complete blueprint maps each action of the customer through all lanes. Not every action has its work behind the
scenes, which is why this is asked only in the profile `complete`: as a check list, when the blueprint is nearly done.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop  # <- BP120
    frontstage: Takes the parcel
  - title: Get the money
    customer: Sees the money arrive
    backstage: Releases the refund
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    backstage: Books the return
  - title: Wait
    customer: {text: Waits for the money, marks: [wait]}
```

Waits are exempt. A link to a backstage card counts as well. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: step 4, the contact actions out of sight.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look around each action of the customer, where anything at all is done backstage."""
    for card in facts.alone(LaneRole.BACKSTAGE):
        step = facts.steps[card.step]
        yield Finding(
            f"nothing is done backstage for {quote(card.text)} in step {step.number} {quote(step.title)}",
            facts.text(card),
            help="say what is done for it out of sight, or link it to where that stands",
            element=card.id,
        )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"nothing is done backstage for {len(findings)} customer actions"
    return merge_cards(findings, facts, message, note="nor here")
