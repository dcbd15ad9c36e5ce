"""Lanes as columns over the full height, where time runs down, and the three lines between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from blueprint_cli.analysis.crossings import Crossing, crossings
from blueprint_cli.layout.banding import line_names
from blueprint_cli.layout.beside import Beside
from blueprint_cli.layout.lettering import Type, center, letter
from blueprint_cli.layout.measuring import BOLD, SEMIBOLD, Words, longest_word, wrap
from blueprint_cli.layout.noting import Numbered
from blueprint_cli.layout.scene import Anchor, Box, LaneBand, Point, Stroke, Tone
from blueprint_cli.layout.valuing import value_heights, value_width
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Lane

TITLE = Type(12.0, BOLD, Tone.LANE, Anchor.MIDDLE)
NAME = Type(8.0, SEMIBOLD, Tone.LINE, Anchor.MIDDLE)

PADDING = 10.0
"""Left and right of a title at the head of a lane."""
ABOVE_TITLE, BELOW_TITLE = 13.0, 5.0
WIDEST_WORD = 150.0
"""A longer word of a title is broken."""
NAMES_APART, OVER_STROKE = 8.0, 3.0
"""From the name of a line to that of the next, and from a name down to its line."""


class Heads(NamedTuple):
    """What stands above the cards in each lane, once it is known how wide lanes are.

    ``titles`` are those of lanes, ``names`` those of lines, by the lane at whose left edge they lie; ``above`` is how
    high the room for names is, and ``height`` that of the heads below it.
    """

    titles: Sequence[Words]
    names: Mapping[str, Words]
    above: float
    height: float


class Columns:
    """The words of all lanes and lines, and what stands ``beside`` the lanes."""

    def __init__(
        self, blueprint: Blueprint, wording: Wording, numbers: Mapping[str, Numbered], *, has_phases: bool
    ) -> None:
        self.lanes = blueprint.lanes
        self.beside = Beside(blueprint, numbers, has_phases=has_phases)
        self.values = {
            lane.id: value_width(blueprint, lane, wording) for lane in blueprint.lanes if lane.role in VALUE_LANES
        }
        heights = zip(self.beside.heights(), value_heights(blueprint, wording), strict=True)
        self.heights = [max(pair) for pair in heights]
        self.crossings: dict[str, Crossing] = {crossing.below: crossing for crossing in crossings(blueprint)}

    def least_widths(self) -> list[float]:
        """How wide each lane must be for its title."""
        return [
            min(longest_word(lane.title, TITLE.size, TITLE.weight), WIDEST_WORD) + 2 * PADDING + 1.0
            for lane in self.lanes
        ]

    def heads(self, widths: Sequence[float]) -> Heads:
        """The words broken to lanes of these widths."""
        titles = [
            wrap(lane.title, width - 2 * PADDING, TITLE.size, TITLE.weight)
            for lane, width in zip(self.lanes, widths, strict=True)
        ]
        rooms = {lane.id: min(pair) - NAMES_APART for lane, pair in zip(self.lanes[1:], pairwise(widths), strict=True)}
        names = {
            lane: line_names(crossing.titles, rooms[lane])
            for lane, crossing in self.crossings.items()
            if crossing.titles
        }
        above = max((NAME.height(words) for words in names.values()), default=-OVER_STROKE) + OVER_STROKE
        height = max(TITLE.height(words) for words in titles) + ABOVE_TITLE + BELOW_TITLE
        return Heads(titles, names, above, height)

    def bands(self, boxes: Sequence[Box], heads: Heads) -> tuple[LaneBand, ...]:
        """The lanes in their boxes."""
        lanes = zip(self.lanes, boxes, heads.titles, strict=True)
        return tuple(_band(lane, box, words, heads.height) for lane, box, words in lanes)

    def strokes(self, bands: Mapping[str, Box], heads: Heads) -> tuple[Stroke, ...]:
        """The lines on the left edges of the lanes after them, their names above them."""
        strokes = []
        for lane, crossing in self.crossings.items():
            box, name = bands[lane], heads.names.get(lane)
            strokes.append(
                Stroke(
                    lines=crossing.lines,
                    title=" · ".join(crossing.titles),
                    start=Point(box.x, box.y),
                    end=Point(box.x, box.bottom),
                    label=letter(name, NAME, box.x, box.y - OVER_STROKE - NAME.height(name)) if name else None,
                )
            )
        return tuple(strokes)


def _band(lane: Lane, box: Box, words: Words, height: float) -> LaneBand:
    head = box._replace(height=height)
    middle = head.y + ABOVE_TITLE + (height - ABOVE_TITLE - BELOW_TITLE) / 2
    return LaneBand(
        id=lane.id,
        role=lane.role,
        title=lane.title,
        description=lane.description,
        color=lane.color,
        box=box,
        heading=head,
        label=center(words, TITLE, box.center.x, middle),
    )
