"""What must fit into a picture before any label is won: cards, titles, signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from blueprint_cli.layout.banding import Bands
from blueprint_cli.layout.carding import LEAST_HEIGHT, badges_reach
from blueprint_cli.layout.columns import Columns
from blueprint_cli.layout.cutting import End
from blueprint_cli.layout.noting import corner_reach
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.raster import Slots
from blueprint_cli.layout.signing import DOWN_HEIGHT, DOWN_PITCH, SIGN_PITCH, sign_width
from blueprint_cli.layout.sizing import EMPTY_GUTTER, PORT_INSET_ACROSS, Least, Wishes
from blueprint_cli.layout.steps import BESIDE_ARROW
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.tracking import Run
from blueprint_cli.layout.valuing import value_lengths
from blueprint_cli.model.blueprint import VALUE_LANES, Lane

BETWEEN_ROWS, BETWEEN_STEPS = 16.0, 28.0
"""From cards to those below them in one lane, and where time runs down, from those of a step to those of the next."""
BESIDE_ROW, BESIDE_COLUMN = 14.5, 13.0
"""From cards to the border of their lane: where it is a row, and where it is a column."""
ABOVE_STEPS = 18.0
"""Before the first step and after the last, where time runs down."""
OUTER_GUTTER = 13.0
"""Before the first step and after the last, where time runs to the right."""
BESIDE_SIGN = 3.0
"""From a sign to the edge of the lanes."""


def wish(topology: Topology, *, width: float, lane_breadths: Sequence[float]) -> Wishes:
    """What all but arrows and labels need.

    Where lanes are rows, all columns are to be ``width`` wide. Lanes are to be as broad as ``lane_breadths``, if given.
    """
    signs = _sign_slots(topology)
    match topology.bands:
        case Bands() as bands:
            wishes = Wishes(
                _columns_of_steps(topology, signs),
                _card_heights(topology, _rows_of_lanes(topology, bands)),
                heights=_leasts(topology, bands.least_heights(), lane_breadths),
                width=width,
                holds_back=topology.raster.columns.size - 2 in signs,
            )
        case Columns() as columns:
            wishes = Wishes(
                _columns_of_lanes(topology, columns),
                _card_heights(topology, _rows_of_steps(topology, columns, signs)),
                widths=_leasts(topology, columns.least_widths(), lane_breadths),
            )
        case _ as never:
            assert_never(never)
    wishes.insets = _insets(topology)
    _inset_values(topology, wishes)
    wishes.pitches = _sign_pitches(topology)
    return wishes


def _sign_slots(topology: Topology) -> dict[int, float]:
    """The slots along time in which signs stand, and how long these are."""
    raster, right = topology.raster, topology.whole.timeline is Timeline.RIGHT
    steps = {step.id: step for step in topology.whole.blueprint.steps}
    slots = {-1: 1, 1: (raster.columns if right else raster.rows).size - 2}
    signs: dict[int, float] = {}
    for end in _beyond(topology):
        slot = slots[end.beyond]
        signs[slot] = max(signs.get(slot, 0.0), sign_width(steps[end.step]) if right else DOWN_HEIGHT)
    return signs


def _beyond(topology: Topology) -> Iterator[End]:
    """The ends of courses that are signs."""
    for course in topology.stretch.courses:
        yield from (end for end in (course.source, course.target) if end.beyond)


def _columns_of_steps(topology: Topology, signs: Mapping[int, float]) -> list[float]:
    slots = topology.raster.columns
    width = topology.whole.card_width
    widths = [width if slot in slots.cards else EMPTY_GUTTER for slot in range(slots.size)]
    widths[0] = widths[-1] = OUTER_GUTTER
    return _with_signs(widths, signs)


def _with_signs(sizes: list[float], signs: Mapping[int, float]) -> list[float]:
    for slot, needed in signs.items():
        sizes[slot] = needed
        sizes[slot - 1 if slot == 1 else slot + 1] = BESIDE_SIGN
    return sizes


def _rows_of_lanes(topology: Topology, bands: Bands) -> list[float]:
    heights = _sizes(topology.raster.rows, card=LEAST_HEIGHT, beside=BESIDE_ROW, between=BETWEEN_ROWS)
    for lane, value, (first, _) in zip(bands.lanes, bands.values, topology.lanes, strict=True):
        if value and _has_arrows_along(topology, lane):
            heights[first + 1] = value
    return heights


def _has_arrows_along(topology: Topology, lane: Lane) -> bool:
    """Whether arrows run in the gaps of a lane that draws values, which then all have to be in its slot."""
    return topology.passages[lane.id].before or topology.passages[lane.id].after


def _columns_of_lanes(topology: Topology, columns: Columns) -> list[float]:
    slots = topology.raster.columns
    widths = _sizes(slots, card=topology.whole.card_width, beside=BESIDE_COLUMN, between=EMPTY_GUTTER)
    for lane, (first, _) in zip(columns.lanes, topology.lanes, strict=True):
        if lane.id in columns.values:
            beside = 0.0 if _has_arrows_along(topology, lane) else 2 * BESIDE_COLUMN
            widths[first + 1] = columns.values[lane.id] - beside
    return widths


def _rows_of_steps(topology: Topology, columns: Columns, signs: Mapping[int, float]) -> list[float]:
    slots = topology.raster.rows
    heights = _sizes(slots, card=LEAST_HEIGHT, beside=0.0, between=BETWEEN_ROWS)
    heights[0] = heights[-1] = ABOVE_STEPS
    for place, ((first, _), least) in enumerate(zip(topology.steps, columns.heights, strict=True)):
        heights[first] = max(LEAST_HEIGHT, least)
        if place:
            heights[first - 1] = BETWEEN_STEPS
    return _with_signs(heights, signs)


def _sizes(slots: Slots, *, card: float, beside: float, between: float) -> list[float]:
    """Slots for cards, gaps ``beside`` borders and gaps ``between`` cards."""
    at_border = slots.opening | slots.closing
    return [card if slot in slots.cards else beside if slot in at_border else between for slot in range(slots.size)]


def _card_heights(topology: Topology, heights: list[float]) -> list[float]:
    """The heights of rows with what their cards need; of a card over several rows, each has a share."""
    for card, content in topology.contents.items():
        area = topology.places[card]
        rows = [row for row in range(area.top, area.bottom + 1) if row in topology.raster.rows.cards]
        for row in rows:
            heights[row] = max(heights[row], content.height / len(rows))
    return heights


def _leasts(topology: Topology, own: Sequence[float], given: Sequence[float]) -> list[Least]:
    breadths = map(max, own, given or own)
    return [Least(*lane, breadth) for lane, breadth in zip(topology.lanes, breadths, strict=True)]


def _insets(topology: Topology) -> dict[int, float]:
    """How far the signs on a column's cards push its ports in."""
    insets: dict[int, float] = {}
    for card in topology.stretch.blueprint.cards:
        area = topology.places[card.id]
        right, left = badges_reach(len(card.marks)), corner_reach(topology.stretch.numbers.get(card.id), card) + 4.0
        for slot, reach in ((area.right, right), (area.left, left)):
            insets[slot] = max(insets.get(slot, PORT_INSET_ACROSS), reach)
    return insets


