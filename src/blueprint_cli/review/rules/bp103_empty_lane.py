"""A lane is declared and holds no card.

## Why

An empty row in the picture says that nothing happens there. Either that is so, and the row takes room and attention
for nothing; or it is not so, and the part of the service that nobody has described is the one that readers are shown
as idle.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes:
  - customer
  - frontstage
  - backstage  # <- BP103
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
lanes:
  - customer
  - frontstage
  - backstage
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    backstage: Books the return
```

Lanes of role `emotion`, `time` and `metrics` draw the values of steps and cards and hold none. A blueprint in which no
customer lane holds a card is told so once, by `no-customer-lane`.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import VALUE_LANES, LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the lanes that the author listed; others stand only because they hold a card."""
    filled = {card.lane for card in facts.blueprint.cards}
    silent = VALUE_LANES if facts.cards_of(LaneRole.CUSTOMER) else VALUE_LANES | {LaneRole.CUSTOMER}
    for lane in facts.blueprint.lanes:
        if lane.declared and lane.id not in filled and lane.role not in silent:
            at = facts.title(lane)
            here = facts.here(at)
            yield Finding(
                f"the lane {quote(lane.title)} holds no card",
                here,
                help=f"say in some step what happens there (`{lane.id}: …`), or take the lane out",
                element=lane.id,
                related=() if here == at else (Related("the lane is declared here", at),),
            )
