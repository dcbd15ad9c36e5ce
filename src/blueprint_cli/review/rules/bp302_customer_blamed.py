"""A fail point stands with the customer, and none with those who serve the customer there.

## Why

Customers forget papers, misread forms and come to the wrong door. That is where it shows; what lets it happen is mostly
a form, a sign, a reminder that was not sent. A blueprint that marks only the customer leaves nothing to improve.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    evidence: Return label
    customer: {text: Forgets the return label, marks: [fail], recovery: Asks for another}  # <- BP302
    support: Label printer
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    evidence: Return label
    customer: {text: Forgets the return label, marks: [fail], recovery: Asks for another}
    support: {text: The label is printed in grey on grey, marks: [fail], recovery: New template}
```

A fail point counts in any frontstage, backstage, support or partner lane of the steps that the card stands in, and at
the other end of its links.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: fail points are
  the designer's, and so is the fail-safe process.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Card, LaneRole, Mark
from blueprint_cli.review.facts import PROVIDER, Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "mark where the service lets it happen: in the same step, or on a card that is linked with it"


def check(facts: Facts) -> Iterator[Finding]:
    """Look around the fail points of the customer."""
    for card in facts.cards_of(LaneRole.CUSTOMER):
        if Mark.FAIL in card.marks and not any(_is_ours(facts, other) for other in facts.beside(card)):
            step = facts.steps[card.step]
            yield Finding(
                f"what fails at {quote(card.text)} in step {step.number} {quote(step.title)} is put down to the "
                "customer alone",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    message = f"{len(findings)} failures are put down to the customer alone"
    return merge_cards(findings, facts, message, note="and this one")


def _is_ours(facts: Facts, card: Card) -> bool:
    return Mark.FAIL in card.marks and facts.role(card) in PROVIDER
