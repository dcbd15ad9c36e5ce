"""The blueprint has an evidence lane, and the customer meets no evidence in this step.

## Why

Customers cannot see a service; they judge it by what they can. So the last step in building a blueprint is to write
above each action of the customer what the customer meets there: a page, a room, a receipt, a uniform, a voice. Where
the lane is kept and one cell of it is empty, mostly something is there that nobody designed.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    evidence: Return label in the parcel
    customer: Sticks the label on
  - title: Hand in
    customer: Brings the parcel to the shop  # <- BP107
    frontstage: Takes the parcel
  - title: Get the money
    evidence: Message that the refund is on its way
    customer: Sees the money arrive
  - title: Shop again
    evidence: Voucher in the message
    customer: Orders the next size
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    evidence: Return label in the parcel
    customer: Sticks the label on
  - title: Hand in
    evidence: Receipt
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Wait for the money
    customer: {text: Waits for the refund, marks: [wait], wait: 5wd}
    support: Payment provider
```

Waits are exempt, and so are blueprints without evidence of this kind; evidence below the line of visibility is for
employees. A card that nothing answers at all is told of by `unanswered-customer-action`. Where more than a third of the
customer's steps are without evidence, or more than three, that is said once, at the first of them.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: evidence is added at each step of the customer's.
- Shostack, G. L. (1977). Breaking free from product marketing. *Journal of Marketing*, 41(2), 73–80: the more
  intangible a service, the more its evidence counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Card, LaneRole, Mark
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import listed, quote

_OFTEN = 1 / 3
"""The share of the customer's steps from which on their lack of evidence is the blueprint's way and not a slip."""

_HELP = "say what the customer sees, hears or holds there: a page, a message, a receipt, a place"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at each step in which the customer does something, and say it once for the step."""
    if not facts.shows_evidence:
        return
    for cards in _acted(facts).values():
        if not any(facts.has_evidence(card) for card in cards) and any(map(facts.is_answered, cards)):
            step = facts.steps[cards[0].step]
            yield Finding(
                f"the customer meets no evidence at {quote(cards[0].text)} in step {step.number} {quote(step.title)}",
                facts.text(cards[0]),
                help=_HELP,
                element=cards[0].id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """More than a third of the steps, or more than three, are one pattern."""
    steps = len(_acted(facts))
    if len(findings) < 2 or len(findings) <= min(steps * _OFTEN, MANY):
        return None
    titles = listed([facts.steps[facts.grid.cards[finding.element].step].title for finding in findings])
    return merge(
        findings,
        f"{len(findings)} of the {steps} steps of the customer's show no evidence: {titles}",
        note="no evidence here either",
    )


def _acted(facts: Facts) -> dict[str, list[Card]]:
    """By step, the customer's cards that start in it and are no waits."""
    acted: dict[str, list[Card]] = {}
    for card in facts.cards_of(LaneRole.CUSTOMER):
        if Mark.WAIT not in card.marks:
            acted.setdefault(card.step, []).append(card)
    return acted
