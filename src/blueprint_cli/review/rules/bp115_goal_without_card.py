"""A goal is measured, and no card or metric says that it serves it.

## Why

A goal with a number of its own says what is wanted, and nothing in the blueprint says where it is won or lost. Naming
the goal on the cards that serve it is what turns a picture of the service into an argument for changing it.

## Example

```yaml bad
blueprint: 1
title: Parcel return
metrics:
  days: {title: Days until the money is back, unit: days, better: lower}
goals:
  fast: {title: Money back within a week, metric: days, target: 7}  # <- BP115
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    backstage: Books the return
```

```yaml good
blueprint: 1
title: Parcel return
metrics:
  days: {title: Days until the money is back, unit: days, better: lower}
goals:
  fast: {title: Money back within a week, metric: days, target: 7}
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    backstage: {text: Books the return, goals: [fast]}
```

A goal that has no metric either is told of by `unused-definition`. What comes from an included file may stay without.

## Sources

- Gibbons, S. (2017). [Service blueprints:
  Definition](https://www.nngroup.com/articles/service-blueprints-definition/). Nielsen Norman Group: a blueprint
  serves a business goal.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the goals that have a metric."""
    blueprint = facts.blueprint
    measured = [goal for goal in blueprint.goals if goal.metric and goal.at.path == blueprint.path]
    served = {goal for card in blueprint.cards for goal in card.goals} if measured else set()
    served.update(goal for metric in blueprint.metrics for goal in metric.goals)
    for goal in measured:
        if goal.id not in served:
            yield Finding(
                f"no card or metric serves the goal {quote(goal.title)}",
                goal.at,
                key=True,
                help=f"name it where it is won or lost: `goals: [{goal.id}]` on a card",
                element=goal.id,
            )
