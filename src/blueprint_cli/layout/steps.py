"""Where steps stand along time, whichever way it runs, and what that makes of places in the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.layout.scene import Box, Point
from blueprint_cli.layout.timeline import Timeline

BESIDE_ARROW = 4.0
"""From an arrow that passes a lane to the figures beside it."""


class Axis(NamedTuple):
    """Where each slot of one axis starts and how long it is, in points."""

    starts: Sequence[float]
    sizes: Sequence[float]

    def end(self, slot: int) -> float:
        """Where a slot ends."""
        return self.starts[slot] + self.sizes[slot]

    def middle(self, slot: int) -> float:
        """The middle of a slot."""
        return self.starts[slot] + self.sizes[slot] / 2

    def length(self, first: int, last: int) -> float:
        """How long the slots from ``first`` to ``last`` are together."""
        return self.sizes[first] if first == last else self.end(last) - self.starts[first]

    def moved(self, by: float) -> Axis:
        """The same slots, ``by`` points further on."""
        return Axis([start + by for start in self.starts], self.sizes)


class Steps(NamedTuple):
    """Where the steps stand along time: the slots of each in an ``axis``, from its first to its last one.

    A step fills several slots where cards of one cell stand behind one another along time. What is said of a step
    beside its cards stands at the ``middle`` of the first of them.
    """

    axis: Axis
    slots: Sequence[tuple[int, int]]

    def start(self, step: int) -> float:
        """Where a step begins."""
        return self.axis.starts[self.slots[step][0]]

    def end(self, step: int) -> float:
        """Where a step ends."""
        return self.axis.end(self.slots[step][1])

    def length(self, step: int) -> float:
        """How long a step is."""
        return self.axis.length(*self.slots[step])

    def middle(self, step: int) -> float:
        """Where the middle of a step's first cards is."""
        return self.axis.middle(self.slots[step][0])

    def before(self, step: int) -> float:
        """The middle of the gap before a step; the outer edge of the one before the first."""
        gap = self.slots[step][0] - 1
        return self.axis.middle(gap) if step else self.axis.starts[gap]

    def after(self, step: int) -> float:
        """The middle of the gap after a step; the outer edge of the one after the last."""
        gap = self.slots[step][1] + 1
        return self.axis.middle(gap) if step + 1 < len(self.slots) else self.axis.end(gap)

    def taken(self) -> list[float]:
        """What each step takes up with the gap after it."""
        return [self.length(step) + self.axis.sizes[last + 1] for step, (_, last) in enumerate(self.slots)]


class LaneRoom(NamedTuple):
    """Where a lane lies that draws values: its ``box`` without its title, beside ``steps``.

    ``passing`` is where along time arrows pass it, by the slot in which they do.
    """

    box: Box
    steps: Steps
    timeline: Timeline
    passing: Mapping[int, Sequence[float]]

    def point(self, along: float, aside: float) -> Point:
        """The point so far along time and so far aside, across the lanes."""
        return Point(along, aside) if self.timeline is Timeline.RIGHT else Point(aside, along)

    def past_arrows(self, step: int) -> float | None:
        """From where on figures stand clear of the arrows that pass level with a step's first cards; None without."""
        passing = self.passing.get(self.steps.slots[step][0])
        return max(passing) + BESIDE_ARROW if passing else None

    def before_arrows(self, step: int, end: float) -> float:
        """``end``, in the gap after a step, or the end of the step itself where an arrow passes before that."""
        passing = self.passing.get(self.steps.slots[step][1] + 1, ())
        return self.steps.end(step) if any(at < end + BESIDE_ARROW for at in passing) else end
