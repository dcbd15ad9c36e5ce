"""Two blueprints of a folder have the same id.

## Why

The id of a blueprint names its page on a site and its row in every list. With two of one name, a link leads to the one
or the other, and what is said of one is filed under both. It is mostly a copy whose id was not changed.

## Example

Where a folder is linted, the ids of all its blueprints are compared:

```yaml beside parcel-return.blueprint.yaml
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

```yaml bad
blueprint: 1
title: Parcel return at Christmas
id: parcel-return  # <- BP605
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

```yaml good
blueprint: 1
title: Parcel return at Christmas
id: parcel-return-at-christmas
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

A blueprint without an `id` is called after its file and keeps that name; of several others it is the first, by the
path. Two that are both called after their files, in different folders, are told apart by these.

## Sources

- The file format, version 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from blueprint_cli.model.blueprint import Address, Blueprint
from blueprint_cli.review.rule import Across, Finding, Related
from blueprint_cli.review.words import quote


class Look(Across):
    """By id, the paths of the blueprints that have it: first those that are called after their files."""

    def __init__(self) -> None:
        self._paths: dict[str, list[tuple[bool, str]]] = {}

    def take(self, blueprint: Blueprint) -> None:
        named_otherwise = blueprint.id != _named_after(blueprint.path)
        self._paths.setdefault(blueprint.id, []).append((named_otherwise, blueprint.path))

    def findings(self) -> Iterator[Finding]:
        for name, paths in self._paths.items():
            (_, first), *others = sorted(paths)
            for named_otherwise, path in others:
                if named_otherwise:
                    yield Finding(
                        f"another blueprint has the id {quote(name)} too",
                        Address(path, ("id",)),
                        help="give this one an id of its own, and mend what refers to it",
                        related=(Related("this one has it as well", Address(first, ("id",))),),
                    )


def _named_after(path: str) -> str:
    """The id of a blueprint in the file at ``path`` that has none of its own."""
    from blueprint_cli.model.ids import slug

    name = PurePath(path).name
    for suffix in (".yaml", ".yml"):
        name = name.removesuffix(suffix)
    return slug(name.removesuffix(".blueprint"))
