"""Lanes as bands over the full width, where time runs to the right, and the three lines between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from blueprint_cli.analysis.crossings import Crossing, crossings
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import BOLD, SEMIBOLD, Words, wrap
from blueprint_cli.layout.scene import Anchor, Box, LaneBand, Point, Stroke, Tone
from blueprint_cli.layout.valuing import value_height
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Lane

TITLE = Type(12.0, BOLD, Tone.LANE, Anchor.START)
NAME = Type(8.0, SEMIBOLD, Tone.LINE, Anchor.START)

HEADING = 140.0
"""The width of the column that bears the lanes' titles."""
INDENT = 14.0
"""From the edge of a band to its title."""
ABOVE_AND_BELOW = 10.0
OVER_STROKE = 3.0


class Bands:
    """The words of all lanes and lines, broken to fit the heading column.

    ``passed`` are the places of the steps at which arrows pass a lane that draws values.
    """

    def __init__(self, blueprint: Blueprint, wording: Wording, passed: Mapping[str, AbstractSet[int]]) -> None:
        room = HEADING - INDENT - 2.0
        self.lanes = blueprint.lanes
        self.titles = [wrap(lane.title, room, TITLE.size, TITLE.weight) for lane in blueprint.lanes]
        self.values = [
            value_height(blueprint, lane, wording, passed=passed[lane.id]) if lane.role in VALUE_LANES else 0.0
            for lane in blueprint.lanes
        ]
        self.crossings: dict[str, Crossing] = {crossing.below: crossing for crossing in crossings(blueprint)}
        self.names: dict[str, Words] = {
            lane: line_names(crossing.titles, room) for lane, crossing in self.crossings.items() if crossing.titles
        }

    def least_heights(self) -> list[float]:
        """How high each lane must be for its title, and for the name of a line at its lower edge."""
        return [self._least(index) for index in range(len(self.lanes))]

    def _least(self, index: int) -> float:
        title = TITLE.height(self.titles[index])
        name = self._name_below(index)
        under = NAME.height(name) + OVER_STROKE if name else 0.0
        least = title + 2 * max(ABOVE_AND_BELOW, under + 3.0)
        return max(least, self.values[index])

    def _name_below(self, index: int) -> Words | None:
        """The name of the line at the lane's lower edge."""
        return self.names.get(self.lanes[index + 1].id) if index + 1 < len(self.lanes) else None

    def bands(self, boxes: Sequence[Box]) -> tuple[LaneBand, ...]:
        """The lanes in their boxes."""
        return tuple(
            self._band(lane, box, words) for lane, box, words in zip(self.lanes, boxes, self.titles, strict=True)
        )

    def _band(self, lane: Lane, box: Box, words: Words) -> LaneBand:
        return LaneBand(
            id=lane.id,
            role=lane.role,
            title=lane.title,
            description=lane.description,
            color=lane.color,
            box=box,
            heading=box._replace(width=HEADING),
            label=center(words, TITLE, box.x + INDENT, box.center.y),
        )

    def strokes(self, bands: Mapping[str, Box]) -> tuple[Stroke, ...]:
        """The lines on the upper edges of the lanes below them."""
        strokes = []
        for lane, crossing in self.crossings.items():
            box = bands[lane]
            name = self.names.get(lane)
            top = box.y - OVER_STROKE - (NAME.height(name) if name else 0.0)
            strokes.append(
                Stroke(
                    lines=crossing.lines,
                    title=" · ".join(crossing.titles),
                    start=Point(box.x, box.y),
                    end=Point(box.right, box.y),
                    label=letter(name, NAME, box.x + INDENT, top) if name else None,
                )
            )
        return tuple(strokes)


def line_names(titles: Sequence[str], room: float) -> Words:
    """The names of lines that fall together: on one line where they fit it, else one below the other."""
    words = wrap(" · ".join(titles), room, NAME.size, NAME.weight)
    return words if len(words.lines) == 1 else wrap("\n".join(titles), room, NAME.size, NAME.weight)
