"""A role, goal or metric is declared and never used, or a word of a view means no card.

## Why

What is declared and not used is either left over, and misleads whoever reads the list, or was to be used and the place
is still to be found: a goal that no step serves is the more interesting half of a blueprint. A view that asks for a
mark which no card bears shows less than its author believes.

## Example

```yaml bad
blueprint: 1
title: Parcel return
roles:
  clerk: Shop clerk
  courier: Courier  # <- BP114
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, by: clerk}
views:
  money:
    title: Money
    marks: [wait]  # <- BP114
```

```yaml good
blueprint: 1
title: Parcel return
roles:
  clerk: Shop clerk
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, by: clerk, tags: [desk]}
views:
  desk:
    title: At the desk
    tags: [desk]
    roles: [clerk]
```

A goal is used by a card or a metric, a metric by a step, a card or a goal, a role by a card. A goal that has a metric
is asked about by `goal-without-card`. What comes from an included file may stay unused: such a file is written for more
than one blueprint. Phases are `empty-phase`'s.

## Sources

- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group: a blueprint serves a business goal, and says where.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address, View
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, deletion
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look for each declaration among the uses of its kind."""
    blueprint = facts.blueprint
    used = _used(facts)
    registries = (("role", blueprint.roles), ("goal", blueprint.goals), ("metric", blueprint.metrics))
    held = _held(facts)
    for kind, entries in registries:
        for entry in entries:
            if entry.id not in used[kind] and entry.at.path == blueprint.path:
                yield Finding(
                    f"the {kind} {quote(entry.title)} is declared and never used",
                    entry.at,
                    key=True,
                    help=f"{_USES[kind]}, or take it out",
                    element=entry.id,
                    mend=None if entry.id in held[kind] else deletion(f"take the {kind} out", entry.at),
                )
    for view in blueprint.views:
        yield from _idle_words(view, used)


_USES = {
    "role": "name it in the `by` of a card",
    "goal": "name it in the `goals` of a card or metric that serves it",
    "metric": "give its value in the `metrics` of a step or card, or name it in a goal",
}


def _used(facts: Facts) -> dict[str, set[str]]:
    """By kind, the ids and words that occur."""
    blueprint = facts.blueprint
    readings = [*(step.metrics for step in blueprint.steps), *(card.metrics for card in blueprint.cards)]
    served = [*(card.goals for card in blueprint.cards), *(metric.goals for metric in blueprint.metrics)]
    return {
        "role": {role for card in blueprint.cards for role in card.by},
        "goal": {goal for goals in served for goal in goals} | {goal.id for goal in blueprint.goals if goal.metric},
        "metric": {reading.metric for values in readings for reading in values}
        | {goal.metric for goal in blueprint.goals},
        "mark": {mark for card in blueprint.cards for mark in card.marks},
    }


def _held(facts: Facts) -> dict[str, set[str]]:
    """By kind, the unused entries that cannot go without leaving something else in the air."""
    blueprint = facts.blueprint
    served = {goal for card in blueprint.cards for goal in card.goals}
    alone = [metric.id for metric in blueprint.metrics if not served.issuperset(metric.goals)]
    return {"role": {role for view in blueprint.views for role in view.roles}, "goal": set(), "metric": set(alone)}


def _idle_words(view: View, used: dict[str, set[str]]) -> Iterator[Finding]:
    """The words by which ``view`` chooses cards, and which choose none."""
    for kind, words in (("role", view.roles), ("mark", view.marks)):
        for number, word in enumerate(words):
            if word not in used[kind]:
                at = Address(view.at.path, (*view.at.route, f"{kind}s", number))
                yield Finding(
                    f"the view {quote(view.title)} asks for the {kind} {quote(word)}, which no card has",
                    at,
                    help="correct the word, give it to the cards that it means, or take it out of the view",
                    element=view.id,
                    mend=deletion(f"take the {kind} out of the view", at, safe=True) if len(words) > 1 else None,
                )
