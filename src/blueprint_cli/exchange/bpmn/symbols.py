"""Symbols: what each card is in BPMN, and where its symbol stands in the place of the card."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from math import sqrt
from typing import NamedTuple

from blueprint_cli.layout.scene import Box, Point
from blueprint_cli.model.blueprint import Card, LaneRole, Mark

_ROOM = 46.0
"""From the top of such a card to its text."""
_NEAR = 0.6
"""The share of a symbol's half at which an arrow still enters it straight on."""


class Symbol(StrEnum):
    """The elements that cards become, by the names of the format."""

    TASK = "task"
    USER = "userTask"
    SERVICE = "serviceTask"
    DECISION = "exclusiveGateway"
    TIMER = "intermediateCatchEvent"
    EVIDENCE = "dataObjectReference"
    NOTE = "textAnnotation"

    @property
    def is_task(self) -> bool:
        return self in {Symbol.TASK, Symbol.USER, Symbol.SERVICE}

    @property
    def is_node(self) -> bool:
        """Whether sequence flows lead to it and from it."""
        return self not in {Symbol.EVIDENCE, Symbol.NOTE}

    @property
    def is_small(self) -> bool:
        """Whether it has a size of its own and its text below it."""
        return self in _SIZES

    @property
    def reserved(self) -> str:
        """Empty lines above a card's text, 15 points each: there is its symbol, or the sign of its kind of task."""
        if self.is_small:
            return "\n\n\n"
        return "\n\n" if self in {Symbol.USER, Symbol.SERVICE} else ""


_SIZES = {Symbol.DECISION: (40.0, 40.0), Symbol.TIMER: (32.0, 32.0), Symbol.EVIDENCE: (27.0, 36.0)}


def symbol(card: Card, role: LaneRole, kinds: Mapping[str, str], crossing: Collection[str]) -> Symbol:
    """What ``card`` is. ``kinds`` are those of the roles by id; ``crossing`` the cards with links to other pools.

    Messages cannot lead to gateways or timers: a decision or a wait that sends or gets one is a task.
    """
    if role is LaneRole.EVIDENCE:
        return Symbol.EVIDENCE
    if role in {LaneRole.POLICY, LaneRole.NOTES}:
        return Symbol.NOTE
    if Mark.FAIL not in card.marks and card.id not in crossing:
        if Mark.DECISION in card.marks:
            return Symbol.DECISION
        if Mark.WAIT in card.marks:
            return Symbol.TIMER
    acting = {kinds.get(role, "") for role in card.by}
    if "system" in acting:
        return Symbol.SERVICE
    return Symbol.USER if acting & {"person", "team"} else Symbol.TASK


class Placed(NamedTuple):
    """A symbol in the place ``box`` of its card: where its ``shape`` is, and its text where that is apart."""

    symbol: Symbol
    box: Box
    shape: Box
    label: Box | None

    def docked(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """``points`` that begin at the card's edge, with a beginning at the symbol's own outline."""
        if not self.symbol.is_small:
            return points
        port, middle = points[0], self.shape.center
        off = Point(port.x - middle.x, port.y - middle.y)
        half = Point(self.shape.width / 2, self.shape.height / 2)
        is_aside = min(abs(port.x - self.box.x), abs(port.x - self.box.right)) < 1
        side = middle.x + (half.x if off.x > 0 or (off.x == 0 and not is_aside) else -half.x)
        corner = Point(side, middle.y)
        if is_aside and abs(off.y) < _NEAR * half.y:
            reach = half.x * self._share(off.y / half.y)
            return (Point(middle.x + (reach if off.x > 0 else -reach), port.y), *points)
        if not is_aside and off.y < 0 and abs(off.x) < _NEAR * half.x:
            return (Point(port.x, middle.y - half.y * self._share(off.x / half.x)), *points)
        if is_aside or off.y < 0:
            return (corner, Point(port.x, middle.y), *points)
        edge = self.box.right if side > middle.x else self.box.x
        return (corner, Point(edge, middle.y), Point(edge, port.y), *points)

    def _share(self, off: float) -> float:
        """How far the outline is from the upright axis, as a share of the half, so far off the level one."""
        match self.symbol:
            case Symbol.DECISION:
                return 1 - abs(off)
            case Symbol.TIMER:
                return sqrt(1 - off**2)
            case _:
                return 1.0


def placed(kind: Symbol, box: Box) -> Placed:
    """The symbol of that kind in the place of a card."""
    if kind not in _SIZES:
        return Placed(kind, box, box, None)
    width, height = _SIZES[kind]
    shape = Box(box.center.x - width / 2, box.y + (_ROOM - height) / 2, width, height)
    return Placed(kind, box, shape, Box(box.x, box.y + _ROOM, box.width, box.height - _ROOM))
