"""The same link is written twice.

## Why

Two arrows of one kind, with one text, between the same two cards say what one says, and the reader looks for the
difference. Mostly one is left over from `to:` when `links:` were written, or the other way round.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel, to: take}
    frontstage: {id: take, text: Takes the parcel}
links:
  - bring -> take  # <- BP202
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel, to: take}
    frontstage: {id: take, text: Takes the parcel}
links:
  - "bring -> take: label torn"
  - bring ..> take
```

Links that differ in their kind or their text are different links. An agreement (`<->`) is the same in both directions.

## Sources

- Practice: an arrow that says nothing new hides the one that does.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Link, LinkKind
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related, deletion
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look for each written link among those before it."""
    seen: dict[tuple[str, ...], Link] = {}
    for link in facts.blueprint.links:
        first = seen.setdefault(_identity(link), link)
        if first is not link:
            source, target = facts.grid.cards[link.source], facts.grid.cards[link.target]
            same = link.probability == first.probability and facts.stands_alone(link)
            yield Finding(
                f"the link from {quote(source.text)} to {quote(target.text)} is written twice",
                link.at,
                help="take one of them out, or give each the text that tells them apart",
                element=link.source,
                related=(Related("it is written here too", first.at),),
                mend=deletion("take this one out", link.at, safe=True) if same else None,
            )


def _identity(link: Link) -> tuple[str, ...]:
    ends = (link.source, link.target)
    if link.kind is LinkKind.AGREEMENT:
        ends = (min(ends), max(ends))
    return (*ends, link.kind, link.text)
