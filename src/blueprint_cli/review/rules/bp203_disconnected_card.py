"""A card has no link, though nearly all the others have one.

## Why

Where a blueprint draws arrows at all, a card without one reads as forgotten: nobody can tell what sets it off or what
it is good for. Where few cards are linked, the arrows mark what is special, and a card without one says nothing.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
    backstage: Keeps the desk tidy  # <- BP203
  - title: Get the money
    customer: {id: see, text: Sees the money arrive}
    support: {id: pay, text: Payment provider}
links:
  - bring -> take -> pay
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
    backstage: {id: book, text: Books the return}
  - title: Get the money
    customer: {id: see, text: Sees the money arrive}
    support: {id: pay, text: Payment provider}
links:
  - bring -> take -> book -> pay
```

Asked only of cards in customer, frontstage, backstage, support and partner lanes, where at least 70 % of the others
have a link. A blueprint in which only the tool has drawn arrows, along the customer's journey, is not asked. Work
behind the scenes that nobody is there for is told of by `orphan-backstage`. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: arrows show how contact activities and support depend on
  one another.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import FLOW_LANES, Flow
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_NEARLY_ALL = 0.7
_HELP = "link it to what sets it off or to what it is done for"


def check(facts: Facts) -> Iterator[Finding]:
    """Count those that are linked, then look at those that are not."""
    if facts.blueprint.flow is not Flow.FULL and not facts.blueprint.links:
        return
    cards = facts.cards_of(*FLOW_LANES)
    loose = [card for card in cards if not facts.linked(card)]
    if len(cards) - len(loose) < _NEARLY_ALL * (len(cards) - 1):
        return
    for card in loose:
        if facts.is_orphan(card):
            continue
        step = facts.steps[card.step]
        yield Finding(
            f"no link leads to or from {quote(card.text)} in step {step.number} {quote(step.title)}",
            facts.text(card),
            help=_HELP,
            element=card.id,
        )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"no link leads to or from {len(findings)} cards"
    return merge_cards(findings, facts, message, note="nor to or from this one")
