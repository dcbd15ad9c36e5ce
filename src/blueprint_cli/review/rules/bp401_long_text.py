"""The text of a card is longer than a reader takes in at a glance.

## Why

A card says one action in a few words; a reader scans a lane and does not study it. A long text makes its whole row
high, and mostly it is two cards, or a card and a note.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop, and when it is closed, to the box around the corner  # <- BP401
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      text: Brings the parcel to the shop
      notes: When the shop is closed, there is a box around the corner
    frontstage: Takes the parcel
```

Characters are counted as readers see them: an accent or a flag is one with its letter. After the first 500 of a text,
marks alone are set aside. Three and more are told as one.
The option sets how many are fine.

## Sources

- Practice: a blueprint on a wall is read from two steps away.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import counted, quote

_CLUSTERED = 500
"""Code points that are told apart by Unicode's rules, which take their time (UAX #29)."""

_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})


def check(facts: Facts, *, most: float) -> Iterator[Finding]:
    """Count what a reader sees of each card."""
    for card in facts.blueprint.cards:
        if len(card.text) > most and (length := _length(card.text)) > most:
            yield Finding(
                f"the card {quote(card.text)} has {length} characters",
                facts.text(card),
                help=f"say the action in a few words and the rest in `notes`, or make it two cards; {most:g} are fine",
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    if len(findings) < MANY:
        return None
    longest = max(_length(facts.grid.cards[finding.element].text) for finding in findings)
    return merge(
        findings,
        f"{counted(len(findings), 'card')} have long texts, of up to {longest} characters",
        note="and this one",
    )


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    if text.isascii():
        return len(text) - text.count("\r\n")
    from unicodedata import category

    from uniseg.graphemecluster import grapheme_clusters

    clusters = sum(1 for _ in grapheme_clusters(text[:_CLUSTERED]))
    return clusters + sum(category(character) not in _MARKS for character in text[_CLUSTERED:])
