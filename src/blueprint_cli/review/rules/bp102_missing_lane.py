"""There is no evidence, frontstage, backstage or support lane.

## Why

The five components of a service blueprint answer five questions: what does the customer meet, what does the customer
do, who answers in sight, what is done out of sight, and what do they all rely on. A lane that is missing is a question
that nobody asked. It may well have no answer here: a vending machine has no frontstage staff. So this is said once, as
a question; in the profile `complete` it is a warning.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes:  # <- BP102
  - customer
  - frontstage
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    evidence: Return label
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    backstage: Books the return
    support: Parcel tracking system
```

A lane of role `partner` counts as support: what a partner does is what the service relies on.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: the five components.
- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import joined

_EXPECTED = {
    LaneRole.EVIDENCE: "what the customer sees and touches",
    LaneRole.FRONTSTAGE: "who or what meets the customer",
    LaneRole.BACKSTAGE: "what is done out of the customer's sight",
    LaneRole.SUPPORT: "the systems and teams that the work relies on",
}


def check(facts: Facts) -> Iterator[Finding]:
    """Name all that are missing at once."""
    roles = {lane.role for lane in facts.blueprint.lanes}
    if LaneRole.PARTNER in roles:
        roles.add(LaneRole.SUPPORT)
    missing = [role for role in _EXPECTED if role not in roles]
    if missing:
        wanted = joined([f"`{role}` for {_EXPECTED[role]}" for role in missing])
        yield Finding(
            f"there is no {joined(missing, 'or')} lane",
            facts.lane_list,
            key=facts.lane_list != facts.whole,
            help=f"where the service has it, add {wanted}",
        )
