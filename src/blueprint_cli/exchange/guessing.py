"""Guessing: the role of a lane whose title says nothing, from the lines and lanes around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from blueprint_cli.exchange.matching import fold, match
from blueprint_cli.exchange.sketch import SketchLane
from blueprint_cli.model.blueprint import LaneRole, Line

_BELOW = (
    (Line.INTERNAL_INTERACTION, LaneRole.SUPPORT),
    (Line.VISIBILITY, LaneRole.BACKSTAGE),
    (Line.INTERACTION, LaneRole.FRONTSTAGE),
)
_ORDER = (LaneRole.CUSTOMER, LaneRole.FRONTSTAGE, LaneRole.BACKSTAGE, LaneRole.SUPPORT)
"""The roles as they follow each other away from the customer."""


def guess(
    titles: Sequence[str], roles: Mapping[str, LaneRole], lines: Mapping[Line, int] | None = None
) -> list[SketchLane]:
    """The lanes of these titles, from the top down, with their roles: given in ``roles`` by folded title, or known by
    the title, or guessed. ``lines`` has the lane (its place from 0) that is the first below each line that is drawn.
    """
    known = [roles.get(fold(title)) or _known(title) for title in titles]
    lanes: list[SketchLane] = []
    for place, (title, role) in enumerate(zip(titles, known, strict=True)):
        lane = SketchLane(title, role) if role else _guess(title, place, known, lines or {})
        known[place] = lane.role
        lanes.append(lane)
    return lanes


def _known(title: str) -> LaneRole | None:
    found = match(title)
    return found.meaning if found and isinstance(found.meaning, LaneRole) else None


def _guess(title: str, place: int, known: Sequence[LaneRole | None], lines: Mapping[Line, int]) -> SketchLane:
    if not lines:
        return _by_neighbours(title, place, known)
    for line, role in _BELOW:
        if line in lines and lines[line] <= place:
            return SketchLane(title, role, f"it stands below the line of {line.replace('_', ' ')}")
    if LaneRole.CUSTOMER in known[place + 1 :] and LaneRole.CUSTOMER not in known[:place]:
        return SketchLane(title, LaneRole.EVIDENCE, "it stands above the customer's lane")
    return SketchLane(title, LaneRole.CUSTOMER, "it stands above all lines")


def _by_neighbours(title: str, place: int, known: Sequence[LaneRole | None]) -> SketchLane:
    """The next role away from the customer that no lane has, as far as the lanes above and below leave room."""
    above = next((role for role in reversed(known[:place]) if role in _ORDER), None)
    below = next((role for role in known[place + 1 :] if role in _ORDER), None)
    first = _ORDER.index(above) if above else 0 if LaneRole.CUSTOMER not in known else 1
    last = _ORDER.index(below) if below else len(_ORDER)
    free = [role for role in _ORDER[first:last] if role not in known]
    role = free[0] if free else above or below or LaneRole.CUSTOMER
    beside = (f"below a lane of role {above}" if above else "", f"above one of role {below}" if below else "")
    return SketchLane(title, role, f"it stands {' and '.join(filter(None, beside)) or 'above all others'}")
