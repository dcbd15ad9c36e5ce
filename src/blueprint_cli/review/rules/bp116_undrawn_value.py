"""A feeling, time or measure stands in the file, and no lane draws it.

## Why

What a step takes, what it measures and what customers feel are drawn in lanes of their own, which are there only where
they are listed. Without them the picture looks complete, and the numbers that somebody collected are not in it. Whoever
discusses the picture does not know that they exist.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes: [evidence, customer, frontstage]  # <- BP116
steps:
  - title: Hand in
    time: 5m
    evidence: Return label
    customer: {text: Brings the parcel to the shop, emotion: -1}
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
lanes: [emotion, evidence, customer, frontstage, time]
steps:
  - title: Hand in
    time: 5m
    evidence: Return label
    customer: {text: Brings the parcel to the shop, emotion: -1}
    frontstage: Takes the parcel
```

The times and measures of cards are drawn on the cards, and so is the time of a step that one of its cards has too. What
is left is told once for the file.

## Sources

- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group: time, measures and the customer's emotion are lanes that a blueprint may have besides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address, Card, LaneRole, Step
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Mend, Related
from blueprint_cli.review.words import counted, joined

if TYPE_CHECKING:
    from blueprint_cli.source.document import Document

_NOUNS = {LaneRole.EMOTION: "feeling", LaneRole.TIME: "time", LaneRole.METRICS: "measure"}


def check(facts: Facts) -> Iterator[Finding]:
    """Look for values of each kind that has no lane, and tell them all at once."""
    roles = {lane.role for lane in facts.blueprint.lanes}
    lost = {role: places for role in _NOUNS if role not in roles and (places := list(_LOST[role](facts)))}
    if lost:
        listed = facts.lane_list
        wanted = joined([f"`{role}`" for role in lost])
        first, last = lost.keys() & {LaneRole.EMOTION}, [role for role in lost if role is not LaneRole.EMOTION]
        lanes = ", ".join([*first, *(lane.id for lane in facts.blueprint.lanes), *last])
        yield Finding(
            f"no lane draws {joined([counted(len(places), _NOUNS[role]) for role, places in lost.items()])}"
            " that the file holds",
            listed,
            key=listed != facts.whole,
            help=f"list the lanes, and {wanted} among them: `lanes: [{lanes}]`"
            if listed == facts.whole
            else f"add {wanted} to the lanes, where they belong in the picture",
            related=tuple(Related(f"this {_NOUNS[role]} is not drawn", places[0]) for role, places in lost.items()),
            mend=partial(_mend, tuple(lost)) if listed.route == ("lanes",) and _can_be_drawn(facts, lost) else None,
        )


def _feelings(facts: Facts) -> Iterator[Address]:
    yield from (_at(step, "emotion") for step in facts.blueprint.steps if step.emotion is not None)
    customers = facts.cards_of(LaneRole.CUSTOMER)
    yield from (_at(card, "emotion") for card in customers if card.emotion is not None)


def _times(facts: Facts) -> Iterator[Address]:
    shown = {(card.step, timing) for card in facts.blueprint.cards for timing in (card.time, card.wait) if timing}
    for step in facts.blueprint.steps:
        for key, timing in (("time", step.time), ("wait", step.wait)):
            if timing and (step.id, timing) not in shown:
                yield _at(step, key)


def _measures(facts: Facts) -> Iterator[Address]:
    for step in facts.blueprint.steps:
        yield from (_at(step, "metrics", reading.metric) for reading in step.metrics)


_LOST = {LaneRole.EMOTION: _feelings, LaneRole.TIME: _times, LaneRole.METRICS: _measures}


def _at(part: Step | Card, *keys: str) -> Address:
    return Address(part.at.path, (*part.at.route, *keys))


def _can_be_drawn(facts: Facts, lost: Collection[LaneRole]) -> bool:
    """Whether lanes for what is ``lost`` leave nothing to ask for: a lane of times wants those of all steps."""
    acted = {card.step for card in facts.cards_of(LaneRole.CUSTOMER)}
    timed = [step for step in facts.blueprint.steps if (step.time or step.wait) and step.id in acted]
    return LaneRole.TIME not in lost or len(timed) > 1


def _mend(roles: tuple[LaneRole, ...], _: Document) -> Mend:
    from blueprint_cli.source.changes import Append

    return Mend(f"add {joined([f'`{role}`' for role in roles])}", *(Append(("lanes",), role.value) for role in roles))
