"""From a blueprint to its scene: everything in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from blueprint_cli.analysis.flow import links
from blueprint_cli.analysis.story import tell
from blueprint_cli.layout import carding
from blueprint_cli.layout.banding import HEADING, Bands
from blueprint_cli.layout.detailing import Detailing
from blueprint_cli.layout.heading import Heading
from blueprint_cli.layout.labelling import Ground, Tag, ground, insist, reserve, settle, tags
from blueprint_cli.layout.lattice import Lattice, lay, slots_of
from blueprint_cli.layout.legending import bottom, legend
from blueprint_cli.layout.lettered import texts
from blueprint_cli.layout.measuring import unshipped
from blueprint_cli.layout.mirroring import mirror
from blueprint_cli.layout.noting import Numbered, append, card_badge, corner_box, corner_reach, number
from blueprint_cli.layout.placing import Grid, place
from blueprint_cli.layout.routing import Stand, route
from blueprint_cli.layout.scene import Arrow, Box, CardBox, EmotionLane, Label, MetricsLane, Point, Scene, TimeLane
from blueprint_cli.layout.sizing import CARD_WIDTH, EMPTY_GUTTER, PORT_INSET_ACROSS, Plan, Wishes, size
from blueprint_cli.layout.stretching import hops, stretch
from blueprint_cli.layout.tracking import Run, track
from blueprint_cli.layout.valuing import value_lane
from blueprint_cli.layout.wording import connection
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, CardStatus, Direction, Link, LinkKind

MARGIN = 20.0
ABOVE_LEGEND, ABOVE_APPENDIX = 10.0, 8.0
LABEL_ROUNDS = 8
"""How often a picture may grow for labels that found no place."""


def arrange(blueprint: Blueprint) -> Scene:
    """The scene of a blueprint, or of a view of one."""
    blueprint = _bared(blueprint)
    topology = _topology(blueprint)
    sheet = _sheet(blueprint, topology)
    cards = _cards(blueprint, topology, sheet)
    arrows = _arrows(blueprint, topology, sheet)
    samples = [] if "legend" in blueprint.hide else legend(cards, arrows, _legend_box(sheet))
    lanes = topology.bands.bands(sheet.lane_boxes)
    legend_end = bottom(samples) if samples else sheet.bottom
    entries, end = append(topology.numbers, _appendix_box(sheet, legend_end))
    scene = Scene(
        prefix=f"bp-{blueprint.id}-{blueprint.view}" if blueprint.view else f"bp-{blueprint.id}",
        width=sheet.width,
        height=end + MARGIN - 8.0,
        title=blueprint.title,
        description=tell(blueprint),
        language=blueprint.language,
        direction=blueprint.direction,
        texts=tuple(sheet.heading.texts),
        phases=sheet.heading.phases,
        steps=sheet.heading.steps,
        lanes=lanes,
        strokes=topology.bands.strokes({lane.id: lane.box for lane in lanes}),
        cards=cards,
        arrows=arrows,
        legend=tuple(samples),
        unshipped="",
        values=_values(blueprint, sheet),
        appendix=tuple(entries),
    )
    scene = replace(scene, unshipped=unshipped("".join(texts(scene))))
    return mirror(scene) if scene.direction is Direction.RIGHT_TO_LEFT else scene


def _bared(blueprint: Blueprint) -> Blueprint:
    """The blueprint without the marks and states that the view hides."""
    if not blueprint.hide & {"marks", "status"}:
        return blueprint
    cards = blueprint.cards
    if "marks" in blueprint.hide:
        cards = tuple(replace(card, marks=()) for card in cards)
    if "status" in blueprint.hide:
        cards = tuple(replace(card, status=CardStatus.CONFIRMED) for card in cards)
    return replace(blueprint, cards=cards)


def _legend_box(sheet: _Sheet) -> Box:
    """Where the legend starts and how wide it may be; its height does not count."""
    return Box(MARGIN, sheet.bottom + ABOVE_LEGEND, sheet.width - 2 * MARGIN, 0.0)


def _appendix_box(sheet: _Sheet, above: float) -> Box:
    """Where the appendix starts, below all else, and how wide it may be; its height does not count."""
    return Box(MARGIN, above + ABOVE_APPENDIX, sheet.width - 2 * MARGIN, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Topology:
    """What is settled before anything has a size: cells, words, and the way of every arrow."""

    grid: Grid
    lattice: Lattice
    bands: Bands
    contents: Mapping[str, carding.Content]
    numbers: Mapping[str, Numbered]
    links: Sequence[Link]
    runs: Sequence[Sequence[Run]]


def _topology(blueprint: Blueprint) -> _Topology:
    grid = place(blueprint)
    lattice = lay(grid)
    detailing = Detailing(blueprint)
    drawn = [] if "links" in blueprint.hide else [link for link in links(blueprint) if link.source != link.target]
    stands = {card: Stand(*slots_of(lattice, cell)) for card, cell in grid.cells.items()}
    paths = route(lattice, [(stands[link.source], stands[link.target]) for link in drawn])
    return _Topology(
        grid=grid,
        lattice=lattice,
        bands=Bands(blueprint),
        contents={card.id: carding.fit(card, detailing, _least_width(card.span)) for card in blueprint.cards},
        numbers=number(blueprint),
        links=drawn,
        runs=track(paths),
    )


def _least_width(span: int) -> float:
    return CARD_WIDTH * span + EMPTY_GUTTER * (span - 1)


@dataclass(slots=True, kw_only=True)
class _Sheet:
    """The picture with all sizes final: boxes and lines in points."""

    plan: Plan
    heading: Heading
    width: float
    bottom: float
    lane_boxes: Sequence[Box]
    card_boxes: Mapping[str, Box]
    lines: Sequence[Sequence[Point]]
    labels: Mapping[int, Label]


def _sheet(blueprint: Blueprint, topology: _Topology) -> _Sheet:
    """Sized, and sized again for as long as labels ask for more room."""
    ways = {index: tags(link.text) for index, link in enumerate(topology.links) if link.text}
    wishes = Wishes(
        row_heights=_row_heights(blueprint, topology),
        lane_heights=topology.bands.least_heights(),
        insets=_insets(blueprint, topology),
    )
    asked: set[int] = set()
    for _ in range(LABEL_ROUNDS):
        sheet, homeless = _drafted(blueprint, topology, wishes, ways)
        for index in homeless:
            ask = insist if index in asked else reserve
            ask(ways[index][-1], topology.runs[index], topology.lattice, wishes)
        asked.update(homeless)
        if not homeless:
            break
    return sheet


def _row_heights(blueprint: Blueprint, topology: _Topology) -> list[float]:
    heights = [carding.LEAST_HEIGHT] * topology.grid.rows
    for card in blueprint.cards:
        row = topology.grid.cells[card.id].row
        signs = bool(card.marks) or corner_reach(topology.numbers.get(card.id), card) > 0.0
        heights[row] = max(heights[row], topology.contents[card.id].height(signs=signs))
    return heights


def _insets(blueprint: Blueprint, topology: _Topology) -> dict[int, float]:
    """How far the badges of a column's cards push its ports in."""
    insets: dict[int, float] = {}
    for card in blueprint.cards:
        cell = topology.grid.cells[card.id]
        reaches = (
            (cell.last, carding.badges_reach(len(card.marks))),
            (cell.first, corner_reach(topology.numbers.get(card.id), card) + 4.0),
        )
        for column, reach in reaches:
            slot = 2 * column + 1
            insets[slot] = max(insets.get(slot, PORT_INSET_ACROSS), reach)
    return insets


