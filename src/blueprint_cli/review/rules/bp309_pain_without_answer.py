"""A pain has no owner, and its card shows no opportunity.

## Why

Pains are collected quickly and forgotten as quickly. One that somebody owns, or for which there is an idea, has a
chance to go away. Before a workshop that is too much to ask, so the rule is off until it is selected.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      text: Queues at the desk
      pains: Only one desk is open at noon  # <- BP309
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      text: Queues at the desk
      pains: Only one desk is open at noon
      opportunities: Open a second desk when five people wait
    frontstage:
      text: Takes the parcel
      pains: {text: The scanner fails on creased labels, owner: Shop equipment}
```

Three and more are told as one.

## Sources

- Kalbach, J. (2020). *Mapping experiences* (2nd ed.). O'Reilly: a diagram is there to find opportunities.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address, CardStatus
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the pains of the cards that show no opportunity."""
    for card in facts.blueprint.cards:
        if card.opportunities or card.status is CardStatus.REMOVED:
            continue
        for number, pain in enumerate(card.pains):
            if not pain.owner:
                yield Finding(
                    f"nobody owns the pain {quote(pain.text)}, and {quote(card.text)} shows no opportunity",
                    Address(card.at.path, (*card.at.route, "pains", number)),
                    help="give it an `owner`, or say in `opportunities` what could be done",
                    element=card.id,
                )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    if len(findings) < MANY:
        return None
    pains = sum(len(card.pains) for card in facts.blueprint.cards)
    return merge(
        findings, f"{len(findings)} of the {pains} pains have neither owner nor opportunity", note="nor has this one"
    )
