"""Sizes for everything, drafted again for as long as a label finds no place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from blueprint_cli.layout.banding import HEADING
from blueprint_cli.layout.carding import LEAST_HEIGHT, badge_box, badges_reach
from blueprint_cli.layout.cutting import Course
from blueprint_cli.layout.heading import Heading
from blueprint_cli.layout.labelling import Ground, Tag, ground, insist, reserve, settle, tags
from blueprint_cli.layout.lattice import Lattice, slots_of
from blueprint_cli.layout.noting import corner_box, corner_reach
from blueprint_cli.layout.placing import Cell
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.scene import Box, Label, Point
from blueprint_cli.layout.signing import SIGN_PITCH, sign_box, sign_width
from blueprint_cli.layout.sizing import PORT_INSET_ACROSS, Axis, Plan, Wishes, size
from blueprint_cli.layout.stretching import stretch
from blueprint_cli.layout.titling import Headline, title_block
from blueprint_cli.layout.tracking import Run
from blueprint_cli.model.blueprint import VALUE_LANES

MARGIN = 20.0
ABOVE_TITLE = 16.0
LABEL_ROUNDS = 8
"""How often a picture may grow for labels that found no place."""


class Frame(NamedTuple):
    """What a stretch is drawn in: from ``top`` on, at least so wide, with lanes at least so high, in points.

    Without a ``headline`` there is no title block above it. The lanes begin at ``lanes_top`` or further down.
    """

    headline: Headline | None
    top: float = ABOVE_TITLE
    width: float = 0.0
    lanes_top: float = 0.0
    lane_heights: Sequence[float] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A stretch with all sizes final, in points. ``bottom`` is where its last lane ends.

    ``across`` are the slots of its steps. ``lines`` are the corners of each arrow, ``labels`` stand by the place
    of their arrow, ``signs`` by the course that goes on there.
    """

    plan: Plan
    across: Axis
    texts: tuple[Label, ...]
    heading: Heading
    width: float
    bottom: float
    lane_boxes: Sequence[Box]
    card_boxes: Mapping[str, Box]
    lines: Sequence[Sequence[Point]]
    labels: Mapping[int, Label]
    signs: Sequence[tuple[Course, Box]]


def draft(topology: Topology, frame: Frame) -> Sheet:
    """The smallest sheet that the labels can be won for."""
    ways = {index: tags(text) for index, text in _texts(topology)}
    wishes = Wishes(
        row_heights=_row_heights(topology),
        card_width=topology.whole.card_width,
        lane_heights=_lane_heights(topology, frame),
        insets=_insets(topology),
        signs=_sign_columns(topology),
        pitches=_sign_pitches(topology),
        width=frame.width - 2 * MARGIN - HEADING,
    )
    asked: set[int] = set()
    for _ in range(LABEL_ROUNDS):
        sheet, homeless = _drafted(topology, frame, wishes, ways)
        if not homeless:
            break
        for index in homeless:
            ask = insist if index in asked else reserve
            ask(ways[index][-1], topology.runs[index], topology.lattice, wishes)
        asked.update(homeless)
    return sheet


def _texts(topology: Topology) -> Iterator[tuple[int, str]]:
    """The labels by the place of their course: a link that is cut bears its label where it begins."""
    for index, course in enumerate(topology.stretch.courses):
        text = topology.whole.wording.label(topology.whole.links[course.place])
        if text and not course.source.beyond:
            yield index, text


def _lane_heights(topology: Topology, frame: Frame) -> list[float]:
    own = topology.bands.least_heights()
    return [max(pair) for pair in zip(own, frame.lane_heights or own, strict=True)]


def _sign_columns(topology: Topology) -> dict[int, float]:
    """The slots of the columns of signs, and how wide they are."""
    steps = {step.id: step for step in topology.whole.blueprint.steps}
    slots = {-1: 1, 1: topology.lattice.width - 2}
    columns: dict[int, float] = {}
    for course in topology.stretch.courses:
        for end in (course.source, course.target):
            if end.beyond:
                slot = slots[end.beyond]
                columns[slot] = max(columns.get(slot, 0.0), sign_width(steps[end.step]))
    return columns


def _sign_pitches(topology: Topology) -> dict[Run, float]:
    """How far the runs that end at signs must stay apart."""
    pitches: dict[Run, float] = {}
    for course, runs in zip(topology.stretch.courses, topology.runs, strict=True):
        if course.source.beyond:
            pitches[runs[0]] = SIGN_PITCH
        if course.target.beyond:
            pitches[runs[-1]] = SIGN_PITCH
    return pitches


def _row_heights(topology: Topology) -> list[float]:
    heights = [LEAST_HEIGHT] * topology.grid.rows
    for card, content in topology.contents.items():
        row = topology.grid.cells[card].row
        heights[row] = max(heights[row], content.height)
    return heights