def _drafted(
    blueprint: Blueprint, topology: _Topology, wishes: Wishes, ways: Mapping[int, Sequence[Tag]]
) -> tuple[_Sheet, list[int]]:
    """The picture at the sizes wished for, and the labels that find no place in it."""
    lattice = topology.lattice
    plan = size(topology.grid, lattice, (run for runs in topology.runs for run in runs), wishes)
    left = MARGIN + HEADING
    width = left + plan.across.end(lattice.width - 1) + MARGIN
    heading = Heading(
        blueprint, plan.across, Box(MARGIN, MARGIN - 4.0, width - 2 * MARGIN, 0.0), left, topology.numbers
    )
    plan = plan.moved(left, heading.bottom)
    boxes = {card: _box(plan, lattice, topology.grid, card) for card in topology.grid.cells}
    lines = [
        stretch(runs, plan.places, boxes[link.source], boxes[link.target])
        for link, runs in zip(topology.links, topology.runs, strict=True)
    ]
    lane_boxes = [_lane_box(plan, topology, rows, width) for rows in topology.grid.lane_rows]
    labels, homeless = _labelled(ground(*_obstacles(blueprint, topology, boxes, lane_boxes), lines), lines, ways)
    sheet = _Sheet(
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


def _box(plan: Plan, lattice: Lattice, grid: Grid, card: str) -> Box:
    first, last, row = slots_of(lattice, grid.cells[card])
    x, y = plan.across.starts[first], plan.down.starts[row]
    return Box(x, y, plan.across.end(last) - x, plan.down.sizes[row])


def _lane_box(plan: Plan, topology: _Topology, rows: range, width: float) -> Box:
    slots = topology.lattice.row_slot
    top, end = plan.down.starts[slots[rows[0]] - 1], plan.down.end(slots[rows[-1]] + 1)
    return Box(MARGIN, top, width - 2 * MARGIN, end - top)


def _obstacles(
    blueprint: Blueprint, topology: _Topology, boxes: Mapping[str, Box], lanes: Sequence[Box]
) -> tuple[Box, list[Box]]:
    """Where labels may stand, and what stands there already apart from arrows."""
    obstacles = list(boxes.values())
    for card in blueprint.cards:
        obstacles += [carding.badge_box(boxes[card.id], place) for place in range(len(card.marks))]
        obstacles.append(corner_box(topology.numbers.get(card.id), card, boxes[card.id]))
    obstacles += [lane._replace(height=0.0) for lane in lanes]
    first, last = lanes[0], lanes[-1]
    obstacles.append(Box(last.x, last.bottom, last.width, 0.0))
    for lane, box in zip(blueprint.lanes, lanes, strict=True):
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


def _cards(blueprint: Blueprint, topology: _Topology, sheet: _Sheet) -> tuple[CardBox, ...]:
    lanes = {lane.id: lane for lane in blueprint.lanes}
    steps = {step.id: step for step in blueprint.steps}
    drawn = []
    for card in blueprint.cards:
        box = sheet.card_boxes[card.id]
        numbered = topology.numbers.get(card.id)
        drawn.append(
            carding.card_box(
                card,
                topology.contents[card.id],
                box,
                lane=lanes[card.lane],
                step=steps[card.step],
                number=card_badge(numbered, card, box) if numbered else None,
            )
        )
    return tuple(drawn)


def _values(blueprint: Blueprint, sheet: _Sheet) -> tuple[EmotionLane | TimeLane | MetricsLane, ...]:
    return tuple(
        value_lane(blueprint, lane, box, sheet.plan.across)
        for lane, box in zip(blueprint.lanes, sheet.lane_boxes, strict=True)
        if lane.role in VALUE_LANES
    )


def _arrows(blueprint: Blueprint, topology: _Topology, sheet: _Sheet) -> tuple[Arrow, ...]:
    cards = {card.id: card for card in blueprint.cards}
    arrows = []
    for index, (link, points, jumps) in enumerate(zip(topology.links, sheet.lines, hops(sheet.lines), strict=True)):
        arrows.append(
            Arrow(
                id=f"{index + 1}",
                source=link.source,
                target=link.target,
                kind=link.kind,
                auto=link.auto,
                both=link.kind is LinkKind.AGREEMENT,
                points=tuple(points),
                hops=jumps,
                label=sheet.labels.get(index),
                title=connection(cards[link.source], cards[link.target], link.kind, link.text),
            )
        )
    return tuple(arrows)
