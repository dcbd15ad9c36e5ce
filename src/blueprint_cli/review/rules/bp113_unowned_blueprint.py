"""The blueprint does not say who owns it, which version it is, or whether it is as-is or to-be.

## Why

A blueprint outlives the workshop that it was made in. Whoever finds it later must know whom to ask, whether it is the
latest, and whether it shows the service as it is or as somebody wanted it: a target taken for the present state is the
dearest misunderstanding of them all.

## Example

```yaml bad
blueprint: 1
title: Parcel return  # <- BP113
owner: Returns team
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
owner: Returns team
version: 3
state: current
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
```

## Sources

- Gibbons, S. (2017). [Service blueprints: Definition](https://www.nngroup.com/articles/service-blueprints-definition/).
  Nielsen Norman Group, and the template that comes with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import joined

_ASKED = {
    "owner": "who owns it",
    "version": "which version it is",
    "state": "whether it is as-is or to-be",
}


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the head of the file, and name all that is missing at once."""
    missing = [key for key in _ASKED if not getattr(facts.blueprint, key)]
    if missing:
        yield Finding(
            f"the blueprint does not say {joined([_ASKED[key] for key in missing], 'or')}",
            facts.whole,
            help=f"add {joined([f'`{key}`' for key in missing])}",
        )
