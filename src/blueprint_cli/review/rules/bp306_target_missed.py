"""A time is past its max, or a metric on the wrong side of its target, and nothing says what is done about it.

## Why

A number that misses its target is the most useful thing on a blueprint, and easily overlooked among the others. It is
no fault of the file: the finding asks what is being done about it, and is quiet where `opportunities` of the card, or
of a card in the step, say so.

## Example

```yaml bad
blueprint: 1
title: Parcel return
metrics:
  solved: {title: Solved at the desk, unit: "%", better: higher, target: 90}
steps:
  - title: Hand in
    customer:
      text: Queues at the desk
      wait: {max: 5m, actual: 12m}  # <- BP306
    frontstage:
      text: Takes the parcel
      metrics: {solved: 74}  # <- BP306
```

```yaml good
blueprint: 1
title: Parcel return
metrics:
  solved: {title: Solved at the desk, unit: "%", better: higher, target: 90}
steps:
  - title: Hand in
    customer:
      text: Queues at the desk
      wait: {max: 5m, actual: 12m}
      opportunities: Open the second desk on Mondays
    frontstage:
      text: Takes the parcel
      metrics: {solved: {value: 74, target: 70}}
```

The target is that of the value itself, else the metric's, else that of a goal that names the metric. A metric that does
not say whether more is `better` is not judged.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: a blueprint says
  how far from its standard a service may go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.analysis.numbers import write_number
from blueprint_cli.model.blueprint import Address, Blueprint, Card, Metric, Reading, Step, Timing
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote

_HELP = "say in `opportunities` what is done about it, or correct the number"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the times, waits and metrics of steps and cards."""
    metrics = {metric.id: metric for metric in facts.blueprint.metrics}
    wanted: Mapping[str, float] = {}
    if metrics:
        from blueprint_cli.analysis.targets import targets

        wanted = targets(facts.blueprint)
    parts: tuple[Step | Card, ...] = (*facts.blueprint.steps, *facts.blueprint.cards)
    for part in parts:
        if not (part.time or part.wait or part.metrics) or _is_answered(part, facts.blueprint):
            continue
        for key, timing in (("time", part.time), ("wait", part.wait)):
            if timing:
                yield from _timing(part, key, timing)
        for reading in part.metrics:
            yield from _reading(part, reading, metrics[reading.metric], target=wanted.get(reading.metric))


def _is_answered(part: Step | Card, blueprint: Blueprint) -> bool:
    if isinstance(part, Card):
        return bool(part.opportunities)
    return any(card.opportunities for card in blueprint.cards if card.step == part.id)


def _timing(part: Step | Card, key: str, timing: Timing) -> Iterator[Finding]:
    if timing.actual and timing.max and timing.actual.high > timing.max.high:
        from blueprint_cli.analysis.timing import say

        yield Finding(
            f"the {key} of {_name(part)} is {say(timing.actual)}, past its max of {say(timing.max)}",
            Address(part.at.path, (*part.at.route, key, "actual")),
            help=_HELP,
            element=part.id,
        )


def _reading(part: Step | Card, reading: Reading, metric: Metric, *, target: float | None) -> Iterator[Finding]:
    wanted = target if reading.target is None else reading.target
    if reading.value is None or wanted is None or not metric.better:
        return
    short = reading.value < wanted
    if reading.value != wanted and short == (metric.better == "higher"):
        yield Finding(
            f"{quote(metric.title)} is {_measured(reading, metric)} at {_name(part)}, "
            f"{'short of' if short else 'past'} its target of {_number(wanted, metric)}",
            Address(part.at.path, (*part.at.route, "metrics", reading.metric)),
            help=_HELP,
            element=part.id,
        )


def _measured(reading: Reading, metric: Metric) -> str:
    """The value, and the one before it where values were measured."""
    before = "" if reading.previous is None else f", after {_number(reading.previous, metric)},"
    return _number(reading.value or 0, metric) + before


def _name(part: Step | Card) -> str:
    return f"step {part.number} {quote(part.title)}" if isinstance(part, Step) else quote(part.text)


def _number(value: float, metric: Metric) -> str:
    return f"{write_number(value)} {metric.unit}".strip()
