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

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding

if TYPE_CHECKING:
    from datetime import date

_USUAL = "6mo"
_PIECE = r"([0-9]+(?:\.[0-9]+)?)(mo|wd|[smhdwy])"
_MONTHS = {"mo": 1, "y": 12}
_DAYS = {"s": 1 / 86_400, "m": 1 / 1_440, "h": 1 / 24, "d": 1, "wd": 1, "w": 7}
"""A working day counts as a day, as in all sums of the format."""


def check(facts: Facts) -> Iterator[Finding]:
    """Compare today with the day on which the next review is due."""
    blueprint = facts.blueprint
    if facts.today is None or not blueprint.reviewed or blueprint.status == "retired":
        return
    from datetime import date

    due = _due(date.fromisoformat(blueprint.reviewed), blueprint.review_every or _USUAL)
    if due and facts.today > due:
        yield Finding(
            f"the blueprint was last reviewed on {blueprint.reviewed}, and should have been again by {due.isoformat()}",
            Address(blueprint.path, ("reviewed",)),
            help="look whether the service is still as it is drawn, and set `reviewed` to the day on which you did",
        )


def _due(reviewed: date, interval: str) -> date | None:
    """The day after which the review is late; None where that is past the calendar's end."""
    from datetime import date, timedelta

    pieces = [(float(number), unit) for number, unit in re.findall(_PIECE, interval)]
    months = int(sum(number * _MONTHS.get(unit, 0) for number, unit in pieces)) + reviewed.month - 1
    days = sum(number * _DAYS.get(unit, 0) for number, unit in pieces)
    year, month = reviewed.year + months // 12, months % 12 + 1
    try:
        first = date(year, month, 1)
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
        return first.replace(day=min(reviewed.day, last)) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
