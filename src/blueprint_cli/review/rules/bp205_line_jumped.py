"""A link leads from the customer straight behind the scenes, or back, and no channel explains how.

## Why

Between the customer and the work out of sight stands somebody or something in sight. An arrow that jumps the line of
visibility says that the customer deals with people who are never seen. That is so on the phone, by post or on a web
page, and then the channel belongs on the card. Else the frontstage part of the exchange is missing.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Ask
    evidence: Receipt
    customer: {id: ask, text: Asks where the money is}
    backstage: {id: look, text: Looks the return up}
links:
  - ask -> look  # <- BP205
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  - title: Ask
    evidence: Receipt
    customer: {id: ask, text: Asks where the money is, channel: phone}
    backstage: {id: look, text: Looks the return up}
  - title: Get the money
    customer: {id: see, text: Sees the money arrive}
    backstage: {id: release, text: Releases the refund}
links:
  - ask -> look
  - release ..> see
```

Any channel but `in-person` explains it, on either card. Messages (`..>`) are exempt, and so are links that only the
tool draws. A blueprint without a frontstage lane is not asked. Three and more are told as one.

## Sources

- Bitner, M. J., Ostrom, A. L., & Morgan, F. N. (2008). Service blueprinting: A practical technique for service
  innovation. *California Management Review*, 50(3), 66–94: contact on the telephone is contact out of sight.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.model.blueprint import Card, LaneRole, LinkKind
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import MANY, Finding, merge
from blueprint_cli.review.words import quote

_UNSEEN = frozenset({LaneRole.BACKSTAGE, LaneRole.SUPPORT})
_FACE_TO_FACE = frozenset({"in-person"})
_HELP = "put what happens in sight between the two, or say by which `channel` they deal with each other"


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the links between the customer and what the customer does not see."""
    if all(lane.role is not LaneRole.FRONTSTAGE for lane in facts.blueprint.lanes):
        return
    for link in facts.blueprint.links:
        source, target = facts.grid.cards[link.source], facts.grid.cards[link.target]
        if link.kind is not LinkKind.MESSAGE and _jumps(facts, source, target):
            yield Finding(
                f"the link from {quote(source.text)} to {quote(target.text)} jumps the line of visibility",
                link.at,
                help=_HELP,
                element=source.id,
            )


def summarize(findings: tuple[Finding, ...], _: Facts) -> Finding | None:
    """Three and more are one pattern."""
    if len(findings) < MANY:
        return None
    return merge(findings, f"{len(findings)} links jump the line of visibility", note="and this one")


def _jumps(facts: Facts, source: Card, target: Card) -> bool:
    roles = {facts.role(source), facts.role(target)}
    channels = {*source.channels, *target.channels} - _FACE_TO_FACE
    return LaneRole.CUSTOMER in roles and not roles.isdisjoint(_UNSEEN) and not channels
