"""The customer's journey stops at a card, though the customer goes on.

## Why

What the customer does is a chain: each action leads to the next. A card in the middle of it from which no arrow leads
on leaves the reader to guess whether the customer gives up there, which is worth knowing, or the arrow is missing.

## Example

```yaml bad
blueprint: 1
title: Parcel return
flow: none
steps:
  - title: Pack
    customer: {id: pack, text: Packs the parcel}
    evidence: Return label
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}  # <- BP208
    frontstage: Takes the parcel
  - title: Get the money
    customer: {id: see, text: Sees the money arrive}
    support: Payment provider
links:
  - pack -> bring
```

```yaml good
blueprint: 1
title: Parcel return
flow: none
steps:
  - title: Pack
    customer: {id: pack, text: Packs the parcel}
    evidence: Return label
  - title: Hand in
    customer:
      - {id: bring, text: Brings the parcel}
      - {id: keep, text: Keeps the shoes after all, to: []}
    frontstage: Takes the parcel
  - title: Get the money
    customer: {id: see, text: Sees the money arrive}
    support: Payment provider
links:
  - pack -> bring -> see
  - "pack -> keep: they fit"
```

`to: []` says that nothing follows. The cards in the last step of a customer lane need no way on, and a lane in which no
card has one is drawn without arrows on purpose. With `flow: journey`, the default, the tool draws the ways on. Three
and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: customer actions are all the steps that customers take, in
  their order.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "link it to what the customer does next, or say `to: []` where the customer's part ends"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at each customer lane that has arrows."""
    cards = facts.cards_of(LaneRole.CUSTOMER)
    for lane in facts.blueprint.lanes:
        stations = [card for card in cards if card.lane == lane.id]
        if not any(facts.ways_on(card) for card in stations):
            continue
        final = max(facts.grid.first(card) for card in stations)
        for card in stations:
            if facts.grid.last(card) < final and not card.ends and not facts.ways_on(card):
                step = facts.steps[card.step]
                yield Finding(
                    f"the journey stops at {quote(card.text)} in step {step.number} {quote(step.title)}",
                    facts.text(card),
                    help=_HELP,
                    element=card.id,
                )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"the journey stops at {len(findings)} cards before its end"
    return merge_cards(findings, facts, message, note="and here")
