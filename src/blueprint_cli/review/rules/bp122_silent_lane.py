"""A lane falls silent for three steps or more, and then goes on.

## Why

Who takes part before and after mostly takes part in between as well: a gap in a lane is often where a workshop ran out
of time. It may be true, which is why this is asked only in the profile `complete`.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    customer: Packs the parcel
    support: Return portal
  - title: Hand in  # <- BP122
    customer: Brings the parcel to the shop
  - title: Inspect
    customer: Waits for news
  - title: Decide
    customer: Hears that all is well
  - title: Get the money
    customer: Sees the money arrive
    support: Payment provider
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    customer: Packs the parcel
    support: Return portal
  - title: Hand in
    customer: Brings the parcel to the shop
  - title: Inspect
    customer: Waits for news
    support: Warehouse system
  - title: Decide
    customer: Hears that all is well
  - title: Get the money
    customer: Sees the money arrive
    support: Payment provider
```

Lanes of role `notes` and `policy` may be silent. A card that spans the steps is there in each of them. One gap is told
for each lane, the longest.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from blueprint_cli.model.blueprint import FLOW_LANES, Lane, LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote

_LONG = 3
"""Steps in a row from which on a lane is missed."""


def check(facts: Facts) -> Iterator[Finding]:
    """Look for the longest gap of each lane in which something is done or met."""
    for lane in facts.blueprint.lanes:
        if lane.role in FLOW_LANES or lane.role is LaneRole.EVIDENCE:
            yield from _gap(facts, lane)


def _gap(facts: Facts, lane: Lane) -> Iterator[Finding]:
    steps = facts.blueprint.steps
    filled = [place for place, step in enumerate(steps) if lane.id in facts.present[step.id]]
    length, start = max(
        ((after - before - 1, before + 1) for before, after in pairwise(filled)),
        key=lambda gap: gap[0],
        default=(0, 0),
    )
    if length >= _LONG:
        first, last = steps[start], steps[start + length - 1]
        yield Finding(
            f"the lane {quote(lane.title)} is silent for {length} steps, from {first.number} {quote(first.title)} "
            f"to {last.number} {quote(last.title)}",
            facts.title(first),
            help="ask what happens there meanwhile; a card may span several steps",
            element=lane.id,
        )
