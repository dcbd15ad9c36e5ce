"""The customer acts, and only work behind the scenes answers: nobody and nothing in sight.

## Why

What is done backstage reaches the customer through somebody or something: a person at a counter, a voice on the phone,
a page, a letter. Where a customer's action is answered only out of sight, that part is missing in the blueprint, or the
customer really stands before a closed door and is left to guess.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Ask
    customer: Asks where the money is  # <- BP108
    backstage: Looks the return up
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Ask
    customer: {text: Asks where the money is, channel: web}
    backstage: Looks the return up
  - title: Wait
    customer: {text: Waits for the money, marks: [wait]}
    backstage: Releases the refund
```

Waits are exempt, and so are self-service channels (`web`, `app`, `kiosk`). A blueprint that shows evidence anywhere is
asked by `customer-action-without-evidence` where it shows none, an action that nothing at all answers is told of by
`unanswered-customer-action`, and a blueprint in which nothing stands frontstage by `missing-lane`. Three and more are
told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: each action of the customer is met by contact employees or
  technology onstage.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Card, LaneRole, Mark
from blueprint_cli.review.facts import SELF_SERVICE, Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "say who or what the customer deals with there, what they see of it, or by which `channel` they act"


def check(facts: Facts) -> Iterator[Finding]:
    """Look around the customer's cards that something answers."""
    if facts.shows_evidence or not facts.cards_of(LaneRole.FRONTSTAGE):
        return
    for card in facts.cards_of(LaneRole.CUSTOMER):
        if facts.has_response(card) and not _is_met(facts, card):
            step = facts.steps[card.step]
            yield Finding(
                f"nobody and nothing in sight answers {quote(card.text)} in step {step.number} {quote(step.title)}",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"nobody and nothing in sight answers {len(findings)} customer actions"
    return merge_cards(findings, facts, message, note="nor is this one answered in sight")


def _is_met(facts: Facts, card: Card) -> bool:
    """Whether ``card`` needs no frontstage of its own, or has it."""
    return Mark.WAIT in card.marks or not SELF_SERVICE.isdisjoint(card.channels) or facts.has(card, LaneRole.FRONTSTAGE)
