"""The same card stands in neighbouring steps of a lane: a span says it once.

## Why

What goes on through several steps is one thing: one form that the customer keeps, one system that is open all the time.
Written again in each step it looks like something new each time, and it has to be changed in each place. A span draws
it as one card. Some prefer the repetition, so the rule is off until it is selected.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: Parcel tracking system  # <- BP406
  - title: Wait
    customer: {text: Waits for the money, marks: [wait]}
    support: Parcel tracking system
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: {text: Parcel tracking system, span: 2}
  - title: Wait
    customer: {text: Waits for the money, marks: [wait]}
```

The fix is offered where the further cards are nothing but the text and the last of their cells, and where arrows are
drawn, for lanes that take no part in the flow only.

## Sources

- Practice: what is written once is changed once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import FLOW_LANES, Card, CardStatus, Flow
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Mend, Related
from blueprint_cli.review.words import quote

if TYPE_CHECKING:
    from blueprint_cli.source.changes import Change
    from blueprint_cli.source.document import Document


def check(facts: Facts) -> Iterator[Finding]:
    """Follow each text along its lane, from step to step."""
    runs: dict[tuple[str, str], list[Card]] = {}
    done: list[list[Card]] = []
    for card in facts.blueprint.cards:
        if card.status is CardStatus.REMOVED or card.span > 1:
            continue
        run = runs.get((card.lane, card.text))
        if run and facts.grid.first(card) == facts.grid.first(run[-1]) + 1:
            run.append(card)
        else:
            runs[card.lane, card.text] = [card]
            done.append(runs[card.lane, card.text])
    yield from (_finding(facts, run) for run in done if len(run) > 1)


def _finding(facts: Facts, run: list[Card]) -> Finding:
    first = run[0]
    lane = facts.lanes[first.lane]
    return Finding(
        f"{quote(first.text)} stands in {len(run)} neighbouring steps of the lane {quote(lane.title)}",
        facts.text(first),
        help=f"write it once, with `span: {len(run)}`",
        element=first.id,
        related=tuple(Related("the same again", facts.text(card)) for card in run[1:]),
        mend=partial(_mend, facts, run),
    )


def _mend(facts: Facts, run: list[Card], document: Document) -> Mend | None:
    from blueprint_cli.source.changes import Delete, Insert, Replace
    from blueprint_cli.source.document import Mapping, Scalar

    first, *others = run
    nodes = [document.node(card.at.route) for card in run]
    plain = all(isinstance(node, Scalar) or (isinstance(node, Mapping) and len(node.keys) == 1) for node in nodes[1:])
    if not plain or first.ends or not all(_can_go(facts, card) for card in others):
        return None
    spanning: Change = (
        Insert(first.at.route, "span", len(run))
        if isinstance(nodes[0], Mapping)
        else Replace(first.at.route, {"text": first.text, "span": len(run)})
    )
    return Mend(f"let it span {len(run)} steps", spanning, *(Delete(card.at.route) for card in others))


def _can_go(facts: Facts, card: Card) -> bool:
    """Whether nothing else speaks of ``card``, takes its number in the cell, or is judged by how many there are."""
    written = any(not link.auto for link in facts.touching[card.id])
    last = facts.grid.own[card.step, card.lane][-1] is card
    counted = facts.role(card) in FLOW_LANES and (facts.blueprint.links or facts.blueprint.flow is Flow.FULL)
    return last and not written and not counted
