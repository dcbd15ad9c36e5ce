"""The blueprint does not say whose journey it is, or where that begins and ends.

## Why

One blueprint shows one scenario of one kind of customer; drawn for everybody, it is true of nobody. And a service has
no edges of its own: unless the trigger and the outcome are named, each reader draws them elsewhere, and a workshop
argues about steps that were never meant to be in it.

## Example

```yaml bad
blueprint: 1
title: Parcel return  # <- BP112
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
persona: Mia, 34, orders two sizes and keeps one
starts: The shoes do not fit
ends: The money is back
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

One of `persona` and `scenario` is enough, and so is one of `starts` and `ends`.

## Sources

- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group: a blueprint is specific to one scenario of one customer.
- Flowers, E., & Miller, M. E. Practical Service Design: scope by the moment that triggers the scenario and the one that
  ends it.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import joined


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the head of the file."""
    blueprint = facts.blueprint
    missing: dict[str, str] = {}
    if not (blueprint.persona or blueprint.scenario):
        missing["whose journey it shows"] = "`persona` (or `scenario`)"
    if not (blueprint.starts or blueprint.ends):
        missing["where that begins and ends" if missing else "where it begins and ends"] = "`starts` and `ends`"
    if missing:
        yield Finding(
            f"the blueprint does not say {joined(list(missing), 'or')}",
            facts.whole,
            help=f"add {', and '.join(missing.values())}",
        )
