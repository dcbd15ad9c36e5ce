"""The probabilities of the ways out of a card cannot be true together.

## Why

The ways out of a card share what comes out of it: together their probabilities are 1 at most. Where they are 1 already
and one more way has none, that way is never taken, and either the arrow or a number is wrong.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Inspect
    customer: Waits at the desk
    frontstage:
      text: Are the goods unworn?  # <- BP209
      marks: [decision]
      to:
        - {to: pay, text: unworn, probability: 0.8}
        - {to: refuse, text: worn, probability: 0.3}
  - title: Decide
    customer: Hears the decision
    frontstage:
      - {id: pay, text: Pays the money back}
      - {id: refuse, text: Hands the goods back}
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Inspect
    customer: Waits at the desk
    frontstage:
      text: Are the goods unworn?
      marks: [decision]
      to:
        - {to: pay, text: unworn, probability: 0.8}
        - {to: refuse, text: worn}
  - title: Decide
    customer: Hears the decision
    frontstage:
      - {id: pay, text: Pays the money back}
      - {id: refuse, text: Hands the goods back}
```

One way may stay without a number: it takes what the others leave. Links into lanes that no numbered way leads to are
not chosen between, they go along with all of them, as the request that a customer's card hands to a clerk; and neither
are messages and agreements.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: what happens how
  often decides what a service costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Link, LinkKind
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import quote

_NO_BRANCHES = frozenset({LinkKind.MESSAGE, LinkKind.AGREEMENT})
_ROUNDING = 1e-6


def check(facts: Facts) -> Iterator[Finding]:
    """Add up what the author wrote on the ways out of each card."""
    ways: dict[str, list[Link]] = {}
    for link in facts.blueprint.links:
        ways.setdefault(link.source, []).append(link)
    for source, links in ways.items():
        card = facts.grid.cards[source]
        given = [link.probability for link in links if link.probability is not None]
        chosen = {facts.grid.cards[link.target].lane for link in links if link.probability is not None}
        idle = [link for link in links if link.probability is None and _is_branch(facts, link, chosen)]
        if sum(given) > 1 + _ROUNDING:
            yield Finding(
                f"the probabilities of the ways out of {quote(card.text)} add up to {sum(given):.4g}",
                facts.text(card),
                help="let them be 1 together, or leave the number of one of them out",
                element=card.id,
            )
        elif idle and sum(given) > 1 - _ROUNDING:
            yield Finding(
                f"the probabilities of the ways out of {quote(card.text)} leave nothing for the way that has none",
                facts.text(card),
                help="lower the others, or give it 0 if it is never taken",
                element=card.id,
                related=tuple(Related("this way has no probability", link.at) for link in idle),
            )


def _is_branch(facts: Facts, link: Link, lanes: set[str]) -> bool:
    """Whether ``link`` is one of the ways to choose from, which lead to the same ``lanes``."""
    return link.kind not in _NO_BRANCHES and facts.grid.cards[link.target].lane in lanes
