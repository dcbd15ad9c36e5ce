"""One scene of the bands of lanes that stand in it, with its legend and appendix below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.analysis.story import tell
from blueprint_cli.layout.carding import card_box
from blueprint_cli.layout.drafting import ABOVE_TITLE, Sheet
from blueprint_cli.layout.legending import Drawn, legend
from blueprint_cli.layout.lettered import texts
from blueprint_cli.layout.measuring import unshipped
from blueprint_cli.layout.mirroring import mirror
from blueprint_cli.layout.noting import Numbered, append
from blueprint_cli.layout.planning import Topology
from blueprint_cli.layout.scene import (
    Arrow,
    Box,
    CardBox,
    EmotionLane,
    Label,
    LaneBand,
    MetricsLane,
    Scene,
    Sign,
    TimeLane,
)
from blueprint_cli.layout.signing import sign
from blueprint_cli.layout.steps import LaneRoom
from blueprint_cli.layout.stretching import hops
from blueprint_cli.layout.surrounding import MARGIN
from blueprint_cli.layout.surveying import Survey
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.layout.titling import Headline, title_block
from blueprint_cli.layout.valuing import value_lane
from blueprint_cli.layout.wording import Wording
from blueprint_cli.model.blueprint import VALUE_LANES, Blueprint, Direction, LinkKind

ABOVE_LEGEND, ABOVE_APPENDIX, BELOW_ALL = 8.0, 8.0, 10.0


class Band(NamedTuple):
    """A stretch of a blueprint in its place."""

    topology: Topology
    sheet: Sheet


def compose(
    blueprint: Blueprint, bands: Sequence[Band], title: Sequence[Label], numbers: Mapping[str, Numbered]
) -> Scene:
    """The scene of ``blueprint``, drawn in ``bands`` of one width, one below the other.

    ``title`` are the texts above them, ``numbers`` what the appendix explains.
    """
    wording, width = bands[0].topology.whole.wording, bands[0].sheet.width
    cards = tuple(card for band in bands for card in _cards(band))
    arrows = tuple(arrow for band in bands for arrow in _arrows(band))
    values = tuple(values for band in bands for values in _values(band))
    bottom = bands[-1].sheet.bottom
    within = Box(MARGIN, bottom + ABOVE_LEGEND, width - 2 * MARGIN, 0.0)
    samples, bottom = (
        ((), bottom) if "legend" in blueprint.hide else legend(Drawn(cards, arrows, values), within, wording)
    )
    entries, bottom = append(numbers, within._replace(y=bottom + ABOVE_APPENDIX), bottom)
    scene = Scene(
        prefix=_prefix(blueprint),
        width=width,
        height=bottom + BELOW_ALL,
        title=blueprint.title,
        description=tell(blueprint),
        language=blueprint.language,
        direction=blueprint.direction,
        texts=tuple(title),
        phases=tuple(bar for band in bands for bar in band.sheet.around.phases),
        steps=tuple(step for band in bands for step in band.sheet.around.headings),
        lanes=tuple(lane for band in bands for lane in band.sheet.around.lanes),
        strokes=tuple(stroke for band in bands for stroke in band.sheet.around.strokes),
        cards=cards,
        arrows=arrows,
        legend=samples,
        unshipped="",
        values=values,
        appendix=entries,
        owner=blueprint.owner,
        subject=blueprint.description or blueprint.scenario,
        keywords=blueprint.tags,
        signs=tuple(sign for band in bands for sign in _signs(band)),
    )
    return _finished(scene)


def compose_notes(whole: Survey, numbers: Mapping[str, Numbered], said: Headline, width: float) -> Scene:
    """A scene of that width with nothing but a title block and what ``numbers`` stand for."""
    blueprint = whole.blueprint
    title, top = title_block(said, Box(MARGIN, ABOVE_TITLE, width - 2 * MARGIN, 0.0))
    entries, bottom = append(numbers, Box(MARGIN, top, width - 2 * MARGIN, 0.0), top)
    scene = Scene(
        prefix=_prefix(blueprint),
        width=width,
        height=bottom + BELOW_ALL,
        title=blueprint.title,
        description=" ".join(numbered.said for numbered in numbers.values()),
        language=blueprint.language,
        direction=blueprint.direction,
        texts=title,
        phases=(),
        steps=(),
        lanes=(),
        strokes=(),
        cards=(),
        arrows=(),
        legend=(),
        unshipped="",
        appendix=entries,
        owner=blueprint.owner,
        subject=blueprint.description or blueprint.scenario,
        keywords=blueprint.tags,
    )
    return _finished(scene)


def _prefix(blueprint: Blueprint) -> str:
    return f"bp-{blueprint.id}-{blueprint.view}" if blueprint.view else f"bp-{blueprint.id}"


def _finished(scene: Scene) -> Scene:
    """The scene with what its font lacks told, and mirrored where its language runs from right to left."""
    scene = scene._replace(unshipped=unshipped("".join(texts(scene))))
    return mirror(scene) if scene.direction is Direction.RIGHT_TO_LEFT else scene


def _cards(band: Band) -> Iterator[CardBox]:
    blueprint = band.topology.stretch.blueprint
    lanes = {lane.id: lane for lane in blueprint.lanes}
    steps = {step.id: step for step in blueprint.steps}
    wording = band.topology.whole.wording
    for card in blueprint.cards:
        box = card_box(
            card,
            band.topology.contents[card.id],
            band.sheet.card_boxes[card.id],
            lane=lanes[card.lane],
            step=steps[card.step],
            wording=wording,
        )
        back = card.id in blueprint.dimmed
        yield box._replace(dimmed=True, title=_back(box.title, wording)) if back else box


def _back(title: str, wording: Wording) -> str:
    """What a part that stands back is called."""
    return f"{title}; {wording.dimmed}"


def _arrows(band: Band) -> Iterator[Arrow]:
    whole, sheet = band.topology.whole, band.sheet
    cards = {card.id: card for card in whole.blueprint.cards}
    drawn = zip(band.topology.stretch.courses, sheet.lines, hops(sheet.lines), strict=True)
    for index, (course, points, jumps) in enumerate(drawn):
        link = whole.links[course.place]
        title = whole.wording.connection(cards[link.source], cards[link.target], link)
        back = not whole.blueprint.dimmed.isdisjoint((link.source, link.target))
        yield Arrow(
            id=f"{course.place + 1}",
            source=link.source,
            target=link.target,
            kind=link.kind,
            auto=link.auto,
            both=link.kind is LinkKind.AGREEMENT,
            points=tuple(points),
            hops=jumps,
            label=sheet.labels.get(index),
            title=_back(title, whole.wording) if back else title,
            dimmed=back,
            begins_beyond=bool(course.source.beyond),
            ends_beyond=bool(course.target.beyond),
        )


def _signs(band: Band) -> Iterator[Sign]:
    whole = band.topology.whole
    steps = {step.id: step for step in whole.blueprint.steps}
    for course, box in band.sheet.signs:
        end = course.source if course.source.beyond else course.target
        forward = course.source.beyond < 0 or course.target.beyond > 0
        yield sign(steps[end.step], box, whole.wording, whole.timeline, forward=forward)


def _values(band: Band) -> Iterator[EmotionLane | TimeLane | MetricsLane]:
    blueprint, whole = band.topology.stretch.blueprint, band.topology.whole
    lanes = zip(blueprint.lanes, band.sheet.around.lanes, band.topology.lanes, strict=True)
    for lane, drawn, (first, _) in lanes:
        if lane.role in VALUE_LANES:
            room = _room(band, drawn, first + 1)
            yield value_lane(blueprint, lane, room, whole=whole.blueprint, wording=whole.wording)


def _room(band: Band, lane: LaneBand, slot: int) -> LaneRoom:
    """The room of a lane that draws values, without the gaps beside its ``slot`` in which arrows run."""
    plan, passages, box = band.sheet.around.plan, band.topology.passages[lane.id], lane.room
    timeline, places = band.topology.whole.timeline, plan.places
    if timeline is Timeline.RIGHT:
        top = plan.down.starts[slot] if passages.before else box.y
        box = box._replace(y=top, height=(plan.down.end(slot) if passages.after else box.bottom) - top)
    else:
        left = plan.across.starts[slot] if passages.before else box.x
        box = box._replace(x=left, width=(plan.across.end(slot) if passages.after else box.right) - left)
    passing = {at: [places[run] for run in runs] for at, runs in passages.across.items()}
    return LaneRoom(box, band.sheet.around.steps, timeline, passing)
