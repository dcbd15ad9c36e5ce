"""Cards of the blueprint are questions or assumptions.

## Why

A blueprint may be full of assumptions: that is how it starts. Its readers should know how many there are before they
build on it. This is said once for the file, at its title, with all the places.

## Example

```yaml bad
blueprint: 1
title: Parcel return  # <- BP602
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, status: assumption}
    backstage: {text: Books the return, status: question}
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, questions: What if the label is torn?}
    backstage: {text: Books the return, status: planned}
```

## Sources

- Kalbach, J. (2020). *Mapping experiences* (2nd ed.). O'Reilly: a first diagram is a hypothesis, and is marked as
  one.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import CardStatus
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import counted, joined

_OPEN = (CardStatus.QUESTION, CardStatus.ASSUMPTION)


def check(facts: Facts) -> Iterator[Finding]:
    """Count the cards that nobody has confirmed."""
    cards = [card for card in facts.blueprint.cards if card.status in _OPEN]
    counts = {status: sum(card.status is status for card in cards) for status in _OPEN}
    if cards:
        counted_kinds = joined([counted(count, status) for status, count in counts.items() if count])
        yield Finding(
            f"{len(cards)} of the {len(facts.blueprint.cards)} cards are still open: {counted_kinds}",
            facts.whole,
            help="ask those who know, and take the `status` off what they confirm",
            related=tuple(Related(f"this is {_AN[card.status]}", facts.text(card)) for card in cards),
        )


_AN = {CardStatus.QUESTION: "a question", CardStatus.ASSUMPTION: "an assumption"}
