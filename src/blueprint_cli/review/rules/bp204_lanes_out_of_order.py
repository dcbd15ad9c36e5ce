"""The lanes are so ordered that one of the three lines would have to be drawn twice.

## Why

Each line divides the picture in two: what the customer does and what the service does, what is seen and what is not,
what is done for this customer and what is there for all. With a backstage lane between two frontstage lanes the line of
visibility is crossed, crossed back and crossed again, and no reader can tell on which side a card stands.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes:
  - customer
  - frontstage
  - backstage
  - {id: courier, title: Courier, role: frontstage}  # <- BP204
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    backstage: Books the return
    courier: Collects the parcel
```

```yaml good
blueprint: 1
title: Parcel return
lanes:
  - customer
  - frontstage
  - {id: courier, title: Courier, role: frontstage}
  - backstage
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    backstage: Books the return
    courier: Collects the parcel
```

The lanes may run from the customer down or from the customer up. Lanes of other roles, as evidence and policy, may
stand anywhere. A line that the file hides is not asked about.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94.
- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Line
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Related
from blueprint_cli.review.words import joined, quote


def check(facts: Facts) -> Iterator[Finding]:
    """Look for lines that fall in several places."""
    strokes: dict[Line, tuple[str, ...]] = {}
    for crossing in facts.crossings:
        for line in crossing.lines:
            strokes[line] = (*strokes.get(line, ()), crossing.below)
    for places in dict.fromkeys(strokes.values()):
        if len(places) > 1:
            names = [f"the line of {line.replace('_', ' ')}" for line, below in strokes.items() if below == places]
            first, *others = (facts.lanes[below] for below in places)
            times = "twice" if len(others) == 1 else f"{len(places)} times"
            yield Finding(
                f"{joined(names)} would be drawn {times}: above {quote(first.title)}, and again above "
                f"{joined([quote(lane.title) for lane in others])}",
                facts.here(facts.title(others[0])),
                help="put the lanes in order: customer, frontstage, backstage, support (or all the other way round)",
                element=others[0].id,
                related=(
                    Related("it is drawn above this lane first", facts.title(first)),
                    *(Related("and once more above this one", facts.title(lane)) for lane in others[1:]),
                ),
            )
