"""A decision has only one way on, or its ways do not say which is which.

## Why

A decision that leads one way is none. And where two ways leave it without a word, the reader cannot follow the story:
each way needs the answer that it stands for. One of them may stay without, as the usual one.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Inspect
    customer: Waits at the desk
    frontstage: {id: check, text: Are the goods unworn?, marks: [decision]}  # <- BP207
  - title: Refund
    customer: Sees the money arrive
    frontstage: {id: pay, text: Pays the money back}
links:
  - check -> pay
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Inspect
    customer: Waits at the desk
    frontstage: {id: check, text: Are the goods unworn?, marks: [decision]}
  - title: Refund
    customer: Sees the money arrive
    frontstage:
      - {id: pay, text: Pays the money back}
      - {id: refuse, text: Hands the goods back}
links:
  - check -> pay
  - "check -> refuse: worn"
```

A probability counts as a label, and so does the kind `failure` or `loop`. Links that the tool adds are one way. Where
the blueprint shows no links at all, decisions are not asked about.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139.
- Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby (Eds.),
  *Designing a winning service strategy*. American Marketing Association.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Card, Link, LinkKind, Mark
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import quote

_SAY_WHAT_THEY_ARE = frozenset({LinkKind.LOOP, LinkKind.FAILURE, LinkKind.AGREEMENT, LinkKind.MESSAGE})


def check(facts: Facts) -> Iterator[Finding]:
    """Count the ways on of each decision, and those without a word."""
    if not facts.links:
        return
    for card in facts.blueprint.cards:
        if Mark.DECISION in card.marks:
            yield from _decision(facts, card, facts.ways_on(card))


def _decision(facts: Facts, card: Card, ways: tuple[Link, ...]) -> Iterator[Finding]:
    nameless = [way for way in ways if not way.auto and _is_nameless(way)]
    if len(ways) < 2:
        yield Finding(
            f"the decision {quote(card.text)} has {'only one way' if ways else 'no way'} on",
            facts.text(card),
            help="link it to what follows on each answer, or take the mark `decision` off",
            element=card.id,
        )
    elif len(nameless) + any(way.auto for way in ways) > 1:
        yield Finding(
            f"the decision {quote(card.text)} does not say which answer leads which way",
            facts.text(card),
            help='label each way but the usual one, as "a -> b: no"',
            element=card.id,
            related=tuple(Related("this way has no label", way.at) for way in nameless),
        )


def _is_nameless(way: Link) -> bool:
    return not way.text and way.probability is None and way.kind not in _SAY_WHAT_THEY_ARE
