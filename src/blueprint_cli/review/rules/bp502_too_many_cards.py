"""The blueprint has more cards than one picture carries, and no views of it.

## Why

Sixty cards fill a wall. More of them are fine in the file, which is the service's memory, and too many for any one
reader: managers, agents and developers each look for a part of it. Views draw those parts from the same file.

## Example

```yaml bad
blueprint: 1
title: Parcel return, with letters for cards
steps:  # <- BP502
  - {title: One, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Two, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Three, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Four, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
```

```yaml good
blueprint: 1
title: Parcel return, with letters for cards
steps:
  - {title: One, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Two, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Three, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
  - {title: Four, customer: [a, b, c, d], frontstage: [e, f, g, h], backstage: [i, j, k, l], support: [m, n, o, p]}
views:
  desk:
    title: At the desk
    lanes: [customer, frontstage]
```

Only cards of customer, frontstage, backstage, support and partner lanes are counted. The option sets how many are too
many.

## Sources

- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group: a blueprint is drawn for a purpose and a reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import FLOW_LANES, Address
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding


def check(facts: Facts, *, most: float) -> Iterator[Finding]:
    """Count the cards, where nobody has chosen among them yet."""
    cards = len(facts.cards_of(*FLOW_LANES))
    if cards > most and not facts.blueprint.views:
        yield Finding(
            f"{cards} cards are more than one picture carries",
            Address(facts.blueprint.path, ("steps",)),
            key=True,
            help=f"draw parts of it for their readers: `views` choose lanes, phases, roles or tags; {most:g} are fine",
        )
