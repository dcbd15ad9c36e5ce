"""One cell holds more cards than are read as one moment.

## Why

Cards of a cell stack. A stack of seven makes its whole lane seven cards high, and says that what was drawn as one step
is several: a reader can no longer see what happens beside what.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Waits at the desk
    backstage:  # <- BP503
      - Scans the label
      - Opens the parcel
      - Counts the goods
      - Inspects the goods
      - Grades the goods
      - Books the return
      - Stores the parcel
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Waits at the desk
    backstage:
      - Scans the label
      - Opens the parcel
      - Counts the goods
  - title: Get the decision
    customer: Waits at the desk
    backstage:
      - Inspects and grades the goods
      - Books the return
      - Stores the parcel
```

The option sets how many are too many.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote


def check(facts: Facts, *, most: float) -> Iterator[Finding]:
    """Count the cards that start in each cell."""
    for (step_id, lane_id), cards in facts.grid.own.items():
        if len(cards) > most:
            step, lane = facts.steps[step_id], facts.lanes[lane_id]
            yield Finding(
                f"step {step.number} {quote(step.title)} stacks {len(cards)} cards in the lane {quote(lane.title)}",
                Address(step.at.path, (*step.at.route, lane_id)),
                key=True,
                help=f"divide the step, or join what is done in one go; {most:g} are fine",
                element=step.id,
            )
