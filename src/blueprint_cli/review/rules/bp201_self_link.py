"""A link leads from a card to itself.

## Why

An arrow from a card to itself says nothing: time passes in a blueprint from left to right, and what is done again is a
`loop` back to the step from which it is done again. Mostly one of the two ids is a slip.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
links:
  - bring -> bring  # <- BP201
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
links:
  - bring -> take
```

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, deletion
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the written links; an added one never does it."""
    for link in facts.blueprint.links:
        if link.source == link.target:
            yield Finding(
                f"the card {quote(facts.grid.cards[link.source].text)} is linked to itself",
                link.at,
                help="name the other card, or take the link out; to go back in time, link to the step where it is "
                "done again and say `kind: loop`",
                element=link.source,
                mend=deletion("take the link out", link.at) if facts.stands_alone(link) else None,
            )
