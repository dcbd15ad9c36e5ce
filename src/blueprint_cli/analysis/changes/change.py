"""What a change is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from blueprint_cli.model.blueprint import Address, Blueprint


class Kind(StrEnum):
    """In which ways something may differ. One part may have changed in several."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    RETIMED = "retimed"
    RELINKED = "relinked"
    CHANGED = "changed"
    """In anything else that it carries."""


class PartKind(StrEnum):
    """Of what a blueprint is made, in the order in which changes are told."""

    BLUEPRINT = "blueprint"
    ROLE = "role"
    METRIC = "metric"
    GOAL = "goal"
    LANE = "lane"
    PHASE = "phase"
    STEP = "step"
    CARD = "card"
    LINK = "link"
    VIEW = "view"


class Detail(NamedTuple):
    """What one key said and says now, in words; empty where it said or says nothing."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How one part differs.

    ``id`` is what the new blueprint calls it, or the old one where it is gone, and ``was`` the old id where that is
    another one. ``title`` is the part in the words of the new blueprint, ``place`` where it stands, in words.
    ``likeness`` says from 0 to 1 how alike the two are where they were taken for the same although their ids or places
    differ; None where id or place said so.
    """

    part: PartKind
    kinds: tuple[Kind, ...]
    id: str
    title: str
    was: str = ""
    place: str = ""
    details: tuple[Detail, ...] = ()
    likeness: float | None = None
    at: Address = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All changes from ``old`` to ``new``, in the order of ``PartKind`` and then of the new blueprint.

    ``cards`` and ``steps`` say by old id which of the new blueprint is the same.
    """

    old: Blueprint
    new: Blueprint
    changes: tuple[Change, ...]
    steps: Mapping[str, str]
    lanes: Mapping[str, str]
    cards: Mapping[str, str]

    def of(self, part: PartKind, *kinds: Kind) -> tuple[Change, ...]:
        """The changes of one kind of part, in one of ``kinds`` if any are named."""
        return tuple(
            change
            for change in self.changes
            if change.part is part and (not kinds or not set(kinds).isdisjoint(change.kinds))
        )
