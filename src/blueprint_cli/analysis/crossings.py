"""Where the lines of interaction, visibility and internal interaction fall between the lanes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.model.blueprint import Blueprint, Lane, LaneRole, Line

RANKS = {
    LaneRole.CUSTOMER: 0,
    LaneRole.FRONTSTAGE: 1,
    LaneRole.BACKSTAGE: 2,
    LaneRole.SUPPORT: 3,
    LaneRole.PARTNER: 3,
}
"""How far from the customer a role is; other roles are passed over."""

_LINES = (Line.INTERACTION, Line.VISIBILITY, Line.INTERNAL_INTERACTION)
"""The line at place n lies between rank n and rank n + 1."""


class Crossing(NamedTuple):
    """A stroke between the neighbouring lanes ``above`` and ``below`` (ids), where ``lines`` fall together.

    ``titles`` are the names to write at it: a line that is met again is named only where it is first met.
    """

    lines: tuple[Line, ...]
    titles: tuple[str, ...]
    above: str
    below: str


def crossings(blueprint: Blueprint) -> tuple[Crossing, ...]:
    """The strokes, from the top down, without the lines that the author hid.

    A stroke lies on the edge of the lane with the higher rank, whichever way the lanes run.
    """
    lanes = blueprint.lanes
    ranked = [(place, RANKS[lane.role]) for place, lane in enumerate(lanes) if lane.role in RANKS]
    found = []
    named: set[Line] = set()
    for (upper, upper_rank), (lower, lower_rank) in pairwise(ranked):
        passed = lines_between(lanes[upper].role, lanes[lower].role)
        lines = tuple(line for line in passed if line in blueprint.line_titles)
        if not lines:
            continue
        below = lower if lower_rank > upper_rank else upper + 1
        crossing = Crossing(
            lines=lines,
            titles=tuple(blueprint.line_titles[line] for line in lines if line not in named),
            above=lanes[below - 1].id,
            below=lanes[below].id,
        )
        named.update(lines)
        found.append(crossing)
    return tuple(found)


def lines_between(one: LaneRole, other: LaneRole) -> tuple[Line, ...]:
    """The lines that lie between two roles of ``RANKS``, from the customer inwards."""
    return _LINES[min(RANKS[one], RANKS[other]) : max(RANKS[one], RANKS[other])]


def evidence_in_sight(lanes: Sequence[Lane]) -> frozenset[str]:
    """The evidence lanes (ids) that customers meet: those next to a lane on their side of the line of visibility.

    One that lies below it, among lanes out of sight, is what employees meet. One without a ranked
    lane on either side is taken as met.
    """
    met = set()
    for place, lane in enumerate(lanes):
        if lane.role is LaneRole.EVIDENCE:
            above = [RANKS[other.role] for other in reversed(lanes[:place]) if other.role in RANKS]
            below = [RANKS[other.role] for other in lanes[place + 1 :] if other.role in RANKS]
            beside = above[:1] + below[:1]
            if not beside or min(beside) < RANKS[LaneRole.BACKSTAGE]:
                met.add(lane.id)
    return frozenset(met)
