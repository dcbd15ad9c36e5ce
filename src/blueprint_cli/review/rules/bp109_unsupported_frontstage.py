"""What is done in sight of the customer has nothing behind it: no backstage, no support, no partner.

## Why

Little of what an employee or a screen does for a customer is done from nothing: somebody prepared it, some system knows
it. A frontstage card without anything behind it is either the whole of the work, as a greeting is, or the place where
the blueprint stops asking. The second is where services break.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel  # <- BP109
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
    support: Parcel tracking system
  - title: Get the money
    customer: Sees the money arrive
    backstage: Releases the refund
```

A link to a card of the lanes behind counts as well. A blueprint in which nothing stands behind the scenes is told so
once, by `missing-lane`. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: support processes are drawn under the contact activities
  that rely on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_BEHIND = (LaneRole.BACKSTAGE, LaneRole.SUPPORT, LaneRole.PARTNER)
_HELP = "ask what it relies on: who prepares it out of sight, and which system or partner knows what it needs?"


def check(facts: Facts) -> Iterator[Finding]:
    """Look around each frontstage card."""
    if not facts.cards_of(*_BEHIND):
        return
    for card in facts.cards_of(LaneRole.FRONTSTAGE):
        if not facts.has(card, *_BEHIND):
            step = facts.steps[card.step]
            yield Finding(
                f"nothing stands behind {quote(card.text)} in step {step.number} {quote(step.title)}",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    cards = len(facts.cards_of(LaneRole.FRONTSTAGE))
    message = f"nothing stands behind {len(findings)} of the {cards} frontstage cards"
    return merge_cards(findings, facts, message, note="nothing stands behind this one either")
