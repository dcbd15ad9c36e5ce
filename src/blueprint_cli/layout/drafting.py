"""Sizes for everything, drafted again for as long as a label finds no place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.layout.carding import badge_box
from blueprint_cli.layout.cutting import Course
from blueprint_cli.layout.labelling import Ground, Tag, ground, insist, reserve, settle, tags
from blueprint_cli.layout.noting import corner_box
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.raster import Area
from blueprint_cli.layout.scene import Box, Label, LaneBand, Point
from blueprint_cli.layout.signing import sign_box
from blueprint_cli.layout.sizing import MOST_UNEVENLY, MOST_WIDENED, Plan, Wishes, size
from blueprint_cli.layout.stretching import stretch
from blueprint_cli.layout.surrounding import MARGIN, Surroundings, beside_lanes, surround
from blueprint_cli.layout.titling import Headline, title_block
from blueprint_cli.layout.wishing import wish
from blueprint_cli.model.blueprint import VALUE_LANES

ABOVE_TITLE = 16.0
LABEL_ROUNDS = 8
"""How often a picture may grow for labels that found no place."""


class Frame(NamedTuple):
    """What a stretch is drawn in: from ``top`` on, at least so wide, with lanes at least so broad, in points.

    Without a ``headline`` there is no title block above it. Lanes that are rows begin at
    ``lanes_top`` or further down. No gutter is ``widened`` by more to fill the width.
    """

    headline: Headline | None
    top: float = ABOVE_TITLE
    width: float = 0.0
    lanes_top: float = 0.0
    lane_breadths: Sequence[float] = ()
    widened: float = MOST_WIDENED


class Sheet(NamedTuple):
    """A stretch with all sizes final, in points. ``bottom`` is where its last lane ends.

    ``around`` is what stands around its cards. ``lines`` are the corners of each arrow, ``labels`` stand by the place
    of their arrow, ``signs`` by the course that goes on there.
    """

    around: Surroundings
    texts: tuple[Label, ...]
    width: float
    bottom: float
    card_boxes: Mapping[str, Box]
    lines: Sequence[Sequence[Point]]
    labels: Mapping[int, Label]
    signs: Sequence[tuple[Course, Box]]


def draft(topology: Topology, frame: Frame) -> Sheet:
    """The smallest sheet that the labels can be won for."""
    ways = {index: tags(said) for index, said in _labels(topology)}
    wishes = wish(topology, width=frame.width - 2 * MARGIN - beside_lanes(topology), lane_breadths=frame.lane_breadths)
    wishes.widened = frame.widened
    asked: set[int] = set()
    for _ in range(LABEL_ROUNDS):
        sheet, homeless = _drafted(topology, frame, wishes, ways)
        if not homeless:
            break
        for index in homeless:
            if index not in asked:
                reserve(ways[index][-1], topology.runs[index], topology.raster, wishes)
        again = [(ways[index][-1], topology.runs[index]) for index in homeless if index in asked]
        insist(again, topology.raster, wishes)
        asked.update(homeless)
    return sheet


def widening(drafts: Iterable[tuple[Topology, Sheet]], width: float) -> float:
    """By how much each gutter of several drafts may be widened to fill that width: hardly more in one than in another.

    The same blueprint is drawn in all of them, and is not to look larger where there are fewer steps.
    """
    shares = [max(0.0, width - sheet.width) / max(1, _gutters(topology)) for topology, sheet in drafts]
    return min(min(shares) + MOST_UNEVENLY, MOST_WIDENED)


def _gutters(topology: Topology) -> int:
    columns = topology.raster.columns
    return len(columns.gaps(range(1, columns.size - 1)))


def _labels(topology: Topology) -> Iterator[tuple[int, Sequence[str]]]:
    """The labels by the place of their course: a link that is cut bears its label where it begins."""
    for index, course in enumerate(topology.stretch.courses):
        said = topology.whole.wording.labels(topology.whole.links[course.place])
        if said and not course.source.beyond:
            yield index, said


def _drafted(
    topology: Topology, frame: Frame, wishes: Wishes, ways: Mapping[int, Sequence[Tag]]
) -> tuple[Sheet, list[int]]:
    """The stretch at the sizes wished for, and the arrows whose labels find no place in it."""
    plan = size(topology.raster, (run for runs in topology.runs for run in runs), wishes)
    left = MARGIN + beside_lanes(topology)
    width = max(left + plan.across.end(topology.raster.columns.size - 1) + MARGIN, frame.width)
    texts, top = _title_block(frame, width)
    around = surround(topology, plan, top=top, width=width, lanes_top=frame.lanes_top)
    plan = around.plan
    boxes = {card: _box(plan, area) for card, area in topology.places.items()}
    lines = [
        stretch(runs, plan.places, _box(plan, berth.source), _box(plan, berth.target))
        for berth, runs in zip(topology.berths, topology.runs, strict=True)
    ]
    signs = _signs(topology, plan, lines)
    bounds, obstacles = _obstacles(topology, boxes, around.lanes)
    obstacles += [box for _, box in signs]
    labels, homeless = _labelled(ground(bounds, obstacles, lines), lines, ways)
    sheet = Sheet(
        around=around,
        texts=texts,
        width=width,
        bottom=plan.down.end(topology.raster.rows.size - 1),
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


def _box(plan: Plan, area: Area) -> Box:
    return Box(
        plan.across.starts[area.left],
        plan.down.starts[area.top],
        plan.across.length(area.left, area.right),
        plan.down.length(area.top, area.bottom),
    )


def _signs(topology: Topology, plan: Plan, lines: Sequence[Sequence[Point]]) -> list[tuple[Course, Box]]:
    """The box of the sign of each course that begins or ends at one."""
    steps = {step.id: step for step in topology.whole.blueprint.steps}
    signs: list[tuple[Course, Box]] = []
    for course, berth, points in zip(topology.stretch.courses, topology.berths, lines, strict=True):
        for end, area, port in ((course.source, berth.source, points[0]), (course.target, berth.target, points[-1])):
            if end.beyond:
                box = sign_box(_box(plan, area), port, steps[end.step], topology.whole.timeline)
                signs.append((course, box))
    return signs


def _obstacles(topology: Topology, boxes: Mapping[str, Box], lanes: Sequence[LaneBand]) -> tuple[Box, list[Box]]:
    """Where labels may stand, and what stands there already apart from arrows."""
    obstacles = list(boxes.values())
    for card in topology.stretch.blueprint.cards:
        obstacles += [badge_box(boxes[card.id], place) for place in range(len(card.marks))]
        obstacles.append(corner_box(topology.stretch.numbers.get(card.id), card, boxes[card.id]))
    for lane in lanes:
        obstacles += _edges(lane.box)
        obstacles.append(lane.box if lane.role in VALUE_LANES else lane.heading)
    first, last = lanes[0].box, lanes[-1].box
    return Box(first.x, first.y, last.right - first.x - 2.0, last.bottom - first.y), obstacles


def _edges(box: Box) -> list[Box]:
    level, upright = box._replace(height=0.0), box._replace(width=0.0)
    return [level, level._replace(y=box.bottom), upright, upright._replace(x=box.right)]


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
