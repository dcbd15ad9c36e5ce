"""A metric has no unit, or no target anywhere.

## Why

A number without a unit can be read two ways, and a number without a target says neither well nor badly. Both are known
to those who drew the blueprint, and to nobody else.

## Example

```yaml bad
blueprint: 1
title: Parcel return
metrics:
  solved: Solved at the desk  # <- BP308
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, metrics: {solved: 74}}
```

```yaml good
blueprint: 1
title: Parcel return
metrics:
  solved: {title: Solved at the desk, unit: "%", better: higher, target: 90}
  days: {title: Days until the money is back, unit: days}
goals:
  fast: {title: Money back within a week, metric: days, target: 7}
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, metrics: {solved: 74}}
    backstage: {text: Books the return, metrics: {days: 6}, goals: [fast]}
```

A target may stand with the metric, with a goal that names it, or with one of its values. A metric that is used nowhere
is told of by `unused-definition`, and one from an included file may stay without.

## Sources

- Kalbach, J. (2020). *Mapping experiences* (2nd ed.). O'Reilly: metrics in a diagram tie it to the aims of the
  organisation.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Blueprint, Reading
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import joined, quote

_MENDS = {"unit": "`unit` (`%`, `days`, `of 5`)", "target": "`target`, and with `better` say on which side of it to be"}


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the metrics that are used."""
    blueprint = facts.blueprint
    own = [metric for metric in blueprint.metrics if metric.at.path == blueprint.path]
    if not own:
        return
    readings = _readings(blueprint)
    used = {reading.metric for reading in readings} | {goal.metric for goal in blueprint.goals}
    aimed = {reading.metric for reading in readings if reading.target is not None}
    aimed |= {goal.metric for goal in blueprint.goals if goal.target is not None}
    for metric in own:
        missing = [] if metric.unit else ["unit"]
        missing += [] if metric.target is not None or metric.id in aimed else ["target"]
        if missing and metric.id in used:
            yield Finding(
                f"the metric {quote(metric.title)} has no {joined(missing, 'and no')}",
                metric.at,
                key=True,
                help=f"add {joined([_MENDS[key] for key in missing])}",
                element=metric.id,
            )


def _readings(blueprint: Blueprint) -> list[Reading]:
    return [reading for step in blueprint.steps for reading in step.metrics] + [
        reading for card in blueprint.cards for reading in card.metrics
    ]
