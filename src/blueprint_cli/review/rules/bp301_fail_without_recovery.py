"""A fail point does not say what puts it right.

## Why

Marking where a service is likely to fail is half of the thought; the other half is what happens then. A failure that is
put right quickly can leave the customer better disposed than before, and it can only be put right quickly by somebody
who was told how.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage:
      - text: Scans the label  # <- BP301
        marks: [fail]
      - text: Prints the receipt
        marks: [fail]
        recovery: Writes it by hand
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage:
      - text: Scans the label
        marks: [fail]
        recovery: Types the number in
      - text: Prints the receipt
        marks: [fail]
        recovery: Writes it by hand
```

A `recovery`, or a link of kind `failure` to what happens then. Where no fail point of the blueprint has one, they mark
where to look, and that is asked once and as information only.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: identify fail
  points, and design the process that corrects them.
- Hart, C. W. L., Heskett, J. L., & Sasser, W. E. (1990). The profitable art of service recovery. *Harvard Business
  Review*, 68(4), 148–156.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.diagnostics import Severity
from blueprint_cli.model.blueprint import Card, CardStatus, LinkKind, Mark
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, merge_cards
from blueprint_cli.review.words import quote

_HELP = "say `recovery:` with what puts it right, or link to that with `kind: failure`"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the fail points that stay; where none says what happens then, only ask."""
    points = _fail_points(facts)
    open_points = [card for card in points if not _is_recovered(facts, card)]
    severity = Severity.INFO if len(open_points) == len(points) else None
    for card in open_points:
        step = facts.steps[card.step]
        yield Finding(
            f"the fail point {quote(card.text)} in step {step.number} {quote(step.title)} does not say "
            "what puts it right",
            facts.text(card),
            help=_HELP,
            element=card.id,
            severity=severity,
        )


def summarize(findings: tuple[Finding, ...], facts: Facts) -> Finding | None:
    """Three and more are one pattern."""
    points = len(_fail_points(facts))
    if len(findings) == points:
        message = f"none of the {points} fail points says what puts it right"
    else:
        message = f"{len(findings)} of the {points} fail points do not say what puts them right"
    return merge_cards(findings, facts, message, note="neither does this one")


def _fail_points(facts: Facts) -> list[Card]:
    removed = CardStatus.REMOVED
    return [card for card in facts.blueprint.cards if Mark.FAIL in card.marks and card.status is not removed]


def _is_recovered(facts: Facts, card: Card) -> bool:
    failing = any(link.kind is LinkKind.FAILURE and link.source == card.id for link in facts.touching[card.id])
    return bool(card.recovery) or failing
