"""All that stands around the cards of a stretch, in its place: phases, steps, lanes and the lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from blueprint_cli.layout.banding import HEADING, Bands
from blueprint_cli.layout.columns import Columns
from blueprint_cli.layout.heading import Heading
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.scene import Box, LaneBand, PhaseBar, StepHeading, Stroke
from blueprint_cli.layout.sizing import Plan
from blueprint_cli.layout.steps import Steps

MARGIN = 20.0


class Surroundings(NamedTuple):
    """Phases, steps, lanes and lines, and the ``plan`` of what stands between them.

    The lanes begin ``top`` points down.
    """

    plan: Plan
    steps: Steps
    phases: tuple[PhaseBar, ...]
    headings: tuple[StepHeading, ...]
    lanes: tuple[LaneBand, ...]
    strokes: tuple[Stroke, ...]
    top: float


def beside_lanes(topology: Topology) -> float:
    """What stands left of the cards within the margins: the titles of lanes, or of phases and steps."""
    return HEADING if isinstance(topology.bands, Bands) else topology.bands.beside.width


def surround(topology: Topology, plan: Plan, *, top: float, width: float, lanes_top: float = 0.0) -> Surroundings:
    """What stands around the cards of ``plan``, from ``top`` down, in a picture of that ``width``.

    Lanes that are rows begin at ``lanes_top`` or further down.
    """
    match topology.bands:
        case Bands() as bands:
            return _rows(topology, bands, plan, top=top, width=width, lanes_top=lanes_top)
        case Columns() as columns:
            return _columns(topology, columns, plan, top=top)
        case _ as never:
            assert_never(never)


def _rows(topology: Topology, bands: Bands, plan: Plan, *, top: float, width: float, lanes_top: float) -> Surroundings:
    left = MARGIN + HEADING
    blueprint, numbers = topology.stretch.blueprint, topology.stretch.numbers
    steps = Steps(plan.across.moved(left), topology.steps)
    heading = Heading(blueprint, steps, top, numbers)
    if heading.bottom < lanes_top:
        heading = Heading(blueprint, steps, top + lanes_top - heading.bottom, numbers)
    plan = plan.moved(left, heading.bottom)
    boxes = [
        Box(MARGIN, plan.down.starts[first], width - 2 * MARGIN, plan.down.end(last) - plan.down.starts[first])
        for first, last in topology.lanes
    ]
    return Surroundings(
        plan=plan,
        steps=steps,
        phases=heading.phases,
        headings=heading.steps,
        lanes=bands.bands(boxes),
        strokes=bands.strokes(_by_lane(topology, boxes)),
        top=heading.bottom,
    )


def _columns(topology: Topology, columns: Columns, plan: Plan, *, top: float) -> Surroundings:
    left = MARGIN + columns.beside.width
    across = plan.across.moved(left)
    ends = [(across.starts[first], across.end(last)) for first, last in topology.lanes]
    heads = columns.heads([end - start for start, end in ends])
    top += heads.above
    plan = plan.moved(left, top + heads.height)
    steps = Steps(plan.down, topology.steps)
    bottom = plan.down.end(topology.raster.rows.size - 1)
    boxes = [Box(start, top, end - start, bottom - top) for start, end in ends]
    return Surroundings(
        plan=plan,
        steps=steps,
        phases=columns.beside.phases(steps, MARGIN),
        headings=columns.beside.headings(steps, left),
        lanes=columns.bands(boxes, heads),
        strokes=columns.strokes(_by_lane(topology, boxes), heads),
        top=top,
    )


def _by_lane(topology: Topology, boxes: Sequence[Box]) -> dict[str, Box]:
    return dict(zip((lane.id for lane in topology.stretch.blueprint.lanes), boxes, strict=True))
