"""Nothing answers what the customer does: no evidence, and nobody and nothing of the service.

## Why

A service is what happens between a customer and a provider. Where the customer acts and nothing of the service is
there, neither in the step nor by a link, either the answer is missing in the blueprint or it is missing in the service.
Both are worth knowing, and the second is what blueprints are drawn for.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    customer: Looks for the return label  # <- BP106
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    evidence: Return label in the parcel
    customer: Sticks the label on
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

A card with a self-service channel (`web`, `app`, `kiosk`) is answered by the channel. Evidence below the line of
visibility is for employees and answers no customer. Three and more are told as one, at the first of them.

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Decide
    customer: Tries the shoes on  # <- BP106
  - title: Pack
    customer: Looks for the return label
  - title: Leave
    customer: Goes to the shop
  - title: Hand in
    customer: Brings the parcel
    frontstage: Takes the parcel
```

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: what contact employees and technology do is mapped against
  each action of the customer.
- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "say what the customer meets there, or who or what responds; if nothing does, the service has a gap"


def check(facts: Facts) -> Iterator[Finding]:
    """Look around each customer card."""
    for card in facts.cards_of(LaneRole.CUSTOMER):
        if not facts.is_answered(card):
            step = facts.steps[card.step]
            yield Finding(
                f"nothing answers {quote(card.text)} in step {step.number} {quote(step.title)}: "
                "no evidence, and no response from the service",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    actions = len(facts.cards_of(LaneRole.CUSTOMER))
    some = "any" if len(findings) == actions else len(findings)
    message = f"nothing answers {some} of the {actions} customer actions"
    return merge_cards(findings, facts, message, note="neither is this one answered")
