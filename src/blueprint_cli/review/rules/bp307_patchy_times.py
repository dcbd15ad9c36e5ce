"""Some steps of the customer's say how long they take, and others do not.

## Why

The times of the steps are added up, below the picture and in every report. Where some steps have none, the sum is that
of a shorter journey than the one that is drawn, and nobody sees it.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    customer: {text: Packs the parcel, time: 10m}
    evidence: Return label
  - title: Hand in  # <- BP307
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Get the money
    customer: {text: Waits for the money, marks: [wait], wait: 5wd}
    support: Payment provider
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    customer: {text: Packs the parcel, time: 10m}
    evidence: Return label
  - title: Hand in
    time: 20m
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Get the money
    customer: {text: Waits for the money, marks: [wait], wait: 5wd}
    support: Payment provider
```

A wait counts as a time; one without its length is told of by `unquantified-wait`. A blueprint in which only one step
has a time is not asked: there it is a remark and no sum, unless a lane draws the times.

## Sources

- Gibbons, S. (2017). [Service blueprints:
  Definition](https://www.nngroup.com/articles/service-blueprints-definition/). Nielsen Norman Group: time, where it
  is shown, is shown for every action of the customer.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import LaneRole, Mark
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import listed


def check(facts: Facts) -> Iterator[Finding]:
    """Compare the steps in which the customer acts."""
    acted = {card.step for card in facts.cards_of(LaneRole.CUSTOMER)}
    steps = [step for step in facts.blueprint.steps if step.id in acted]
    timed = {card.step for card in facts.cards_of(LaneRole.CUSTOMER) if card.time or card.wait}
    timed |= {step.id for step in steps if step.time or step.wait}
    waits = {card.step for card in facts.cards_of(LaneRole.CUSTOMER) if Mark.WAIT in card.marks}
    missing = [step for step in steps if step.id not in timed | waits]
    drawn = any(lane.role is LaneRole.TIME for lane in facts.blueprint.lanes)
    if missing and (len(timed) > 1 or (timed and drawn)):
        have = "has" if len(missing) == 1 else "have"
        yield Finding(
            f"{len(missing)} of the {len(steps)} steps of the customer's {have} no time, so that the sum is too short: "
            f"{listed([step.title for step in missing])}",
            facts.title(missing[0]),
            help="give each a `time` or a `wait`, an estimate if need be",
            related=tuple(Related("no time here either", facts.title(step)) for step in missing[1:]),
        )
