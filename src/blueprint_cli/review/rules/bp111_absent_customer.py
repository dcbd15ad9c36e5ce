"""For four steps or more the customer does nothing and sees nothing.

## Why

A blueprint is read along the customer's time. A long stretch without the customer is either an inside view that slipped
in, and belongs into a blueprint of its own that a card opens up by `details`; or it is a wait that nobody has called
so, in which the customer hears nothing.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Ship  # <- BP111
    backstage: Ships the parcel to the warehouse
  - title: Inspect
    backstage: Inspects the goods
  - title: Book
    backstage: Books the return
  - title: Release
    backstage: Releases the refund
  - title: Get the money
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
  - title: Ship
    backstage: Ships the parcel to the warehouse
  - title: Inspect
    evidence: Message that the parcel has arrived
    backstage: Inspects the goods
  - title: Book
    backstage: Books the return
  - title: Release
    backstage: Releases the refund
  - title: Get the money
    customer: Sees the money arrive
    support: Payment provider
```

Evidence that the customer meets counts as news of progress, and a card that spans the steps is there in each of them.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: the customer stays in focus from the first step to the
  last.
- Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant (Eds.),
  *The service encounter*. Lexington Books: waits without news seem longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from blueprint_cli.model.blueprint import LaneRole, Step
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote

_LONG = 4
"""Steps in a row from which on the customer is missed."""


def check(facts: Facts) -> Iterator[Finding]:
    """Look at each run of steps without the customer."""
    if not facts.cards_of(LaneRole.CUSTOMER):
        return
    for alone, run in groupby(facts.blueprint.steps, key=lambda step: _is_alone(facts, step)):
        steps = list(run)
        if alone and len(steps) >= _LONG:
            first, last = steps[0], steps[-1]
            yield Finding(
                f"the customer is not seen for {len(steps)} steps, from {first.number} {quote(first.title)} "
                f"to {last.number} {quote(last.title)}",
                facts.title(first),
                help="say what the customer does or hears meanwhile, or move the inner work into a blueprint of its "
                "own, which a card opens up by `details`",
                element=first.id,
            )


def _is_alone(facts: Facts, step: Step) -> bool:
    lanes = facts.present[step.id]
    return not any(facts.lanes[lane].role is LaneRole.CUSTOMER or lane in facts.met for lane in lanes)
