"""Two lanes, roles or support cards are called nearly the same.

## Why

`Ticketing system` and `Tickting system` are one system to those who wrote them and two to everybody who counts: in a
list of systems, in a report of who does what, in a search for where a system is used. The same holds for a role that
has a capital here and none there.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: Ticketing system
  - title: Ask
    customer: Asks where the money is
    support: Tickting system  # <- BP404
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: Ticketing system
  - title: Ask
    customer: Asks where the money is
    support: Ticketing system
  - title: Get the money
    customer: Sees the money arrive
    support: [Payment system 1, Payment system 2]
```

Near are texts that differ in their capitals, blanks and hyphens only, or by one slip of the pen: a letter too many, too
few or wrong, or two that are swapped. Numbers are never slips, nor are the first letter and words of one or two
letters, and texts of less than six letters are too short to tell.

Where a folder is linted, the roles and support cards of all its blueprints are compared:

```yaml beside ask.blueprint.yaml
blueprint: 1
title: Where is my money?
steps:
  - title: Ask
    customer: Asks where the money is
    support: Ticketing system
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: Ticketing System  # <- BP404
```

## Sources

- Practice: a list of systems is the first thing that people make out of a blueprint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address, Blueprint, Card, LaneRole
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Across, Finding, Mend, Related
from blueprint_cli.review.texts import Text
from blueprint_cli.review.words import quote

if TYPE_CHECKING:
    from blueprint_cli.source.document import Document

_HELP = "if it is the same, write it the same way everywhere; if not, tell the two apart by more than that"


def check(facts: Facts) -> Iterator[Finding]:
    """Compare the names of each kind with one another."""
    roles = {lane.id: lane.role for lane in facts.blueprint.lanes}
    for kind, names in _names(facts.blueprint, roles).items():
        for odd, usual in _pairs(names):
            others = [name.at for name in names if name.text == odd.text and name is not odd]
            yield _finding(kind, odd, usual, others=others)._replace(
                mend=partial(_mend, [odd.at, *others], usual.text) if kind == "support card" else None
            )


class Look(Across):
    """The roles and systems of all files: of each spelling the first, and in how many files it stands."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, tuple[Text, int]]] = {}

    def take(self, blueprint: Blueprint) -> None:
        roles = {lane.id: lane.role for lane in blueprint.lanes}
        for kind, names in _names(blueprint, roles).items():
            if kind == "lane":
                continue  # each blueprint may call its rows as it likes
            told = {odd.text for odd, _ in _pairs(names)}
            known = self._known.setdefault(kind, {})
            for text, name in {name.text: name for name in reversed(names) if name.text not in told}.items():
                first, files = known.get(text, (name, 0))
                known[text] = first, files + 1

    def findings(self) -> Iterator[Finding]:
        for kind, known in self._known.items():
            counts = {text: files for text, (_, files) in known.items()}
            for odd, usual in _near(counts):
                yield _finding(kind, known[odd][0], known[usual][0], others=())


def _finding(kind: str, odd: Text, usual: Text, *, others: Iterable[Address]) -> Finding:
    return Finding(
        f"the {kind} {quote(odd.text)} is nearly {quote(usual.text)}",
        odd.at,
        help=_HELP,
        element=odd.element,
        related=(
            *(Related("it is spelt so here too", at) for at in others),
            Related(f"here it is {quote(usual.text)}", usual.at),
        ),
    )


def _names(blueprint: Blueprint, roles: Mapping[str, LaneRole]) -> dict[str, list[Text]]:
    """By kind, what can be called twice by one name."""
    supporting = [card for card in blueprint.cards if roles[card.lane] is LaneRole.SUPPORT]
    return {
        "lane": [
            Text(lane.title, Address(lane.at.path, (*lane.at.route, "title")), lane.id) for lane in blueprint.lanes
        ],
        "role": [
            Text(role.title, Address(role.at.path, (*role.at.route, "title")), role.id) for role in blueprint.roles
        ],
        "support card": [Text(card.text, _text(card), card.id) for card in supporting],
    }


def _text(card: Card) -> Address:
    return Address(card.at.path, (*card.at.route, "text"))


def _pairs(names: Iterable[Text]) -> Iterator[tuple[Text, Text]]:
    """The first of each odd spelling with the first of the usual one."""
    first: dict[str, Text] = {}
    counts: dict[str, int] = {}
    for name in names:
        first.setdefault(name.text, name)
        counts[name.text] = counts.get(name.text, 0) + 1
    yield from ((first[odd], first[usual]) for odd, usual in _near(counts))


def _near(counts: Mapping[str, int]) -> Iterable[tuple[str, str]]:
    if len(counts) < 2:
        return ()
    from blueprint_cli.review.slips import find_slips

    return find_slips(counts)


def _mend(places: list[Address], text: str, document: Document) -> Mend:
    from blueprint_cli.source.changes import Replace
    from blueprint_cli.source.document import Mapping

    cards = [at.route[:-1] for at in places]
    written = [(*route, "text") if isinstance(document.node(route), Mapping) else route for route in cards]
    return Mend(f"write {quote(text)}", *(Replace(route, text) for route in written))
