"""The blueprint has more steps than a reader takes in.

## Why

A blueprint is read as one picture, standing before it. Beyond some fifteen columns it is scrolled through instead, and
what it is good at is lost: seeing at once where the service is thin. Mostly there are two services in it, or a phase
that deserves a blueprint of its own behind a `details` link.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:  # <- BP501
  - {title: One, customer: Unpacks}
  - {title: Two, customer: Tries on}
  - {title: Three, customer: Frowns}
  - {title: Four, customer: Tries again}
  - {title: Five, customer: Decides}
  - {title: Six, customer: Packs}
  - {title: Seven, customer: Seals}
  - {title: Eight, customer: Looks for the label}
  - {title: Nine, customer: Prints the label}
  - {title: Ten, customer: Sticks it on}
  - {title: Eleven, customer: Looks up the shop}
  - {title: Twelve, customer: Walks there}
  - {title: Thirteen, customer: Queues}
  - {title: Fourteen, customer: Hands in}
  - {title: Fifteen, customer: Takes the receipt}
  - {title: Sixteen, customer: Leaves}
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - {title: Decide, customer: [Unpacks, Tries on, Decides]}
  - {title: Pack, customer: [Packs, Prints the label, Sticks it on]}
  - {title: Hand in, customer: [Walks to the shop, Queues, Hands in, Takes the receipt]}
```

The option sets how many are too many.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: blueprint the concept first, and single steps in detail
  where that is worth it.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding


def check(facts: Facts, *, most: float) -> Iterator[Finding]:
    """Count the steps."""
    steps = len(facts.steps)
    if steps > most:
        yield Finding(
            f"{steps} steps are more than a reader takes in at once",
            Address(facts.blueprint.path, ("steps",)),
            key=True,
            help=f"join what belongs together, or give a phase a blueprint of its own by `details`; {most:g} are fine",
        )