def _insets(topology: Topology) -> dict[int, float]:
    """How far the signs on a column's cards push its ports in."""
    insets: dict[int, float] = {}
    for card in topology.stretch.blueprint.cards:
        cell = topology.grid.cells[card.id]
        right, left = badges_reach(len(card.marks)), corner_reach(topology.stretch.numbers.get(card.id), card) + 4.0
        for column, reach in ((cell.last, right), (cell.first, left)):
            slot = 2 * column + 1
            insets[slot] = max(insets.get(slot, PORT_INSET_ACROSS), reach)
    return insets


def _drafted(
    topology: Topology, frame: Frame, wishes: Wishes, ways: Mapping[int, Sequence[Tag]]
) -> tuple[Sheet, list[int]]:
    """The stretch at the sizes wished for, and the arrows whose labels find no place in it."""
    lattice = topology.lattice
    plan = size(topology.grid, lattice, (run for runs in topology.runs for run in runs), wishes)
    left = MARGIN + HEADING
    width = max(left + plan.across.end(lattice.width - 1) + MARGIN, frame.width)
    texts, top = _title_block(frame, width)
    steps = topology.grid.step_columns
    first, last = 2 * steps[0].start, 2 * steps[-1].stop
    across = plan.across.moved(left).part(first, last)
    heading = Heading(topology.stretch.blueprint, across, top, topology.stretch.numbers)
    if heading.bottom < frame.lanes_top:
        lower = top + frame.lanes_top - heading.bottom
        heading = Heading(topology.stretch.blueprint, across, lower, topology.stretch.numbers)
    plan = plan.moved(left, heading.bottom)
    boxes = {card: _box(topology.lattice, plan, cell) for card, cell in topology.grid.cells.items()}
    lines = [
        stretch(runs, plan.places, _box(lattice, plan, berth.source), _box(lattice, plan, berth.target))
        for berth, runs in zip(topology.berths, topology.runs, strict=True)
    ]
    lane_boxes = [_lane_box(topology, plan, rows, width) for rows in topology.grid.lane_rows]
    signs = _signs(topology, plan, lines)
    bounds, obstacles = _obstacles(topology, boxes, lane_boxes)
    obstacles += [box for _, box in signs]
    labels, homeless = _labelled(ground(bounds, obstacles, lines), lines, ways)
    sheet = Sheet(
        plan=plan,
        across=across,
        texts=texts,
        heading=heading,
        width=width,
        bottom=plan.down.end(lattice.height - 1),
        lane_boxes=lane_boxes,
        card_boxes=boxes,
        lines=lines,
        labels=labels,
        signs=signs,
    )
    return sheet, homeless


def _title_block(frame: Frame, width: float) -> tuple[tuple[Label, ...], float]:
    """The title block above a stretch, if there is to be one, and where the stretch begins."""
    if frame.headline is None:
        return (), frame.top
    return title_block(frame.headline, Box(MARGIN, frame.top, width - 2 * MARGIN, 0.0))


def _box(lattice: Lattice, plan: Plan, cell: Cell) -> Box:
    first, last, row = slots_of(lattice, cell)
    x, y = plan.across.starts[first], plan.down.starts[row]
    return Box(x, y, plan.across.end(last) - x, plan.down.sizes[row])


def _signs(topology: Topology, plan: Plan, lines: Sequence[Sequence[Point]]) -> list[tuple[Course, Box]]:
    """The box of the sign of each course that begins or ends at one."""
    signs: list[tuple[Course, Box]] = []
    for course, berth, points in zip(topology.stretch.courses, topology.berths, lines, strict=True):
        if course.source.beyond:
            signs.append((course, sign_box(_box(topology.lattice, plan, berth.source), points[0])))
        elif course.target.beyond:
            signs.append((course, sign_box(_box(topology.lattice, plan, berth.target), points[-1])))
    return signs


def _lane_box(topology: Topology, plan: Plan, rows: range, width: float) -> Box:
    slots = topology.lattice.row_slot
    top, end = plan.down.starts[slots[rows[0]] - 1], plan.down.end(slots[rows[-1]] + 1)
    return Box(MARGIN, top, width - 2 * MARGIN, end - top)


def _obstacles(topology: Topology, boxes: Mapping[str, Box], lanes: Sequence[Box]) -> tuple[Box, list[Box]]:
    """Where labels may stand, and what stands there already apart from arrows."""
    obstacles = list(boxes.values())
    for card in topology.stretch.blueprint.cards:
        obstacles += [badge_box(boxes[card.id], place) for place in range(len(card.marks))]
        obstacles.append(corner_box(topology.stretch.numbers.get(card.id), card, boxes[card.id]))
    obstacles += [lane._replace(height=0.0) for lane in lanes]
    first, last = lanes[0], lanes[-1]
    obstacles.append(Box(last.x, last.bottom, last.width, 0.0))
    for lane, box in zip(topology.stretch.blueprint.lanes, lanes, strict=True):
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
