"""The customer waits for an hour or more, and nothing shows that anything is going on.

## Why

A wait is felt to be longer when it is unexplained, and when nobody knows how long it will be. A queue number, a
tracking page, a message that the parcel has arrived: a little evidence of progress costs less than the calls of those
who ask.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    evidence: Receipt
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Wait
    customer: {text: Waits for the money, marks: [wait], wait: 5wd}  # <- BP304
    backstage: Inspects the goods
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    evidence: Receipt
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Wait
    evidence: Page with the state of the return
    customer: {text: Waits for the money, marks: [wait], wait: 5wd}
    backstage: Inspects the goods
  - title: Get the money
    customer: {id: see, text: Sees the money arrive, wait: 1d}
    backstage: {id: tell, text: Releases the refund}
links:
  - "tell ..> see: on its way"
```

Somebody in sight can explain a wait too, and a message (`..>`) can reach the customer in it. The length of a wait is
its `actual`, else its `target`, else its `max`. Where a blueprint shows evidence at all, the steps in which the
customer does more than wait are `customer-action-without-evidence`'s. The option sets from how many minutes on it is
asked.

## Sources

- Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant (Eds.),
  *The service encounter*. Lexington Books: unexplained waits seem longer than explained ones.
- Lovelock, C., & Wirtz, J. *Services marketing: People, technology, strategy*.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address, Card, Duration, LaneRole, LinkKind, Mark, Step, Timing
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote

_HELP = "show the customer meanwhile that something is going on: a number, a page, a message, a person"


def check(facts: Facts, *, minutes: float) -> Iterator[Finding]:
    """Look at the waits of the customer's cards, and at those that a step has by itself."""
    acting: dict[str, list[Card]] = {}
    told = set()
    for card in facts.cards_of(LaneRole.CUSTOMER):
        acting.setdefault(card.step, []).append(card)
        wait = _long(card.wait, minutes)
        if wait and _is_asked(facts, [card]) and not _is_explained(facts, card):
            told.add(card.step)
            step = facts.steps[card.step]
            yield Finding(
                f"nothing shows the customer any progress while {quote(card.text)} in step {step.number} "
                f"{quote(step.title)} takes {_said(wait)}"
                if Mark.WAIT in card.marks
                else f"nothing shows the customer any progress in the {_said(wait)} before {quote(card.text)} in step "
                f"{step.number} {quote(step.title)}",
                facts.text(card),
                help=_HELP,
                element=card.id,
            )
    for step in facts.blueprint.steps:
        wait = _long(step.wait, minutes)
        cards = acting.get(step.id, [])
        if wait and step.id not in told and _is_asked(facts, cards) and not _shows_progress(facts, step, cards):
            yield Finding(
                f"nothing shows the customer any progress while step {step.number} {quote(step.title)} keeps them "
                f"waiting for {_said(wait)}",
                Address(step.at.path, (*step.at.route, "wait")),
                key=True,
                help=_HELP,
                element=step.id,
            )


def _is_asked(facts: Facts, cards: list[Card]) -> bool:
    """Whether nobody else asks for evidence there: of what the customer does, another rule does where any is shown."""
    return not facts.shows_evidence or all(Mark.WAIT in card.marks for card in cards)


def _long(timing: Timing | None, minutes: float) -> Duration | None:
    """How long a wait is, if it is that long."""
    wait = (timing.actual or timing.target or timing.max) if timing else None
    return wait if wait and max(wait.low, wait.high) >= minutes * 60 else None


def _is_explained(facts: Facts, card: Card) -> bool:
    messages = [link for link in facts.touching[card.id] if link.kind is LinkKind.MESSAGE and link.target == card.id]
    reached = any(link.source != card.id for link in messages)
    return reached or facts.has_evidence(card) or facts.has(card, LaneRole.FRONTSTAGE)


def _shows_progress(facts: Facts, step: Step, cards: list[Card]) -> bool:
    lanes = facts.present[step.id]
    met = any(facts.lanes[lane].role is LaneRole.FRONTSTAGE or lane in facts.met for lane in lanes)
    return met or any(_is_explained(facts, card) for card in cards)


def _said(wait: Duration) -> str:
    from blueprint_cli.analysis.timing import say

    return say(wait)
