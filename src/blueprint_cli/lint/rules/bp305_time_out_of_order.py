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

from blueprint_cli.lint.facts import Facts
from blueprint_cli.lint.rule import Finding
from blueprint_cli.lint.words import quote
from blueprint_cli.model.blueprint import Address, Timing


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the times and waits of steps and cards."""
    for step in facts.blueprint.steps:
        yield from _timings(step.time, step.wait, step.at, f"step {step.number} {quote(step.title)}", element=step.id)
    for card in facts.blueprint.cards:
        yield from _timings(card.time, card.wait, card.at, quote(card.text), element=card.id)


def _timings(time: Timing | None, wait: Timing | None, at: Address, name: str, *, element: str) -> Iterator[Finding]:
    for key, timing in (("time", time), ("wait", wait)):
        if timing:
            for trouble, mend, route in _troubles(timing):
                address = Address(at.path, (*at.route, key, *route))
                yield Finding(f"the {key} of {name} {trouble}", address, help=mend, element=element)


def _troubles(timing: Timing) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What is wrong with a timing, how to mend it, and which part of it it is."""
    for part, duration in (("target", timing.target), ("max", timing.max), ("actual", timing.actual)):
        if duration and duration.low > duration.high:
            yield "is a range that runs backwards", "write the shorter duration first", (part,)
    if timing.target and timing.max and timing.target.high > timing.max.high:
        yield "has a target that is longer than its max", "swap the two, or correct one of them", ("target",)
