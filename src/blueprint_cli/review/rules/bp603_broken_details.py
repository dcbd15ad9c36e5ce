"""A card leads to a blueprint that is not there, that is none, or that leads back.

## Why

`details` opens a card up: its picture leads to the picture of another blueprint. A path that leads nowhere is a link
that breaks for every reader, mostly since a file was renamed. And a blueprint that opens up into itself, by whatever
detours, has no inside: one of its cards is meant to lead on by a link, or to be told at another level.

## Example

```yaml beside payment.blueprint.yaml
blueprint: 1
title: Paying back
steps:
  - title: Release
    customer: Sees the money arrive
    backstage: Releases the refund
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Get the money
    customer: Sees the money arrive
    backstage:
      text: Pays back
      details: payments.blueprint.yaml  # <- BP603
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Get the money
    customer: Sees the money arrive
    backstage:
      text: Pays back
      details: payment.blueprint.yaml
```

Paths start from the folder of the file. Where a folder is linted, its blueprints are followed from one to the next:

```yaml beside release.blueprint.yaml
blueprint: 1
title: Releasing a refund
steps:
  - title: Check
    backstage: {text: Checks the return, details: a.blueprint.yaml}
```

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Get the money
    customer: Sees the money arrive
    backstage:
      text: Pays back
      details: release.blueprint.yaml  # <- BP603
```

## Sources

- The file format, version 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.model.blueprint import Address, Blueprint, Card
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Across, Finding, Mend, Related
from blueprint_cli.review.texts import Text
from blueprint_cli.review.words import counted, quote

if TYPE_CHECKING:
    from blueprint_cli.source.document import Document

_VERSION = rb"""(?m)^(?:\xef\xbb\xbf)?(?:\{\s*)?["']?blueprint["']?\s*:"""
_MISSING = "there is no such file"


def check(facts: Facts) -> Iterator[Finding]:
    """Look for the file that each card opens up into."""
    own = facts.blueprint.path
    troubles: dict[str, str] = {}
    for card in facts.blueprint.cards:
        if not card.details:
            continue
        target = _target(card)
        if target not in troubles:
            troubles[target] = "that is this blueprint itself" if target == normpath(own) else _trouble(Path(target))
        if troubles[target]:
            near = _nearest(card) if troubles[target] == _MISSING else ""
            yield Finding(
                f"the details of {quote(card.text)} lead to {quote(card.details)}, and {troubles[target]}",
                _address(card),
                help=f"did you mean {quote(near)}?" if near else "correct the path; it starts from this file's folder",
                element=card.id,
                mend=partial(_mend, card, near) if near else None,
            )


class Look(Across):
    """By path, the cards that open up into other blueprints, and into which."""

    def __init__(self) -> None:
        self._ways: dict[str, list[tuple[str, Text]]] = {}

    def take(self, blueprint: Blueprint) -> None:
        opening = [card for card in blueprint.cards if card.details]
        if opening:
            ways = [(_target(card), Text(card.text, _address(card), card.id)) for card in opening]
            self._ways[normpath(blueprint.path)] = ways

    def findings(self) -> Iterator[Finding]:
        from blueprint_cli.review.circles import find_circles

        for circle in find_circles(self._ways):
            (_, first), *others = circle
            yield Finding(
                f"the details of {quote(first.text)} lead back to this blueprint, through "
                f"{counted(len(others), 'other')}",
                first.at,
                help="let one of them lead on by `url` or a link instead, or tell it at another level",
                element=first.element,
                related=tuple(Related(f"and on by {quote(onward.text)}", onward.at) for _, onward in others),
            )


def _address(card: Card) -> Address:
    return Address(card.at.path, (*card.at.route, "details"))


def _target(card: Card) -> str:
    """The path of the file that ``card`` opens up into."""
    return normpath(Path(card.at.path).parent / card.details)


def _trouble(target: Path) -> str:
    """What is wrong with a file as a blueprint; nothing where it is one."""
    try:
        content = target.read_bytes()
    except FileNotFoundError:
        return _MISSING
    except OSError:
        return "that is no file that can be read"
    if re.search(_VERSION, content):
        return ""
    from blueprint_cli.source.reading import read

    document, _ = read(content, path=str(target))  # the key may stand in another place, as in a file made by a program
    data = document.data if document else None
    return "" if isinstance(data, dict) and "blueprint" in data else "that file is no blueprint"


def _nearest(card: Card) -> str:
    """The path that was probably meant instead of the one of a file that is missing."""
    from blueprint_cli.schema.suggesting import nearest

    wanted = Path(card.details)
    try:
        beside = sorted(path.name for path in Path(_target(card)).parent.iterdir() if path.suffix == wanted.suffix)
    except OSError:
        return ""
    names = {name.partition(".")[0]: name for name in beside}
    near = nearest(wanted.name.partition(".")[0], names)
    return f"{card.details[: -len(wanted.name)]}{names[near]}" if near else ""


def _mend(card: Card, near: str, _: Document) -> Mend:
    from blueprint_cli.source.changes import Replace

    return Mend(f"lead to {near}", Replace(_address(card).route, near))
