"""A range is written backwards, or a target is longer than the longest that is allowed.

## Why

`10m..5m` and a target above its own maximum are slips, and every sum of times that they enter is wrong with them.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      text: Brings the parcel to the shop
      time: 10m..5m  # <- BP305
    frontstage:
      text: Takes the parcel
      time: {target: 5m, max: 3m}  # <- BP305
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      text: Brings the parcel to the shop
      time: 5m..10m
    frontstage:
      text: Takes the parcel
      time: {target: 3m, max: 5m}
```

An `actual` may be anything: that is what it is measured for.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: a blueprint sets
  the standard time, and how far from it the service may go.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address, Duration, Timing
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Mend
from blueprint_cli.review.words import quote

if TYPE_CHECKING:
    from blueprint_cli.source.document import Document


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the times and waits of steps and cards."""
    for step in facts.blueprint.steps:
        if step.time or step.wait:
            yield from _timings(
                step.time, step.wait, step.at, f"step {step.number} {quote(step.title)}", element=step.id
            )
    for card in facts.blueprint.cards:
        if card.time or card.wait:
            yield from _timings(card.time, card.wait, card.at, quote(card.text), element=card.id)


def _timings(time: Timing | None, wait: Timing | None, at: Address, name: str, *, element: str) -> Iterator[Finding]:
    for key, timing in (("time", time), ("wait", wait)):
        whole = Address(at.path, (*at.route, key))
        for part, duration in _written(timing):
            if duration.low > duration.high:
                yield Finding(
                    f"the {key} of {name} is a range that runs backwards",
                    Address(at.path, (*whole.route, part)),
                    help="write the shorter duration first",
                    element=element,
                    mend=partial(_turn, whole, part),
                )
        if timing and timing.target and timing.max and _longest(timing.target) > _longest(timing.max):
            yield Finding(
                f"the {key} of {name} has a target that is longer than its max",
                Address(at.path, (*whole.route, "target")),
                help="swap the two, or correct one of them",
                element=element,
                mend=partial(_swap, whole),
            )


def _written(timing: Timing | None) -> list[tuple[str, Duration]]:
    parts = (("target", timing.target), ("max", timing.max), ("actual", timing.actual)) if timing else ()
    return [(part, duration) for part, duration in parts if duration]


def _longest(duration: Duration) -> float:
    return max(duration.low, duration.high)


def _turn(whole: Address, part: str, document: Document) -> Mend | None:
    from blueprint_cli.source.changes import Replace
    from blueprint_cli.source.document import Scalar

    for route in ((*whole.route, part), whole.route):  # a duration by itself is the `actual`
        node = document.node(route)
        if isinstance(node, Scalar):
            low, dots, high = node.raw.strip().partition("..")
            return Mend("turn the range round", Replace(route, f"{high}{dots}{low}"))
    return None


def _swap(whole: Address, document: Document) -> Mend | None:
    from blueprint_cli.source.changes import Replace
    from blueprint_cli.source.document import Scalar

    routes = (*whole.route, "target"), (*whole.route, "max")
    target, most = (document.node(route) for route in routes)
    if not isinstance(target, Scalar) or not isinstance(most, Scalar):
        return None
    return Mend("swap target and max", Replace(routes[0], most.raw.strip()), Replace(routes[1], target.raw.strip()))
