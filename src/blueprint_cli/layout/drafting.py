"""Sizes for everything, drafted again for as long as a label finds no place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blueprint_cli.layout.banding import HEADING
from blueprint_cli.layout.carding import LEAST_HEIGHT, badge_box, badges_reach
from blueprint_cli.layout.heading import Heading
from blueprint_cli.layout.labelling import Ground, Tag, ground, insist, reserve, settle, tags
from blueprint_cli.layout.lattice import slots_of
from blueprint_cli.layout.noting import corner_box, corner_reach
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.scene import Box, Label, Point
from blueprint_cli.layout.sizing import PORT_INSET_ACROSS, Plan, Wishes, size
from blueprint_cli.layout.stretching import stretch
from blueprint_cli.model.blueprint import VALUE_LANES

MARGIN = 20.0
ABOVE_TITLE = 16.0
LABEL_ROUNDS = 8
"""How often a picture may grow for labels that found no place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The picture with all sizes final, in points. ``bottom`` is where the last lane ends.

    ``lines`` are the corners of each arrow, ``labels`` stand by the place of their arrow.
    """

    plan: Plan
    heading: Heading
    width: float
    bottom: float
    lane_boxes: Sequence[Box]
    card_boxes: Mapping[str, Box]
    lines: Sequence[Sequence[Point]]
    labels: Mapping[int, Label]


def draft(topology: Topology) -> Sheet:
    """The smallest sheet that the labels can be won for."""
    said = [topology.wording.label(link) for link in topology.links]
    ways = {index: tags(text) for index, text in enumerate(said) if text}
    wishes = Wishes(
        row_heights=_row_heights(topology),
        card_width=topology.card_width,
        lane_heights=topology.bands.least_heights(),
        insets=_insets(topology),
    )
    asked: set[int] = set()
    for _ in range(LABEL_ROUNDS):
        sheet, homeless = _drafted(topology, wishes, ways)
        if not homeless:
            break
        for index in homeless:
            ask = insist if index in asked else reserve
            ask(ways[index][-1], topology.runs[index], topology.lattice, wishes)
        asked.update(homeless)
    return sheet


def _row_heights(topology: Topology) -> list[float]:
    heights = [LEAST_HEIGHT] * topology.grid.rows
    for card, content in topology.contents.items():
        row = topology.grid.cells[card].row
        heights[row] = max(heights[row], content.height)
    return heights


def _insets(topology: Topology) -> dict[int, float]:
    """How far the signs on a column's cards push its ports in."""
    insets: dict[int, float] = {}
    for card in topology.blueprint.cards:
        cell = topology.grid.cells[card.id]
        right, left = badges_reach(len(card.marks)), corner_reach(topology.numbers.get(card.id), card) + 4.0
        for column, reach in ((cell.last, right), (cell.first, left)):
            slot = 2 * column + 1
            insets[slot] = max(insets.get(slot, PORT_INSET_ACROSS), reach)
    return insets


def _drafted(topology: Topology, wishes: Wishes, ways: Mapping[int, Sequence[Tag]]) -> tuple[Sheet, list[int]]:
    """The picture at the sizes wished for, and the arrows whose labels find no place in it."""
    lattice = topology.lattice
    plan = size(topology.grid, lattice, (run for runs in topology.runs for run in runs), wishes)
    left = MARGIN + HEADING
    width = left + plan.across.end(lattice.width - 1) + MARGIN
    heading = Heading(
        topology.blueprint,
        plan.across.moved(left),
        Box(MARGIN, ABOVE_TITLE, width - 2 * MARGIN, 0.0),
        wording=topology.wording,
        numbers=topology.numbers,
    )
    plan = plan.moved(left, heading.bottom)
    boxes = {card: _card_box(topology, plan, card) for card in topology.grid.cells}
    lines = [
        stretch(runs, plan.places, boxes[link.source], boxes[link.target])
        for link, runs in zip(topology.links, topology.runs, strict=True)
    ]
    lane_boxes = [_lane_box(topology, plan, rows, width) for rows in topology.grid.lane_rows]
    bounds, obstacles = _obstacles(topology, boxes, lane_boxes)
    labels, homeless = _labelled(ground(bounds, obstacles, lines), lines, ways)
    sheet = Sheet(
        plan=plan,
        heading=heading,
        width=width,
        bottom=plan.down.end(lattice.height - 1),
        lane_boxes=lane_boxes,
        card_boxes=boxes,
        lines=lines,
        labels=labels,
    )
    return sheet, homeless


def _card_box(topology: Topology, plan: Plan, card: str) -> Box:
    first, last, row = slots_of(topology.lattice, topology.grid.cells[card])
    x, y = plan.across.starts[first], plan.down.starts[row]
    return Box(x, y, plan.across.end(last) - x, plan.down.sizes[row])


def _lane_box(topology: Topology, plan: Plan, rows: range, width: float) -> Box:
    slots = topology.lattice.row_slot
    top, end = plan.down.starts[slots[rows[0]] - 1], plan.down.end(slots[rows[-1]] + 1)
    return Box(MARGIN, top, width - 2 * MARGIN, end - top)


def _obstacles(topology: Topology, boxes: Mapping[str, Box], lanes: Sequence[Box]) -> tuple[Box, list[Box]]:
    """Where labels may stand, and what stands there already apart from arrows."""
    obstacles = list(boxes.values())
    for card in topology.blueprint.cards:
        obstacles += [badge_box(boxes[card.id], place) for place in range(len(card.marks))]
        obstacles.append(corner_box(topology.numbers.get(card.id), card, boxes[card.id]))
    obstacles += [lane._replace(height=0.0) for lane in lanes]
    first, last = lanes[0], lanes[-1]
    obstacles.append(Box(last.x, last.bottom, last.width, 0.0))
    for lane, box in zip(topology.blueprint.lanes, lanes, strict=True):
        if lane.role in VALUE_LANES:
            obstacles.append(box)
    return Box(first.x + HEADING, first.y, first.width - HEADING - 2.0, last.bottom - first.y), obstacles


def _labelled(
    covered: Ground, lines: Sequence[Sequence[Point]], ways: Mapping[int, Sequence[Tag]]
) -> tuple[dict[int, Label], list[int]]:
    """The labels that find a place, and the arrows whose labels find none."""
    labels: dict[int, Label] = {}
    homeless: list[int] = []
    for index, choices in ways.items():
        label = settle(choices, lines[index], covered)
        if label is None:
            homeless.append(index)
        else:
            labels[index] = label
    return labels, homeless