def _inset_values(topology: Topology, wishes: Wishes) -> None:
    """Push the arrows that pass a lane that draws values in, so that its figures stand beside them."""
    whole, blueprint = topology.whole, topology.stretch.blueprint
    down = whole.timeline is Timeline.DOWN
    insets, usual = (wishes.row_insets, wishes.row_inset) if down else (wishes.insets, wishes.inset)
    for lane in (lane for lane in blueprint.lanes if lane.role in VALUE_LANES):
        across = topology.passages[lane.id].across
        lengths = value_lengths(blueprint, lane, whole.wording, whole.timeline)
        for slots, length in zip(topology.steps, lengths, strict=True):
            for slot in set(slots) & across.keys():
                insets[slot] = max(usual(slot), length + 2 * BESIDE_ARROW)


def _sign_pitches(topology: Topology) -> dict[Run, float]:
    """How far the runs that end at signs must stay apart."""
    steps = {step.id: step for step in topology.whole.blueprint.steps}
    pitch = SIGN_PITCH
    if topology.whole.timeline is Timeline.DOWN:
        pitch = max((sign_width(steps[end.step]) for end in _beyond(topology)), default=0.0) + DOWN_PITCH
    pitches: dict[Run, float] = {}
    for course, runs in zip(topology.stretch.courses, topology.runs, strict=True):
        if course.source.beyond:
            pitches[runs[0]] = pitch
        if course.target.beyond:
            pitches[runs[-1]] = pitch
    return pitches
