"""Work behind the scenes has no link, and nobody whom it is done for in its step.

## Why

What is done out of sight is done for somebody in sight: an employee who needs it, a customer who gets its result. A
backstage or support card in no link, in a step where neither customer nor frontstage does anything, does not say whom
it serves. Drawing the link that is missing is mostly all it takes.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Inspect
    backstage: Inspects the goods  # <- BP110
  - title: Refund
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
  - title: Inspect
    backstage: {id: inspect, text: Inspects the goods}
  - title: Refund
    customer: Sees the money arrive
    support: {id: pay, text: Payment provider}
links:
  - "inspect -> pay: released"
```

Evidence in the step counts as the customer's part in it. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: support is linked to the contact activities that need it.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "link it to what needs its result, or say in the step who gets it"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the cards of the lanes that the customer never sees."""
    for card in facts.cards_of(LaneRole.BACKSTAGE, LaneRole.SUPPORT):
        if facts.is_orphan(card):
            step = facts.steps[card.step]
            yield Finding(
                f"nothing says whom {quote(card.text)} in step {step.number} {quote(step.title)} serves: "
                "it has no link, and neither the customer nor anybody in sight acts in its step",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"{len(findings)} backstage and support cards do not say whom they serve"
    return merge_cards(findings, facts, message, note="neither does this one")
