"""A link crosses a line and does not say what travels along it.

## Why

Where work passes from one side of a line to the other, something is handed over: an order, a parcel, a question, a
decision. What is handed over is where services lose things, and one word at the arrow is enough to ask about it. Many
good blueprints leave it out, so this is asked only in the profile `complete`.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
    backstage: {id: book, text: Books the return}
links:
  - "bring -> take: parcel"
  - take -> book  # <- BP210
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
    backstage: [{id: book, text: Books the return}, {id: store, text: Stores the parcel}]
links:
  - "bring -> take: parcel"
  - "take -> book: number of the return"
  - book -> store
```

Asked of the links that the author wrote, where the lanes of the two cards lie on different sides of a line. Three and
more are told as one.

## Sources

- Gibbons, S. (2017). [Service blueprints:
  Definition](https://www.nngroup.com/articles/service-blueprints-definition/). Nielsen Norman Group: a single arrow
  is an exchange in one direction, a double one an agreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.analysis.crossings import RANKS
from blueprint_cli.model.blueprint import Link
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the written links that have no text."""
    for link in facts.blueprint.links:
        if not link.text and _crosses(facts, link):
            source, target = facts.grid.cards[link.source], facts.grid.cards[link.target]
            yield Finding(
                f"nothing says what passes from {quote(source.text)} to {quote(target.text)}",
                link.at,
                help='label the link: "a -> b: what is handed over"',
                element=source.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    if len(findings) < MANY:
        return None
    crossing = sum(_crosses(facts, link) for link in facts.blueprint.links)
    return merge(
        findings,
        f"{len(findings)} of the {crossing} links across a line do not say what passes along them",
        note="nor does this one",
    )


def _crosses(facts: Facts, link: Link) -> bool:
    ranks = [RANKS.get(facts.role(facts.grid.cards[end])) for end in (link.source, link.target)]
    return None not in ranks and ranks[0] != ranks[1]
