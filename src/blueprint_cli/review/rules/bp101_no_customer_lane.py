"""No lane shows what the customer does.

## Why

A service blueprint is read from the customer's actions: every other lane is there because of what the customer does
in that step. Without them it is a process map of the organisation, and neither the line of interaction nor the line of
visibility can be drawn.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes:  # <- BP101
  - frontstage
  - backstage
steps:
  - title: Hand in
    frontstage: Takes the parcel
    backstage: Books the return
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

The lane may bear any title and any id, as `{id: patient, title: Patient, role: customer}`. It also counts as missing
where it is there and holds no card.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: customer actions come first, and all else follows them.
- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding


def check(facts: Facts) -> Iterator[Finding]:
    """Look for a card in a lane of role customer."""
    if facts.cards_of(LaneRole.CUSTOMER):
        return
    lanes = [lane for lane in facts.blueprint.lanes if lane.role is LaneRole.CUSTOMER and lane.declared]
    yield Finding(
        "the customer's lane is empty" if lanes else "no lane shows what the customer does",
        facts.here(facts.title(lanes[0])) if lanes else facts.lane_list,
        key=not lanes and facts.lane_list != facts.whole,
        help="say in each step what the customer does"
        if lanes
        else "a blueprint starts from the customer: add a `customer` lane, and to each step what the customer does",
    )
