"""A link leads back in time and does not say that it means to.

## Why

A blueprint runs in the customer's time, so an arrow to an earlier step is one of two things. Either the customer or the
work really goes back, and then the reader wants to see at a glance that this is a loop; or two ids were mixed up.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
  - title: Inspect
    customer: {id: wait, text: Waits at the desk}
    frontstage: {id: inspect, text: Inspects the goods}
links:
  - "inspect -> bring: parts are missing"  # <- BP206
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel}
    frontstage: {id: take, text: Takes the parcel}
  - title: Inspect
    customer: {id: wait, text: Waits at the desk}
    frontstage: {id: inspect, text: Inspects the goods}
links:
  - {from: inspect, to: bring, kind: loop, text: parts are missing}
```

Links of kind `loop` and `failure` may lead back. An agreement (`<->`) has no direction and is not asked about. A link
to or from a card that spans several steps leads back only where it lies wholly before.

## Sources

- Shostack, G. L. (1984). Designing services that deliver. *Harvard Business Review*, 62(1), 133–139: the process runs
  along the time that it takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Link, LinkKind
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding, Mend
from blueprint_cli.review.words import quote

if TYPE_CHECKING:
    from blueprint_cli.source.changes import Change
    from blueprint_cli.source.document import Document

_ON_PURPOSE = frozenset({LinkKind.LOOP, LinkKind.FAILURE, LinkKind.AGREEMENT})


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the written links; an added one never leads back."""
    for link in facts.blueprint.links:
        if link.kind in _ON_PURPOSE or not facts.grid.is_backward(link):
            continue
        source, target = facts.grid.cards[link.source], facts.grid.cards[link.target]
        before, after = facts.steps[target.step], facts.steps[source.step]
        yield Finding(
            f"the link from {quote(source.text)} (step {after.number}) leads back to {quote(target.text)} "
            f"(step {before.number})",
            link.at,
            help="say `kind: loop` if it goes back on purpose, `kind: failure` if something failed, or turn it round",
            element=source.id,
            mend=partial(_mend, link) if link.kind is LinkKind.FLOW and facts.stands_alone(link) else None,
        )


def _mend(link: Link, document: Document) -> Mend:
    """Say that it goes back on purpose, in the form that has room for a kind."""
    from blueprint_cli.source.changes import Insert, Replace
    from blueprint_cli.source.document import Mapping, Scalar

    route = link.at.route
    node = document.node(route)
    if isinstance(node, Mapping):
        kind = Replace((*route, "kind"), "loop") if "kind" in node.keys else Insert(route, "kind", "loop")
        return _loop(kind)
    written = node.raw.strip() if isinstance(node, Scalar) else ""
    if route[0] != "links":
        return _loop(Replace(route, {"to": written, "kind": "loop"}))
    arrow = str(route[2]) if len(route) > 2 else written  # `- a -> b: text` is a mapping to YAML
    source, _, target, *_ = arrow.partition(":")[0].split()
    text = {"text": link.text} if link.text else {}
    return _loop(Replace(route[:2], {"from": source, "to": target, "kind": "loop", **text}))


def _loop(change: Change) -> Mend:
    return Mend("say that it is a loop", change)
