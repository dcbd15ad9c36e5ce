"""Arrows in a lane that draws values: its figures make room for those that pass, and stand clear of those along it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.tracking import Run


class Passages(NamedTuple):
    """The arrows that pass a lane, by the slot along time in which they do.

    ``before`` and ``after`` tell whether others run along it, in the gaps between its figures and its borders.
    """

    across: Mapping[int, Sequence[Run]]
    before: bool
    after: bool

    def passed(self, steps: Sequence[tuple[int, int]]) -> frozenset[int]:
        """The places of the steps that are passed, given their first and last slots."""
        return frozenset(place for place, slots in enumerate(steps) if not self.across.keys().isdisjoint(slots))


def passages(runs: Iterable[Run], lane: tuple[int, int], timeline: Timeline) -> Passages:
    """The passages of a lane without cards, given its two gaps: its figures have the slot between them."""
    first, last = lane
    across: defaultdict[int, list[Run]] = defaultdict(list)
    along: set[int] = set()
    for run in runs:
        if run.level is (timeline is Timeline.RIGHT):
            along.add(run.slot)
        elif run.low < last and first < run.high:
            across[run.slot].append(run)
    return Passages(across, before=first in along, after=last in along)
