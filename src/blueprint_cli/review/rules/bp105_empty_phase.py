"""A phase has no step, or its steps do not stand side by side.

## Why

A phase is a run of neighbouring steps under one bar. A phase without steps has no place in the picture, so what the
author declared does not show; and a phase that is taken up again further on is drawn twice under one name, which a
reader takes for two phases.

## Example

```yaml bad
blueprint: 1
title: Parcel return
phases:
  - Send back
  - Refund  # <- BP105
steps:
  - title: Hand in
    phase: Send back
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Pack
    phase: At home
    customer: Packs the parcel
    evidence: Return label
  - title: Hand in
    phase: At the shop
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Wait
    phase: At home  # <- BP105
    customer: Waits for the refund
    evidence: Confirmation by e-mail
```

```yaml good
blueprint: 1
title: Parcel return
phases:
  - Send back
  - Refund
steps:
  - title: Hand in
    phase: Send back
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Get the money
    phase: Refund
    customer: Sees the money arrive
    evidence: Bank statement
```

A phase from an included file may stay unused: such a file is written for more than one blueprint.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: a blueprint runs
  in one direction, the customer's time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from blueprint_cli.model.blueprint import Address, Phase, Step
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related, deletion
from blueprint_cli.review.words import quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look at each phase and the steps that name it."""
    used = {step.phase for step in facts.blueprint.steps}
    viewed = {phase for view in facts.blueprint.views for phase in view.phases}
    for phase in facts.blueprint.phases:
        if phase.id not in used and phase.declared and phase.at.path == facts.blueprint.path:
            yield Finding(
                f"no step belongs to the phase {quote(phase.title)}",
                facts.title(phase),
                help=f"give it steps by `phase: {phase.id}`, or take it out",
                element=phase.id,
                mend=None if phase.id in viewed else deletion("take the phase out", phase.at),
            )
    yield from _returns(facts)


def _returns(facts: Facts) -> Iterator[Finding]:
    """Each step with which a phase is taken up again; not also the one after it, with which all is well again."""
    phases = {phase.id: phase for phase in facts.blueprint.phases}
    runs = [list(run) for _, run in groupby(facts.blueprint.steps, key=lambda step: step.phase)]
    left: dict[str, Step] = {}
    told = None
    for place, run in enumerate(runs):
        phase = run[0].phase
        goes_on = told == place - 1 and place > 1 and runs[place - 2][0].phase == phase
        if phase in left and not goes_on:
            told = place
            yield _return(phases[phase], run[0], left[phase])
        if phase:
            left[phase] = run[-1]


def _return(phase: Phase, step: Step, left: Step) -> Finding:
    return Finding(
        f"the phase {quote(phase.title)} is broken up: step {step.number} {quote(step.title)} belongs to it, "
        f"and what stands before it does not",
        _phase_of(step),
        help="put the steps of a phase side by side, or give the later ones a phase of their own",
        element=phase.id,
        related=(Related("the phase stops here", _phase_of(left)),),
    )


def _phase_of(step: Step) -> Address:
    return Address(step.at.path, (*step.at.route, "phase"))
