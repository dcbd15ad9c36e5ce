"""The review of the blueprint is overdue.

## Why

A service changes quietly, and its blueprint stays on the wall. A date of review is a promise that somebody looks
whether the two still agree, and nobody remembers such promises without being reminded.

## Example

```yaml bad
blueprint: 1
title: Parcel return
reviewed: 2024-02-29  # <- BP601
review_every: 1y
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
reviewed: 2024-02-29
review_every: 5y
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

Without `review_every`, every six months. A blueprint with the status `retired` is left alone. `--today` sets the day by
which it is judged, so that a check of an old state finds what it found then.

## Sources

- Practice: documents that nobody reviews are believed longer than they are true.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.due import due
from blueprint_cli.model.blueprint import Address
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding


def check(facts: Facts) -> Iterator[Finding]:
    """Compare today with the day on which the next review is due."""
    blueprint = facts.blueprint
    if facts.today is None:
        return
    day = due(blueprint)
    if day and facts.today > day:
        yield Finding(
            f"the blueprint was last reviewed on {blueprint.reviewed}, and should have been again by {day.isoformat()}",
            Address(blueprint.path, ("reviewed",)),
            help="look whether the service is still as it is drawn, and set `reviewed` to the day on which you did",
        )
